"""The work itself: added, and reworded with a reason."""

import datetime as dt
from typing import Any

from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.people.models import Post
from turnstone.programme.plan.models import (
    Action,
    Outcome,
)
from turnstone.programme.plan.operations.days import refuse_backwards


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
) -> Action:
    """Add a piece of work. Its first due date is remembered whatever happens to it later."""
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
    for name, value in fields.items():
        setattr(action, name, value)
    action.save()
    return action
