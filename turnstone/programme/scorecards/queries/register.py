"""The release register."""

import datetime as dt

from turnstone.programme.audit.queries import in_order_as_at, read_into
from turnstone.programme.scorecards.facts import DataProductFacts
from turnstone.programme.scorecards.models import DataProduct


def register_as_at(area_id: int, moment: dt.datetime) -> tuple[DataProductFacts, ...]:
    """List an area's release register in its order."""
    rows = in_order_as_at(DataProduct, moment, area_id=area_id)
    return tuple(read_into(DataProductFacts, row) for row in rows)


def product_called(area_id: int, name: str) -> DataProduct | None:
    """Find an area's data product by its name."""
    return DataProduct.objects.filter(area_id=area_id, name__iexact=name).first()
