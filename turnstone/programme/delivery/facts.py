"""What papers and pages may know of delivery: frozen values, each with the version of the row it was read from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from turnstone.programme.delivery.rules import StepState, month_name, month_slug
from turnstone.programme.people.facts import PostFacts
from turnstone.programme.plan.facts import ActionFacts, PlanFacts
from turnstone.programme.scorecards.facts import DataProductFacts, MeasureFacts


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
class StepFacts:
    """A next step with the steps under it."""

    id: int
    version: int
    workstream_id: int | None
    raised_in: str
    text: str
    is_checklist: bool
    due_on: dt.date | None
    state: str
    closed_in: str
    outcome_words: str
    children: tuple[StepFacts, ...] = ()

    @property
    def is_open(self) -> bool:
        return self.state == StepState.OPEN


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
class RiskFacts:
    """A risk or an issue with its mitigations."""

    id: int
    version: int
    kind: str
    reference: str
    title: str
    detail: str
    impact: str
    rating: str
    likelihood: int | None
    severity: int | None
    likelihood_after: int | None
    severity_after: int | None
    owner: PostFacts | None
    workstream_id: int | None
    review_on: dt.date | None
    raised_on: dt.date
    closed_on: dt.date | None
    closed_because: str
    mitigations: tuple[MitigationFacts, ...]
    threatens: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """Of which actions a cycle asks for an update, and of which it has one."""

    asked: tuple[ActionFacts, ...]
    answered: frozenset[int]

    @property
    def given(self) -> int:
        """Count the answers."""
        return len(self.answered)

    @property
    def waiting(self) -> tuple[ActionFacts, ...]:
        """List the actions still to be answered, in the order of the plan."""
        return tuple(action for action in self.asked if action.id not in self.answered)

    def waiting_for(self, posts: Collection[int]) -> tuple[ActionFacts, ...]:
        """List those that some posts lead."""
        return tuple(action for action in self.waiting if action.lead and action.lead.id in posts)


@dataclass(frozen=True, slots=True, kw_only=True)
class CycleRecord:
    """All that a monitoring update may say: the plan and the cycle as at one moment, and the cycles before it."""

    plan: PlanFacts
    cycle: CycleFacts
    earlier_cycles: tuple[CycleFacts, ...]
    headlines: tuple[HeadlineFacts, ...]
    updates: tuple[UpdateFacts, ...]
    earlier_updates: tuple[UpdateFacts, ...]
    progress: tuple[ProgressFacts, ...]
    next_steps: tuple[StepFacts, ...]
    exceptions: tuple[ExceptionFacts, ...]
    risks: tuple[RiskFacts, ...]
    measures: tuple[MeasureFacts, ...]
    register: tuple[DataProductFacts, ...]

    @property
    def as_at(self) -> dt.datetime:
        return self.plan.as_at
