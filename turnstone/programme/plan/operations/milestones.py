"""The dated steps of an action: added, reached, taken out, put back."""

import datetime as dt

from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.plan.models import Action, Milestone
from turnstone.programme.plan.operations.days import (
    day_first_set,
    refuse_a_day_to_come,
    refuse_a_milestone_outside,
)


@operation
def add_milestone(
    *,
    by: Actor,
    action: Action,
    text: str,
    due_on: dt.date,
    is_key: bool = False,
    agreed_on: dt.date | None = None,
) -> Milestone:
    """Add a dated step to an action. Its first date is remembered, and the day that it was agreed."""
    if action.withdrawn_on:
        raise Refusal(f"{action.reference} was taken out of the plan; put it back before you add to it.")
    if action.milestones.filter(text=text).exists():
        raise Refusal(f"{action.reference} already has the milestone “{text}”; give this one other words.")
    refuse_a_milestone_outside(action, text, due_on)
    return Milestone.objects.create(
        area=action.area,
        action=action,
        text=text,
        first_due_on=due_on,
        due_on=due_on,
        first_set_on=day_first_set(action.plan, agreed_on),
        is_key=is_key,
        position=action.milestones.count() + 1,
    )


@operation
def complete_milestone(*, by: Actor, milestone: Milestone, on: dt.date) -> Milestone:
    """Note that a step was done."""
    name = f"The milestone “{milestone.text}”"
    if milestone.withdrawn_on or milestone.action.withdrawn_on:
        raise Refusal(f"{name} was taken out of the plan; put it back first.")
    if milestone.done_on:
        raise Refusal(f"{name} was reached on {milestone.done_on:%-d %B %Y} already.")
    refuse_a_day_to_come(name, on)
    starts_on = milestone.action.starts_on
    if starts_on and on < starts_on:
        raise Refusal(
            f"{name} cannot have been reached on {on:%-d %B %Y}, before {milestone.action.reference} started on "
            f"{starts_on:%-d %B %Y}; correct the day."
        )
    milestone.done_on = on
    milestone.save()
    return milestone


@operation
def reopen_milestone(*, by: Actor, milestone: Milestone, why: str) -> Milestone:
    """Take back that a step was done; what was said before stays in its history."""
    if milestone.done_on is None:
        raise Refusal(f"The milestone “{milestone.text}” is not marked as reached.")
    if not why.strip():
        raise Refusal(f"Say why the milestone “{milestone.text}” was not reached after all.")
    milestone.done_on = None
    milestone.save()
    return milestone


@operation
def withdraw_milestone(*, by: Actor, milestone: Milestone, on: dt.date, why: str) -> Milestone:
    """Take a step out of an action, with the reason; it is no longer asked for and stays in the record."""
    name = f"the milestone “{milestone.text}”"
    if milestone.withdrawn_on:
        raise Refusal(f"The milestone “{milestone.text}” is out of the plan already.")
    if milestone.done_on:
        raise Refusal(f"The milestone “{milestone.text}” was reached, so it stays in the plan.")
    if not why.strip():
        raise Refusal(f"Say why {name} is taken out; the reason is kept.")
    refuse_a_day_to_come(f"Taking out {name}", on)
    milestone.withdrawn_on, milestone.withdrawn_because = on, why.strip()
    milestone.save()
    return milestone


@operation
def restore_milestone(*, by: Actor, milestone: Milestone, why: str) -> Milestone:
    """Put back a step that was taken out."""
    if milestone.withdrawn_on is None:
        raise Refusal(f"The milestone “{milestone.text}” is in the plan already.")
    if not why.strip():
        raise Refusal(f"Say why the milestone “{milestone.text}” is put back; the reason is kept.")
    milestone.withdrawn_on, milestone.withdrawn_because = None, ""
    milestone.save()
    return milestone


@operation
def mark_key(*, by: Actor, milestone: Milestone, is_key: bool) -> Milestone:
    """Say whether a step is one that the board watches."""
    if milestone.is_key == is_key:
        raise Refusal(f"The milestone “{milestone.text}” is {'' if is_key else 'not '}a key one already.")
    milestone.is_key = is_key
    milestone.save()
    return milestone
