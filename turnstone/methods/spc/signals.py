"""Which points of one group tell of something out of the ordinary, and by which rule."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise

from turnstone.methods.spc.limits import Limits
from turnstone.methods.spc.series import TwoInThree

IN_A_ROW = 7
COMMON = "Common Cause"

Values = Sequence[float | None]


def side_of_mean(value: float | None, limits: Limits) -> int | None:
    """Say on which side of the mean a value lies: 1 above, -1 below, 0 on it."""
    if value is None or limits.mean is None:
        return None
    return (value > limits.mean) - (value < limits.mean)


def is_outside(value: float | None, limits: Limits) -> bool | None:
    """Say whether a value lies outside the limits; on one is inside. None where either is not there."""
    if value is None or limits.lower is None or limits.upper is None:
        return None
    return value > limits.upper or value < limits.lower


def is_close(value: float | None, limits: Limits) -> bool | None:
    """Say whether a value lies inside the limits but more than two thirds of the way to one of them."""
    outside = is_outside(value, limits)
    if outside is None or value is None or limits.near_lower is None or limits.near_upper is None:
        return None
    return not outside and (value > limits.near_upper or value < limits.near_lower)


def is_high(label: str) -> bool:
    """Say whether a signal is one of high values or of rising ones; the others are of low or falling ones."""
    return "Above" in label or "Increasing" in label


def labels(values: Values, limits: Limits, two_in_three: TwoInThree = "as_published") -> list[str]:
    """Give each point the first rule that it meets: outside, trend, two in three, shift."""
    sides = [side_of_mean(each, limits) for each in values]
    trend, pairs = _trends(values), _two_in_three(values, sides, limits, two_in_three)
    shifts = _shifts(sides)
    return [
        _outside(value, limits) or _trend(trend[at]) or _two(pairs[at]) or _shift(shifts[at]) or COMMON
        for at, value in enumerate(values)
    ]


def _outside(value: float | None, limits: Limits) -> str:
    if not is_outside(value, limits):
        return ""
    return "Above UCL" if side_of_mean(value, limits) == 1 else "Below LCL"


def _trend(step: int) -> str:
    return {1: "7 Point Trend (Increasing)", -1: "7 Point Trend (Decreasing)"}.get(step, "")


def _two(side: int) -> str:
    return {1: "2 in 3 Above CL", -1: "2 in 3 Below CL"}.get(side, "")


def _shift(side: int) -> str:
    return {1: "7 Points Above CL", -1: "7 Points Below CL"}.get(side, "")


def _trends(values: Values) -> list[int]:
    """Give each point of a trend its direction, 1 or -1, and the others 0.

    It is that of the step to the next point where that one is of a trend too, and otherwise of the step before. As in
    the package, a level step from one trend to another counts as a fall.
    """
    steps = [_step(before, after) for before, after in pairwise(values)]
    members = _members_of_trends(steps)
    found = [0] * len(values)
    for at in members:
        found[at] = (steps[at] or -1) if at + 1 in members else steps[at - 1]
    return found


def _members_of_trends(steps: Sequence[int]) -> set[int]:
    members: set[int] = set()
    at = 0
    for step, run in groupby(steps):
        length = len(list(run))
        if step and length >= IN_A_ROW - 1:
            members.update(range(at, at + length + 1))
        at += length
    return members


def _step(before: float | None, after: float | None) -> int:
    if before is None or after is None:
        return 0
    return (after > before) - (after < before)


def _shifts(sides: Sequence[int | None]) -> list[int]:
    """Give the side of the run of seven or more that each point is of; 0 for none."""
    found: list[int] = []
    for side, run in groupby(sides):
        length = len(list(run))
        found += [side if side and length >= IN_A_ROW else 0] * length
    return found


def _two_in_three(
    values: Values, sides: Sequence[int | None], limits: Limits, two_in_three: TwoInThree
) -> list[int]:
    """Give the side on which a point is one of two close ones among three on that side; 0 for none."""
    close = [bool(is_close(each, limits)) for each in values]
    counts = [
        near or (two_in_three == "beyond_two_sigma" and bool(is_outside(each, limits)))
        for each, near in zip(values, close, strict=True)
    ]
    found = [0] * len(values)
    for first in range(len(values) - 2):
        window = range(first, first + 3)
        side = sides[first]
        if not side or any(sides[at] != side for at in window) or sum(counts[at] for at in window) < 2:
            continue
        for at in window:
            if close[at]:
                found[at] = side
    return found
