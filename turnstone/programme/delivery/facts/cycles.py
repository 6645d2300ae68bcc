"""What papers and pages may know of cycles and what is said in them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from turnstone.programme.delivery.rules import month_name, month_slug
from turnstone.programme.people.facts import PostFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class CycleFacts:
    """A round of reporting."""

    id: int
    version: int
    plan_id: int
    period: dt.date
    opens_on: dt.date | None
    closes_on: dt.date
    reports_to: str
    meets_on: dt.date | None

    @property
    def name(self) -> str:
        return month_name(self.period)

    @property
    def slug(self) -> str:
        return month_slug(self.period)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadlineFacts:
    """A line about the whole programme."""

    id: int
    version: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateFacts:
    """What was said of an action in a cycle."""

    id: int
    version: int
    action_id: int
    cycle_id: int
    text: str
    status: str
    confidence: str
    confidence_reason: str
    forecast_on: dt.date | None
    blocked_by: str
    no_change: bool
    said_by: str
    said_at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressFacts:
    """A line of progress with the lines under it."""

    id: int
    version: int
    workstream_id: int
    action_id: int | None
    text: str
    shows: str
    children: tuple[ProgressFacts, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExceptionFacts:
    """Something off course."""

    id: int
    version: int
    workstream_id: int
    outcome_ids: tuple[int, ...]
    milestone: str
    confidence: str
    issue: str
    mitigation: str
    owner: PostFacts | None
    due_on: dt.date | None
