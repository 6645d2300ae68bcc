"""A table that somebody chose from their computer: CSV or Excel, as rows of text."""

import csv
import io
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from turnstone.documents.readers import Sheet, Unreadable, read_sheets
from turnstone.documents.readers.encoding import decoded
from turnstone.programme.audit.operations import Refusal

MOST_MEGABYTES = 20
_LOOKED_AT = 30
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"


def rows_in(
    name: str, content: bytes, is_head: Callable[[Sequence[str]], bool] | None = None
) -> list[list[str]]:
    """Give the rows of a table as they stand in the file, so that they are counted alike; refuses what is no table.

    Of a workbook they are those of its first sheet with a table or, with `is_head`, of the one that has such a row.
    """
    if len(content) > MOST_MEGABYTES * 1024 * 1024:
        raise Refusal(f"{name} is over {MOST_MEGABYTES} MB; split it, and choose one part after another.")
    rows = _of_workbook(name, content, is_head) if content.startswith(b"PK") else _of_text(name, content)
    if not any(any(cell.strip() for cell in row) for row in rows):
        raise Refusal(f"{name} has no rows; check that it was saved, and choose it again.")
    return rows


def _of_workbook(
    name: str, content: bytes, is_head: Callable[[Sequence[str]], bool] | None
) -> list[list[str]]:
    with tempfile.TemporaryDirectory(prefix="turnstone-table-") as folder:
        path = Path(folder) / "table.xlsx"
        path.write_bytes(content)
        try:
            sheets = read_sheets(path, name=name)
        except Unreadable as fault:
            raise Refusal(str(fault)) from fault
    sheet = _chosen(name, sheets, is_head)
    if sheet and sheet.hidden_rows:
        which = ", ".join(str(each) for each in sheet.hidden_rows[:5])
        raise Refusal(
            f"Sheet {sheet.title} of {name} has hidden rows ({which}): show them or delete them first."
        )
    return _without_titles(sheet) if sheet else []


def _chosen(
    name: str, sheets: Sequence[Sheet], is_head: Callable[[Sequence[str]], bool] | None
) -> Sheet | None:
    if is_head:
        found = [each for each in sheets if any(is_head(row) for row in each.rows[:_LOOKED_AT])]
        if len(found) > 1:
            titles = " and ".join(each.title for each in found[:3])
            raise Refusal(
                f"{name} has tables on {len(found)} sheets ({titles}): choose each as a file of its own."
            )
        if found:
            return found[0]
    tables = (each for each in sheets if any(_filled(row) > 1 for row in each.rows))
    return next(tables, sheets[0] if sheets else None)


def _without_titles(sheet: Sheet) -> list[list[str]]:
    """Empty the rows of one cell that stand above a table: they are its title, and stay in the count."""
    rows = [list(row) for row in sheet.rows]
    first = next((at for at, row in enumerate(rows) if _filled(row) > 1), 0)
    return [[] for _ in rows[:first]] + rows[first:]


def _filled(row: Sequence[str]) -> int:
    return sum(bool(cell.strip()) for cell in row)


def _of_text(name: str, content: bytes) -> list[list[str]]:
    if content.startswith(_OLD_EXCEL):
        raise Refusal(
            f"{name} is an old or a locked Excel file; save it as .xlsx without a password, and choose it again."
        )
    try:
        text, _ = decoded(content, name)
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=_parted_by(text)))
    except (Unreadable, csv.Error) as fault:
        why = f"{name} cannot be read as a table; save it as CSV or Excel (.xlsx) and choose it again."
        raise Refusal(why) from fault


def _parted_by(text: str) -> str:
    """Say what parts the cells: what most of the first lines hold, for a title above holds nothing or a comma."""
    lines = text[:20_000].splitlines()[:_LOOKED_AT]
    return max(
        ",;\t|",
        key=lambda mark: (sum(mark in line for line in lines), sum(line.count(mark) for line in lines)),
    )
