"""What papers and pages may know of a plan: frozen values, each with the version of the row it was read from."""

import datetime as dt
from dataclasses import dataclass, field

from turnstone.programme.people.facts import PostFacts
from turnstone.programme.plan.rules import days_slipped, is_overdue


@dataclass(frozen=True, slots=True, kw_only=True)
class RequirementFacts:
    """Something that was asked for."""

    id: int
    version: int
    reference: str
    kind: str
    finding: str
    source: str
    families_words: str
    mandate: str
    bodies: tuple[str, ...]
    released_on: dt.date | None
    released_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkstreamFacts:
    """A part of the plan, with its leads as they were that day."""

    id: int
    version: int
    name: str
    kind: str
    purpose: str
    membership: str
    responsibilities: str
    council_lead: PostFacts | None
    health_lead: PostFacts | None
    forum_lead: PostFacts | None

    @property
    def missing_leads(self) -> tuple[str, ...]:
        """Name the seats that are empty: no post, or a post that nobody holds."""
        seats = {
            "council lead": self.council_lead,
            "health lead": self.health_lead,
            "forum lead": self.forum_lead,
        }
        return tuple(name for name, post in seats.items() if post is None or not post.holder)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeFacts:
    """What will be different."""

    id: int
    version: int
    reference: str
    text: str
    families_words: str
    baseline: str
    baseline_on: dt.date | None
    how_we_will_know: str
    impact: str
    workstream_id: int
    requirement_id: int | None


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
    done_on: dt.date | None
    success_criteria: str
    co_production: str
    status: str
    confidence: str
    confidence_reason: str
    impact: str

    def overdue_on(self, day: dt.date) -> bool:
        """Say whether it should have been done by that day."""
        return is_overdue(self.due_on, self.done_on, day)

    @property
    def slipped(self) -> int:
        """Count the days from the first date agreed to the date now."""
        return days_slipped(self.first_due_on, self.due_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneFacts:
    """A dated step."""

    id: int
    version: int
    action_id: int
    text: str
    first_due_on: dt.date
    due_on: dt.date
    done_on: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateChangeFacts:
    """A date that moved."""

    id: int
    version: int
    action_id: int
    milestone_id: int | None
    from_on: dt.date | None
    to_on: dt.date
    moved_on: dt.date
    reason: str
    asked_by: str
    agreed_by: str


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


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFacts:
    """A whole plan as at a moment."""

    id: int
    version: int
    area_id: int
    area_slug: str
    area_name: str
    name: str
    kind: str
    words: dict[str, str]
    rating_key: dict[str, str]
    reports_to: str
    ends_on: dt.date | None
    as_at: dt.datetime
    requirements: tuple[RequirementFacts, ...]
    workstreams: tuple[WorkstreamFacts, ...]
    outcomes: tuple[OutcomeFacts, ...]
    actions: tuple[ActionFacts, ...]
    milestones: tuple[MilestoneFacts, ...]
    date_changes: tuple[DateChangeFacts, ...]
    evidence: tuple[EvidenceFacts, ...]
    _outcomes_by_id: dict[int, OutcomeFacts] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_outcomes_by_id", {outcome.id: outcome for outcome in self.outcomes})

    def outcome(self, outcome_id: int) -> OutcomeFacts:
        """Find an outcome of this plan."""
        return self._outcomes_by_id[outcome_id]

    def actions_of(self, workstream: WorkstreamFacts) -> tuple[ActionFacts, ...]:
        """List a workstream's actions."""
        return tuple(
            action
            for action in self.actions
            if self.outcome(action.outcome_id).workstream_id == workstream.id
        )
