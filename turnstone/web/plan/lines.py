"""An action with all that a list sorts and narrows by."""

import datetime as dt
from dataclasses import dataclass, replace

from django.utils import timezone

from turnstone.programme.delivery.rules import is_stale
from turnstone.programme.plan.facts import (
    ActionFacts,
    OutcomeFacts,
    PlanFacts,
    RequirementFacts,
    WorkstreamFacts,
    completion_of,
)

NOT_RATED = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An action beside what it hangs from, and when it was last spoken of. `place` is its workstream's in the plan."""

    action: ActionFacts
    outcome: OutcomeFacts
    workstream: WorkstreamFacts
    place: int
    requirement: RequirementFacts | None
    said_on: dt.date | None
    is_overdue: bool
    is_stale: bool
    completion: str = ""

    @property
    def lead(self) -> str:
        """Name whoever leads: the person, else the empty post."""
        post = self.action.lead
        if post is None:
            return "No lead"
        return f"{post.holder} ({post.organisation})" if post.holder else f"Vacant: {post.title}"


def lines_of(plan: PlanFacts, said: dict[int, dt.datetime], today: dt.date) -> tuple[Line, ...]:
    """Put each action of a plan beside what it hangs from."""
    workstreams = {each.id: (place, each) for place, each in enumerate(plan.workstreams)}
    requirements = {each.id: each for each in plan.requirements}
    completion = completion_of(plan)
    return tuple(
        replace(
            _line(
                action, plan.outcome(action.outcome_id), workstreams, requirements, said.get(action.id), today
            ),
            completion=completion[action.id],
        )
        for action in plan.actions
    )


def _line(
    action: ActionFacts,
    outcome: OutcomeFacts,
    workstreams: dict[int, tuple[int, WorkstreamFacts]],
    requirements: dict[int, RequirementFacts],
    said_at: dt.datetime | None,
    today: dt.date,
) -> Line:
    said_on = timezone.localdate(said_at) if said_at else None
    begun = action.starts_on is None or action.starts_on <= today
    place, workstream = workstreams[outcome.workstream_id]
    return Line(
        action=action,
        outcome=outcome,
        workstream=workstream,
        place=place,
        requirement=requirements.get(outcome.requirement_id or 0),
        said_on=said_on,
        is_overdue=action.overdue_on(today),
        is_stale=action.is_open and begun and is_stale(said_on, today),
    )
