"""What pages and papers may know of the release register."""

import datetime as dt
from dataclasses import dataclass

from turnstone.programme.scorecards.rules import ReleaseStanding


@dataclass(frozen=True, slots=True, kw_only=True)
class DataProductFacts:
    """One row of the release register; a day known by its month alone is the first of it."""

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
    about: str = ""
    is_public: bool = False
    sees_first: str = ""
    started_on: dt.date | None = None
    drafted_on: dt.date | None = None
    ended_on: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueFacts:
    """One time that a data product came out, or is promised for."""

    id: int
    version: int
    product_id: int
    name: str
    due_on: dt.date | None
    issued_on: dt.date | None
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductStatus:
    """A data product with its issues, the first first, and how it stands on a day."""

    product: DataProductFacts
    issues: tuple[IssueFacts, ...]
    standing: ReleaseStanding
