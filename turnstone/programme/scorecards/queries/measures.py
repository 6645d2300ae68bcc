"""Every read of measures and the release register."""

import datetime as dt

from turnstone.programme.audit.queries import in_order_as_at, read_into, rows_as_at
from turnstone.programme.scorecards.facts import DataProductFacts, MeasureFacts, ResultFacts
from turnstone.programme.scorecards.models import DataProduct, Measure, Result


def measures_as_at(area_id: int, moment: dt.datetime) -> tuple[MeasureFacts, ...]:
    """List an area's measures in their order."""
    rows = in_order_as_at(Measure, moment, area_id=area_id)
    return tuple(read_into(MeasureFacts, row) for row in rows)


def results_as_at(area_id: int, moment: dt.datetime) -> tuple[ResultFacts, ...]:
    """List the results of an area's measures, oldest period first."""
    rows = sorted(rows_as_at(Result, moment, area_id=area_id), key=lambda row: (row.period_ends_on, row.id))
    return tuple(read_into(ResultFacts, row) for row in rows)


def register_as_at(area_id: int, moment: dt.datetime) -> tuple[DataProductFacts, ...]:
    """List an area's release register in its order."""
    rows = in_order_as_at(DataProduct, moment, area_id=area_id)
    return tuple(read_into(DataProductFacts, row) for row in rows)


def measures_of(area_id: int) -> list[Measure]:
    """List an area's measures in their order."""
    return list(Measure.objects.filter(area_id=area_id).order_by("position", "id"))


def find_measure(area_id: int, measure_id: int) -> Measure | None:
    """Find an area's measure by its number."""
    return Measure.objects.filter(area_id=area_id, id=measure_id).first()


def measure_called(area_id: int, title: str) -> Measure | None:
    """Find an area's measure by its title."""
    return Measure.objects.filter(area_id=area_id, title__iexact=title).first()


def product_called(area_id: int, name: str) -> DataProduct | None:
    """Find an area's data product by its name."""
    return DataProduct.objects.filter(area_id=area_id, name__iexact=name).first()
