"""Where the days and values of a measure's chart lie, and the strokes that are drawn between them."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from turnstone.documents.blocks import SeriesChart
from turnstone.documents.writers.frame import WIDTH
from turnstone.documents.writers.value_axis import ends_of

LEFT, LABELS, TALL, FLAG_LINE = 56, 168, 248, 17
RIGHT = WIDTH - LABELS
_INSET = 10


@dataclass(frozen=True, slots=True)
class Plot:
    """Know where a day and a value lie."""

    first: dt.date
    last: dt.date
    start: float
    end: float
    top: float

    @property
    def bottom(self) -> float:
        """Give the height of the lowest line."""
        return self.top + TALL

    def x(self, on: dt.date) -> float:
        """Give how far across a day lies, a little in from both edges."""
        share = (on - self.first).days / max((self.last - self.first).days, 1)
        return LEFT + _INSET + (RIGHT - LEFT - 2 * _INSET) * min(max(share, 0.0), 1.0)

    def y(self, value: float) -> float:
        """Give how far down a value lies; what is beyond the axis lies on its edge."""
        share = (value - self.start) / (self.end - self.start)
        return self.top + TALL * (1 - min(max(share, 0.0), 1.0))


def plot_of(chart: SeriesChart, flag_lines: int) -> Plot:
    """Lay out a chart so that everything on it has room, with lines above for what its flags say."""
    days = [*(each.on for each in chart.points), *(each.on for each in chart.forecast)]
    for step in chart.targets:
        days += [step.starts_on, step.ends_on]
    start, end = ends_of(_values(chart), chart.least, chart.most)
    first, last = (min(days), max(days)) if days else (dt.date.min, dt.date.min)
    return Plot(first, last, start, end, 14 + FLAG_LINE * flag_lines)


def _values(chart: SeriesChart) -> list[float]:
    ahead = [*chart.forecast, *(point for each in chart.comparators for point in each.points)]
    found = [*(each.value for each in chart.points), *(each.value for each in chart.targets)]
    found += [value for each in chart.spans for value in (each.mean, each.lower, each.upper)]
    found += [value for each in ahead for value in (each.value, each.low, each.high)]
    # A limit may lie beyond what can be (the sum is not cut); the axis is.
    least = -float("inf") if chart.least is None else chart.least
    most = float("inf") if chart.most is None else chart.most
    return [min(max(each, least), most) for each in found if each is not None]


def across(left: float, right: float, y: float, colour: str, weight: float, dashes: str = "") -> Markup:
    """Rule a line from left to right."""
    return stroke(f"M{left:.1f} {y:.1f}H{right:.1f}", colour, weight, dashes)


def upright(x: float, top: float, low: float, colour: str, weight: float, dashes: str = "") -> Markup:
    """Rule a line from top to bottom."""
    return stroke(f"M{x:.1f} {top:.1f}V{low:.1f}", colour, weight, dashes)


def joined(places: Iterable[tuple[float, float]]) -> str:
    """Write a path through places, in order."""
    return "".join(f"{'L' if number else 'M'}{x:.1f} {y:.1f}" for number, (x, y) in enumerate(places))


def stroke(path: str, colour: str, weight: float, dashes: str = "") -> Markup:
    """Draw a path; an empty one is nothing."""
    if not path:
        return Markup("")
    broken = Markup(' stroke-dasharray="{}"').format(dashes) if dashes else ""
    return Markup(
        '<path d="{}" fill="none" stroke="{}" stroke-width="{}" stroke-linejoin="round"{}/>'
    ).format(path, colour, weight, broken)
