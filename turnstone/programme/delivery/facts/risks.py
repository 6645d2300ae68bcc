"""What papers and pages may know of risks and issues."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from turnstone.programme.people.facts import PostFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class MitigationFacts:
    """What is being done about a risk."""

    id: int
    version: int
    text: str
    owner: PostFacts | None
    due_on: dt.date | None
    done_on: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskDecisionFacts:
    """What a board decided about a risk."""

    id: int
    version: int
    board: str
    words: str
    decided_on: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskFacts:
    """A risk or an issue with its mitigations."""

    id: int
    version: int
    kind: str
    reference: str
    title: str
    cause: str
    detail: str
    impact: str
    rating: str
    likelihood: int | None
    severity: int | None
    likelihood_after: int | None
    severity_after: int | None
    owner: PostFacts | None
    workstream_id: int | None
    review_every: int | None
    review_on: dt.date | None
    raised_on: dt.date
    closed_on: dt.date | None
    closed_because: str
    mitigations: tuple[MitigationFacts, ...]
    threatens: tuple[int, ...]
    threatened_measures: tuple[int, ...]
    decisions: tuple[RiskDecisionFacts, ...]
