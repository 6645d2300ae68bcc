"""How values are ruled and written on the charts of measures."""

import math
from collections.abc import Iterable

from markupsafe import Markup

from turnstone.documents.writers.frame import LINE
from turnstone.methods.status import shown

_MOST_LINES = 6
_MOST_PLACES = 9
_ROOM = 0.06  # of the range, above and below what is drawn


def figure(value: float, unit: str, places: int) -> str:
    """Write a value as the tables beside a chart write it, rounded from its own digits: 41.5%, 1,200."""
    rounded = shown(value, places)
    text = f"{rounded:,.0f}" if rounded == rounded.to_integral_value() else f"{rounded:,}"
    return f"{text}%" if unit == "%" else text


def ends_of(values: Iterable[float], least: float | None, most: float | None) -> tuple[float, float]:
    """Give where an axis begins and ends: a little beyond the values, on round numbers, never past what can be.

    Where what can be is one value alone, it goes past it all the same: an axis needs two ends.
    """
    given = list(values) or [0.0, 1.0]
    low, high = min(given), max(given)
    room = (high - low) * _ROOM or abs(high) * 0.1 or 1.0
    step = _step(high - low + 2 * room)
    start, end = math.floor((low - room) / step) * step, math.ceil((high + room) / step) * step
    first = max(start, least) if least is not None and low >= least else start
    last = min(end, most) if most is not None and high <= most else end
    return (first, last) if first < last else (start, end)


def lines_at(start: float, end: float) -> list[float]:
    """Give the round values at which a line is ruled."""
    step = _step(end - start)
    first = math.ceil(start / step - 1e-9)
    last = math.floor(end / step + 1e-9)
    return [number * step for number in range(first, last + 1)]


def places_of(start: float, end: float) -> int:
    """Say how many decimal places tell the ruled lines of an axis apart."""
    return min(max(0, -math.floor(math.log10(_step(end - start)) + 1e-9)), _MOST_PLACES)


def _step(wide: float) -> float:
    """Find the smallest of 1, 2, 5, 10 and so on that needs few lines for such a range."""
    power = 10.0 ** math.floor(math.log10(wide / _MOST_LINES)) if wide > 0 else 1.0
    return next(power * digit for digit in (1, 2, 5, 10, 20) if wide / (power * digit) <= _MOST_LINES)


def ruled(left: float, right: float, y: float, words: str) -> Markup:
    """Rule one line across, with its value to the left of it."""
    return Markup(
        '<line x1="{left}" x2="{right}" y1="{y:.1f}" y2="{y:.1f}" stroke="{line}" stroke-width="1"/>'
        '<text x="{text}" y="{base:.1f}" text-anchor="end" font-size="13">{words}</text>'
    ).format(left=left, right=right, y=y, line=LINE, text=left - 8, base=y + 4.5, words=words)
