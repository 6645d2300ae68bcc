"""What a measure is held to: dated targets, how near is near, from when it is judged, and who answers for it."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.people.models import Post
from turnstone.programme.scorecards.models import Measure, Place, Result, Target
from turnstone.programme.scorecards.rules import Aim, Polarity, faults_of_aims, value_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One target of a trajectory."""

    on: dt.date
    value: Decimal
    remark: str = ""


@operation
def set_target(
    *,
    by: Actor,
    measure: Measure,
    on: dt.date,
    value: Decimal,
    agreed_by: str = "",
    place: Place | None = None,
    remark: str = "",
) -> Target:
    """Set what a measure should have come to by a day; another target of that day is replaced.

    A target that moves away from the one after it, or is ten times out, needs a `remark` that says it is meant.
    """
    _refuse_what_cannot_be(measure, value)
    in_force = Target.objects.filter(measure=measure, place=place, withdrawn_on=None)
    others = [Aim(each.on, each.value) for each in in_force if each.on != on]
    _refuse_what_looks_wrong(measure, [*others, Aim(on, value)], place, remark)
    same = in_force.filter(on=on).first()
    if same and (same.value, same.remark, same.agreed_by) == (value, remark, agreed_by):
        return same
    if same:
        same.withdrawn_on = clock.today()
        same.save()
    return _keep(measure, place, Step(on=on, value=value, remark=remark), agreed_by)


@operation
def set_trajectory(
    *,
    by: Actor,
    measure: Measure,
    steps: Iterable[Step],
    agreed_by: str = "",
    place: Place | None = None,
    remark: str = "",
) -> Measure:
    """Set all the targets of a measure: those that are not among the steps are withdrawn."""
    wanted = sorted(steps, key=lambda each: each.on)
    _refuse_days_said_twice(wanted)
    for each in wanted:
        _refuse_what_cannot_be(measure, each.value)
    said = remark or next((each.remark for each in wanted if each.remark), "")
    _refuse_what_looks_wrong(measure, [Aim(each.on, each.value) for each in wanted], place, said)
    in_force = Target.objects.filter(measure=measure, place=place, withdrawn_on=None)
    known = {each.on: each for each in in_force}
    stay = {step.on for step in wanted if step.on in known and known[step.on].value == step.value}
    for gone in (each for on, each in known.items() if on not in stay):
        gone.withdrawn_on = clock.today()
        gone.save()
    for step in (each for each in wanted if each.on not in stay):
        _keep(measure, place, Step(on=step.on, value=step.value, remark=step.remark or remark), agreed_by)
    return measure


@operation
def withdraw_target(*, by: Actor, target: Target, why: str) -> Target:
    """Take a target back; it stays in the history with the reason."""
    if target.withdrawn_on:
        raise Refusal(
            f"The target of {target.on:%-d %B %Y} was withdrawn on {target.withdrawn_on:%-d %B %Y}."
        )
    if not why.strip():
        raise Refusal("Say why the target is withdrawn; the reason is kept.")
    target.withdrawn_on = clock.today()
    target.save()
    return target


@operation
def set_baseline(*, by: Actor, measure: Measure, ends_on: dt.date | None) -> Measure:
    """Say which period a measure started from, by its last day; None for no baseline."""
    if ends_on is not None and not _has_figure(measure, ends_on):
        raise Refusal(
            f"“{measure.title}” has no figure for a period that ends on {ends_on:%-d %B %Y}; choose one that it has."
        )
    measure.baseline_ends_on = ends_on
    measure.save()
    return measure


@operation
def set_tolerance(*, by: Actor, measure: Measure, amount: Decimal, is_percent: bool) -> Measure:
    """Say how far from its target a measure is still near it: in its own unit, or in per cent of the target."""
    if amount < 0:
        raise Refusal("Give how far is still near as 0 or more.")
    if is_percent and amount > 100:
        raise Refusal("Give at most 100 per cent of the target as still near it.")
    measure.tolerance, measure.tolerance_is_percent = amount, is_percent
    measure.save()
    return measure


@operation
def set_owner(*, by: Actor, measure: Measure, post: Post | None) -> Measure:
    """Say which post answers for a measure; None for none yet."""
    if post is not None and post.area_id != measure.area_id:
        raise Refusal(f"“{post.title}” is not a post in this area; choose one that is.")
    measure.owner = post
    measure.save()
    return measure


@operation
def judge_from(*, by: Actor, measure: Measure, day: dt.date | None) -> Measure:
    """Rest the limits of a measure's chart on the figures before a day, so that what came after shows."""
    if day is not None and day > clock.today():
        raise Refusal(f"{day:%-d %B %Y} has not come yet; judge from a day that has.")
    measure.judged_from = day
    measure.save()
    return measure


def _has_figure(measure: Measure, ends_on: dt.date) -> bool:
    of_period = Result.objects.filter(measure=measure, place=None, period_ends_on=ends_on)
    return of_period.exclude(value=None).exists()


def _keep(measure: Measure, place: Place | None, step: Step, agreed_by: str) -> Target:
    return Target.objects.create(
        area=measure.area,
        measure=measure,
        place=place,
        on=step.on,
        value=step.value,
        set_on=clock.today(),
        agreed_by=agreed_by,
        remark=step.remark,
    )


def _refuse_what_cannot_be(measure: Measure, value: Decimal) -> None:
    if measure.polarity in ("", Polarity.NONE):
        raise Refusal(
            f"Say first which way is better for “{measure.title}”; without it a target judges nothing."
        )
    least, most = measure.least, measure.most
    if measure.unit == "%":
        least, most = Decimal(0) if least is None else least, Decimal(100) if most is None else most
    if (least is not None and value < least) or (most is not None and value > most):
        raise Refusal(
            f"{value_words(value, measure.unit, measure.places)} cannot be for “{measure.title}”: "
            f"{_limits(measure, least, most)}. Correct it."
        )


def _limits(measure: Measure, least: Decimal | None, most: Decimal | None) -> str:
    lowest = f"its least is {value_words(least, measure.unit)}" if least is not None else ""
    highest = f"its most is {value_words(most, measure.unit)}" if most is not None else ""
    return " and ".join(each for each in (lowest, highest) if each)


def _refuse_days_said_twice(steps: list[Step]) -> None:
    days = [each.on for each in steps]
    twice = next((each for each in days if days.count(each) > 1), None)
    if twice:
        raise Refusal(f"There are two targets for {twice:%-d %B %Y}; leave one.")


def _refuse_what_looks_wrong(measure: Measure, aims: list[Aim], place: Place | None, remark: str) -> None:
    newest = (
        Result.objects.filter(measure=measure, place=place)
        .exclude(value=None)
        .order_by("-period_ends_on")
        .first()
    )
    faults = faults_of_aims(
        aims,
        measure.polarity,
        measure.unit,
        measure.places,
        newest.value if newest else None,
        frequency=measure.frequency,
    )
    if faults and not remark.strip():
        raise Refusal(f"{faults[0]} Correct it, or say in the remark that it is meant.")
