"""Lines that end in their own names, set far enough apart to be read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from turnstone.documents.writers.frame import shortened
from turnstone.documents.writers.plain import clean

BETWEEN = 18
_SMALLER = 1.02  # the letters are smaller than those that room is reckoned in, and begin a little in
_NEAR = 24  # from further off, the stroke is dotted: it must not read as a line of the chart


@dataclass(frozen=True, slots=True)
class End:
    """Hold where a line ends, its name and its colour."""

    label: str
    x: float
    y: float
    colour: str


def end_labels(ends: Iterable[End], *, left: float, room: float, top: float, low: float) -> Markup:
    """Write the name of each line beside its end, from `left` on, joined to it by a thin stroke."""
    drawn = Markup("")
    for end, y in _spread(sorted(ends, key=lambda each: each.y), top, low):
        drawn += Markup(
            '<line x1="{x:.1f}" y1="{from_y:.1f}" x2="{end}" y2="{y:.1f}" stroke="{colour}" stroke-width="0.8"{dots}/>'
            '<text x="{text}" y="{base:.1f}" font-size="13" fill="{colour}">{label}</text>'
        ).format(
            x=end.x + 3,
            from_y=end.y,
            colour=end.colour,
            dots=Markup(' stroke-dasharray="1 5"') if left - end.x > _NEAR else "",
            end=left + 8,
            y=y,
            text=left + 12,
            base=y + 4.5,
            label=shortened(clean(end.label), room * _SMALLER),
        )
    return drawn


def _spread(ends: list[End], top: float, low: float) -> Iterator[tuple[End, float]]:
    floor = top
    for number, end in enumerate(ends):
        y = min(max(end.y, floor), low - BETWEEN * (len(ends) - 1 - number))
        floor = y + BETWEEN
        yield end, y
