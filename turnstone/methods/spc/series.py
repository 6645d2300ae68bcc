"""What a chart is made from: points in order of their dates, and how the limits are to be worked out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from turnstone.methods.refusals import NotComputable

Direction = Literal["increase", "decrease", "neutral"]
TwoInThree = Literal["as_published", "beyond_two_sigma"]

FEWEST_FIXED = 12
# Beyond this the arithmetic of limits may overflow; no measure comes near it.
LARGEST = 1e300


@dataclass(frozen=True, slots=True)
class Point:
    """Hold one period's value; None where there is none, or where it must not be shown."""

    on: dt.date
    value: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """Say how a chart is worked out.

    `fix_after` is how many points at the start of each group its limits rest on; None for all of them. `two_in_three`
    is "beyond_two_sigma" where points outside the limits also count in a window of three (NHS England's workbook).
    """

    improves: Direction = "neutral"
    target: float | None = None
    rebased_on: tuple[dt.date, ...] = ()
    fix_after: int | None = None
    screens_outliers: bool = True
    two_in_three: TwoInThree = "as_published"


def in_order(points: Iterable[Point]) -> tuple[Point, ...]:
    """Put points in the order of their dates. Raises `NotComputable` for two of one date or a value that is none."""
    ordered = sorted(points, key=lambda each: each.on)
    for before, after in pairwise(ordered):
        if before.on == after.on:
            raise NotComputable(f"{before.on:%-d %B %Y} is there twice; leave one value for each date.")
    for each in ordered:
        if each.value is not None and not _is_number(each.value):
            raise NotComputable(
                f"The value for {each.on:%-d %B %Y} is not a number; correct it or leave it empty."
            )
    return tuple(ordered)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= LARGEST


def groups(points: tuple[Point, ...], rules: Rules) -> tuple[tuple[Point, ...], ...]:
    """Part points at each day on which the limits begin anew; a day between two points begins at the later one.

    Raises `NotComputable` where no point lies on or after such a day, or too few points would carry the limits.
    """
    if rules.fix_after is not None and rules.fix_after < FEWEST_FIXED:
        raise NotComputable(
            f"Limits rest on {FEWEST_FIXED} points or more, not {rules.fix_after}; choose more."
        )
    found: list[tuple[Point, ...]] = []
    rest = points
    for day in sorted(set(rules.rebased_on)):
        before = tuple(each for each in rest if each.on < day)
        rest = rest[len(before) :]
        if not rest:
            raise NotComputable(
                f"No point lies on or after {day:%-d %B %Y} to begin anew from; choose an earlier day."
            )
        if before:
            found.append(before)
    return (*found, rest) if rest else ()
