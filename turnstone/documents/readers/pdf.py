"""A PDF as lines and grids, page by page.

A PDF says where letters stand and not what they are. What stands at one height is a line; far apart in it are cells,
as if a tab stood between them, and white space between lines is a gap. Then the lines are read as plain text is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from statistics import median

import pypdfium2

from turnstone.documents.readers.limits import PAGES
from turnstone.documents.readers.markers import tidy
from turnstone.documents.readers.plain_text import read_text
from turnstone.documents.readers.reading import Break, Grid, Line, Part, Reading, Unreadable


def read_file(path: Path, name: str = "The file") -> Reading:
    """Read a PDF in the order of its pages, each from top to bottom. Raises `Unreadable`."""
    with _opened(path, name) as document:
        count = len(document)
        if count > PAGES:
            raise Unreadable(
                f"{name} has {count:,} pages, and at most {PAGES:,} can be read. Split it and try again."
            )
        pages = [_text_of(page) for page in document]
    parts = tuple(part for number, text in enumerate(pages, 1) for part in _parts(text, number))
    return Reading(form="pdf", parts=parts, notes=tuple(_notes(pages)))


def _opened(path: Path, name: str) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD:
            raise Unreadable(
                f"{name} is locked with a password. Take the password off, save it and try again."
            ) from error
        raise Unreadable(
            f"{name} is damaged: it cannot be opened as a PDF. Save it again where it was made, and try again."
        ) from error


@dataclass(frozen=True, slots=True)
class _Run:
    """Hold letters that stand together, with the edges of the space that they take."""

    left: float
    bottom: float
    right: float
    top: float
    text: str


def _text_of(page: pypdfium2.PdfPage) -> str:
    """Write out the words of a page, with tabs between cells and blank lines where there is white space."""
    words = page.get_textpage()
    runs = [_run(words, at) for at in range(words.count_rects())]
    rows = _rows([run for run in runs if run.text])
    steps = [above[0].bottom - below[0].bottom for above, below in pairwise(rows)]
    usual = _usual(steps, rows)
    lines: list[str] = []
    for at, row in enumerate(rows):
        if at and steps[at - 1] > usual * _A_GAP:
            lines.append("")
        lines.append(_line(row))
    return "\n".join(_without_number(lines))


def _usual(steps: list[float], rows: list[list[_Run]]) -> float:
    """Reckon how far apart the lines of one paragraph stand, on a page of short lines too."""
    if not steps:
        return 0.0
    height = median(row[0].top - row[0].bottom for row in rows)
    return min(sorted(steps)[len(steps) // 4], height * _WIDEST)


def _run(words: pypdfium2.PdfTextPage, at: int) -> _Run:
    left, bottom, right, top = words.get_rect(at)
    text = words.get_text_bounded(left, bottom, right, top)
    return _Run(left, bottom, right, top, tidy(text.replace("\ufffe", "-")))


def _rows(runs: list[_Run]) -> list[list[_Run]]:
    """Put together what stands at one height, from the top of the page down, each row from left to right."""
    rows: list[list[_Run]] = []
    for run in sorted(runs, key=lambda each: (-each.top, each.left)):
        last = rows[-1][0] if rows else None
        if last and (run.top + run.bottom) / 2 > last.bottom:
            rows[-1].append(run)
        else:
            rows.append([run])
    return [sorted(row, key=lambda each: each.left) for row in rows]


def _line(row: list[_Run]) -> str:
    words, before = row[0].text, row[0]
    for run in row[1:]:
        space, height = run.left - before.right, max(before.top - before.bottom, 1.0)
        words += ("\t" if space > height * _A_CELL else " " if space > height * _A_SPACE else "") + run.text
        before = run
    return words


def _without_number(lines: list[str]) -> list[str]:
    """Leave out the number of the page where it stands alone at the top or the bottom."""
    for at in (0, -1):
        while lines and (not lines[at] or _PAGE_NUMBER.fullmatch(lines[at])):
            del lines[at]
    return lines


def _parts(text: str, number: int) -> Iterator[Part]:
    where = f"page {number}"
    if number > 1:
        yield Break(where=where)
    for at, part in enumerate(read_text(text)):
        if isinstance(part, Line):
            goes_on = at == 0 and number > 1 and part.text[:1].islower()
            yield replace(part, where=where, after_gap=part.after_gap and not goes_on)
        elif isinstance(part, Grid):
            rows = tuple(
                tuple(
                    replace(cell, lines=tuple(replace(line, where=where) for line in cell.lines))
                    for cell in row
                )
                for row in part.rows
            )
            yield Grid(rows=rows, where=where)


def _notes(pages: list[str]) -> Iterator[str]:
    """Say which pages hold no words: they may be scans among others that are not."""
    bare = [str(number) for number, text in enumerate(pages, 1) if not text]
    if bare and len(bare) < len(pages):
        is_one = len(bare) == 1
        yield (
            f"{'Page' if is_one else 'Pages'} {', '.join(bare)} {'holds' if is_one else 'hold'} no words that can be "
            "read: a picture, perhaps, or nothing."
        )


_A_GAP, _A_CELL, _A_SPACE, _WIDEST = 1.3, 2.0, 0.08, 2.1
_PAGE_NUMBER = re.compile(
    r"(?:page\s+)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?|[-–]\s*\d{1,4}\s*[-–]", re.IGNORECASE
)
