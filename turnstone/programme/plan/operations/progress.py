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
    *,
    by: Actor,
    action: Action,
    status: str,
    confidence: str,
    why: str = "",
    done_on: dt.date | None = None,
    evidence: Evidence | None = None,
) -> Action:
    """Set whether an action is done and how sure its lead is, as somebody said or printed it.

    What the rule says is no matter here: a paper that is taken in keeps the ratings that it printed.
    """
    if status == rules.Status.COMPLETE:
        action.done_on = _day_of_completion(action, done_on)
    else:
        action.done_on = None
    action.status = status
    action.confidence = confidence
    action.confidence_reason = why
    action.confidence_evidence = evidence
    action.save()
    return action


def _day_of_completion(action: Action, done_on: dt.date | None) -> dt.date:
    day = done_on or action.done_on
    if day is None:
        raise Refusal(f"Enter the day on which {action.reference} was done.")
    if day > clock.today():
        raise Refusal(
            f"{action.reference} cannot be complete on {day:%-d %B %Y}, which is still to come; "
            "choose today or an earlier day."
        )
    return day


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
