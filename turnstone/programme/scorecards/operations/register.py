"""What data products are promised."""

import datetime as dt

from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.people.models import LocalArea
from turnstone.programme.scorecards.models import DataProduct


@operation
def register_product(
    *,
    by: Actor,
    area: LocalArea,
    name: str,
    report_type: str = "",
    frequency: str = "",
    starts_on: dt.date | None = None,
    first_draft_due_on: dt.date | None = None,
    first_draft_words: str = "",
    first_issue_due_on: dt.date | None = None,
    progress: str = "",
    progress_on: dt.date | None = None,
) -> DataProduct:
    """Promise a data product, with the dates that are set so far."""
    if DataProduct.objects.filter(area=area, name__iexact=name).exists():
        raise Refusal(f"The release register already holds “{name}”; change that row instead.")
    return DataProduct.objects.create(
        area=area,
        name=name,
        report_type=report_type,
        frequency=frequency,
        starts_on=starts_on,
        first_draft_due_on=first_draft_due_on,
        first_draft_words=first_draft_words,
        first_issue_due_on=first_issue_due_on,
        progress=progress,
        progress_on=progress_on,
        position=DataProduct.objects.filter(area=area).count() + 1,
    )
