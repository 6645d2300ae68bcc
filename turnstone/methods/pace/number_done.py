"""How many of several independent things will happen, each with a chance of its own (Poisson-binomial)."""

import math
from collections.abc import Iterable

Distribution = tuple[float, ...]

# A chance of exactly 17 in 20 may come out as 0.8499999999999999, and must still count as 85%.
NOISE = 1e-12


def distribution(chances: Iterable[float]) -> Distribution:
    """Give the chance of exactly 0, 1, ... n of n happening, by convolution: exact, and n + 1 long."""
    exactly = [1.0]
    for chance in chances:
        if chance == 0:
            exactly.append(0.0)
            continue
        without = [each * (1 - chance) for each in exactly] + [0.0]
        with_it = [0.0] + [each * chance for each in exactly]
        exactly = [a + b for a, b in zip(without, with_it, strict=True)]
    return tuple(exactly)


def at_least(exactly: Distribution, number: int) -> float:
    """Give the chance that this many happen or more; none or fewer is certain."""
    return min(1.0, math.fsum(exactly[max(0, number) :]))


def quantile(exactly: Distribution, point: float) -> int:
    """Give the smallest number whose cumulative chance reaches a point between 0 and 1."""
    for number in range(len(exactly) - 1):
        if reaches(math.fsum(exactly[: number + 1]), point):
            return number
    return len(exactly) - 1


def reaches(chance: float, point: float) -> bool:
    """Say whether a chance is as large as a point, as it would be in whole fractions."""
    return chance >= point - NOISE
