"""Where one authority stands among all: its rank, its quarter, and the mean of its neighbours."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

Polarity = Literal["high", "low", "none"]
Band = Literal["A", "B", "C", "D"]

QUARTERS = (0.0, 0.25, 0.5, 0.75, 1.0)
# Fewer neighbours than these with a figure, and the page says so beside their mean.
FEW_NEIGHBOURS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Hold where a value stands. Rank and band are None for a missing value and where neither way is better.

    `edges` are the least, the three quartiles and the greatest of all authorities, None where none has a value.
    """

    value: float | None
    rank: int | None
    ranked_of: int
    edges: tuple[float, ...] | None
    band: Band | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbours:
    """Hold the unweighted mean of the neighbours that have a value, how many they are, and their range."""

    mean: float | None
    used: int
    lowest: float | None
    highest: float | None

    @property
    def are_few(self) -> bool:
        """Say whether so few have published that the mean says little."""
        return self.used < FEW_NEIGHBOURS


def standing(value: float | None, of_all: Sequence[float | None], polarity: Polarity) -> Standing:
    """Place a value among those of all authorities, its own included; regions and England are none of them.

    Ties share the better rank. A is the best quarter; a value on an edge falls in the lower interval. Percentiles are
    interpolated (R's type 7).
    """
    given = sorted(each for each in of_all if each is not None)
    edges = tuple(_percentile(given, share) for share in QUARTERS) if given else None
    is_placed = value is not None and polarity != "none" and edges is not None
    return Standing(
        value=value,
        rank=_rank(value, given, polarity) if is_placed and value is not None else None,
        ranked_of=len(given),
        edges=edges,
        band=_band(value, edges, polarity) if is_placed and value is not None and edges else None,
    )


def neighbours_of(values: Mapping[int, float | None], neighbours: Sequence[int]) -> Neighbours:
    """Take the mean of an authority's neighbours, leaving out those without a value."""
    given = [value for each in neighbours if (value := values.get(each)) is not None]
    return Neighbours(
        mean=math.fsum(given) / len(given) if given else None,
        used=len(given),
        lowest=min(given, default=None),
        highest=max(given, default=None),
    )


def change_from(before: float | None, now: float | None) -> float | None:
    """Give the change from the year before; None unless both are there."""
    return now - before if before is not None and now is not None else None


def _rank(value: float, given: Sequence[float], polarity: Polarity) -> int:
    better = (each > value if polarity == "high" else each < value for each in given)
    return 1 + sum(better)


def _band(value: float, edges: Sequence[float], polarity: Polarity) -> Band:
    letters: str = "ABCD" if polarity == "low" else "DCBA"
    at = next((at for at, edge in enumerate(edges[1:]) if value <= edge), len(letters) - 1)
    return _BANDS[letters[at]]


def _percentile(given: Sequence[float], share: float) -> float:
    place = share * (len(given) - 1)
    below = math.floor(place)
    above = min(below + 1, len(given) - 1)
    return given[below] + (place - below) * (given[above] - given[below])


_BANDS: dict[str, Band] = {"A": "A", "B": "B", "C": "C", "D": "D"}
