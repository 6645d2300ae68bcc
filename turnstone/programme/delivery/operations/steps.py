"""Next steps, and what became of them."""

import datetime as dt

from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.delivery import rules
from turnstone.programme.delivery.models import (
    Cycle,
    NextStep,
)
from turnstone.programme.plan.models import Workstream


@operation
def add_next_step(
    *,
    by: Actor,
    cycle: Cycle,
    text: str,
    workstream: Workstream | None = None,
    due_on: dt.date | None = None,
    is_checklist: bool = False,
    parent: NextStep | None = None,
) -> NextStep:
    """Add what a workstream, or the programme, will do next."""
    return NextStep.objects.create(
        area=cycle.area,
        raised_in=cycle,
        workstream=workstream,
        parent=parent,
        text=text,
        due_on=due_on,
        is_checklist=is_checklist,
        position=cycle.steps_raised.count() + 1,
    )


@operation
def close_next_step(
    *, by: Actor, step: NextStep, cycle: Cycle, state: rules.StepState, why: str = ""
) -> NextStep:
    """Say what became of a next step; one that moved or was dropped says why."""
    if state in {rules.StepState.MOVED, rules.StepState.DROPPED} and not why.strip():
        raise Refusal(f"Say why “{step.text}” was {state}; the board will ask.")
    step.state = state
    step.closed_in = cycle
    step.outcome_words = why
    step.save()
    return step
