"""Comments: in lists, one by one, to be read next, and counted. Words only for those who may read them."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from turnstone.programme.audit import clock
from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.audit.queries import changes_to
from turnstone.programme.people.facts import Member
from turnstone.programme.people.permissions import can_read_comments
from turnstone.programme.people.queries import names_as_at
from turnstone.programme.voice import facts, models, rules

# Of comments that one person has read, each so-manieth is asked of a second, to see how far readers agree.
_READ_AGAIN_EACH = 5


def find_comment(area_id: int, comment_id: int) -> models.Comment | None:
    """Find a comment of an area as operations want it."""
    return models.Comment.objects.filter(area_id=area_id, id=comment_id).select_related("area").first()


def comment_for(member: Member, comment_id: int) -> facts.CommentFacts | None:
    """Give a comment to somebody who may read it, with what others read in it once they have read it themselves."""
    if not can_read_comments(member):
        return None
    rows = models.Comment.objects.filter(area_id=member.area.id, id=comment_id)
    row = rows.select_related("said", "wave__survey", "of_event__series").first()
    if row is None:
        return None
    readings = readings_of([row.pk])[row.pk]
    mine = next((each for each in readings if each.reader_id == member.pk), None)
    said = getattr(row, "said", None)
    words = said.words if said else ""
    return facts.CommentFacts(
        id=row.pk,
        area_id=row.area_id,
        source=row.source,
        wave=str(row.wave) if row.wave else "",
        event=str(row.of_event.series.name) if row.of_event else "",
        heard_on=row.heard_on,
        said_by=row.said_by,
        age_band=row.age_band,
        consent=row.consent,
        use_by=row.use_by,
        wants_to_hear=row.asked_to_hear_id is not None,
        withdrawn_on=row.withdrawn_on,
        withdrawn_because=row.withdrawn_because,
        words=words,
        file_name=said.file_name if said and said.file else "",
        flags=rules.flags_in(words, names_as_at(row.area_id, clock.now())),
        suggestions=_suggestions(row.pk),
        mine=mine,
        others=tuple(each for each in readings if each is not mine) if mine else (),
        times_read=len(readings),
    )


def file_of_comment(member: Member, comment_id: int) -> tuple[str, bytes] | None:
    """Give the name and the bytes of a comment's drawing or recording to somebody who may read comments."""
    if not can_read_comments(member):
        return None
    said = models.CommentWords.objects.filter(area_id=member.area.id, comment_id=comment_id).first()
    if said is None or not said.file:
        return None
    with said.file.open("rb") as file:
        return said.file_name, file.read()


def readings_of(comments: Iterable[int]) -> dict[int, tuple[facts.ReadingFacts, ...]]:
    """Give the readings of some comments, the first of each first."""
    rows = models.Reading.objects.filter(comment_id__in=list(comments)).select_related("reader")
    found: dict[int, list[facts.ReadingFacts]] = defaultdict(list)
    for row in rows.prefetch_related("read_themes").order_by("id"):
        found[row.comment_id].append(
            facts.ReadingFacts(
                reader_id=row.reader_id,
                reader=row.reader.name,
                read_at=row.read_at,
                themes=tuple(sorted(each.theme_id for each in row.read_themes.all())),
            )
        )
    return defaultdict(tuple, {number: tuple(each) for number, each in found.items()})


def _suggestions(comment_id: int) -> tuple[facts.SuggestionFacts, ...]:
    rows = models.ThemeSuggestion.objects.filter(comment_id=comment_id, theme__ended_on=None)
    return tuple(
        facts.SuggestionFacts(theme_id=row.theme_id, name=row.theme.name, score=row.score, method=row.method)
        for row in rows.select_related("theme").order_by("-score", "theme_id")
    )


def comment_counts(member: Member) -> facts.CommentCounts:
    """Count an area's comments, and how far they are read."""
    rows = models.Comment.objects.filter(area_id=member.area.id)
    mine = Q(readings__reader_id=member.pk)
    live = rows.filter(withdrawn_on=None)
    times = live.annotate(times=Count("readings"))
    return facts.CommentCounts(
        everything=rows.count(),
        withdrawn=rows.exclude(withdrawn_on=None).count(),
        unread=live.filter(readings=None).count(),
        read_by_me=live.filter(mine).count(),
        read_twice=times.filter(times__gt=1).count(),
        to_read=_to_read(member).count(),
        to_read_again=_to_read(member, again=True).count(),
    )


def comments_to_read(member: Member) -> int:
    """Count the comments that nobody has read."""
    return _to_read(member).count()


def next_to_read(member: Member, *, again: bool = False, after: int = 0) -> int | None:
    """Find the next comment for a reader: one that nobody has read or, `again`, one that somebody else has.

    Which ones are read again follows from their numbers, so that nobody picks them.
    """
    waiting = _to_read(member, again=again).order_by("id")
    return waiting.filter(id__gt=after).values_list("id", flat=True).first()


def _to_read(member: Member, *, again: bool = False) -> QuerySet[models.Comment]:
    rows = models.Comment.objects.filter(area_id=member.area.id, withdrawn_on=None, said__isnull=False)
    if not again:
        return rows.filter(readings=None)
    mine = models.Reading.objects.filter(comment=OuterRef("pk"), reader_id=member.pk)
    read_once = rows.annotate(times=Count("readings"), lot=F("id") % _READ_AGAIN_EACH).filter(times=1, lot=0)
    return read_once.filter(~Exists(mine))


def changes_to_comment(area_id: int, comment_id: int) -> tuple[ChangeFacts, ...]:
    """Tell what became of a comment; its words have no versions, and none are told."""
    return changes_to(models.Comment, area_id=area_id, id=comment_id)
