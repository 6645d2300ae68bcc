"""Comments that answer to a search. Each word that is asked for must be somewhere in what was said."""

from collections.abc import Iterator

from django.db.models import Count, Exists, OuterRef, QuerySet

from turnstone.programme.people.facts import Member
from turnstone.programme.people.permissions import can_read_comments
from turnstone.programme.voice import facts, models

PAGE = 50
_MOST_WORDS = 8


def comments_found(member: Member, wanted: facts.CommentsWanted, page: int = 1) -> facts.CommentsFound:
    """Give one page of the comments that answer to a search, and how many there are; none to who may not read them."""
    if not can_read_comments(member):
        return facts.CommentsFound(lines=(), number=0, everything=0)
    rows = _wanted(member, wanted)
    begin = (max(page, 1) - 1) * PAGE
    return facts.CommentsFound(
        lines=tuple(_lines(member, rows[begin : begin + PAGE])),
        number=rows.count(),
        everything=models.Comment.objects.filter(area_id=member.area.id).count(),
    )


def comment_lines(member: Member, wanted: facts.CommentsWanted) -> Iterator[facts.CommentLine]:
    """Give every comment that answers to a search, for a file."""
    if can_read_comments(member):
        yield from _lines(member, _wanted(member, wanted))


def _wanted(member: Member, wanted: facts.CommentsWanted) -> QuerySet[models.Comment]:
    rows = models.Comment.objects.filter(area_id=member.area.id, withdrawn_on__isnull=not wanted.withdrawn)
    for word in wanted.q.split()[:_MOST_WORDS]:
        rows = rows.filter(said__words__icontains=word)
    for name in ("source", "said_by", "consent"):
        if value := getattr(wanted, name):
            rows = rows.filter(**{name: value})
    if wanted.since:
        rows = rows.filter(heard_on__gte=wanted.since)
    if wanted.until:
        rows = rows.filter(heard_on__lte=wanted.until)
    if wanted.theme:
        confirmed = models.ReadTheme.objects.filter(
            reading__comment=OuterRef("pk"), theme__slug=wanted.theme, theme__area_id=member.area.id
        )
        rows = rows.filter(Exists(confirmed))
    rows = _read(member, rows, wanted.read)
    order = ("-heard_on", "-id") if wanted.newest_first else ("heard_on", "id")
    return rows.order_by(*order)


def _read(member: Member, rows: QuerySet[models.Comment], read: str) -> QuerySet[models.Comment]:
    if read == "no":
        return rows.filter(readings=None)
    if read == "mine":
        mine = models.Reading.objects.filter(comment=OuterRef("pk"), reader_id=member.pk)
        return rows.filter(Exists(mine))
    if read == "twice":
        twice = models.Reading.objects.values("comment_id").annotate(times=Count("id")).filter(times__gt=1)
        return rows.filter(id__in=twice.values("comment_id"))
    return rows


def _lines(member: Member, rows: QuerySet[models.Comment]) -> Iterator[facts.CommentLine]:
    found = list(rows.select_related("said"))
    readers: dict[int, list[int]] = {}
    numbers = [row.pk for row in found]
    read = models.Reading.objects.filter(area_id=member.area.id)
    # A database takes only so many numbers in one question; past that, all of the area's are read.
    read = read.filter(comment_id__in=numbers) if len(numbers) <= PAGE else read
    for comment_id, reader_id in read.values_list("comment_id", "reader_id"):
        readers.setdefault(comment_id, []).append(reader_id)
    for row in found:
        said = getattr(row, "said", None)
        yield facts.CommentLine(
            id=row.pk,
            source=row.source,
            heard_on=row.heard_on,
            said_by=row.said_by,
            age_band=row.age_band,
            consent=row.consent,
            words=said.words if said else "",
            file_name=said.file_name if said and said.file else "",
            withdrawn_on=row.withdrawn_on,
            times_read=len(readers.get(row.pk, ())),
            read_by_me=member.pk in readers.get(row.pk, ()),
        )
