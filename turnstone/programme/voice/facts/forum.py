"""What pages and papers are given of the forum's statements."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementFacts:
    """What the parent carer forum says beside an outcome, signed and dated."""

    id: int
    version: int
    outcome_id: int
    words: str
    signed_by: str
    signed_on: dt.date
