"""The mean and the limits of one group of points, from the moving range."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import fsum
from statistics import fmean

LIMIT = 2.66  # exactly so, and not 3 / 1.128
NEAR = LIMIT * 2 / 3
SCREEN = 3.267


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Hold the mean, the limits, and the lines two thirds of the way to them; None where there is no variation."""

    mean: float | None
    lower: float | None = None
    upper: float | None = None
    near_lower: float | None = None
    near_upper: float | None = None


def limits_of(values: Sequence[float | None], *, screens_outliers: bool = True) -> Limits:
    """Work out limits from the values on which they rest, in order; None stands for a period without a value.

    Moving ranges of 3.267 times their average or more are left out, once, unless `screens_outliers` is false.
    """
    given = [each for each in values if each is not None]
    if not given:
        return Limits(mean=None)
    mean = _mean(given)
    ranges = [
        abs(after - before) for before, after in pairwise(values) if before is not None and after is not None
    ]
    average = _average_range(ranges, screens_outliers=screens_outliers)
    if not average:
        return Limits(mean=mean)
    return Limits(
        mean=mean,
        lower=mean - LIMIT * average,
        upper=mean + LIMIT * average,
        near_lower=mean - NEAR * average,
        near_upper=mean + NEAR * average,
    )


def _mean(values: Sequence[float]) -> float:
    """Average, and make good what rounding lost.

    A mean that misses by a hair would set seven equal values on one side of it, and so call them a shift.
    """
    about = fmean(values)
    return about + fsum([*values, *[-about] * len(values)]) / len(values)


def _average_range(ranges: Sequence[float], *, screens_outliers: bool) -> float | None:
    if not ranges:
        return None
    average = _mean(ranges)
    if not screens_outliers:
        return average
    kept = [each for each in ranges if each < SCREEN * average]
    return _mean(kept) if kept else None
