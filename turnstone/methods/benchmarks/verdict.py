"""Is the difference from a benchmark more than chance? Only a numerator and a denominator can say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from turnstone.methods.benchmarks.standing import Polarity
from turnstone.methods.intervals import Interval, Proportion, Z, wilson

Verdict = Literal["better", "worse", "higher", "lower", "similar"]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Hold a local share, its interval, and how it lies to the benchmark; shares from 0 to 1."""

    value: float
    interval: Interval
    verdict: Verdict


def compared(found: Proportion, benchmark: float, polarity: Polarity, *, z: float = Z) -> Comparison | None:
    """Compare a local proportion with a published share taken as fixed; None where nobody was counted.

    Only an interval that lies wholly above or below it is a difference; where neither way is better, it is higher or
    lower and no more.
    """
    if found.share is None:
        return None
    interval = wilson(found.count, found.of, z=z)
    return Comparison(found.share, interval, _verdict(interval, benchmark, polarity))


def _verdict(interval: Interval, benchmark: float, polarity: Polarity) -> Verdict:
    if interval.holds(benchmark):
        return "similar"
    is_higher = interval.low > benchmark
    if polarity == "none":
        return "higher" if is_higher else "lower"
    return "better" if is_higher == (polarity == "high") else "worse"
