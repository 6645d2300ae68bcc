"""How sure a rate is that rests on a count: Byar's interval, or the exact one where fewer than ten were counted."""

from __future__ import annotations

import math

from turnstone.methods.intervals import Interval, Z
from turnstone.methods.refusals import NotComputable

FEWEST_FOR_BYAR = 10


def rate_interval(count: int, population: int, *, per: float = 1000, z: float = Z) -> Interval:
    """Give the interval of a rate of so many in a population, `per` so many of it, at 95% unless another `z` is given.

    Raises `NotComputable` where there is no population or the count is less than none.
    """
    if population < 1 or count < 0:
        raise NotComputable(f"{count} of a population of {population} is no rate. Count again.")
    low, high = _byar(count, z) if count >= FEWEST_FOR_BYAR else _exact(count, z)
    return Interval(low * per / population, high * per / population)


def _byar(count: int, z: float) -> tuple[float, float]:
    return _cubed(count, -z), _cubed(count + 1, z)


def _cubed(count: int, z: float) -> float:
    return count * (1 - 1 / (9 * count) + z / (3 * math.sqrt(count))) ** 3


def _exact(count: int, z: float) -> tuple[float, float]:
    # Here, so that a page that only shows a stored result does not load it.
    from scipy.stats import chi2, norm

    tail = float(norm.sf(z))
    low = float(chi2.ppf(tail, 2 * count)) / 2 if count else 0.0
    return low, float(chi2.ppf(1 - tail, 2 * count + 2)) / 2
