"""A small line in a cell of a table: where a measure has been, within what limits, and what its last point tells."""

from collections.abc import Sequence

from markupsafe import Markup

from turnstone.documents.pieces import Letter, Signal, SmallPanel, Spark
from turnstone.documents.writers.frame import FONT, INK
from turnstone.documents.writers.plain import clean
from turnstone.documents.writers.series_plot import across, joined, stroke
from turnstone.documents.writers.signal_points import point
from turnstone.documents.writers.value_axis import ends_of

WIDTH, HEIGHT = 136, 36
_PAD, _END = 8, 14
_BLOCKS = "▁▂▃▄▅▆▇█"


def spark(cell: Spark) -> Markup:
    """Draw a small line, with its words for those who do not see it."""
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" class="ts-spark" role="img" viewBox="0 0 {w} {h}" width="{w}"'
        ' height="{h}" font-family="{font}" font-size="14" fill="{ink}"><title>{title}</title>{inside}</svg>'
    ).format(
        w=WIDTH, h=HEIGHT, font=FONT, ink=INK, title=clean(cell.words) or "No values", inside=_inside(cell)
    )


def _inside(cell: Spark) -> Markup:
    limits = [each for each in (cell.mean, cell.lower, cell.upper) if each is not None]
    start, end = ends_of([*(each for each in cell.points if each is not None), *limits], None, None)
    behind = Markup("")
    if cell.lower is not None and cell.upper is not None:
        top, low = (_y(each, (start, end), HEIGHT) for each in (cell.upper, cell.lower))
        behind = Markup('<rect x="0" y="{:.1f}" width="{}" height="{:.1f}" fill="#e9eeef"/>').format(
            top, WIDTH, low - top
        )
    line = small_line(cell.points, cell.mean, (start, end), (WIDTH, HEIGHT))
    return behind + line + last_point(cell, (start, end), (WIDTH, HEIGHT))


Size = tuple[float, float]
Ends = tuple[float, float]


def small_line(points: Sequence[float | None], mean: float | None, ends: Ends, size: Size) -> Markup:
    """Draw the line of a small chart over its mean; a period without a value leaves a gap."""
    drawn = (
        across(0, size[0], _y(mean, ends, size[1]), "#7d8a92", 1, "2 3") if mean is not None else Markup("")
    )
    run: list[tuple[float, float]] = []
    for number, value in enumerate([*points, None]):
        if value is not None:
            run.append((_x(number, points, size[0]), _y(value, ends, size[1])))
            continue
        drawn += stroke(joined(run), INK, 1.6)
        run = []
    return drawn


def last_point(cell: Spark | SmallPanel, ends: Ends, size: Size) -> Markup:
    """Draw the last point that has a value, with what it tells."""
    found = [(number, value) for number, value in enumerate(cell.points) if value is not None]
    if not found:
        return Markup("")
    number, value = found[-1]
    x, y = _x(number, cell.points, size[0]), _y(value, ends, size[1])
    return point(x, y, cell.signal, "", size=0.8) + _beside(x, y, cell.signal, cell.letter)


def _beside(x: float, y: float, signal: Signal, letter: Letter) -> Markup:
    if not letter:
        return Markup("")
    return Markup('<text x="{:.1f}" y="{:.1f}" font-size="12" font-weight="700">{}</text>').format(
        x + 7, y + 4.5, letter
    )


def _x(number: int, points: Sequence[float | None], wide: float) -> float:
    return _PAD + (wide - 2 * _PAD - _END) * number / max(len(points) - 1, 1)


def _y(value: float, ends: Ends, tall: float) -> float:
    share = (value - ends[0]) / (ends[1] - ends[0])
    return _PAD + (tall - 2 * _PAD) * (1 - min(max(share, 0.0), 1.0))


def blocks(cell: Spark) -> str:
    """Write a small line in characters, for files that hold no picture in a cell."""
    given = [each for each in cell.points if each is not None]
    if not given:
        return ""
    low, wide = min(given), max(given) - min(given)
    return "".join(
        " " if each is None else _BLOCKS[round((len(_BLOCKS) - 1) * (each - low) / wide) if wide else 3]
        for each in cell.points
    )
