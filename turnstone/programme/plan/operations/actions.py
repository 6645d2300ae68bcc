"""The work itself: added, reworded with a reason, taken out of the plan and put back."""

import datetime as dt
from typing import Any

from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.people.models import Post
from turnstone.programme.plan.models import (
    Action,
    Outcome,
)
from turnstone.programme.plan.operations.days import day_first_set, refuse_a_day_to_come, refuse_backwards
from turnstone.programme.plan.rules import order_of


@operation
def add_action(
    *,
    by: Actor,
    outcome: Outcome,
    reference: str,
    text: str,
    why_it_matters: str = "",
    lead: Post | None = None,
    accountable: Post | None = None,
    starts_on: dt.date | None = None,
    due_on: dt.date | None = None,
    success_criteria: str = "",
    co_production: str = "",
    agreed_on: dt.date | None = None,
) -> Action:
    """Add a piece of work. Its first due date is remembered whatever happens to it, and the day it was agreed."""
    plan = outcome.plan
    twin = plan.actions.filter(reference=reference).first()
    if twin:
        raise Refusal(
            f"{plan.name} has two actions {reference}: “{twin.text}” and “{text}”; give one another reference."
        )
    refuse_backwards(f"Action {reference}", starts_on, due_on)
    return Action.objects.create(
        area=plan.area,
        plan=plan,
        outcome=outcome,
        reference=reference,
        text=text,
        why=why_it_matters,
        lead=lead,
        accountable=accountable,
        starts_on=starts_on,
        first_due_on=due_on,
        due_on=due_on,
        first_set_on=day_first_set(plan, agreed_on) if due_on else None,
        success_criteria=success_criteria,
        co_production=co_production,
        position=plan.actions.count() + 1,
    )


_CHANGEABLE = frozenset({"text", "why", "lead", "accountable", "success_criteria", "co_production"})


@operation
def change_action(*, by: Actor, action: Action, why: str, **fields: Any) -> Action:
    """Reword an action or change who answers for it, keeping what it said before.

    Why it is changed is `why`; why the action matters is the field `why_it_matters`. Dates and judgements have
    operations of their own.
    """
    if "why_it_matters" in fields:
        fields["why"] = fields.pop("why_it_matters")
    unknown = fields.keys() - _CHANGEABLE
    if unknown:
        raise TypeError(f"change_action does not change {', '.join(sorted(unknown))}")
    if not why.strip():
        raise Refusal(f"Say why {action.reference} is changed; the reason is kept in its history.")
    if all(getattr(action, name) == value for name, value in fields.items()):
        raise Refusal(f"Nothing of {action.reference} would change; change something, or go back.")
    if fields.get("success_criteria", action.success_criteria) != action.success_criteria:
        # What was shown to be met was what stood there before.
        action.criteria_met_on = None
    for name, value in fields.items():
        setattr(action, name, value)
    action.save()
    return action


@operation
def withdraw_action(*, by: Actor, action: Action, on: dt.date, why: str, agreed_by: str = "") -> Action:
    """Take an action out of the plan, with the reason; nobody asks for it any more, and it stays in the record."""
    if action.withdrawn_on:
        raise Refusal(f"{action.reference} is out of the plan already.")
    if action.done_on:
        raise Refusal(f"{action.reference} is complete, so it stays in the plan; say first that it is not.")
    if not why.strip():
        raise Refusal(f"Say why {action.reference} is taken out of the plan; the reason is printed.")
    refuse_a_day_to_come(f"Taking out {action.reference}", on)
    _refuse_while_others_wait(action)
    reason, agreed_by = why.strip(), agreed_by.strip()
    action.withdrawn_on = on
    action.withdrawn_because = f"{reason} (agreed by {agreed_by})" if agreed_by else reason
    action.save()
    return action


@operation
def restore_action(*, by: Actor, action: Action, why: str) -> Action:
    """Put back an action that was taken out; that it was out stays in its history."""
    if action.withdrawn_on is None:
        raise Refusal(f"{action.reference} is in the plan already.")
    if not why.strip():
        raise Refusal(f"Say why {action.reference} is put back; the reason is kept in its history.")
    action.withdrawn_on, action.withdrawn_because = None, ""
    action.save()
    return action


def _refuse_while_others_wait(action: Action) -> None:
    open_ones = action.needed_by.filter(action__done_on=None, action__withdrawn_on=None)
    waiting = sorted(open_ones.values_list("action__reference", flat=True), key=order_of)
    if waiting:
        raise Refusal(
            f"{action.reference} is needed by {', '.join(waiting)}; say first that nothing waits for "
            f"{action.reference}."
        )
