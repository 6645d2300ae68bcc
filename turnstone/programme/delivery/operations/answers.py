"""What leads say of their actions."""

import datetime as dt

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.delivery.models import (
    ActionUpdate,
    Cycle,
)
from turnstone.programme.plan.models import Action
from turnstone.programme.plan.operations import judge_action, refuse_outside_the_key
from turnstone.programme.plan.rules import STATUS_NAMES


@operation
def record_update(
    *,
    by: Actor,
    cycle: Cycle,
    action: Action,
    text: str,
    status: str,
    confidence: str,
    why: str = "",
    forecast_on: dt.date | None = None,
    blocked_by: str = "",
    done_on: dt.date | None = None,
) -> ActionUpdate:
    """Keep what a lead says of an action this cycle, replacing what they said earlier in it."""
    if not text.strip():
        raise Refusal(f"Say in a line how {action.reference} is going, or choose “No change”.")
    if status not in STATUS_NAMES:
        raise Refusal(f"Choose a status for {action.reference}: {', '.join(STATUS_NAMES.values())}.")
    refuse_outside_the_key(action.plan, confidence, action.reference)
    judge_action(by=by, action=action, status=status, confidence=confidence, why=why, done_on=done_on)
    return _say(
        by,
        cycle,
        action,
        text=text.strip(),
        status=status,
        confidence=confidence,
        confidence_reason=why,
        forecast_on=forecast_on,
        blocked_by=blocked_by,
        no_change=False,
    )


@operation
def record_no_change(*, by: Actor, cycle: Cycle, action: Action) -> ActionUpdate:
    """Keep that nothing changed since last time; the judgements stand as they were."""
    return _say(
        by,
        cycle,
        action,
        text="",
        status=action.status,
        confidence=action.confidence,
        confidence_reason=action.confidence_reason,
        forecast_on=None,
        blocked_by="",
        no_change=True,
    )


def _say(by: Actor, cycle: Cycle, action: Action, **said: object) -> ActionUpdate:
    if action.plan_id != cycle.plan_id:
        raise Refusal(
            f"{action.reference} belongs to another plan than the {cycle} cycle; choose a cycle of its own."
        )
    update = ActionUpdate.objects.filter(cycle=cycle, action=action).first() or ActionUpdate(
        area=cycle.area, cycle=cycle, action=action
    )
    for name, value in said.items():
        setattr(update, name, value)
    update.said_by = by.name
    update.said_at = clock.now()
    update.save()
    return update
