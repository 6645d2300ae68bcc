"""What began on a day of a measure's chart: an upright line, with words above the plot where there is more room."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from turnstone.documents.pieces import Flag
from turnstone.documents.writers.frame import INK
from turnstone.documents.writers.metrics import wrapped
from turnstone.documents.writers.plain import clean
from turnstone.documents.writers.series_plot import FLAG_LINE, LABELS, RIGHT, Plot, upright

_LOOKS = {"break": ("#a63f1b", 2, "1 3"), "rebase": (INK, 1.2, "6 3"), "change": ("#14616b", 1.6, "")}
_MOST_TOLD, _MOST_LINES, _GAP = 4, 2, 6
_SIZE = 13
_WIDER = 1.08  # our face is a little wider than the one that room is reckoned in


@dataclass(frozen=True, slots=True)
class ToldFlag:
    """Hold a flag with its words, line by line, and how many lines stand above it."""

    flag: Flag
    lines: tuple[str, ...]
    above: int


def told_flags(flags: Iterable[Flag], plot: Plot) -> tuple[ToldFlag, ...]:
    """Break the words of the newest flags into lines; those before them keep their upright line alone."""
    found = tuple(flags)
    told, above = [], 0
    for number, flag in enumerate(found):
        lines = _lines(flag, plot) if number >= len(found) - _MOST_TOLD else ()
        told.append(ToldFlag(flag, lines, above))
        above += len(lines)
    return tuple(told)


def _lines(flag: Flag, plot: Plot) -> tuple[str, ...]:
    room = _room(plot.x(flag.on))
    lines = [each.strip() for each in wrapped(" ".join(clean(flag.label).split()), _SIZE * _WIDER, room)]
    if len(lines) <= _MOST_LINES:
        return tuple(lines)
    last = wrapped(lines[_MOST_LINES - 1], _SIZE * _WIDER, room - _SIZE)[0].strip()
    return (*lines[: _MOST_LINES - 1], f"{last}…")


def _room(x: float) -> float:
    return (x if _turns(x) else RIGHT + LABELS - x) - 2 * _GAP


def _turns(x: float) -> bool:
    return x > (RIGHT + LABELS) / 2


def draw_flags(told: Iterable[ToldFlag], plot: Plot) -> Iterator[Markup]:
    """Rule each upright line, and write what it marks."""
    for each in told:
        x, first = plot.x(each.flag.on), 12 + FLAG_LINE * each.above
        colour, weight, dashes = _LOOKS[each.flag.look]
        yield upright(
            x, (first + 3 - FLAG_LINE) if each.lines else plot.top, plot.bottom, colour, weight, dashes
        )
        at, anchor = (x - _GAP, "end") if _turns(x) else (x + _GAP, "start")
        for number, line in enumerate(each.lines):
            yield Markup(
                '<text x="{:.1f}" y="{}" text-anchor="{}" font-size="{}" fill="{}">{}</text>'
            ).format(at, first + FLAG_LINE * number, anchor, _SIZE, colour, line)


def lines_above(told: Iterable[ToldFlag]) -> int:
    """Count the lines of words that stand above the plot."""
    return sum(len(each.lines) for each in told)
