"""The entries that were written by hand, and phases. What is drawn from the record is read in `papers`."""

import datetime as dt
from collections import defaultdict

from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.audit.queries import changes_to, in_order_as_at, read_into, rows_as_at
from turnstone.programme.sources.models import SourceFile
from turnstone.programme.voice import models
from turnstone.programme.voice.facts.timeline import PhaseFacts, TimelineEntryFacts, TimelineSourceFacts


def timeline_entries_as_at(
    area_id: int, moment: dt.datetime, *, with_withdrawn: bool = False
) -> tuple[TimelineEntryFacts, ...]:
    """Read an area's entries as they stood at a moment, the first day first; those withdrawn only where asked for."""
    # Not whole files: what was read from each is long, and only its name is told.
    files = dict(rows_as_at(SourceFile, moment, area_id=area_id).values_list("id", "name"))
    sources: dict[int, list[TimelineSourceFacts]] = defaultdict(list)
    for row in in_order_as_at(models.TimelineSource, moment, area_id=area_id):
        named = files.get(row.source_id, "") if row.source_id else ""
        sources[row.entry_id].append(read_into(TimelineSourceFacts, row, file=named))
    found = [
        read_into(TimelineEntryFacts, row, sources=tuple(sources[row.id]))
        for row in rows_as_at(models.TimelineEntry, moment, area_id=area_id)
    ]
    kept = [each for each in found if with_withdrawn or not each.is_withdrawn]
    return tuple(sorted(kept, key=lambda each: (each.starts_on, each.id)))


def phases_as_at(area_id: int, moment: dt.datetime) -> tuple[PhaseFacts, ...]:
    """Read an area's phases as they stood at a moment, the first to begin first."""
    rows = rows_as_at(models.Phase, moment, area_id=area_id)
    return tuple(
        read_into(PhaseFacts, row) for row in sorted(rows, key=lambda each: (each.starts_on, each.id))
    )


def find_timeline_entry(area_id: int, entry_id: int) -> models.TimelineEntry | None:
    """Find an entry of an area's timeline by its number."""
    return models.TimelineEntry.objects.filter(area_id=area_id, pk=entry_id).select_related("area").first()


def phases_in(area_id: int) -> list[models.Phase]:
    """List an area's phases as operations want them, the first to begin first."""
    return list(models.Phase.objects.filter(area_id=area_id).order_by("starts_on", "id"))


def timeline_entries_in(area_id: int) -> list[models.TimelineEntry]:
    """List an area's entries that stand, as operations want them, the first day first."""
    found = models.TimelineEntry.objects.filter(area_id=area_id, withdrawn_on=None)
    return list(found.order_by("starts_on", "id"))


def find_phase(area_id: int, phase_id: int) -> models.Phase | None:
    """Find a phase of an area by its number."""
    return models.Phase.objects.filter(area_id=area_id, pk=phase_id).select_related("area").first()


def changes_to_timeline_entry(entry_id: int) -> tuple[ChangeFacts, ...]:
    """Tell how an entry came to stand as it does."""
    return changes_to(models.TimelineEntry, id=entry_id)
