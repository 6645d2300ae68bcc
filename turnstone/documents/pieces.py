"""The pieces of charts: points with what they tell, limits, targets, forecasts, steps, shares, bars, a small line.

They know nothing of a table or a page, so that a cell of a table may hold one of them.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Signal = Literal["", "improvement", "concern", "neutral"]
Letter = Literal["", "H", "L"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesPoint:
    """Hold a period's value and what it tells; without a value, `mark` says why there is none."""

    label: str
    on: dt.date
    value: float | None = None
    mark: str = ""
    signal: Signal = ""
    letter: Letter = ""
    is_provisional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitSpan:
    """Hold a mean with its limits, from a day to a day. An old one is a mean that was left for a worse one."""

    starts_on: dt.date
    ends_on: dt.date
    mean: float
    lower: float | None = None
    upper: float | None = None
    is_trial: bool = False
    is_old: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetStep:
    """Hold a target from the day on which it begins to be in force to the day on which it ends."""

    starts_on: dt.date
    ends_on: dt.date
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastPoint:
    """Hold where a value is expected to be on a day, with the range in which it would lie, if there is one."""

    on: dt.date
    value: float
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """Mark a day on which something began: figures of another sort, limits anew, or a change that was made."""

    on: dt.date
    label: str
    look: Literal["break", "rebase", "change"] = "change"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparator:
    """Hold what a series is held against, such as England's figure, by day; its label stands at its end."""

    label: str
    points: tuple[ForecastPoint, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BarRow:
    """Hold a value with the range in which it likely lies; without one, `mark` says why there is none."""

    label: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    is_ours: bool = False
    is_reference: bool = False
    mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallPanel:
    """Hold one of many small lines that share a scale; `words` say what it tells."""

    label: str
    points: tuple[float | None, ...]
    mean: float | None = None
    signal: Signal = ""
    letter: Letter = ""
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spark:
    """Show a small line in a cell of a table; `words` say what it tells to those who do not see it."""

    kind: Literal["spark"] = "spark"
    points: tuple[float | None, ...]
    mean: float | None = None
    lower: float | None = None
    upper: float | None = None
    signal: Signal = ""
    letter: Letter = ""
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """Place a value on a day."""

    on: dt.date
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Draw a count over time as steps; the label stands at its end. The look is a stroke and a weight, not a colour."""

    label: str
    look: Literal["strong", "plain", "dashed"]
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Mark from where to where a count is likely to come on a day."""

    label: str
    on: dt.date
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareBar:
    """Show a share from 0 to 1 with the range in which it likely lies; without a share, the note says why.

    One that is known and not estimated has that share as both ends.
    """

    label: str
    share: float | None = None
    low: float = 0
    high: float = 0
    is_now: bool = True
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareGroup:
    """Set beside each other the shares of one answer, as it was given at several times."""

    label: str
    bars: tuple[ShareBar, ...]
