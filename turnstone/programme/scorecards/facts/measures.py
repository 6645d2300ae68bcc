"""What papers and pages may know of measures and the release register."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureFacts:
    """A measure and the question it answers."""

    id: int
    version: int
    title: str
    kind: str
    unit: str
    polarity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultFacts:
    """The value of a measure for a period."""

    id: int
    version: int
    measure_id: int
    period_ends_on: dt.date
    value: Decimal
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataProductFacts:
    """One row of the release register; the days are first days of months."""

    id: int
    version: int
    name: str
    report_type: str
    frequency: str
    starts_on: dt.date | None
    first_draft_due_on: dt.date | None
    first_draft_words: str
    first_issue_due_on: dt.date | None
    progress: str
    progress_on: dt.date | None
