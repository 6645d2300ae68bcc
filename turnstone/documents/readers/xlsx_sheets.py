"""A workbook as the rows of its sheets, each cell in its place: tables of figures, whose rows are counted."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from turnstone.documents.readers.limits import check_size
from turnstone.documents.readers.reading import Sheet, Unreadable
from turnstone.documents.readers.xlsx_scan import scan
from turnstone.documents.readers.xlsx_values import is_per_cent, shown


def read_sheets(path: Path) -> tuple[Sheet, ...]:
    """Read the sheets that can be seen and hold anything, from their first row on; hidden columns are passed over."""
    for note in scan(path):
        raise Unreadable(note)
    workbook = load_workbook(path, data_only=True, keep_links=False)
    seen = (sheet for sheet in workbook.worksheets if sheet.sheet_state == "visible")
    return tuple(read for sheet in seen if (read := _sheet(sheet)).rows)


def _sheet(sheet: Any) -> Sheet:
    texts = {place: text for place, text in _texts(sheet) if text.strip()}
    texts |= dict(_merged(sheet, texts))
    if not texts:
        return Sheet(title=sheet.title, rows=())
    last, width = max(row for row, _ in texts), max(column for _, column in texts)
    check_size(rows=last, columns=width, where=f"sheet {sheet.title}")
    columns = [each for each in range(1, width + 1) if not _is_hidden(sheet, each)]
    rows = [tuple(texts.get((row, column), "") for column in columns) for row in range(1, last + 1)]
    hidden = {number for number, row in sheet.row_dimensions.items() if row.hidden}
    return Sheet(
        title=sheet.title,
        rows=tuple(rows),
        hidden_rows=tuple(sorted(hidden & {row for row, _ in texts})),
    )


def _texts(sheet: Any) -> Iterator[tuple[tuple[int, int], str]]:
    # Asking the sheet for its rows would make a cell of every empty place down to the last coloured one.
    return (((cell.row, cell.column), _text(cell)) for cell in list(sheet._cells.values()))


def _text(cell: Any) -> str:
    """Give a cell as it is shown, but with every digit of a percentage: 0.456 shown as 46% is 45.6%."""
    value, form = cell.value, str(cell.number_format)
    if isinstance(value, (int, float)) and not isinstance(value, bool) and is_per_cent(form):
        return f"{(Decimal(f'{value:.15g}') * 100).normalize():f}%"
    if isinstance(value, dt.date) and set(form.lower()) == {"y"}:
        return str(value.year)
    return shown(cell)


def _merged(sheet: Any, texts: dict[tuple[int, int], str]) -> Iterator[tuple[tuple[int, int], str]]:
    """Repeat a name or a day that is merged over several rows; a number is nobody's but its own row's."""
    for merged in sheet.merged_cells.ranges:
        at = (merged.min_row, merged.min_col)
        is_number = isinstance(sheet._cells[at].value, (int, float)) if at in sheet._cells else True
        if merged.min_col == merged.max_col and at in texts and not is_number:
            for row in range(merged.min_row + 1, merged.max_row + 1):
                yield (row, merged.min_col), texts[at]


def _is_hidden(sheet: Any, column: int) -> bool:
    letter = get_column_letter(column)
    return letter in sheet.column_dimensions and bool(sheet.column_dimensions[letter].hidden)
