"""The days on which limits begin anew, one measure of one place, and the same measure place by place."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from turnstone.programme.audit import queries as audit
from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.audit.queries import read_into, rows_as_at
from turnstone.programme.scorecards.facts import (
    FigureFacts,
    MeasureRecord,
    PlaceFacts,
    Reading,
    RebaseFacts,
    TargetFacts,
    read_series,
)
from turnstone.programme.scorecards.models import Measure, Rebase, Result, Target


def find_rebase(area_id: int, measure_id: int, rebase_id: int) -> Rebase | None:
    """Find a decision that the limits of a measure begin anew."""
    row = Rebase.objects.filter(area_id=area_id, id=rebase_id).first()
    return row if row and row.measure_id == measure_id else None


def changes_to_a_measure(
    measure_id: int,
) -> tuple[tuple[ChangeFacts, ...], tuple[ChangeFacts, ...], tuple[ChangeFacts, ...]]:
    """Give every change to a measure, to the days on which its limits begin anew, and to its targets."""
    return (
        audit.changes_to(Measure, id=measure_id),
        audit.changes_to(Rebase, measure_id=measure_id),
        audit.changes_to(Target, measure_id=measure_id),
    )


def readings_of_places(
    record: MeasureRecord, places: Iterable[PlaceFacts], moment: dt.datetime
) -> tuple[tuple[PlaceFacts, Reading], ...]:
    """Read a measure place by place, for the places that have figures of it: three queries for all of them.

    A place is held to its own targets, and has its own limits and rebases; breaks are of the measure.
    """
    measure_id, asked = record.measure.id, list(places)
    figures = rows_as_at(Result, moment, measure_id=measure_id).exclude(place_id=None)
    rebases = list(rows_as_at(Rebase, moment, measure_id=measure_id))
    targets = list(rows_as_at(Target, moment, measure_id=measure_id, withdrawn_on=None))
    known: dict[int, list[FigureFacts]] = {}
    for row in sorted(figures, key=lambda row: row.period_ends_on):
        known.setdefault(row.place_id, []).append(read_into(FigureFacts, row))
    return tuple(
        (
            place,
            read_series(
                replace(
                    record,
                    place=place,
                    figures=tuple(known[place.id]),
                    targets=_of(place, targets, TargetFacts),
                    rebases=_of(place, rebases, RebaseFacts),
                    notes=(),
                    forecast=None,
                )
            ),
        )
        for place in asked
        if place.id in known
    )


def _of(place: PlaceFacts, rows: Iterable[Any], kind: type[Any]) -> tuple[Any, ...]:
    kept = sorted((row for row in rows if row.place_id == place.id), key=lambda row: (row.on, row.pk))
    return tuple(read_into(kind, row) for row in kept)
