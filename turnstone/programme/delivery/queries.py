"""Every read of delivery. `cycle_record` reads each table once, whatever the size of the plan."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection
from typing import Any

from django.db.models import Count, Max, Q

from turnstone.programme.audit import clock
from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.audit.queries import changes_to, read_into, rows_as_at
from turnstone.programme.delivery import facts, models
from turnstone.programme.delivery.rules import StepState, is_asked_for, month_slug
from turnstone.programme.people.facts import PostFacts
from turnstone.programme.people.queries import posts_as_at
from turnstone.programme.plan.facts import PlanFacts
from turnstone.programme.plan.models import Action
from turnstone.programme.plan.queries import plan_as_at
from turnstone.programme.scorecards.queries import measures_as_at, register_as_at


def cycles_of(plan_id: int) -> list[models.Cycle]:
    """List a plan's cycles, newest first."""
    return list(models.Cycle.objects.filter(plan_id=plan_id).order_by("-period"))


def cycles_in(area_id: int) -> list[models.Cycle]:
    """List an area's cycles, whichever plan they are of, newest first: those that `find_cycle` finds."""
    return list(models.Cycle.objects.filter(area_id=area_id).order_by("-period", "-plan_id"))


def find_cycle(area_id: int, slug: str, plan_id: int | None = None) -> models.Cycle | None:
    """Find a cycle by its month, written as 2022-04: of one plan, or of the newest plan that has one."""
    try:
        period = dt.date.fromisoformat(f"{slug}-01")
    except ValueError:
        return None
    found = models.Cycle.objects.filter(area_id=area_id, period=period).select_related("plan", "area")
    return (found.filter(plan_id=plan_id) if plan_id else found).order_by("-plan_id").first()


def open_cycle(plan_id: int) -> models.Cycle | None:
    """Find the cycle in which answers are given now: the earliest that has not closed, else the last."""
    cycles = models.Cycle.objects.filter(plan_id=plan_id).select_related("plan", "area")
    waiting = cycles.filter(closes_on__gte=clock.today()).order_by("period").first()
    return waiting or cycles.order_by("-period").first()


def update_of(cycle_id: int, action_id: int) -> models.ActionUpdate | None:
    """Find what was said of an action in a cycle."""
    return models.ActionUpdate.objects.filter(cycle_id=cycle_id, action_id=action_id).first()


def updates_of(action_id: int) -> list[models.ActionUpdate]:
    """List all that was ever said of an action, newest first."""
    found = models.ActionUpdate.objects.filter(action_id=action_id).select_related("cycle")
    return list(found.order_by("-cycle__period"))


def answers_in(cycle: models.Cycle, plan: PlanFacts) -> facts.Answers:
    """Say of which actions a cycle asks for an update and of which it has one; what it has, it asked for."""
    said = models.ActionUpdate.objects.filter(cycle_id=cycle.pk).values_list("action_id", flat=True)
    answered = frozenset(said)
    asked = (
        action
        for action in plan.actions
        if action.id in answered or is_asked_for(action.done_on, action.starts_on, cycle.closes_on)
    )
    return facts.Answers(asked=tuple(asked), answered=answered)


def waiting_in(cycle: models.Cycle, posts: Collection[int]) -> list[str]:
    """Give the references of the actions led by some posts of which a cycle still asks, in the order of the plan."""
    led = Action.objects.filter(plan_id=cycle.plan_id, lead_id__in=posts).exclude(updates__cycle_id=cycle.pk)
    return [
        action.reference
        for action in led.order_by("position", "id")
        if is_asked_for(action.done_on, action.starts_on, cycle.closes_on)
    ]


def answers_by_cycle(plan_id: int) -> dict[int, int]:
    """Count the answers that each of a plan's cycles has."""
    counted = (
        models.ActionUpdate.objects.filter(cycle__plan_id=plan_id).values("cycle_id").annotate(n=Count("id"))
    )
    return {row["cycle_id"]: row["n"] for row in counted}


def last_said(plan_id: int) -> dict[int, dt.datetime]:
    """Say when each action of a plan was last spoken of."""
    newest = (
        models.ActionUpdate.objects.filter(cycle__plan_id=plan_id)
        .values("action_id")
        .annotate(at=Max("said_at"))
    )
    return {row["action_id"]: row["at"] for row in newest}


def find_step(plan_id: int, step_id: int) -> models.NextStep | None:
    """Find a next step of a plan that has not come back yet."""
    found = models.NextStep.objects.filter(raised_in__plan_id=plan_id, id=step_id, state=StepState.OPEN)
    return found.select_related("workstream").first()


