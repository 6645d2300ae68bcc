"""A document as a workbook: a front sheet, the words in order, and a sheet for each table to filter and sort."""

import datetime as dt
import io
import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any

import xlsxwriter

from turnstone.documents.blocks import (
    Block,
    Bullets,
    Cell,
    Chart,
    Document,
    Heading,
    Item,
    Moved,
    Panel,
    Paragraph,
    Rating,
    Section,
    Table,
)
from turnstone.documents.pieces import Spark
from turnstone.documents.ratings import Mark, mark
from turnstone.documents.writers.html import long_date
from turnstone.documents.writers.plain import paragraphs, readable
from turnstone.documents.writers.spark import blocks
from turnstone.documents.writers.steady import without_moments

_MOST = 32_767  # characters a cell of Excel can hold
_WIDTH = 120  # characters across a landscape page
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]")


def write(document: Document) -> bytes:
    """Write a paper as XLSX."""
    document = readable(document)
    out = io.BytesIO()
    # As strings: a text that begins with "=" must never become a formula, nor one like an address a link.
    safe = {
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "in_memory": True,
    }
    book = xlsxwriter.Workbook(out, safe)
    book.set_properties(_properties(document))
    _Book(book, document).write()
    book.close()
    return without_moments(out.getvalue())


def _properties(document: Document) -> dict[str, Any]:
    return {
        "title": document.title[:255],
        "subject": document.subtitle[:255],
        "author": document.area[:255],
        "created": dt.datetime.combine(document.as_at, dt.time()),
    }


def tables_in(document: Document) -> Iterator[tuple[Section, Table]]:
    """Yield each table with the section it stands in; a chart gives its own."""
    for section in document.sections:
        for block in section.blocks:
            if isinstance(block, Table | Chart):
                yield section, block if isinstance(block, Table) else block.table


class _Book:
    """Hold the workbook being written, with the looks it has so far and the names its sheets have taken."""

    def __init__(self, book: xlsxwriter.Workbook, document: Document) -> None:
        self.book, self.document = book, document
        self.taken = {"about", "text"}
        self.looks: dict[tuple[tuple[str, Any], ...], Any] = {}

    def write(self) -> None:
        about, words = self.book.add_worksheet("About"), self.book.add_worksheet("Text")
        names = [self.name(table.caption) for _, table in tables_in(self.document)]
        self.about(about, names)
        self.words(words, names)
        for (section, table), name in zip(tables_in(self.document), names, strict=True):
            self.table(self.book.add_worksheet(name), section, table)

    def name(self, caption: str) -> str:
        """Make a sheet's name: 31 characters, no other like it, and none of the signs that Excel refuses."""
        base = _NOT_IN_A_NAME.sub(" ", caption).strip().strip("'").strip()
        base = base if base and base.casefold() != "history" else "Table"  # Excel keeps that name for itself
        name, count = _first(base, 31), 1
        while name.casefold() in self.taken:
            count += 1
            name = f"{_first(base, 27)} ({count})"
        self.taken.add(name.casefold())
        return name

    def look(self, **wanted: Any) -> Any:
        """Give a format, made once."""
        key = tuple(sorted(wanted.items()))
        if key not in self.looks:
            plain = {
                "font_name": "Arial",
                "font_size": 10,
                "font_color": "#12323f",
                "valign": "top",
                "text_wrap": True,
            }
            self.looks[key] = self.book.add_format({**plain, **wanted})
        return self.looks[key]

    def rated(self, rating: Rating) -> Any:
        look = mark(rating)
        return self.look(font_color=look.colour, bg_color=look.tint, bold=True, **self.hairline)

    @cached_property
    def hairline(self) -> dict[str, Any]:
        return {"bottom": 1, "bottom_color": "#d8d0c2"}

    def about(self, sheet: Any, names: list[str]) -> None:
        document = self.document
        _page(sheet, document)
        sheet.set_column(0, 0, 36)
        sheet.set_column(1, 1, 84)
        row = _put(sheet, 0, 0, document.area, self.look(bold=True, font_color="#a63f1b", text_wrap=False))
        row = _put(sheet, row, 0, document.title, self.look(bold=True, font_size=18, text_wrap=False))
        row = _put(sheet, row, 0, document.subtitle, self.look(font_size=12, text_wrap=False))
        facts = [
            ("As at", long_date(document)),
            ("For", document.audience),
            ("Words", "Sheet “Text”, in reading order"),
        ]
        tables = [
            (f"Table, sheet “{name}”", table.caption)
            for name, (_, table) in zip(names, tables_in(document), strict=True)
        ]
        for label, text in [*facts, *tables]:
            if text:
                sheet.write_string(row, 0, label, self.look(bold=True, **self.hairline))
                row = _put(sheet, row, 1, text, self.look(**self.hairline))
        self.key(sheet, row + 1)

    def key(self, sheet: Any, row: int) -> None:
        """Explain every rating the paper uses."""
        used = {(each.scale, each.key, each.word): each for each in ratings_in(self.document)}
        if used:
            sheet.write_string(row, 0, "Key to the ratings", self.look(bold=True, font_size=12))
        for place, rating in enumerate(used.values(), row + 1):
            sheet.write_string(place, 0, _rating(rating), self.rated(rating))
            sheet.write_string(place, 1, rating.scale.capitalize(), self.look(**self.hairline))

    def words(self, sheet: Any, names: list[str]) -> None:
        _page(sheet, self.document)
        sheet.set_column(0, 0, 110)
        row, left = 0, list(names)
        for section in self.document.sections:
            row = _put(
                sheet, row, 0, section.title, self.look(bold=True, font_size=14, top=1, top_color="#d8d0c2")
            )
            judged = f"  {_rating(section.rating)}" if section.rating else ""
            row = _put(sheet, row, 0, f"{section.summary}{judged}", self.look(font_size=11))
            for block in section.blocks:
                for text, wanted in _lines(block, left):
                    row = _put(sheet, row, 0, text, self.look(**wanted))
            row += 1

    def table(self, sheet: Any, section: Section, table: Table) -> None:
        _page(sheet, self.document)
        top = _put(sheet, 0, 0, table.caption, self.look(bold=True, font_size=12, text_wrap=False))
        top = _put(sheet, top, 0, section.title, self.look(text_wrap=False))
        for place, (column, width) in enumerate(zip(table.columns, _widths(table), strict=True)):
            align = "right" if column.align == "end" else "left"
            sheet.set_column(place, place, width)
            sheet.write_string(
                top,
                place,
                _fit(column.heading),
                self.look(bold=True, align=align, bottom=2, bg_color="#f6f1e8"),
            )
        sheet.freeze_panes(top + 1, 1)
        sheet.repeat_rows(top)
        if not table.rows:
            _put(sheet, top + 1, 0, table.empty, self.look(font_color="#4a5a63", text_wrap=False))
        elif table.columns:
            sheet.autofilter(top, 0, top + len(table.rows), len(table.columns) - 1)
        self.cells(sheet, top + 1, table)

    def cells(self, sheet: Any, top: int, table: Table) -> None:
        for down, row in enumerate(table.rows, top):
            for across, (cell, column) in enumerate(zip(row.cells, table.columns, strict=True)):
                align = "right" if column.align == "end" else "left"
                plain = self.look(align=align, bold=across == 0, **self.hairline)
                look = self.rated(cell) if isinstance(cell, Rating) else plain
                sheet.write_string(down, across, _fit(_cell(cell)), look)


