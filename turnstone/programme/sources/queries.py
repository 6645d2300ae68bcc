"""Every read of the files that came in."""

from django.db.models import Count

from turnstone.programme.sources.models import UNREAD, Placed, SourceFile


def find_source(area_id: int, source_id: int) -> SourceFile | None:
    """Find a file of an area that was read."""
    return SourceFile.objects.filter(area_id=area_id, id=source_id).exclude(kind=UNREAD).first()


def kept_file(area_id: int, source_id: int) -> SourceFile | None:
    """Find a file of an area that is kept, read or not, such as a table of figures."""
    return SourceFile.objects.filter(area_id=area_id, id=source_id).first()


def sources_of(area_id: int) -> list[SourceFile]:
    """List an area's files that were read, newest first, without what was read from them."""
    read = SourceFile.objects.filter(area_id=area_id).exclude(kind=UNREAD)
    return list(read.defer("proposal").order_by("-id"))


def lines_placed(area_id: int) -> dict[int, int]:
    """Count, for each file of an area, the lines that became record."""
    counted = Placed.objects.filter(area_id=area_id).values_list("source_id").annotate(Count("id"))
    return dict(counted)


def sources_waiting(area_id: int) -> list[SourceFile]:
    """List the files of which nothing has become record yet, newest first."""
    waiting = SourceFile.objects.filter(area_id=area_id, placed=None).exclude(kind=UNREAD)
    return list(waiting.defer("proposal").order_by("-id"))


def placed_from(source_id: int) -> dict[str, str]:
    """Say which row each line of a file became."""
    return dict(Placed.objects.filter(source_id=source_id).values_list("key", "became"))
