"""A whole chart: its groups with their limits, each point with what it tells, and the two icons."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from turnstone.methods.spc.limits import Limits, limits_of
from turnstone.methods.spc.series import Direction, Point, Rules, groups, in_order
from turnstone.methods.spc.signals import COMMON, is_close, is_high, is_outside, labels, side_of_mean

Assurance = Literal["pass", "fail", "inconsistent"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Hold the points between two days on which limits begin anew: how many, from when, and their limits."""

    number: int
    size: int
    first_on: dt.date
    limits: Limits


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """Hold one point and what it tells. Facts are None where there is no value, or there are no limits."""

    on: dt.date
    value: float | None
    group: int
    side: int | None
    is_outside: bool | None
    is_close: bool | None
    label: str
    tells: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Hold a chart as worked out. `variation` and `assurance` are None where nothing can be said."""

    groups: tuple[Group, ...]
    points: tuple[Judged, ...]
    variation: str | None
    assurance: Assurance | None


def chart(points: Iterable[Point], rules: Rules = Rules()) -> Chart:  # noqa: B008 - frozen
    """Work out the XmR chart of a series of two or more points.

    Each group is judged by itself and nothing carries over. Raises `NotComputable` for input that makes no sense.
    """
    found: list[Group] = []
    judged: list[Judged] = []
    for number, part in enumerate(groups(in_order(points), rules)):
        carrying = [each.value for each in part[: rules.fix_after]]
        limits = limits_of(carrying, screens_outliers=rules.screens_outliers)
        found.append(Group(number=number, size=len(part), first_on=part[0].on, limits=limits))
        judged += _judged(part, number, limits, rules)
    return Chart(
        groups=tuple(found),
        points=tuple(judged),
        variation=_variation(judged),
        assurance=_assurance(found[-1].limits, rules) if found else None,
    )


def _judged(part: tuple[Point, ...], number: int, limits: Limits, rules: Rules) -> list[Judged]:
    named = labels([each.value for each in part], limits, rules.two_in_three)
    return [
        Judged(
            on=each.on,
            value=each.value,
            group=number,
            side=side_of_mean(each.value, limits),
            is_outside=is_outside(each.value, limits),
            is_close=is_close(each.value, limits),
            label=label,
            tells=_tells(label, rules.improves),
        )
        for each, label in zip(part, named, strict=True)
    ]


def _tells(label: str, improves: Direction) -> str:
    if label == COMMON:
        return "common_cause"
    if improves == "neutral":
        return f"special_cause_neutral_{'high' if is_high(label) else 'low'}"
    return f"special_cause_{'improvement' if is_high(label) == (improves == 'increase') else 'concern'}"


def _variation(points: list[Judged]) -> str | None:
    """Name the icon of the last period that has a value; with the side on which its signal lies."""
    last = next((each for each in reversed(points) if each.value is not None), None)
    if last is None:
        return None
    if last.label == COMMON:
        return last.tells
    kind = last.tells.removeprefix("special_cause_")
    return f"{kind.partition('_')[0]}_{'high' if is_high(last.label) else 'low'}"


def _assurance(limits: Limits, rules: Rules) -> Assurance | None:
    """Say whether the target lies beyond the limits; on one of them is within."""
    if rules.target is None or rules.improves == "neutral" or limits.upper is None or limits.lower is None:
        return None
    if limits.lower <= rules.target <= limits.upper:
        return "inconsistent"
    is_above = rules.target > limits.upper
    return "fail" if is_above == (rules.improves == "increase") else "pass"