def ratings_in(part: Any) -> Iterator[Rating]:
    """Yield every rating in a document or a part of one."""
    if isinstance(part, Rating):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from ratings_in(each)
    elif hasattr(part, "__dataclass_fields__"):
        for name in part.__dataclass_fields__:
            yield from ratings_in(getattr(part, name))


def _page(sheet: Any, document: Document) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.hide_gridlines(2)
    area = _first(document.area, 60).replace("&", "&&")
    sheet.set_footer(f"&L&9{area} – as at {long_date(document)}&R&9Page &P of &N")


def _put(sheet: Any, row: int, column: int, text: str, look: Any) -> int:
    """Write a text, over more rows where one cell cannot hold it; give the row after it."""
    for start in range(0, len(text), _MOST // 2):
        sheet.write_string(row, column, text[start : start + _MOST // 2], look)
        row += 1
    return row


def _widths(table: Table) -> list[float]:
    whole = sum(column.width for column in table.columns) or 1
    return [max(10, min(70, _WIDTH * column.width / whole)) for column in table.columns]


def _lines(block: Block, names: list[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give the words of a block a line at a time, with the look of each; a table names its sheet."""
    if isinstance(block, Heading):
        yield block.text, {"bold": True, "font_size": 12 if block.level == 3 else 11}
    elif isinstance(block, Paragraph):
        yield block.text, {}
        yield (f"— {block.source}" if block.source else ""), {"font_color": "#4a5a63"}
    elif isinstance(block, Bullets):
        for depth, line in _items(block):
            yield line, {"indent": min(depth + 1, 15)}
    elif isinstance(block, Panel):
        yield block.title, {"bold": True, "bg_color": "#f6f1e8"}
        for inner in block.blocks:
            for text, look in _lines(inner, names):
                yield text, {**look, "bg_color": "#f6f1e8"}
    else:
        if isinstance(block, Chart):
            yield block.title, {"bold": True}
            yield block.sentence, {}
        yield f"See the sheet “{names.pop(0)}”.", {"font_color": "#4a5a63"}


def _items(block: Bullets) -> list[tuple[int, str]]:
    return [line for place, item in enumerate(block.items, 1) for line in _item(item, block.style, place, 0)]


def _item(item: Item, style: str, place: int, depth: int) -> list[tuple[int, str]]:
    sign = {"bullet": "•", "number": f"{place}.", "check": "☐"}[style]
    label = f"{item.label}: " if item.label else ""
    rating = f"  {_rating(item.rating)}" if item.rating else ""
    text = " ".join(paragraphs(item.text))
    under = [line for n, child in enumerate(item.children, 1) for line in _item(child, style, n, depth + 1)]
    return [(depth, f"{sign} {label}{text}{rating}"), *under]


def _cell(cell: Cell) -> str:
    if isinstance(cell, Rating):
        return _rating(cell)
    if isinstance(cell, Moved):
        return f"{cell.now} (was {cell.first})"
    if isinstance(cell, Bullets):
        return "\n".join("   " * depth + line for depth, line in _items(cell))
    if isinstance(cell, Spark):
        return "\n".join(filter(None, (blocks(cell), cell.words)))
    return cell


def _rating(rating: Rating) -> str:
    look: Mark = mark(rating)
    return f"{look.glyph} {rating.word}"


def _fit(text: str) -> str:
    """Cut what Excel cannot hold, and say so; a cell that long is told whole in the other formats."""
    said = " … (cut: longer than Excel can hold)"
    return text if _units(text) <= _MOST else _first(text, _MOST - len(said)) + said


def _first(text: str, most: int) -> str:
    """Take as much of a text as fits, counted as Excel counts: an emoji is two."""
    return text.encode("utf-16-le")[: 2 * most].decode("utf-16-le", "ignore").rstrip()


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
