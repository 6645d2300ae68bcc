"""How sure a proportion is, and whether two of them differ by more than chance.

The interval is Wilson's score interval at 95%. A change is called a change only where the two intervals lie wholly
apart: two that touch or overlap are no evidence of one. That is stricter than a test of the difference, and a parent
can see it on the chart.
"""

import math
from dataclasses import dataclass
from enum import StrEnum

from turnstone.methods.refusals import NotComputable

Z = 1.959963984540054
FEWEST_TO_COMPARE = 30


@dataclass(frozen=True, slots=True)
class Interval:
    """Hold the two ends of a range, as shares from 0 to 1."""

    low: float
    high: float

    def is_apart_from(self, other: "Interval") -> bool:
        """Say whether two ranges have no point in common."""
        return self.high < other.low or other.high < self.low

    def holds(self, share: float) -> bool:
        """Say whether a share lies in the range, its ends included."""
        return self.low <= share <= self.high


@dataclass(frozen=True, slots=True)
class Proportion:
    """So many of so many. More than there are, or fewer than none, raises `NotComputable`."""

    count: int
    of: int

    def __post_init__(self) -> None:
        if not 0 <= self.count <= self.of:
            raise NotComputable(f"{self.count} of {self.of} is no proportion. Count again.")

    @property
    def share(self) -> float | None:
        """Give the proportion from 0 to 1; of nobody there is none."""
        return self.count / self.of if self.of else None

    @property
    def interval(self) -> Interval | None:
        """Give Wilson's 95% interval; of nobody there is none."""
        return wilson(self.count, self.of) if self.of else None


class Verdict(StrEnum):
    """What two proportions support saying."""

    HIGHER = "higher"
    LOWER = "lower"
    ALIKE = "alike"
    CANNOT_TELL = "cannot_tell"


def wilson(count: int, of: int, *, z: float = Z) -> Interval:
    """Give the score interval of a proportion, at 95% unless another `z` is given.

    Of nobody it cannot be computed: `NotComputable`.
    """
    if of < 1:
        raise NotComputable("Nobody was counted, so there is no proportion. Say that instead.")
    square = z * z
    middle, half = 2 * count + square, z * math.sqrt(square + 4 * count * (1 - count / of))
    whole = 2 * (of + square)
    low = (middle - half) / whole if count else 0.0  # exactly, where rounding would leave a hair
    high = (middle + half) / whole if count < of else 1.0
    return Interval(low, high)


def compare(earlier: Proportion, later: Proportion, *, fewest: int = FEWEST_TO_COMPARE) -> Verdict:
    """Say whether the later proportion is higher, lower or about the same; on fewer than `fewest`, nothing."""
    before, now = earlier.interval, later.interval
    if before is None or now is None or min(earlier.of, later.of) < fewest:
        return Verdict.CANNOT_TELL
    if not before.is_apart_from(now):
        return Verdict.ALIKE
    return Verdict.HIGHER if now.low > before.high else Verdict.LOWER


def compare_with(known: float, found: Proportion, *, fewest: int = FEWEST_TO_COMPARE) -> Verdict:
    """Compare a proportion with a share that is known and no estimate: the share of all who live somewhere, say."""
    range_of = found.interval
    if range_of is None or found.of < fewest:
        return Verdict.CANNOT_TELL
    if range_of.holds(known):
        return Verdict.ALIKE
    return Verdict.HIGHER if range_of.low > known else Verdict.LOWER
