"""The charts: each has a title, a sentence that says what it shows, and a table that repeats it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from turnstone.documents.pieces import (
    BarRow,
    Comparator,
    Flag,
    ForecastPoint,
    LimitSpan,
    Line,
    Reach,
    SeriesPoint,
    ShareGroup,
    SmallPanel,
    TargetStep,
)
from turnstone.documents.tables import Rating, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Count how many have one rating."""

    rating: Rating
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """Stack the counts of one moment."""

    label: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingsChart:
    """Draw how many had each rating, moment by moment; the sentence says what it shows and the table repeats it."""

    kind: Literal["ratings_chart"] = "ratings_chart"
    title: str
    sentence: str
    bars: tuple[Bar, ...]
    table: Table


@dataclass(frozen=True, slots=True, kw_only=True)
class TallyChart:
    """Draw what became of some things as one bar; the sentence says what it shows and the table repeats it."""

    kind: Literal["tally_chart"] = "tally_chart"
    title: str
    sentence: str
    parts: tuple[Part, ...]
    table: Table


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeChart:
    """Draw counts over time, up to a day and on to where they may come; the table repeats it.

    `today` is the day the chart speaks for, marked by an upright line.
    """

    kind: Literal["time_chart"] = "time_chart"
    title: str
    sentence: str
    today: dt.date
    lines: tuple[Line, ...]
    reach: Reach | None = None
    table: Table


@dataclass(frozen=True, slots=True, kw_only=True)
class SharesChart:
    """Draw shares as bars, each with its range; the sentence says what it shows and the table repeats it."""

    kind: Literal["shares_chart"] = "shares_chart"
    title: str
    sentence: str
    groups: tuple[ShareGroup, ...]
    table: Table


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesChart:
    """Draw a measure period by period, with the limits within which it moves by chance; the table repeats it.

    `unit` and `places` say how its values are written, and `least` and `most` what the axis does not pass. `targets`
    are the steps of what it is held to, and `comparators` what it is held against.
    """

    kind: Literal["series_chart"] = "series_chart"
    title: str
    sentence: str
    unit: str = ""
    places: int = 1
    least: float | None = None
    most: float | None = None
    points: tuple[SeriesPoint, ...]
    spans: tuple[LimitSpan, ...] = ()
    targets: tuple[TargetStep, ...] = ()
    forecast: tuple[ForecastPoint, ...] = ()
    flags: tuple[Flag, ...] = ()
    comparators: tuple[Comparator, ...] = ()
    table: Table


@dataclass(frozen=True, slots=True, kw_only=True)
class BarsChart:
    """Draw values of one period side by side, each with its range; `benchmark` is ruled through all of them."""

    kind: Literal["bars_chart"] = "bars_chart"
    title: str
    sentence: str
    unit: str = ""
    places: int = 1
    rows: tuple[BarRow, ...]
    benchmark: float | None = None
    benchmark_label: str = ""
    table: Table


@dataclass(frozen=True, slots=True, kw_only=True)
class MultiplesChart:
    """Draw many small lines on one scale, so that they can be told apart by shape; the table repeats them."""

    kind: Literal["multiples_chart"] = "multiples_chart"
    title: str
    sentence: str
    unit: str = ""
    places: int = 1
    panels: tuple[SmallPanel, ...]
    table: Table


Chart = RatingsChart | TallyChart | TimeChart | SharesChart | SeriesChart | BarsChart | MultiplesChart
