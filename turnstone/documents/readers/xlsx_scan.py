"""A first look through a workbook's XML, before openpyxl makes an object of every cell."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from lxml import etree

from turnstone.documents.readers.limits import ROWS, SHEET_CELLS
from turnstone.documents.readers.reading import Unreadable


def scan(path: Path) -> Iterator[str]:
    """Note formulas that were never worked out. Raises `Unreadable` where there are too many cells to hold.

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
            f"Formulas with no saved answer were read as empty ({unworked} of them);"
            " open the workbook in Excel and save it to work them out."
        )


def _cells(sheet: IO[bytes]) -> Iterator[tuple[bool, bool]]:
    """Say of each cell whether it has a formula and an answer, refusing a row too far down to be read."""
    for _, element in etree.iterparse(sheet, tag=("{*}c", "{*}row"), resolve_entities=False, no_network=True):
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
            f"The workbook has words as far down as cell {reference}, and {ROWS:,} rows are the most that can"
            " be read. Cut it down and try again."
        )


def _check(cells: int) -> None:
    if cells > SHEET_CELLS:
        raise Unreadable(
            f"The workbook has more than {SHEET_CELLS:,} cells, counting empty ones with a colour or border."
            " Delete the rows and columns that are not used, and try again."
        )
