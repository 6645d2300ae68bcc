"""Grids unfolded: those with known columns become tables, and those used only for layout become lines.

A sheet or a page laid out as one big table may hold headings, lists and several tables under each other.
"""

from collections.abc import Iterator
from dataclasses import replace

from turnstone.documents.readers.reading import Break, Grid, GridCell, Line, Part
from turnstone.intake.columns import Layout, layout_of
from turnstone.intake.headings import heading_of
from turnstone.intake.pieces import Head, Stray, Table, Unfolded
from turnstone.intake.vocabulary import label_of

Row = tuple[GridCell, ...]


def unfold(parts: tuple[Part, ...]) -> Iterator[Unfolded]:
    """Turn every grid into tables and lines. A grid without headings goes on with the table just before it."""
    last: Table | None = None
    for part in parts:
        if not isinstance(part, Grid):
            yield part
            last = last if isinstance(part, Break) else None
            continue
        going_on = last.layout if last and len(last.layout.headings) == len(part.rows[0]) else None
        for piece in _unfold_grid(part, going_on):
            yield piece
            last = piece if isinstance(piece, Table) else None


def _unfold_grid(grid: Grid, going_on: Layout | None) -> Iterator[Unfolded]:
    """Walk down the rows; a row of column headings opens a table, and a heading or a gap and a lone cell close it."""
    starts_anew = layout_of(grid.rows[0]) or len(_said(grid.rows[0])) < 2
    layout = None if starts_anew else going_on
    taken: list[Row] = []
    after_blank = False
    for row in grid.rows:
        opened = layout_of(row)
        if opened or (layout and _closes(row, after_blank)):
            yield from _table(layout, taken)
            layout, taken = opened, []
            if opened:
                words = " | ".join(heading for heading in opened.headings if heading)
                yield Head(label="columns", line=Line(text=words, where=_where(row, grid)))
                continue
        after_blank = not _said(row)
        if layout and not after_blank:
            taken.append(row)
        elif not after_blank:
            yield from _loose(row)
    yield from _table(layout, taken)


def _said(row: Row) -> list[GridCell]:
    """Give the cells that say something or are coloured; cells merged across a row say the same and count once."""
    said: list[GridCell] = []
    for cell in row:
        if cell.text.strip() and (not said or cell.text != said[-1].text):
            said.append(cell)
    return said


def _where(row: Row, grid: Grid) -> str:
    return next((cell.lines[0].where for cell in row if cell.lines), grid.where)


def _closes(row: Row, after_blank: bool) -> bool:
    said = _said(row)
    if len(said) != 1:
        return len(said) == 2 and label_of(said[0].text) in ("progress", "next_steps")
    return after_blank or heading_of(said[0].lines[0]) is not None


def _table(layout: Layout | None, rows: list[Row]) -> Iterator[Unfolded]:
    if layout is None or not rows:
        return
    if layout.kind == "lists":
        for row in rows:
            yield from _lists(layout, row)
    elif "workstream" in layout.at:
        yield from _by_workstream(layout, rows)
    else:
        yield Table(layout=layout, rows=tuple(rows))


def _lists(layout: Layout, row: Row) -> Iterator[Unfolded]:
    """Read one row of a summary table as the name of a workstream, its progress and its next steps."""
    where = next(cell.lines[0].where for cell in row if cell.lines)
    yield from _named(layout, row)
    for name in ("progress", "next_steps"):
        if name in layout.at and row[layout.at[name]].lines:
            heading = Line(text=layout.headings[layout.at[name]], where=where, style="heading", level=1)
            yield Head(label="progress" if name == "progress" else "next_steps", line=heading)
            yield from row[layout.at[name]].lines
    for place in layout.others():
        if row[place].text:
            why = f"No summary of workstreams is known to have a column headed “{layout.headings[place]}”."
            yield Stray(text=row[place].text, where=where, why=why)


def _by_workstream(layout: Layout, rows: list[Row]) -> Iterator[Unfolded]:
    """Split a table that has a column of workstreams; an empty cell there means the one above."""
    at = {name: place for name, place in layout.at.items() if name != "workstream"}
    inner = replace(layout, at={**at, "named already": layout.at["workstream"]})
    taken: list[Row] = []
    for row in rows:
        heads = list(_named(layout, row))
        if heads and taken:
            yield Table(layout=inner, rows=tuple(taken))
            taken = []
        yield from heads
        taken.append(row)
    yield Table(layout=inner, rows=tuple(taken))


def _named(layout: Layout, row: Row) -> Iterator[Head]:
    if "workstream" in layout.at and row[layout.at["workstream"]].lines:
        cell = row[layout.at["workstream"]]
        line = Line(text=" ".join(cell.text.split()), where=cell.lines[0].where, style="heading")
        found = heading_of(line)
        yield Head(label="workstream", line=line, name=found.name if found and found.name else line.text)


def _loose(row: Row) -> Iterator[Unfolded]:
    """Read a row that is in no table: a lone cell, a heading beside its lines, or cells that each hold a list."""
    said = _said(row)
    if (
        len(said) == 1
        or label_of(said[0].text)
        or any(len(c.lines) > 1 and heading_of(c.lines[0]) for c in said)
    ):
        for cell in said:
            first, *others = cell.lines
            yield replace(first, after_gap=True)
            yield from others
        return
    why = "It stands in a table whose columns are not ones that a monitoring update is known to have."
    yield Stray(text=" | ".join(cell.text for cell in said), where=said[0].lines[0].where, why=why)
