"""A whole plan as at a moment."""

import datetime as dt
from dataclasses import dataclass, field

from turnstone.programme.people.facts import PostFacts
from turnstone.programme.plan.facts.dates import DateChangeFacts, DateRequestFacts
from turnstone.programme.plan.facts.mandates import RequirementFacts
from turnstone.programme.plan.facts.work import ActionFacts, DependencyFacts, EvidenceFacts, MilestoneFacts


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
class OutcomeMeasureFacts:
    """A measure by which an outcome is known."""

    id: int
    version: int
    outcome_id: int
    measure_id: int


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
    rating_key_version: int
    rating_key_since: dt.date | None
    date_rule: str
    dates_agreed_by: str
    reports_to: str
    mandate_id: int | None
    starts_on: dt.date | None
    ends_on: dt.date | None
    replaces_id: int | None
    replaced_on: dt.date | None
    replaced_because: str
    as_at: dt.datetime
    requirements: tuple[RequirementFacts, ...]
    workstreams: tuple[WorkstreamFacts, ...]
    outcomes: tuple[OutcomeFacts, ...]
    actions: tuple[ActionFacts, ...]
    milestones: tuple[MilestoneFacts, ...]
    date_changes: tuple[DateChangeFacts, ...]
    date_requests: tuple[DateRequestFacts, ...]
    dependencies: tuple[DependencyFacts, ...]
    outcome_measures: tuple[OutcomeMeasureFacts, ...]
    evidence: tuple[EvidenceFacts, ...]
    _outcomes_by_id: dict[int, OutcomeFacts] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_outcomes_by_id", {outcome.id: outcome for outcome in self.outcomes})

    def outcome(self, outcome_id: int) -> OutcomeFacts:
        """Find an outcome of this plan."""
        return self._outcomes_by_id[outcome_id]

    @property
    def live_actions(self) -> tuple[ActionFacts, ...]:
        """List the actions that are in the plan, done or not: all but those taken out of it."""
        return tuple(action for action in self.actions if action.is_live)

    @property
    def live_milestones(self) -> tuple[MilestoneFacts, ...]:
        """List the milestones that are in the plan, of actions that are in it."""
        live = {action.id for action in self.live_actions}
        return tuple(each for each in self.milestones if each.is_live and each.action_id in live)

    @property
    def waiting_requests(self) -> tuple[DateRequestFacts, ...]:
        """List the new dates that wait for agreement, of what is still to be done."""
        actions = {action.id for action in self.actions if action.is_open}
        steps = {None, *(step.id for step in self.live_milestones if step.is_open)}
        return tuple(
            each
            for each in self.date_requests
            if each.is_waiting and each.action_id in actions and each.milestone_id in steps
        )

    def actions_of(self, workstream: WorkstreamFacts) -> tuple[ActionFacts, ...]:
        """List a workstream's actions, without those taken out of the plan."""
        return tuple(
            action
            for action in self.live_actions
            if self.outcome(action.outcome_id).workstream_id == workstream.id
        )
