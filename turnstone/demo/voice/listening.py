"""What families said, the themes of it, and who read it: most of it twice suggested and once confirmed."""

from collections.abc import Iterator
from functools import partial

from turnstone.demo.calendar import at
from turnstone.demo.content.comments import CommentContent, comments
from turnstone.demo.content.themes import THEMES
from turnstone.demo.content.voice.replies import ABOUT
from turnstone.demo.content.voice.surveys import WAVES
from turnstone.demo.stage import Moment
from turnstone.demo.voice.hall import Hall
from turnstone.programme.audit.operations import Actor
from turnstone.programme.plan.models import Requirement
from turnstone.programme.voice import operations
from turnstone.programme.voice.models import Comment
from turnstone.programme.voice.rules import AgeBand, CommentConsent, CommentSource, ContactKind, ThemeKind

FIRST, LAST = 27, 35
# Of what came in, so many of every three are read; and every eighth by a second reader, who now and then differs.
READ_OF_THREE, SECOND, DIFFERS = 2, 8, 5


def listened(hall: Hall) -> Iterator[Moment]:
    """Write the register, take comments in month by month, and read most of them."""
    yield at(hall.diary.day(FIRST, 2), 10), partial(_write_register, hall)
    months = range(FIRST, LAST + 1)
    for month in months:
        said = comments()[month - FIRST :: len(months)]
        yield at(hall.diary.day(month, 13), 16), partial(_take_in, hall, said)
        if month < LAST:
            yield at(hall.diary.day(month, 18), 10), partial(_read, hall)
    yield at(hall.diary.day(LAST, 13), 17), lambda: operations.suggest_themes(by=hall.officer, area=hall.area)


def _write_register(hall: Hall) -> None:
    for theme in THEMES:
        asked = Requirement.objects.filter(area=hall.area, reference=ABOUT.get(theme.key, "-"))
        hall.themes[theme.key] = operations.add_theme(
            by=hall.officer,
            area=hall.area,
            name=theme.name,
            kind=ThemeKind(theme.kind),
            about=theme.about,
            like="\n".join(theme.like),
            requirement=asked.order_by("-id").first(),
        )


def _take_in(hall: Hall, said: tuple[CommentContent, ...]) -> None:
    for number, each in enumerate(said):
        wave = hall.waves.get(WAVES[-1][1]) if each.source == "survey" else None
        comment = operations.add_comment(
            by=hall.officer,
            area=hall.area,
            words=each.words,
            source=CommentSource(each.source if each.source != "survey" or wave else "conversation"),
            wave=wave,
            said_by=ContactKind(each.said_by),
            age_band=AgeBand(each.age_band),
            consent=(CommentConsent.QUOTE, CommentConsent.SHARE_INSIDE, CommentConsent.COUNT_ONLY)[
                number % 3
            ],
            asked_to_hear=hall.contacts[number] if number % 7 == 0 else None,
        )
        hall.comments.append((comment, each.themes))


def _read(hall: Hall) -> None:
    """Read what came in, and say which themes it is of; the forum's chair reads some of it too."""
    fresh = [each for each in hall.comments if not each[0].readings.exists()]
    for number, (comment, keys) in enumerate(fresh):
        if number % 3 >= READ_OF_THREE:
            continue
        _say(hall, comment, keys, hall.officer)
        if number % SECOND == 0:
            _say(hall, comment, keys[:1] if number % DIFFERS else (), hall.forum)


def _say(hall: Hall, comment: Comment, keys: tuple[str, ...], reader: Actor) -> None:
    assert reader.pk is not None
    themes = [hall.themes[key] for key in keys]
    operations.read_comment(by=reader, comment=comment, reader=reader.pk, themes=themes)
