"""Lines that end in their own names, set far enough apart to be read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from turnstone.documents.writers.frame import LETTER, shortened
from turnstone.documents.writers.plain import clean

BETWEEN = 18


@dataclass(frozen=True, slots=True)
class End:
    """Hold where a line ends, and its name."""

    label: str
    x: float
    y: float


def end_labels(ends: Iterable[End], *, left: float, room: float, top: float, low: float) -> Markup:
    """Write the name of each line beside its end, from `left` on, joined to it by a thin stroke."""
    drawn = Markup("")
    for end, y in _spread(sorted(ends, key=lambda each: each.y), top, low):
        drawn += Markup(
            '<line x1="{x:.1f}" y1="{from_y:.1f}" x2="{end}" y2="{y:.1f}" stroke="#5b6770" stroke-width="0.8"/>'
            '<text x="{text}" y="{base:.1f}" font-size="13">{label}</text>'
        ).format(
            x=end.x + 3,
            from_y=end.y,
            end=left + 8,
            y=y,
            text=left + 12,
            base=y + 4.5,
            label=shortened(clean(end.label), room - 12 - LETTER),
        )
    return drawn


def _spread(ends: list[End], top: float, low: float) -> Iterator[tuple[End, float]]:
    floor = top
    for number, end in enumerate(ends):
        y = min(max(end.y, floor), low - BETWEEN * (len(ends) - 1 - number))
        floor = y + BETWEEN
        yield end, y
