"""A table that somebody chose from their computer: CSV or Excel, as rows of text."""

import csv
import io
import tempfile
from pathlib import Path, PurePath

from turnstone.documents.readers import Unreadable, read
from turnstone.documents.readers.encoding import decoded
from turnstone.documents.readers.reading import Grid
from turnstone.programme.audit.operations import Refusal

MOST_MEGABYTES = 20


def rows_in(name: str, content: bytes) -> list[list[str]]:
    """Give the rows of a table; of a workbook, those of its first sheet that has any. Refuses what is no table."""
    if len(content) > MOST_MEGABYTES * 1024 * 1024:
        raise Refusal(f"{name} is over {MOST_MEGABYTES} MB; split it, and choose one part after another.")
    try:
        rows = _of_workbook(name, content) if content.startswith(b"PK") else _of_text(name, content)
    except (Unreadable, csv.Error) as fault:
        why = f"{name} cannot be read as a table; save it as CSV or Excel (.xlsx) and choose it again."
        raise Refusal(why) from fault
    if not any(any(cell.strip() for cell in row) for row in rows):
        raise Refusal(f"{name} has no rows; check that it was saved, and choose it again.")
    return rows


def _of_workbook(name: str, content: bytes) -> list[list[str]]:
    with tempfile.TemporaryDirectory(prefix="turnstone-table-") as folder:
        path = Path(folder) / f"table{PurePath(name).suffix[:5]}"
        path.write_bytes(content)
        parts = read(path).parts
    grid = next((part for part in parts if isinstance(part, Grid)), None)
    return [[cell.text for cell in row] for row in grid.rows] if grid else []


def _of_text(name: str, content: bytes) -> list[list[str]]:
    text, _ = decoded(content, name)
    first = text.partition("\n")[0]
    comma = max(",;\t", key=first.count)
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=comma))
