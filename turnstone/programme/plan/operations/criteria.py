"""What success is for an action, shown to have come about."""

import datetime as dt

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.plan.models import Action, Evidence


@operation
def meet_criteria(*, by: Actor, action: Action, on: dt.date, evidence: Evidence | None) -> Action:
    """Note the day on which an action's success criteria were met, and that evidence of the action shows it."""
    name = action.reference
    if not action.success_criteria.strip():
        raise Refusal(f"{name} does not say what success is; write its success criteria first.")
    if action.withdrawn_on:
        raise Refusal(f"{name} was taken out of the plan; put it back before its criteria can be met.")
    if action.criteria_met_on:
        raise Refusal(
            f"The success criteria of {name} were met on {action.criteria_met_on:%-d %B %Y} already."
        )
    if on > clock.today():
        raise Refusal(
            f"{on:%-d %B %Y} is still to come; choose the day on which the criteria of {name} were met."
        )
    if evidence is None or evidence.action_id != action.pk:
        raise Refusal(f"Choose the evidence of {name} that shows that its success criteria are met.")
    action.criteria_met_on = on
    action.save()
    return action


@operation
def unmeet_criteria(*, by: Actor, action: Action, why: str) -> Action:
    """Take back that an action's success criteria were met."""
    if action.criteria_met_on is None:
        raise Refusal(f"Nobody has said that the success criteria of {action.reference} are met.")
    if not why.strip():
        raise Refusal(f"Say why the success criteria of {action.reference} are not met after all.")
    action.criteria_met_on = None
    action.save()
    return action