def headline_saying(cycle_id: int, text: str) -> models.Headline | None:
    """Find a cycle's headline with these words."""
    return models.Headline.objects.filter(cycle_id=cycle_id, text=text).first()


def find_risk(plan_id: int, reference: str) -> models.Risk | None:
    """Find a plan's risk or issue by its reference."""
    return models.Risk.objects.filter(plan_id=plan_id, reference=reference).first()


def mitigations_to_do(risk_id: int) -> list[models.Mitigation]:
    """List what is being done about a risk and is not done yet."""
    return list(models.Mitigation.objects.filter(risk_id=risk_id, done_on=None).order_by("position", "id"))


def changes_to_risk(risk_id: int) -> tuple[ChangeFacts, ...]:
    """Tell how a risk or an issue came to stand as it does."""
    return changes_to(models.Risk, id=risk_id)


def changes_to_mitigations(risk_id: int) -> tuple[ChangeFacts, ...]:
    """Tell what was begun and what was done about a risk."""
    return changes_to(models.Mitigation, risk_id=risk_id)


def risk_called(plan_id: int, title: str) -> models.Risk | None:
    """Find a plan's open risk or issue with this title."""
    return models.Risk.objects.filter(plan_id=plan_id, title__iexact=title, closed_on=None).first()


def progress_saying(
    cycle_id: int, workstream_id: int, text: str, parent_id: int | None
) -> models.ProgressLine | None:
    """Find a workstream's progress line with these words, under the same line."""
    return models.ProgressLine.objects.filter(
        cycle_id=cycle_id, workstream_id=workstream_id, text=text, parent_id=parent_id
    ).first()


def step_saying(
    cycle_id: int, workstream_id: int | None, text: str, parent_id: int | None
) -> models.NextStep | None:
    """Find a next step raised in a cycle with these words, under the same step."""
    whose = Q(workstream=workstream_id) if workstream_id else Q(workstream=None)
    return models.NextStep.objects.filter(whose, raised_in_id=cycle_id, text=text, parent=parent_id).first()


def exception_saying(
    cycle_id: int, workstream_id: int, milestone: str, issue: str
) -> models.ExceptionLine | None:
    """Find a workstream's exception in a cycle by its milestone and its issue."""
    return models.ExceptionLine.objects.filter(
        cycle_id=cycle_id, workstream_id=workstream_id, milestone=milestone, issue__startswith=issue
    ).first()


def cycle_record(cycle_id: int, moment: dt.datetime) -> facts.CycleRecord:
    """Read all that a monitoring update may say, as at a moment. Raises `LookupError` before the cycle was made."""
    plan = models.Cycle.history.model.objects.filter(id=cycle_id).values("plan_id")
    rows = {each.id: each for each in rows_as_at(models.Cycle, moment, plan_id__in=plan)}
    row = rows.get(cycle_id)
    if row is None:
        raise LookupError(f"There was no cycle {cycle_id} at {moment}.")
    cycles = {each.id: read_into(facts.CycleFacts, each) for each in rows.values()}
    cycle = cycles[cycle_id]
    earlier = sorted((each for each in cycles.values() if each.period < cycle.period), key=lambda c: c.period)
    posts = posts_as_at(row.area_id, moment)
    return facts.CycleRecord(
        plan=plan_as_at(row.plan_id, moment, posts),
        cycle=cycle,
        earlier_cycles=tuple(earlier),
        headlines=_headlines(cycle, moment),
        **_updates(cycle, earlier, moment, row.area_id),
        progress=_progress(cycle, moment),
        next_steps=_next_steps(cycles, cycle, moment, row.area_id),
        exceptions=_exceptions(cycle, moment, posts, row.area_id),
        risks=_risks(row.plan_id, row.area_id, moment, posts),
        measures=measures_as_at(row.area_id, moment),
        register=register_as_at(row.area_id, moment),
    )


def _in_order(model: type[Any], moment: dt.datetime, **where: Any) -> list[Any]:
    return sorted(rows_as_at(model, moment, **where), key=lambda row: (row.position, row.id))


def _headlines(cycle: facts.CycleFacts, moment: dt.datetime) -> tuple[facts.HeadlineFacts, ...]:
    rows = _in_order(models.Headline, moment, cycle_id=cycle.id)
    return tuple(read_into(facts.HeadlineFacts, row) for row in rows)


