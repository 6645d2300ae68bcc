"""A Word document as lines and grids.

The XML is walked here, because python-docx passes over what people put into content controls, text boxes and
tracked changes; it opens the file and finds the styles.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
from docx.oxml.ns import qn

from turnstone.documents.readers.docx_notes import notes_on
from turnstone.documents.readers.docx_styles import Manner, Styles
from turnstone.documents.readers.docx_words import PAGE_BREAK, boxes_in, words_of
from turnstone.documents.readers.html_cell import lines_of
from turnstone.documents.readers.limits import check_size
from turnstone.documents.readers.markers import marked
from turnstone.documents.readers.reading import Break, Grid, GridCell, Line, Part, Reading, Style


def read_file(path: Path) -> Reading:
    """Read a Word document in reading order."""
    document = docx.Document(str(path))
    walk = _Walk(Styles(document.styles.element))
    return Reading(form="docx", parts=tuple(walk.parts_in(document.element.body)), notes=notes_on(document))


class _Walk:
    """Walk the body, counting the paragraphs and tables met so that a person can find them."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._paragraphs = 0
        self._tables = 0

    def parts_in(self, holder: Any) -> Iterator[Part]:
        for child in holder:
            if child.tag == qn("w:p"):
                yield from self._paragraph(child)
            elif child.tag == qn("w:tbl"):
                yield from self._table(child)
            elif child.tag in _WRAPPERS:
                yield from self.parts_in(child)

    def _paragraph(self, paragraph: Any) -> Iterator[Part]:
        manner = self._styles.manner_of(paragraph)
        if manner.kind == "contents":
            return
        if manner.starts_page:
            yield Break(where=f"paragraph {self._paragraphs + 1}")
        words = words_of(paragraph)
        self._paragraphs += 1 if words.strip() else 0
        where = f"paragraph {self._paragraphs}"
        for at, piece in enumerate(words.split(PAGE_BREAK)):
            if at:
                yield Break(where=where)
            yield from _lines(piece, manner, where)
        for box in boxes_in(paragraph):
            yield from self.parts_in(box)
        if manner.ends_page:
            yield Break(where=where)

    def _table(self, table: Any) -> Iterator[Part]:
        rows = [list(_cells(row)) for row in _rows(table)]
        width = max((sum(span for _, span in row) for row in rows), default=0)
        if width == 1:
            # A table of one column is a frame round ordinary words.
            for cell, _ in (pair for row in rows for pair in row if pair[0] is not None):
                yield from self.parts_in(cell)
            return
        self._tables += 1
        where = f"table {self._tables}"
        check_size(rows=len(rows), columns=width, where=where)
        read = tuple(
            self._row(row, width, f"{where}, row {number}") for number, row in enumerate(rows, start=1)
        )
        if width:
            yield Grid(rows=read, where=where)

    def _row(self, cells: list[tuple[Any, int]], width: int, where: str) -> tuple[GridCell, ...]:
        row: list[GridCell] = []
        for cell, span in cells:
            row.append(GridCell() if cell is None or _goes_on(cell) else self._cell(cell, where))
            row.extend([GridCell()] * (span - 1))
        return tuple(row + [GridCell()] * (width - len(row)))

    def _cell(self, cell: Any, where: str) -> GridCell:
        return GridCell(lines=tuple(self._cell_lines(cell, where)), fill=_fill(cell))

    def _cell_lines(self, holder: Any, where: str) -> Iterator[Line]:
        """Give a cell's lines; a table inside the cell is laid out as lines too, cell after cell."""
        for child in holder:
            if child.tag == qn("w:p"):
                words = words_of(child).replace(PAGE_BREAK, "\n")
                yield from _lines(words, self._styles.manner_of(child), where)
                for box in boxes_in(child):
                    yield from self._cell_lines(box, where)
            elif child.tag in _WRAPPERS or child.tag in _TABLE_PARTS:
                yield from self._cell_lines(child, where)


def _lines(words: str, manner: Manner, where: str) -> Iterator[Line]:
    """Give a paragraph's lines in its own style; ordinary words may still begin with a typed bullet."""
    if manner.kind in ("title", "heading"):
        text = marked(words.replace("\n", " ")).text
        if text:
            style: Style = "title" if manner.kind == "title" else "heading"
            yield Line(text=text, where=where, style=style, level=manner.level)
    elif manner.kind == "item":
        yield from _item(words, manner.level, where)
    else:
        yield from lines_of(words, where)


def _item(words: str, level: int, where: str) -> Iterator[Line]:
    """Give an item of a list; what follows a line break inside it goes on as ordinary words."""
    for at, piece in enumerate(words.strip().split("\n")):
        found = marked(piece)
        style: Style = "text" if at else "check" if found.style == "check" else "item"
        if found.text:
            yield Line(text=found.text, where=where, style=style, level=level, after_gap=not at)


def _rows(table: Any) -> Iterator[Any]:
    for child in table:
        if child.tag == qn("w:tr"):
            if child.find(f"{qn('w:trPr')}/{qn('w:del')}") is None:
                yield child
        elif child.tag in _WRAPPERS:
            yield from _rows(child)


def _cells(row: Any) -> Iterator[tuple[Any, int]]:
    """Give each cell of a row with how many columns it covers; a skipped column is `None`."""
    yield from _skipped(row, "w:gridBefore")
    yield from _cells_in(row)
    yield from _skipped(row, "w:gridAfter")


def _cells_in(holder: Any) -> Iterator[tuple[Any, int]]:
    for child in holder:
        if child.tag == qn("w:tc"):
            yield child, _number(child.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}"), 1)
        elif child.tag in _WRAPPERS:
            yield from _cells_in(child)


def _skipped(row: Any, side: str) -> Iterator[tuple[Any, int]]:
    count = _number(row.find(f"{qn('w:trPr')}/{qn(side)}"), 0)
    if count:
        yield None, count


def _number(element: Any, default: int) -> int:
    value = "" if element is None else element.get(qn("w:val"), "")
    return min(int(value), 1000) if value.isdecimal() else default


def _goes_on(cell: Any) -> bool:
    """Say whether a cell only continues the one above, whose words have been read."""
    merge = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
    return merge is not None and merge.get(qn("w:val"), "continue") == "continue"


def _fill(cell: Any) -> str:
    shade = cell.find(f"{qn('w:tcPr')}/{qn('w:shd')}")
    colour = "" if shade is None else shade.get(qn("w:fill"), "").lower()
    return f"#{colour}" if _COLOUR.fullmatch(colour) and colour != "ffffff" else ""


_WRAPPERS = frozenset(
    qn(tag)
    for tag in ("w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml", "w:smartTag", "w:txbxContent")
)
_TABLE_PARTS = frozenset(qn(tag) for tag in ("w:tbl", "w:tr", "w:tc"))
_COLOUR = re.compile("[0-9a-f]{6}")
