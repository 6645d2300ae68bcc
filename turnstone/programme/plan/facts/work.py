"""What pages may know of the work: actions, steps, needs and evidence."""

import datetime as dt
from dataclasses import dataclass

from turnstone.programme.people.facts import PostFacts
from turnstone.programme.plan.rules import days_slipped, is_overdue


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionFacts:
    """A piece of work as it stood."""

    id: int
    version: int
    reference: str
    text: str
    why: str
    outcome_id: int
    lead: PostFacts | None
    accountable: PostFacts | None
    starts_on: dt.date | None
    first_due_on: dt.date | None
    due_on: dt.date | None
    first_set_on: dt.date | None
    done_on: dt.date | None
    withdrawn_on: dt.date | None
    withdrawn_because: str
    criteria_met_on: dt.date | None
    success_criteria: str
    co_production: str
    status: str
    confidence: str
    confidence_reason: str
    confidence_evidence_id: int | None
    impact: str

    @property
    def is_live(self) -> bool:
        """Say whether it is in the plan: done or not, but not taken out."""
        return self.withdrawn_on is None

    @property
    def is_open(self) -> bool:
        """Say whether it is still to be done: neither finished nor taken out of the plan."""
        return self.done_on is None and self.is_live

    def overdue_on(self, day: dt.date) -> bool:
        """Say whether it should have been done by that day."""
        return self.is_open and is_overdue(self.due_on, self.done_on, day)

    @property
    def slipped(self) -> int:
        """Count the days from the first date agreed to the date now."""
        return days_slipped(self.first_due_on, self.due_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class DependencyFacts:
    """An action that cannot be finished before another."""

    id: int
    version: int
    action_id: int
    needed_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneFacts:
    """A dated step."""

    id: int
    version: int
    action_id: int
    text: str
    first_due_on: dt.date
    due_on: dt.date
    first_set_on: dt.date | None
    done_on: dt.date | None
    withdrawn_on: dt.date | None
    withdrawn_because: str
    is_key: bool

    @property
    def is_live(self) -> bool:
        """Say whether it is in the plan: reached or not, but not taken out."""
        return self.withdrawn_on is None

    @property
    def is_open(self) -> bool:
        """Say whether it is still to be reached."""
        return self.done_on is None and self.is_live

    @property
    def slipped(self) -> int:
        """Count the days from the first date agreed to the date now."""
        return days_slipped(self.first_due_on, self.due_on)

    def overdue_on(self, day: dt.date) -> bool:
        """Say whether it should have been reached by that day."""
        return self.is_open and is_overdue(self.due_on, self.done_on, day)


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceFacts:
    """A piece of evidence."""

    id: int
    version: int
    action_id: int | None
    outcome_id: int | None
    what: str
    on: dt.date
    shows: str
    link: str
    sensitivity: str
