"""The release register."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from django.utils import timezone

from turnstone.programme.audit import queries as audit
from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.audit.queries import in_order_as_at, read_into, rows_as_at
from turnstone.programme.scorecards.facts import DataProductFacts, IssueFacts, ProductStatus
from turnstone.programme.scorecards.models import DataProduct, ProductIssue
from turnstone.programme.scorecards.rules import ReleaseDates, release_standing


def register_as_at(area_id: int, moment: dt.datetime) -> tuple[DataProductFacts, ...]:
    """List an area's release register in its order."""
    rows = in_order_as_at(DataProduct, moment, area_id=area_id)
    return tuple(read_into(DataProductFacts, row) for row in rows)


def product_statuses(
    area_id: int, moment: dt.datetime, on: dt.date | None = None
) -> tuple[ProductStatus, ...]:
    """Say how every data product stands on a day, as the record knew it at a moment; usually the moment's own day."""
    day, issues = on or timezone.localdate(moment), _issues(area_id, moment)
    return tuple(
        ProductStatus(
            product=each,
            issues=tuple(issues[each.id]),
            standing=release_standing(_dates(each, issues[each.id]), day),
        )
        for each in register_as_at(area_id, moment)
    )


def product_called(area_id: int, name: str) -> DataProduct | None:
    """Find an area's data product by its name."""
    return DataProduct.objects.filter(area_id=area_id, name__iexact=name).first()


def find_product(area_id: int, product_id: int) -> DataProduct | None:
    """Find an area's data product by its number."""
    return DataProduct.objects.filter(area_id=area_id, id=product_id).first()


def find_issue(product_id: int, issue_id: int) -> ProductIssue | None:
    """Find one issue of a data product."""
    return ProductIssue.objects.filter(product_id=product_id, id=issue_id).first()


def changes_to_product(product_id: int) -> tuple[ChangeFacts, ...]:
    """Tell how a row of the register came to stand as it does."""
    return audit.changes_to(DataProduct, id=product_id)


def changes_to_issues(product_id: int) -> tuple[ChangeFacts, ...]:
    """Tell how the issues of a data product came to stand as they do."""
    return audit.changes_to(ProductIssue, product_id=product_id)


def _issues(area_id: int, moment: dt.datetime) -> defaultdict[int, list[IssueFacts]]:
    found: defaultdict[int, list[IssueFacts]] = defaultdict(list)
    for row in rows_as_at(ProductIssue, moment, area_id=area_id):
        found[row.product_id].append(read_into(IssueFacts, row))
    for issues in found.values():
        issues.sort(key=lambda each: (each.issued_on or each.due_on or dt.date.max, each.id))
    return found


def _dates(product: DataProductFacts, issues: Iterable[IssueFacts]) -> ReleaseDates:
    return ReleaseDates(
        frequency=product.frequency,
        starts_on=product.starts_on,
        started_on=product.started_on,
        first_draft_due_on=product.first_draft_due_on,
        drafted_on=product.drafted_on,
        first_issue_due_on=product.first_issue_due_on,
        ended_on=product.ended_on,
        issues=tuple((each.due_on, each.issued_on) for each in issues),
    )
