"""Next steps, and what became of them."""

import datetime as dt

from turnstone.programme.audit import clock
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
    *,
    by: Actor,
    step: NextStep,
    cycle: Cycle,
    state: rules.StepState,
    why: str = "",
    moved_to: dt.date | None = None,
) -> NextStep:
    """Say what became of a next step; one that moved or was dropped says why, and one that moved says to when.

    A step that moved goes on as a new step of this cycle with the same words, and takes its open steps with it.
    """
    _refuse_what_cannot_be(step, cycle, state)
    if state in {rules.StepState.MOVED, rules.StepState.DROPPED} and not why.strip():
        raise Refusal(f"Say why “{step.text}” was {state}; the board will ask.")
    if state != rules.StepState.MOVED:
        return _close(step, cycle, state, why)
    if moved_to is None:
        raise Refusal(f"Say to which day “{step.text}” moved; a step without a day is not answered.")
    if moved_to < clock.today():
        raise Refusal(
            f"“{step.text}” would move to {moved_to:%-d %B %Y}, a day that is past; choose today or a later day."
        )
    _raise_anew(step, cycle, why, moved_to, parent=step.parent, due_on=moved_to)
    return step


def _refuse_what_cannot_be(step: NextStep, cycle: Cycle, state: rules.StepState) -> None:
    ends = rules.ends_of_step(step.state)
    if not ends:
        raise Refusal(f"“{step.text}” was answered already: {step.state}. What was said then stands.")
    if state not in ends:
        raise Refusal(f"Say whether “{step.text}” was done, moved or dropped.")
    if step.raised_in.plan_id != cycle.plan_id:
        raise Refusal(
            f"“{step.text}” belongs to another plan than the {cycle} cycle; choose a cycle of its own."
        )
    if cycle.period < step.raised_in.period:
        raise Refusal(
            f"“{step.text}” was raised in {step.raised_in}, after the {cycle} cycle; answer it in that cycle or later."
        )


def _close(
    step: NextStep, cycle: Cycle, state: rules.StepState, why: str, moved_to: dt.date | None = None
) -> NextStep:
    step.state = state
    step.closed_in = cycle
    step.outcome_words = why
    step.moved_to = moved_to
    step.save()
    return step


def _raise_anew(
    step: NextStep, cycle: Cycle, why: str, to: dt.date, *, parent: NextStep | None, due_on: dt.date | None
) -> None:
    """Raise a step anew with its open steps under it; one of those that had no day of its own still has none."""
    under = list(step.children.filter(state=rules.StepState.OPEN).order_by("position", "id"))
    _close(step, cycle, rules.StepState.MOVED, why, to)
    anew = NextStep.objects.create(
        area=cycle.area,
        raised_in=cycle,
        workstream=step.workstream,
        parent=parent,
        text=step.text,
        due_on=due_on,
        is_checklist=step.is_checklist,
        carried_from=step,
        position=cycle.steps_raised.count() + 1,
    )
    for child in under:
        _raise_anew(child, cycle, why, to, parent=anew, due_on=to if child.due_on else None)
