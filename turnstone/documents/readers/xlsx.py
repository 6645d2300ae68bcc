"""An Excel workbook as lines and grids, sheet by sheet."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from turnstone.documents.readers.html_cell import lines_of
from turnstone.documents.readers.limits import check_size
from turnstone.documents.readers.markers import tidy
from turnstone.documents.readers.reading import Break, Grid, GridCell, Line, Part, Reading
from turnstone.documents.readers.xlsx_blocks import Block, blocks
from turnstone.documents.readers.xlsx_scan import scan
from turnstone.documents.readers.xlsx_values import fill_of, shown


def read_file(path: Path) -> Reading:
    """Read a workbook's answers as they were last saved; hidden sheets, rows and columns are passed over."""
    notes = list(scan(path))
    workbook = load_workbook(path, data_only=True, keep_links=False)
    parts: list[Part] = []
    for sheet in workbook.worksheets:
        if sheet.sheet_state != "visible":
            notes.append(f"Sheet {sheet.title} is hidden and was passed over.")
            continue
        if parts:
            parts.append(Break(where=f"sheet {sheet.title}"))
        parts.append(Line(text=tidy(sheet.title), where=f"sheet {sheet.title}", style="heading"))
        parts.extend(_Sheet(sheet).parts())
        notes.extend(_notes(sheet))
    notes.extend(f"Sheet {chart.title} is a chart and was passed over." for chart in workbook.chartsheets)
    return Reading(form="xlsx", parts=tuple(parts), notes=tuple(notes))


class _Sheet:
    """Know one sheet's visible cells."""

    def __init__(self, sheet: Any) -> None:
        self._sheet = sheet
        # Asking the sheet for its rows would make a cell of every empty place down to the last coloured one.
        self._cells = {
            (cell.row, cell.column): cell
            for cell in list(sheet._cells.values())
            if not _is_hidden(sheet, cell) and (cell.value is not None or fill_of(cell))
        }
        self._texts = {place: text for place, cell in self._cells.items() if (text := shown(cell)).strip()}

    def parts(self) -> Iterator[Part]:
        for block in blocks(set(self._texts), self._continued_rows()):
            yield from self._block(block)

    def _block(self, block: Block) -> Iterator[Part]:
        where = self._where(block.rows[0])
        if len(block.columns) == 1:
            for row in block.rows:
                for at, line in enumerate(lines_of(self._texts[(row, block.columns[0])], self._where(row))):
                    yield line if at or row == block.rows[0] else _close(line)
            return
        check_size(rows=len(block.rows), columns=len(block.columns), where=where)
        yield Grid(
            rows=tuple(tuple(self._cell(row, each) for each in block.columns) for row in block.rows),
            where=where,
        )

    def _cell(self, row: int, column: int) -> GridCell:
        cell = self._cells.get((row, column))
        if cell is None:
            return GridCell()
        lines = lines_of(self._texts.get((row, column), ""), self._where(row))
        return GridCell(lines=lines, fill=fill_of(cell))

    def _where(self, row: int) -> str:
        return f"sheet {self._sheet.title}, row {row}"

    def _continued_rows(self) -> set[int]:
        """Give the rows that only continue a merged cell from above; they part nothing."""
        return {
            row
            for merged in self._sheet.merged_cells.ranges
            if (merged.min_row, merged.min_col) in self._texts
            for row in range(merged.min_row + 1, merged.max_row + 1)
        }


def _close(line: Line) -> Line:
    return Line(text=line.text, where=line.where, style=line.style, level=line.level, after_gap=False)


def _notes(sheet: Any) -> Iterator[str]:
    dimensions = sheet.row_dimensions.items()
    rows = [str(number) for number, row in dimensions if row.hidden and number <= sheet.max_row]
    if rows:
        yield f"Sheet {sheet.title} has hidden rows ({_listed(rows)}), which were passed over."
    columns = [letter for letter in _letters(sheet) if _is_hidden_column(sheet, letter)]
    if columns:
        yield f"Sheet {sheet.title} has hidden columns ({_listed(columns)}), which were passed over."
    if sheet._images or sheet._charts:
        yield f"Sheet {sheet.title} has pictures or charts, which cannot be read."
    if len(sheet.conditional_formatting):
        yield f"Sheet {sheet.title} colours cells by rules (conditional formatting), which are not read."
    if any(cell.comment for cell in sheet._cells.values()):
        yield f"Sheet {sheet.title} has notes or comments on cells, which were passed over."


def _listed(names: list[str]) -> str:
    return ", ".join(names[:5]) + (f" and {len(names) - 5} more" if len(names) > 5 else "")


def _letters(sheet: Any) -> list[str]:
    return [get_column_letter(number) for number in range(1, sheet.max_column + 1)]


def _is_hidden(sheet: Any, cell: Any) -> bool:
    row = cell.row in sheet.row_dimensions and sheet.row_dimensions[cell.row].hidden
    return bool(row) or _is_hidden_column(sheet, get_column_letter(cell.column))


def _is_hidden_column(sheet: Any, letter: str) -> bool:
    dimensions = sheet.column_dimensions
    return letter in dimensions and bool(dimensions[letter].hidden)
