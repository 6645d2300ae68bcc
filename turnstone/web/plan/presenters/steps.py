"""What hangs from an action by dates: its milestones, what it waits for, and a new date that waits for agreement."""

import datetime as dt
from dataclasses import dataclass

from django.urls import reverse

from turnstone.programme.plan.facts import ActionFacts, MilestoneFacts, PlanFacts
from turnstone.web.kit.formats import count, day, short_day


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A milestone as a row; `href` leads to its own page, for whoever may change it."""

    text: str
    is_key: bool
    first_due: str
    due: str
    state: str
    is_late: bool
    because: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Other:
    """An action that this one waits for, or that waits for it. A `clash` says what cannot hold."""

    reference: str
    href: str
    text: str
    state: str
    clash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """All of it, for the page of an action."""

    rows: tuple[Step, ...]
    waits_for: tuple[Other, ...]
    needed_by: tuple[Other, ...]
    asked: tuple[str, ...]
    taken_out: str
    because: str


def steps(plan: PlanFacts, action: ActionFacts, today: dt.date, *, may_change: bool) -> Steps:
    """Set out an action's milestones by date, and the actions beside it."""
    known = {each.id: each for each in plan.actions}
    ours = sorted((each for each in plan.milestones if each.action_id == action.id), key=_by_date)
    return Steps(
        rows=tuple(_step(plan, action, each, today, may_change=may_change) for each in ours),
        waits_for=tuple(
            _other(plan, known[each.needed_id], action, known[each.needed_id])
            for each in plan.dependencies
            if each.action_id == action.id
        ),
        needed_by=tuple(
            _other(plan, known[each.action_id], known[each.action_id], action)
            for each in plan.dependencies
            if each.needed_id == action.id
        ),
        asked=tuple(_asked(plan, action)),
        taken_out=f"Taken out of the plan on {day(action.withdrawn_on)}." if action.withdrawn_on else "",
        because=action.withdrawn_because,
    )


def _by_date(step: MilestoneFacts) -> tuple[bool, dt.date, int]:
    return not step.is_live, step.due_on, step.id


def _step(
    plan: PlanFacts, action: ActionFacts, step: MilestoneFacts, today: dt.date, *, may_change: bool
) -> Step:
    address = [plan.area_slug, action.reference, step.id]
    late = action.is_live and step.overdue_on(today)
    return Step(
        text=step.text,
        is_key=step.is_key,
        first_due=short_day(step.first_due_on) if step.first_due_on != step.due_on else "",
        due=short_day(step.due_on),
        state=_state(step, today if late else None),
        is_late=late,
        because=step.withdrawn_because,
        href=reverse("change_milestone", args=address) if may_change and action.is_live else "",
    )


def _state(step: MilestoneFacts, late_on: dt.date | None) -> str:
    if step.withdrawn_on:
        return f"Taken out {short_day(step.withdrawn_on)}"
    if step.done_on:
        return f"Reached {short_day(step.done_on)}"
    return f"{count((late_on - step.due_on).days, 'day')} overdue" if late_on else "To come"


def _other(plan: PlanFacts, shown: ActionFacts, waiting: ActionFacts, needed: ActionFacts) -> Other:
    """Show one end of a need, and say where the one that waits is due before the one it waits for."""
    is_early = waiting.is_open and needed.is_open and waiting.due_on and needed.due_on
    clash = ""
    if is_early and waiting.due_on < needed.due_on:  # type: ignore[operator]  # both have a date here
        clash = (
            f"{waiting.reference} is due on {day(waiting.due_on)}, before {needed.reference} on "
            f"{day(needed.due_on)}: move one of the two dates."
        )
    state = f"done {day(shown.done_on)}" if shown.done_on else f"due {day(shown.due_on)}"
    return Other(
        reference=shown.reference,
        href=reverse("action", args=[plan.area_slug, shown.reference]),
        text=shown.text,
        state=state if shown.is_live else "taken out of the plan",
        clash=clash,
    )


def _asked(plan: PlanFacts, action: ActionFacts) -> list[str]:
    texts = {step.id: step.text for step in plan.milestones}
    return [
        (f"A new date for “{texts[each.milestone_id]}”" if each.milestone_id else "A new date")
        + f", {day(each.to_on)}, waits for {each.waits_for}. Asked by {each.asked_by}: {each.reason}"
        for each in plan.waiting_requests
        if each.action_id == action.id
    ]
