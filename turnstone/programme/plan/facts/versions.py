"""What pages may know of the versions of a plan."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalFacts:
    """What a body said of a version."""

    id: int
    version: int
    body: str
    answer: str
    answered_on: dt.date | None
    condition: str
    condition_met_on: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanVersionFacts:
    """A version of a plan and what each body said of it."""

    id: int
    version: int
    plan_id: int
    name: str
    what_changed: str
    state: str
    drawn_at: dt.datetime
    approvals: tuple[ApprovalFacts, ...]
