"""What becomes of an action: the judgements on it and the evidence for them."""

import datetime as dt
from typing import Any

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.plan import rules
from turnstone.programme.plan.models import (
    Action,
    Evidence,
    Outcome,
)


@operation
def judge_action(
    *, by: Actor, action: Action, status: str, confidence: str, why: str = "", done_on: dt.date | None = None
) -> Action:
    """Set whether an action is done and how sure its lead is; complete needs the day it was done."""
    if status == rules.Status.COMPLETE and done_on is None and action.done_on is None:
        done_on = clock.today()
    action.status = status
    action.done_on = (done_on or action.done_on) if status == rules.Status.COMPLETE else None
    action.confidence = confidence
    action.confidence_reason = why
    action.save()
    return action


@operation
def judge_impact(*, by: Actor, row: Action | Outcome, impact: rules.Impact, why: str) -> Action | Outcome:
    """Say what difference an action or an outcome has made, and on what grounds."""
    if not why.strip():
        raise Refusal(
            f"Say what shows that the impact of {row.reference} is {rules.IMPACT_NAMES[impact].lower()}."
        )
    row.impact = impact
    row.save()
    return row


@operation
def add_evidence(
    *,
    by: Actor,
    what: str,
    on: dt.date,
    shows: rules.Shows,
    action: Action | None = None,
    outcome: Outcome | None = None,
    link: str = "",
    sensitivity: rules.Sensitivity = rules.Sensitivity.PARTNERS,
) -> Evidence:
    """Add evidence to an action or an outcome."""
    holder: Any = action or outcome
    if holder is None or (action and outcome):
        raise Refusal(f"Tie the evidence “{what}” to one action or to one outcome.")
    return Evidence.objects.create(
        area=holder.area,
        action=action,
        outcome=outcome,
        what=what,
        on=on,
        shows=shows,
        link=link,
        sensitivity=sensitivity,
    )
