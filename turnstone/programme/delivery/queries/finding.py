"""Cycles and what hangs from them, found by what people call them."""

import datetime as dt
from collections.abc import Sequence

from django.db.models import Q

from turnstone.programme.audit import clock
from turnstone.programme.delivery import models
from turnstone.programme.delivery.rules import StepState, month_slug


def cycles_of(plan_id: int) -> list[models.Cycle]:
    """List a plan's cycles, newest first."""
    return list(models.Cycle.objects.filter(plan_id=plan_id).order_by("-period"))


def cycles_in(area_id: int) -> list[models.Cycle]:
    """List an area's cycles, whichever plan they are of, newest first: those that `find_cycle` finds."""
    return list(models.Cycle.objects.filter(area_id=area_id).order_by("-period", "-plan_id"))


def get_cycle(cycle_id: int) -> models.Cycle:
    """Fetch a cycle by its number."""
    return models.Cycle.objects.get(id=cycle_id)


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
    return open_among(list(cycles.order_by("-period")))


def open_among(cycles: Sequence[models.Cycle]) -> models.Cycle | None:
    """Find the cycle in which answers are given now among a plan's cycles, the newest first."""
    waiting = [each for each in cycles if each.closes_on >= clock.today()]
    return next(iter(waiting[-1:] or cycles), None)


def later_cycle(cycle: models.Cycle) -> models.Cycle | None:
    """Find the next cycle of the same plan, if it has opened: until then a cycle still takes answers."""
    later = models.Cycle.objects.filter(plan_id=cycle.plan_id, period__gt=cycle.period).order_by("period")
    return later.filter(Q(opens_on=None) | Q(opens_on__lte=clock.today())).first()


def find_step(plan_id: int, step_id: int) -> models.NextStep | None:
    """Find a next step of a plan that has not come back yet."""
    found = models.NextStep.objects.filter(raised_in__plan_id=plan_id, id=step_id, state=StepState.OPEN)
    return found.select_related("workstream").first()


def headline_saying(cycle_id: int, text: str) -> models.Headline | None:
    """Find a cycle's headline with these words."""
    return models.Headline.objects.filter(cycle_id=cycle_id, text=text).first()


def period_of(cycle: models.Cycle) -> str:
    """Name a cycle's month as addresses do."""
    return month_slug(cycle.period)


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
