"""Themes, the register, what may be quoted, and what no theme holds yet."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef, Q

from turnstone.methods.agreement import agreement
from turnstone.methods.themes import MOST_COMMENTS, Group, groups_in, telling_words
from turnstone.programme.audit import clock
from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.audit.queries import changes_to, in_order_as_at, read_into, rows_as_at
from turnstone.programme.people.facts import Member
from turnstone.programme.people.permissions import can_read_comments, can_read_the_plan
from turnstone.programme.people.queries import names_as_at
from turnstone.programme.voice import facts, models, rules
from turnstone.programme.voice.queries.comments import readings_of

# How many words that stand out are shown.
_STAND_OUT = 12


def find_theme(area_id: int, slug: str) -> models.Theme | None:
    """Find a theme of an area by its name in addresses."""
    return models.Theme.objects.filter(area_id=area_id, slug=slug).select_related("area").first()


def themes_in(area_id: int, *, with_ended: bool = False) -> list[models.Theme]:
    """List an area's themes in their order: those in use or, `with_ended`, all that there ever were."""
    rows = models.Theme.objects.filter(area_id=area_id).order_by("position", "id")
    return list(rows if with_ended else rows.filter(ended_on=None))


def changes_to_theme(theme_id: int) -> tuple[ChangeFacts, ...]:
    """Tell how a theme came to be as it is."""
    return changes_to(models.Theme, id=theme_id)


def themes_as_at(area_id: int, moment: dt.datetime) -> tuple[facts.ThemeFacts, ...]:
    """Read the themes of an area as at a moment, with counts of the comments that people confirmed for each."""
    return register_as_at(area_id, moment).themes


def register_as_at(area_id: int, moment: dt.datetime) -> facts.RegisterFacts:
    """Read the register of strengths and areas for development as at a moment; each table is read once."""
    read = _read_as_at(area_id, moment)
    themes = in_order_as_at(models.Theme, moment, area_id=area_id)
    pairs = rules.pairs_of(read.readings.values(), [row.id for row in themes])
    replies = _replies(area_id, moment)
    told = tuple(_theme(row, read, pairs[row.id], replies[row.id]) for row in themes)
    said = [(read.best[number], read.counted[number]) for number in read.readings if number in read.best]
    return facts.RegisterFacts(
        themes=told,
        comments=len(read.comments),
        read=len(read.readings),
        read_twice=sum(len(each) > 1 for each in read.readings.values()),
        without_theme=sum(not read.counted[number] for number in read.readings),
        agreement=agreement([pair for each in pairs.values() for pair in each]),
        machine_said=len(said),
        machine_right=sum(best in counted for best, counted in said),
    )


class _Heard(NamedTuple):
    """When and where a comment was made, and by whom in kind: all that is counted. An area has thousands."""

    heard_on: dt.date
    source: str
    said_by: str


@dataclass(frozen=True, slots=True)
class _Read:
    """All that was read of an area's comments, each by its number."""

    comments: Mapping[int, _Heard]
    readings: Mapping[int, tuple[tuple[int, ...], ...]]
    counted: Mapping[int, frozenset[int]]
    best: Mapping[int, int]
    suggested: Counter[int]


def _read_as_at(area_id: int, moment: dt.datetime) -> _Read:
    rows = rows_as_at(models.Comment, moment, area_id=area_id)
    comments = {row[0]: _Heard(*row[1:]) for row in rows.values_list("id", "heard_on", "source", "said_by")}
    confirmed: dict[int, list[int]] = defaultdict(list)
    for row in rows_as_at(models.ReadTheme, moment, area_id=area_id):
        confirmed[row.reading_id].append(row.theme_id)
    readings: dict[int, tuple[tuple[int, ...], ...]] = {}
    for row in sorted(rows_as_at(models.Reading, moment, area_id=area_id), key=lambda each: each.id):
        said = tuple(sorted(confirmed[row.id]))
        readings[row.comment_id] = (*readings.get(row.comment_id, ()), said)
    best: dict[int, tuple[float, int]] = {}
    suggested: Counter[int] = Counter()
    for row in rows_as_at(models.ThemeSuggestion, moment, area_id=area_id):
        best[row.comment_id] = max(best.get(row.comment_id, (0.0, 0)), (row.score, row.theme_id))
        suggested[row.theme_id] += row.comment_id not in readings
    return _Read(
        comments=comments,
        readings=readings,
        counted={number: rules.counted_themes(said) for number, said in readings.items()},
        best={number: theme for number, (_, theme) in best.items()},
        suggested=suggested,
    )


