"""A list as a file that any spreadsheet opens."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from django.http import HttpResponse

from turnstone.web.kit.download import download

# A spreadsheet runs a cell that begins so, whoever typed it.
_RUNS_AS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"-[0-9]+(\.[0-9]+)?")


def csv_file(name: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> HttpResponse:
    """Hand over a table as CSV, its name a title. The mark at its start tells Excel that it is UTF-8."""
    paper = io.StringIO()
    writer = csv.writer(paper)
    writer.writerow(heads)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    content = paper.getvalue().encode("utf-8-sig")
    return download(content, name=name.replace("/", " "), media_type="text/csv; charset=utf-8")


def _harmless(cell: str) -> str:
    """Set a mark before what would run; a number below nought stays a number."""
    runs = cell.startswith(_RUNS_AS_A_FORMULA) and not _NUMBER.fullmatch(cell)
    return f"'{cell}" if runs else cell
