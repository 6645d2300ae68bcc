"""A first look through a workbook's XML, before openpyxl makes an object of every cell."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from turnstone.documents.readers.limits import ROWS, SHEET_CELLS
from turnstone.documents.readers.reading import Unreadable


def scan(path: Path) -> Iterator[str]:
    """Note formulas that were never worked out. Raises `Unreadable` where there are more cells than can be held.

    The size a sheet states for itself is not believed, and a sheet coloured down to the last row is not large
    until it is written in.
    """
    unworked = 0
    cells = 0
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if name.startswith("xl/worksheets/") and name.endswith(".xml"):
                with archive.open(name) as sheet:
                    for has_formula, has_value in _cells(sheet):
                        cells += 1
                        unworked += has_formula and not has_value
                        _check(cells)
    if unworked:
        yield (
            f"{unworked} {'formula has' if unworked == 1 else 'formulas have'} no saved answer and"
            f" {'was' if unworked == 1 else 'were'} read as empty; open the workbook in Excel and save it to work them out."
        )


def _cells(sheet: object) -> Iterator[tuple[bool, bool]]:
    """Say of each cell whether it has a formula and an answer, refusing a row too far down to be read."""
    for _, element in etree.iterparse(sheet, tag=("{*}c", "{*}row"), resolve_entities=False, no_network=True):  # type: ignore[arg-type]
        if element.tag.endswith("}c"):
            formula, value = element.find("{*}f"), element.find("{*}v")
            has_value = value is not None and bool(value.text)
            if has_value:
                _check_row(element.get("r", ""))
            yield formula is not None, has_value
        else:
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]


def _check_row(reference: str) -> None:
    row = reference.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    if row.isdecimal() and int(row) > ROWS:
        raise Unreadable(
            f"The workbook has words as far down as cell {reference}, and at most {ROWS:,} rows of a sheet can be read."
            " Cut it down and try again."
        )


def _check(cells: int) -> None:
    if cells > SHEET_CELLS:
        raise Unreadable(
            f"The workbook has more than {SHEET_CELLS:,} cells, counting empty ones that are coloured or bordered."
            " Delete the rows and columns that are not used, and try again."
        )
