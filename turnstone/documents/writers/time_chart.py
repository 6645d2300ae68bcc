"""Counts over time as steps, with where they may come, each line named at its end."""

import datetime as dt
import math
from collections.abc import Callable, Iterator

from markupsafe import Markup, escape

from turnstone.documents.blocks import TimeChart
from turnstone.documents.pieces import Line, Reach
from turnstone.documents.writers.frame import (
    INK,
    LETTER,
    LINE,
    PLOT_HEIGHT,
    PLOT_LEFT,
    PLOT_TOP,
    WIDTH,
    axis,
    framed,
    shortened,
)
from turnstone.documents.writers.plain import clean

Place = Callable[[dt.date, float], tuple[float, float]]

_LABELS = 196
_RIGHT = WIDTH - _LABELS
_BOTTOM = PLOT_TOP + PLOT_HEIGHT
_BETWEEN_LABELS = 19
_MOST_MONTHS = 7
_LOOKS = {
    "strong": ("#14616b", 3, ""),
    "plain": (INK, 1.6, ""),
    "dashed": ("#5b6770", 1.6, "5 4"),
}


def time_chart(chart: TimeChart) -> Markup:
    """Draw each line as steps, the day it speaks for, and the reach at the end; every line ends in its own name."""
    place = _places(chart)
    inside = axis(_tallest(chart), right=_RIGHT) + _months(chart, place) + _today(chart, place)
    for line in chart.lines:
        inside += _steps(line, place)
    inside += _reach(chart.reach, place) if chart.reach else Markup("")
    for label, x, y, low in _labels(chart, place):
        inside += Markup(
            '<line x1="{x:.1f}" y1="{y:.1f}" x2="{end}" y2="{low:.1f}" stroke="{ink}" stroke-width="0.8"/>'
            '<text x="{text}" y="{base:.1f}" font-size="13">{label}</text>'
        ).format(
            x=x + 3,
            y=y,
            end=_RIGHT + 10,
            low=low,
            ink="#5b6770",
            text=_RIGHT + 14,
            base=low + 4.5,
            label=label,
        )
    return framed(chart, _BOTTOM + 36, inside, classes="ts-chart ts-chart--time")


def _days(chart: TimeChart) -> list[dt.date]:
    ends = [chart.reach.on] if chart.reach else []
    return [chart.today, *ends, *(point.on for line in chart.lines for point in line.points)]


def _tallest(chart: TimeChart) -> int:
    highs = [chart.reach.high] if chart.reach else []
    return math.ceil(max([1, *highs, *(point.value for line in chart.lines for point in line.points)]))


def _places(chart: TimeChart) -> Place:
    first, last, tallest = min(_days(chart)), max(_days(chart)), _tallest(chart)
    wide = max((last - first).days, 1)

    def place(on: dt.date, value: float) -> tuple[float, float]:
        x = PLOT_LEFT + (_RIGHT - PLOT_LEFT) * (on - first).days / wide
        return x, PLOT_TOP + PLOT_HEIGHT * (1 - value / tallest)

    return place


def _steps(line: Line, place: Place) -> Markup:
    if not line.points:
        return Markup("")
    colour, weight, dashes = _LOOKS[line.look]
    x, y = place(line.points[0].on, line.points[0].value)
    path = f"M{x:.1f} {y:.1f}"
    for point in line.points[1:]:
        x, y = place(point.on, point.value)
        path += f"H{x:.1f}V{y:.1f}"
    dashed = Markup(' stroke-dasharray="{}"').format(dashes) if dashes else ""
    drawn = Markup('<path d="{}" fill="none" stroke="{}" stroke-width="{}" stroke-linejoin="round"{}/>')
    return drawn.format(path, colour, weight, dashed)


def _today(chart: TimeChart, place: Place) -> Markup:
    x, _ = place(chart.today, 0)
    return Markup(
        '<line x1="{x:.1f}" x2="{x:.1f}" y1="{top}" y2="{bottom}" stroke="{ink}" stroke-width="1"'
        ' stroke-dasharray="2 3"/>'
    ).format(x=x, top=PLOT_TOP, bottom=_BOTTOM, ink=INK)


def _reach(reach: Reach, place: Place) -> Markup:
    x, low = place(reach.on, reach.low)
    _, high = place(reach.on, reach.high)
    return Markup(
        '<path d="M{left:.1f} {low:.1f}H{right:.1f}M{x:.1f} {low:.1f}V{high:.1f}M{left:.1f} {high:.1f}H{right:.1f}"'
        ' stroke="#a63f1b" stroke-width="2.4" fill="none"/>'
    ).format(left=x - 5, right=x + 5, x=x, low=low, high=high)


def _labels(chart: TimeChart, place: Place) -> Iterator[tuple[str, float, float, float]]:
    """Give each label with the end it names, set far enough below the one above to be read."""
    ends = [
        (line.label, *place(line.points[-1].on, line.points[-1].value)) for line in chart.lines if line.points
    ]
    if chart.reach:
        middle = (chart.reach.low + chart.reach.high) / 2
        ends.append((chart.reach.label, *place(chart.reach.on, middle)))
    floor = float(PLOT_TOP)
    ends.sort(key=lambda end: end[2])
    for number, (label, x, y) in enumerate(ends):
        ceiling = _BOTTOM - _BETWEEN_LABELS * (len(ends) - 1 - number)
        low = min(max(y, floor), ceiling)
        floor = low + _BETWEEN_LABELS
        yield str(escape(shortened(clean(label), _LABELS - 16 - LETTER))), x, y, low


def _months(chart: TimeChart, place: Place) -> Markup:
    first, last = min(_days(chart)), max(_days(chart))
    months = list(_firsts(first, last))
    every = -(-len(months) // _MOST_MONTHS) or 1
    drawn = Markup("")
    for month in months[::every]:
        x, _ = place(month, 0)
        drawn += Markup(
            '<line x1="{x:.1f}" x2="{x:.1f}" y1="{y}" y2="{tick}" stroke="{line}"/>'
            '<text x="{x:.1f}" y="{base}" text-anchor="middle" font-size="13">{name}</text>'
        ).format(x=x, y=_BOTTOM, tick=_BOTTOM + 6, line=LINE, base=_BOTTOM + 22, name=f"{month:%b %Y}")
    return drawn


def _firsts(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    month = first.replace(day=1)
    while month <= last:
        if month >= first:
            yield month
        month = (month + dt.timedelta(days=32)).replace(day=1)
