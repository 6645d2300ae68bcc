"""A table laid out for slides: as large as lets it stand on one, its header on each, and no row that does not fit."""

from dataclasses import dataclass, replace

from turnstone.documents.blocks import Rating, Row, Table
from turnstone.documents.pieces import Spark
from turnstone.documents.ratings import mark
from turnstone.documents.writers.metrics import wrapped
from turnstone.documents.writers.slide_room import BODY_HEIGHT, CELL_PAD_X, CELL_PAD_Y, WIDTH
from turnstone.documents.writers.slide_words import Para, Piece, celled, height, split

_NARROWEST = 70


@dataclass(frozen=True, slots=True)
class GridCell:
    """Hold a cell of one slide's table; `tint` is the colour behind a rating, `spark` the small line over it."""

    paras: tuple[Para, ...]
    tint: str = ""
    align: str = "start"
    spark: Spark | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """Hold the rows of a table that one slide shows, its header first."""

    widths: tuple[float, ...]
    rows: tuple[tuple[GridCell, ...], ...]
    heights: tuple[float, ...]


def grids_of(table: Table) -> tuple[list[Grid], tuple[Para, ...]]:
    """Lay a table out as large as lets it stand on one slide, else at the size for its number of columns."""
    usual = 13.0 if len(table.columns) <= 5 else 11.0 if len(table.columns) <= 8 else 9.0
    for size in (16.0, 14.0):
        if len(table.rows) <= 12 and len(table.columns) <= 8 and not _breaks_a_heading(table, size):
            grids, long = _grids_at(table, size)
            if len(grids) == 1 and not long:
                return grids, long
    return _grids_at(table, usual)


def _breaks_a_heading(table: Table, size: float) -> bool:
    """Say whether a word of a heading is wider than its column at a size, so that it would break in two."""
    pairs = zip(table.columns, _widths(table), strict=True)
    rooms = ((word, width - 2 * CELL_PAD_X) for each, width in pairs for word in each.heading.split())
    return any(len(wrapped(word, size, room, bold=True)) > 1 for word, room in rooms)


def _grids_at(table: Table, size: float) -> tuple[list[Grid], tuple[Para, ...]]:
    widths = _widths(table)
    header = tuple(
        GridCell(celled(each.heading, size, bold=True), align=each.align) for each in table.columns
    )
    long: tuple[Para, ...] = ()
    if _tall(header, widths) > BODY_HEIGHT / 3:
        long = tuple(para for each in table.columns for para in celled(each.heading, 14))
        header = tuple(_shorter(cell, width) for cell, width in zip(header, widths, strict=True))
    top = _tall(header, widths)
    rows = [
        part
        for row in table.rows
        for part in _parts(_cells(row, table, size, widths), widths, BODY_HEIGHT - top)
    ]
    if not table.rows and widths:
        first = GridCell(celled(table.empty, size))
        rows = _parts((first, *(GridCell(()) for _ in widths[1:])), widths, BODY_HEIGHT - top)
    return _pages(header, rows, widths) if widths else [], long


def _widths(table: Table) -> tuple[float, ...]:
    """Share the slide as the table asks, but leave no column too narrow for a short word."""
    least = min(_NARROWEST, WIDTH / max(len(table.columns), 1))
    whole = sum(max(column.width, 1) for column in table.columns) or 1
    wanted = [max(least, WIDTH * max(column.width, 1) / whole) for column in table.columns]
    over = sum(wanted) - WIDTH
    spare = sum(wanted) - least * len(wanted) or 1
    return tuple(each - over * (each - least) / spare for each in wanted)


def _shorter(cell: GridCell, width: float) -> GridCell:
    first, rest = split(cell.paras, width - 2 * CELL_PAD_X, BODY_HEIGHT / 4)
    return replace(cell, paras=first[:1]) if rest else cell


def _cells(row: Row, table: Table, size: float, widths: tuple[float, ...]) -> tuple[GridCell, ...]:
    made = []
    for place, (cell, column) in enumerate(zip(row.cells, table.columns, strict=True)):
        tint = mark(cell).tint if isinstance(cell, Rating) else ""
        paras = (_inside(each, widths[place]) for each in celled(cell, size, bold=place == 0))
        made.append(GridCell(tuple(paras), tint, column.align, cell if isinstance(cell, Spark) else None))
    return tuple(made)


def _inside(para: Para, width: float) -> Para:
    return replace(para, indent=min(para.indent, width / 3))


def _tall(cells: tuple[GridCell, ...], widths: tuple[float, ...]) -> float:
    inside = (height(cell.paras, width - 2 * CELL_PAD_X) for cell, width in zip(cells, widths, strict=True))
    return max(inside, default=0) + 2 * CELL_PAD_Y


def _parts(cells: tuple[GridCell, ...], widths: tuple[float, ...], room: float) -> list[tuple[GridCell, ...]]:
    """Cut a row that no slide could hold into rows that one can, its heading marked as going on."""
    made: list[tuple[GridCell, ...]] = []
    size = next((cell.paras[0].size for cell in cells if cell.paras), 12)
    again = Para((Piece("(continued)", bold=True),), size, gap=3)
    while _tall(cells, widths) > room:
        inside = room - 2 * CELL_PAD_Y - 20  # the gap under the last line
        cuts = [
            split(cell.paras, width - 2 * CELL_PAD_X, inside)
            for cell, width in zip(cells, widths, strict=True)
        ]
        made.append(tuple(replace(cell, paras=cut[0]) for cell, cut in zip(cells, cuts, strict=True)))
        cells = tuple(replace(cell, paras=cut[1], spark=None) for cell, cut in zip(cells, cuts, strict=True))
        if not cells[0].paras:
            cells = (replace(cells[0], paras=(again,)), *cells[1:])
    return [*made, cells]


def _pages(
    header: tuple[GridCell, ...], rows: list[tuple[GridCell, ...]], widths: tuple[float, ...]
) -> list[Grid]:
    pages: list[list[tuple[GridCell, ...]]] = [[header]]
    talls: list[list[float]] = [[_tall(header, widths)]]
    for row in rows:
        tall = _tall(row, widths)
        if sum(talls[-1]) + tall > BODY_HEIGHT and len(pages[-1]) > 1:
            pages.append([header])
            talls.append([talls[0][0]])
        pages[-1].append(row)
        talls[-1].append(tall)
    return [Grid(widths, tuple(page), tuple(tall)) for page, tall in zip(pages, talls, strict=True)]