def _updates(
    cycle: facts.CycleFacts, earlier: list[facts.CycleFacts], moment: dt.datetime, area_id: int
) -> dict[str, tuple[facts.UpdateFacts, ...]]:
    before = {each.id for each in earlier}
    rows = rows_as_at(models.ActionUpdate, moment, area_id=area_id)
    found = [read_into(facts.UpdateFacts, row) for row in sorted(rows, key=lambda row: (row.said_at, row.id))]
    return {
        "updates": tuple(update for update in found if update.cycle_id == cycle.id),
        "earlier_updates": tuple(update for update in found if update.cycle_id in before),
    }


def _progress(cycle: facts.CycleFacts, moment: dt.datetime) -> tuple[facts.ProgressFacts, ...]:
    rows = _in_order(models.ProgressLine, moment, cycle_id=cycle.id)
    under = _by_parent(rows)

    def line(row: Any) -> facts.ProgressFacts:
        return read_into(facts.ProgressFacts, row, children=tuple(line(child) for child in under[row.id]))

    return tuple(line(row) for row in under[None])


def _next_steps(
    cycles: dict[int, facts.CycleFacts], cycle: facts.CycleFacts, moment: dt.datetime, area_id: int
) -> tuple[facts.StepFacts, ...]:
    """Give the steps raised in this cycle, those still open from before, and those that it closed.

    A step closed before stays for as long as one under it is open, so that no promise is lost with its heading.
    """
    rows = [row for row in _in_order(models.NextStep, moment, area_id=area_id) if row.raised_in_id in cycles]
    under = _by_parent(rows)

    def step(row: Any) -> facts.StepFacts:
        return read_into(
            facts.StepFacts,
            row,
            raised_in=cycles[row.raised_in_id].slug,
            closed_in=cycles[row.closed_in_id].slug if row.closed_in_id else "",
            children=tuple(step(child) for child in under[row.id]),
        )

    def concerns_us(row: Any) -> bool:
        raised, closed = cycles[row.raised_in_id], cycles.get(row.closed_in_id)
        is_live = closed is None or closed.period >= cycle.period
        return raised.period <= cycle.period and (
            is_live or any(concerns_us(child) for child in under[row.id])
        )

    return tuple(step(row) for row in under[None] if concerns_us(row))


def _by_parent(rows: list[Any]) -> dict[int | None, list[Any]]:
    under: dict[int | None, list[Any]] = defaultdict(list)
    for row in rows:
        under[row.parent_id].append(row)
    return under


def _exceptions(
    cycle: facts.CycleFacts, moment: dt.datetime, posts: dict[int, PostFacts], area_id: int
) -> tuple[facts.ExceptionFacts, ...]:
    outcomes: dict[int, list[int]] = defaultdict(list)
    for row in sorted(rows_as_at(models.ExceptionOutcome, moment, area_id=area_id), key=lambda row: row.id):
        outcomes[row.exception_id].append(row.outcome_id)
    return tuple(
        read_into(
            facts.ExceptionFacts, row, outcome_ids=tuple(outcomes[row.id]), owner=posts.get(row.owner_id)
        )
        for row in _in_order(models.ExceptionLine, moment, cycle_id=cycle.id)
    )


def risks_as_at(plan_id: int, area_id: int, moment: dt.datetime) -> tuple[facts.RiskFacts, ...]:
    """Read a plan's risks and issues as they stood at a moment."""
    return _risks(plan_id, area_id, moment, posts_as_at(area_id, moment))


def _risks(
    plan_id: int, area_id: int, moment: dt.datetime, posts: dict[int, PostFacts]
) -> tuple[facts.RiskFacts, ...]:
    mitigations: dict[int, list[facts.MitigationFacts]] = defaultdict(list)
    for row in _in_order(models.Mitigation, moment, area_id=area_id):
        mitigations[row.risk_id].append(read_into(facts.MitigationFacts, row, owner=posts.get(row.owner_id)))
    threatens: dict[int, list[int]] = defaultdict(list)
    for row in rows_as_at(models.RiskThreat, moment, area_id=area_id):
        threatens[row.risk_id].append(row.action_id)
    return tuple(
        read_into(
            facts.RiskFacts,
            row,
            owner=posts.get(row.owner_id),
            mitigations=tuple(mitigations[row.id]),
            threatens=tuple(sorted(threatens[row.id])),
        )
        for row in _in_order(models.Risk, moment, plan_id=plan_id)
    )


def period_of(cycle: models.Cycle) -> str:
    """Name a cycle's month as addresses do."""
    return month_slug(cycle.period)
