"""Every read of measures and the release register."""

import datetime as dt

from turnstone.programme.audit.queries import read_into, rows_as_at
from turnstone.programme.scorecards.facts import DataProductFacts, MeasureFacts
from turnstone.programme.scorecards.models import DataProduct, Measure


def measures_as_at(area_id: int, moment: dt.datetime) -> tuple[MeasureFacts, ...]:
    """List an area's measures in their order."""
    rows = sorted(rows_as_at(Measure, moment, area_id=area_id), key=lambda row: (row.position, row.id))
    return tuple(read_into(MeasureFacts, row) for row in rows)


def register_as_at(area_id: int, moment: dt.datetime) -> tuple[DataProductFacts, ...]:
    """List an area's release register in its order."""
    rows = sorted(rows_as_at(DataProduct, moment, area_id=area_id), key=lambda row: (row.position, row.id))
    return tuple(read_into(DataProductFacts, row) for row in rows)


def measure_called(area_id: int, title: str) -> Measure | None:
    """Find an area's measure by its title."""
    return Measure.objects.filter(area_id=area_id, title__iexact=title).first()


def product_called(area_id: int, name: str) -> DataProduct | None:
    """Find an area's data product by its name."""
    return DataProduct.objects.filter(area_id=area_id, name__iexact=name).first()
