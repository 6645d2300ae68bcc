"""Plain text as lines and grids. The text says little of itself, so little is claimed for it."""

import re
from collections.abc import Iterator

from turnstone.documents.readers.html_cell import lines_of
from turnstone.documents.readers.limits import check_size
from turnstone.documents.readers.markers import Levels, marked, plain, tidy
from turnstone.documents.readers.reading import Break, Grid, GridCell, Line, Part


def read_text(text: str) -> tuple[Part, ...]:
    """Read text line by line; consecutive lines with tabs between their words are the rows of a grid."""
    parts: list[Part] = []
    levels = Levels()
    lines = list(_numbered(text))
    gap = True
    at = 0
    while at < len(lines):
        number, line = lines[at]
        rows = _rows_from(lines, at)
        if rows:
            parts.append(_grid(rows))
            at, gap = at + len(rows), True
            levels.restart()
            continue
        if line == "\f":
            parts.append(Break(where=f"line {number}"))
        elif not _is_blank(line):
            parts.append(_line(line, f"line {number}", gap, levels))
        gap = line == "\f" or _is_blank(line)
        at += 1
    return tuple(parts)


def _numbered(text: str) -> Iterator[tuple[int, str]]:
    """Number the lines; a form feed, wherever it stands in its line, is given as a line of its own."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for number, line in enumerate(text.split("\n"), start=1):
        before, *after = line.split("\f")
        if before or not after:
            yield number, before
        for piece in after:
            yield number, "\f"
            if piece:
                yield number, piece


def _is_blank(line: str) -> bool:
    return not tidy(line) or _RULE.fullmatch(line.strip()) is not None


def _rows_from(lines: list[tuple[int, str]], at: int) -> list[tuple[int, str]]:
    """Take the rows of the grid that starts here. A row may be shorter than the first, or one cell longer."""
    most = lines[at][1].count("\t") + 1
    rows = []
    for number, line in lines[at:]:
        if not _is_row(line) or line.count("\t") > most:
            break
        rows.append((number, line))
    # One line such as "Chair:<tab>A name" is a sentence; two or more, or a header of three, are a grid.
    return rows if len(rows) > 1 or most > 2 else []


def _is_row(line: str) -> bool:
    """Say whether a line has cells; a tab that sets a line in, or follows its bullet or number, is none."""
    if line == "\f" or _is_blank(line):
        return False
    return "\t" in _SET_IN.sub("", line, count=1)


def _grid(rows: list[tuple[int, str]]) -> Grid:
    where = f"line {rows[0][0]}"
    width = max(line.count("\t") + 1 for _, line in rows)
    check_size(rows=len(rows), columns=width, where=where)
    return Grid(rows=tuple(_row(line, f"line {number}", width) for number, line in rows), where=where)


def _row(line: str, where: str, width: int) -> tuple[GridCell, ...]:
    cells = tuple(GridCell(lines=lines_of(cell, where)) for cell in line.split("\t"))
    return cells + (GridCell(),) * (width - len(cells))


def _line(line: str, where: str, gap: bool, levels: Levels) -> Line:
    heading = _HEADING.fullmatch(line.strip())
    if heading:
        levels.restart()
        level = len(heading[1]) - 1
        return Line(text=plain(heading[2]), where=where, style="heading", level=level, after_gap=gap)
    found = marked(line)
    if found.style == "text":
        levels.restart()
        return Line(text=found.text, where=where, after_gap=gap)
    level = levels.of(found.indent)
    return Line(text=found.text, where=where, style=found.style, level=level, after_gap=gap)


_HEADING = re.compile(r"(#{1,6})[ \t]+(.{0,300}?\S)[ \t]*#*")
_RULE = re.compile(r"-{3,}|\*{3,}|_{3,}|={3,}")
# "•<tab>Words" and "1.<tab>Words" are how Word's lists are pasted; more tabs after those are cells.
_SET_IN = re.compile("^[ \t]*(?:(?:[-*•·●○■▪◦‣–\uf0b7\uf0a7o]|\\(?\\w{1,4}[.)])\t)?(?=[^\t]*$)")
