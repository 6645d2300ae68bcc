"""Grids unfolded: those with known columns become tables, and those used only for layout become lines.

A sheet or a page laid out as one big table may hold headings, lists and several tables under each other.
"""

from collections.abc import Iterator
from dataclasses import replace

from turnstone.documents.readers.reading import Break, Grid, GridCell, Line, Part
from turnstone.intake.columns import Layout, layout_of
from turnstone.intake.headings import heading_of, name_in
from turnstone.intake.leads import lead_said
from turnstone.intake.pieces import Head, Stray, Table, Unfolded
from turnstone.intake.vocabulary import Label, column_of, label_of

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
    layout = known = None if starts_anew else going_on
    taken: list[Row] = []
    after_blank = False
    for row in grid.rows:
        opened = layout_of(row)
        if opened or (layout and _closes(row, after_blank)):
            yield from _table(layout, taken)
            layout, taken, known = opened, [], opened or known
            if opened:
                words = " | ".join(heading for heading in opened.headings if heading)
                yield Head(label="columns", line=Line(text=words, where=_where(row, grid)))
                continue
        after_blank = not _said(row)
        if known and not layout and len(_said(row)) > 2:
            layout = known  # the rows go on under a heading that stands among them
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
        for group in _grouped(layout, rows):
            yield from _lists(layout, group)
    elif "workstream" in layout.at:
        yield from _by_workstream(layout, rows)
    else:
        yield Table(layout=layout, rows=tuple(rows))


def _grouped(layout: Layout, rows: list[Row]) -> list[list[Row]]:
    """Part rows where a new workstream is named; an empty cell there means the one above."""
    groups: list[list[Row]] = []
    for row in rows:
        if not groups or ("workstream" in layout.at and row[layout.at["workstream"]].lines):
            groups.append([])
        groups[-1].append(row)
    return groups


def _lists(layout: Layout, rows: list[Row]) -> Iterator[Unfolded]:
    """Read the rows of one workstream, or of none, as its name, its progress and its next steps."""
    yield from _named(layout, rows[0])
    is_of_steps = "workstream" not in layout.at
    if not is_of_steps:
        yield from _owners(layout, rows)
    for name, label in _LISTS.items():
        lines = [line for row in rows if name in layout.at for line in _apart(row[layout.at[name]])]
        if name in layout.at and name == "next_steps" and is_of_steps:
            lines = [line for row in rows for line in _step(layout, row)]
        if lines:
            text = layout.headings[layout.at[name]]
            yield Head(label=label, line=Line(text=text, where=lines[0].where, style="heading", level=1))
            yield from lines
    for place in layout.others():
        why = f"No summary of workstreams is known to have a column headed “{layout.headings[place]}”."
        for cell in (row[place] for row in rows if row[place].text):
            yield Stray(text=cell.text, where=cell.lines[0].where, why=why)


def _owners(layout: Layout, rows: list[Row]) -> Iterator[Line]:
    """Read who leads a workstream, and by when, from the columns that say so."""
    for name in ("owner", "due"):
        for row in rows if name in layout.at else ():
            cell = row[layout.at[name]]
            if cell.lines:
                text = f"{layout.headings[layout.at[name]]}: {' '.join(cell.text.split())}"
                yield Line(text=text, where=cell.lines[0].where)


def _step(layout: Layout, row: Row) -> list[Line]:
    """Read a row of a table of next steps as a line that also says who and when."""
    lines = list(_apart(row[layout.at["next_steps"]]))
    cells = [
        (layout.headings[layout.at[name]], row[layout.at[name]])
        for name in ("owner", "due")
        if name in layout.at
    ]
    also = [f"{heading}: {' '.join(cell.text.split())}" for heading, cell in cells if cell.lines]
    if also and lines:
        lines[-1] = replace(lines[-1], text=f"{lines[-1].text} ({'; '.join(also)})")
    return lines or [Line(text=text, where=_where(row, Grid(rows=(), where=""))) for text in also]


def _apart(cell: GridCell) -> tuple[Line, ...]:
    """Set a cell's first line apart from the cell above."""
    return tuple(replace(line, after_gap=True) if at == 0 else line for at, line in enumerate(cell.lines))


def _by_workstream(layout: Layout, rows: list[Row]) -> Iterator[Unfolded]:
    """Split a table that has a column of workstreams into a table for each."""
    at = {name: place for name, place in layout.at.items() if name != "workstream"}
    inner = replace(layout, at={**at, "named already": layout.at["workstream"]})
    for group in _grouped(layout, rows):
        yield from _named(layout, group[0])
        yield Table(layout=inner, rows=tuple(group))


def _named(layout: Layout, row: Row) -> Iterator[Head]:
    if "workstream" in layout.at and row[layout.at["workstream"]].lines:
        cell = row[layout.at["workstream"]]
        line = Line(text=" ".join(cell.text.split()), where=cell.lines[0].where, style="heading")
        found = heading_of(line)
        yield Head(label="workstream", line=line, name=found.name if found and found.name else line.text)


def _loose(row: Row) -> Iterator[Unfolded]:
    """Read a row that is in no table: a lone cell, a heading beside its lines, or cells that each hold a list."""
    said = _said(row)
    if len(said) == 2 and _says_pair(said):
        yield from _pair(said)
        return
    if (
        len(said) == 1
        or label_of(said[0].text)
        or any(len(c.lines) > 1 and heading_of(c.lines[0]) for c in said)
    ):
        for cell in said:
            yield from _apart(cell)
        return
    why = "It stands in a table whose columns are not ones that a monitoring update is known to have."
    yield Stray(text=" | ".join(cell.text for cell in said), where=said[0].lines[0].where, why=why)


def _says_pair(said: list[GridCell]) -> bool:
    """Say whether a row names a workstream, or a lead, with the word for it in the cell before."""
    return "workstream" in column_of(said[0].text) or lead_said(_joined(said)) is not None


def _pair(said: list[GridCell]) -> Iterator[Unfolded]:
    line = _joined(said)
    if lead_said(line):
        yield line
    else:
        yield Head(label="workstream", line=line, name=name_in(" ".join(said[1].text.split())))


def _joined(said: list[GridCell]) -> Line:
    words = ": ".join(" ".join(cell.text.split()).rstrip(":") for cell in said)
    return Line(text=words, where=said[0].lines[0].where)


_LISTS: dict[str, Label] = {"progress": "progress", "next_steps": "next_steps"}
