"""A reading of minutes as lines, each a heading, an item of a list or a whole paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from turnstone.documents.readers.reading import Grid, Line, Part, Reading
from turnstone.intake.minutes.marks import mark_of
from turnstone.intake.minutes.words import STARTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Hold a heading, an item of a list, a paragraph with its wrapped lines joined, or the row of a table.

    `last` is how long the last of the lines was that were joined.
    """

    text: str
    where: str
    style: str = "text"
    after_gap: bool = True
    cells: tuple[str, ...] = ()
    last: int = 0


def said_in(reading: Reading) -> tuple[Said, ...]:
    """Give what minutes say, line by line in order; each row of a table is a line of its own."""
    lines = lines_in(reading)
    widest = max((len(line.text) for line in lines if not line.cells), default=0)
    said: list[Said] = []
    for line in lines:
        if said and _runs_on(said[-1], line, widest if widest <= WRAPPED else 0):
            said[-1] = replace(said[-1], text=f"{said[-1].text} {line.text}", last=line.last)
        else:
            said.append(line)
    return tuple(said)


def lines_in(reading: Reading) -> list[Said]:
    """Give the lines of a reading as they stand, none joined to another."""
    return [each for part in reading.parts for each in _of_part(part)]


def _of_part(part: Part) -> Iterator[Said]:
    if isinstance(part, Line):
        yield Said(
            text=part.text,
            where=part.where,
            style=part.style,
            after_gap=part.after_gap,
            last=len(part.text),
        )
    elif isinstance(part, Grid):
        yield from _of_grid(part)


def _of_grid(grid: Grid) -> Iterator[Said]:
    for row in grid.rows:
        cells = tuple(" ".join(cell.text.split()) for cell in row)
        words = [cell for cell in cells if cell]
        if not words:
            continue
        where = next((cell.lines[0].where for cell in row if cell.lines), grid.where)
        # A row such as "5." beside "Local Offer", or "Present:" beside names, is a line that was set out with tabs.
        is_line = len(words) == 1 or words[0].endswith(":") or mark_of(f"{words[0]} x") is not None
        yield Said(text=_joined(words), where=where, cells=() if is_line else cells)


def _joined(words: list[str]) -> str:
    parts = [words[0]]
    for before, after in pairwise(words):
        parts.append(after if before.endswith((":", ".", ")")) else f"– {after}")
    return " ".join(parts)


def _runs_on(before: Said, line: Said, wrapped_at: int) -> bool:
    """Say whether a line only goes on from the one before: it is set out without a gap, and starts nothing."""
    if line.after_gap or line.cells or before.cells or line.style != "text" or before.style == "heading":
        return False
    if mark_of(line.text) or STARTS.match(line.text) or before.text.endswith(":"):
        return False
    if line.text[:1].islower() and not before.text.endswith((".", ";", ":")):
        return True
    # A line that is full may end with a stop and still go on below.
    return bool(wrapped_at) and before.last >= _FULL * wrapped_at


# Lines longer than this were not wrapped by whoever wrote them.
WRAPPED = 130
_FULL = 0.75