def _replies(area_id: int, moment: dt.datetime) -> dict[int, list[dt.date]]:
    """Give the days of the replies to each theme that stand."""
    found: dict[int, list[dt.date]] = defaultdict(list)
    for row in rows_as_at(models.Reply, moment, area_id=area_id):
        if row.withdrawn_on is None:
            found[row.theme_id].append(row.said_on)
    return found


def _theme(row: Any, read: _Read, pairs: list[tuple[bool, bool]], replied: list[dt.date]) -> facts.ThemeFacts:
    held = [read.comments[number] for number, themes in read.counted.items() if row.id in themes]
    quarters = Counter(rules.quarter_of(each.heard_on) for each in held)
    return read_into(
        facts.ThemeFacts,
        row,
        confirmed=len(held),
        by_quarter=tuple(sorted(quarters.items())),
        by_source=_counted(held, "source", rules.COMMENT_SOURCE_NAMES),
        by_speaker=_counted(held, "said_by", rules.CONTACT_KIND_NAMES),
        suggested=read.suggested[row.id],
        agreement=agreement(pairs),
        replies=len(replied),
        replied_on=max(replied, default=None),
    )


def _counted(rows: Iterable[Any], name: str, order: Iterable[str]) -> tuple[tuple[str, int], ...]:
    number = Counter(str(getattr(row, name)) for row in rows)
    return tuple((str(word), number[str(word)]) for word in order if number[str(word)])


def quotes_of(member: Member, theme_id: int) -> tuple[facts.Quote, ...]:
    """Give the words that count in a theme and that this member may see quoted, the newest first.

    Quoted inside the partnership are those whose speakers agreed to it; one that might say who somebody is, nowhere,
    until it is put in other words.
    """
    if not can_read_the_plan(member):
        return ()
    rows = models.Comment.objects.filter(
        area_id=member.area.id,
        readings__read_themes__theme_id=theme_id,
        withdrawn_on=None,
        consent__in=(rules.CommentConsent.SHARE_INSIDE, rules.CommentConsent.QUOTE),
        use_by__gte=clock.today(),
        said__isnull=False,
    )
    rows = rows.exclude(said__words="").distinct().select_related("said")
    readings = readings_of(row.pk for row in rows)
    names = names_as_at(member.area.id, clock.now())
    return tuple(
        _quote(row)
        for row in rows.order_by("-heard_on", "-id")
        if theme_id in rules.counted_themes([each.themes for each in readings[row.pk]])
        and not rules.flags_in(row.said.words, names)
    )


def _quote(row: models.Comment) -> facts.Quote:
    return facts.Quote(
        comment_id=row.pk,
        words=row.said.words,
        source=row.source,
        said_by=row.said_by,
        age_band=row.age_band,
        heard_on=row.heard_on,
    )


def left_over(member: Member) -> facts.LeftOver:
    """Tell somebody who may read comments what no theme holds.

    Those are the comments that readers placed in none and, of what nobody has read, those with no suggestion. Of
    thousands, only the newest are looked through for what they have in common.
    """
    if not can_read_comments(member):
        return facts.LeftOver(number=0, telling=(), groups=())
    said = models.CommentWords.objects.filter(area_id=member.area.id, comment__withdrawn_on=None)
    said = said.exclude(words="")
    in_a_theme = Exists(models.ReadTheme.objects.filter(reading__comment=OuterRef("comment")))
    is_read = Exists(models.Reading.objects.filter(comment=OuterRef("comment")))
    is_suggested = Exists(models.ThemeSuggestion.objects.filter(comment=OuterRef("comment")))
    held = Q(in_a_theme) | (~Q(is_read) & Q(is_suggested))
    newest = said.order_by("-comment_id").values_list("comment_id", "words")
    left = list(newest.exclude(held)[:MOST_COMMENTS])
    words = [each for _, each in left]
    beside = [each for _, each in newest.filter(held)[:MOST_COMMENTS]] if left else []
    return facts.LeftOver(
        number=said.exclude(held).count(),
        telling=telling_words(words, [*words, *beside], _STAND_OUT) if left else (),
        groups=tuple(_new_theme(group, left) for group in groups_in(words)),
    )


def _new_theme(group: Group, left: Sequence[tuple[int, str]]) -> facts.NewTheme:
    return facts.NewTheme(
        telling=group.telling,
        comments=tuple(left[place][0] for place in group.members),
        examples=tuple(left[place][1] for place in group.members[:3]),
    )
