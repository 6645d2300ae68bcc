"""Measures and their plain values."""

import datetime as dt

from turnstone.programme.audit.queries import in_order_as_at, read_into, rows_as_at
from turnstone.programme.scorecards.facts import MeasureFacts, ResultFacts
from turnstone.programme.scorecards.models import Measure, Result


def measures_as_at(area_id: int, moment: dt.datetime) -> tuple[MeasureFacts, ...]:
    """List an area's measures in their order."""
    rows = in_order_as_at(Measure, moment, area_id=area_id)
    return tuple(
        read_into(MeasureFacts, row, levels=tuple(row.levels), readers=tuple(row.readers)) for row in rows
    )


def results_as_at(area_id: int, moment: dt.datetime) -> tuple[ResultFacts, ...]:
    """List the values of an area's measures, of the whole area alone, oldest period first."""
    values = rows_as_at(Result, moment, area_id=area_id, place_id=None).exclude(value=None)
    rows = sorted(values, key=lambda row: (row.period_ends_on, row.id))
    return tuple(read_into(ResultFacts, row) for row in rows)


def measures_of(area_id: int) -> list[Measure]:
    """List an area's measures in their order."""
    return list(Measure.objects.filter(area_id=area_id).order_by("position", "id"))


def find_measure(area_id: int, measure_id: int) -> Measure | None:
    """Find an area's measure by its number."""
    return Measure.objects.filter(area_id=area_id, id=measure_id).first()


def measure_called(area_id: int, title: str) -> Measure | None:
    """Find an area's measure by its title."""
    return Measure.objects.filter(area_id=area_id, title__iexact=title).first()
