"""What people say a comment is about. Only this counts."""

from collections.abc import Iterable

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.voice.models import Comment, Reading, ReadTheme, Theme


@operation
def read_comment(*, by: Actor, comment: Comment, reader: int, themes: Iterable[Theme]) -> Reading:
    """Keep which themes a reader found in a comment; none is an answer too. What they said before gives way.

    `reader` is the number of an account. Somebody reads for themselves: nobody can give another's answer.
    """
    if by.pk is not None and by.pk != reader:
        raise Refusal("A comment is read by whoever is signed in; sign in as the reader.")
    if comment.withdrawn_on is not None:
        raise Refusal("This comment was withdrawn and its words are gone; go on to the next one.")
    wanted = {theme.pk: theme for theme in themes}
    _refuse_themes(comment, wanted.values())
    reading = Reading.objects.filter(comment=comment, reader_id=reader).first()
    if reading is None:
        reading = Reading(area=comment.area, comment=comment, reader_id=reader)
    reading.read_at = clock.now()
    reading.save()
    for kept in reading.read_themes.all():
        if wanted.pop(kept.theme_id, None) is None:
            kept.delete()
    for theme in wanted.values():
        ReadTheme.objects.create(area=comment.area, reading=reading, theme=theme)
    return reading


def _refuse_themes(comment: Comment, themes: Iterable[Theme]) -> None:
    for theme in themes:
        if theme.area_id != comment.area_id:
            raise Refusal("That theme is of another area; choose from this area's register.")
        if theme.ended_on is not None:
            raise Refusal(f"“{theme.name}” has ended; choose a theme that is still in use.")
