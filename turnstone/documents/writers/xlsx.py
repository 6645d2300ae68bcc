"""A document as a workbook: a front sheet, the words in order, and a sheet for each table to filter and sort."""

import datetime as dt
import io
import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any

import xlsxwriter

from turnstone.documents.blocks import Chart, Document, Rating, Section, Table
from turnstone.documents.ratings import mark
from turnstone.documents.writers import svg
from turnstone.documents.writers.html import long_date
from turnstone.documents.writers.pdf import picture
from turnstone.documents.writers.plain import readable
from turnstone.documents.writers.steady import without_moments
from turnstone.documents.writers.xlsx_words import (
    MOST,
    cell_words,
    first,
    fit,
    lines,
    number_in,
    rating_words,
)

_WIDTH = 120  # characters across a landscape page
_BESIDE_A_CHART = 60
_CHART_WIDE = 620  # dots of a screen
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


def _tables(document: Document) -> Iterator[tuple[Section, Table, Chart | None]]:
    """Yield each table with the section it stands in and the chart that it goes with, if there is one."""
    for section in document.sections:
        for block in section.blocks:
            if isinstance(block, Table):
                yield section, block, None
            elif isinstance(block, Chart):
                yield section, block.table, block


class _Book:
    """Hold the workbook being written, with the looks it has so far and the names its sheets have taken."""

    def __init__(self, book: xlsxwriter.Workbook, document: Document) -> None:
        self.book, self.document = book, document
        self.taken = {"about", "text"}
        self.looks: dict[tuple[tuple[str, Any], ...], Any] = {}

    def write(self) -> None:
        about, words = self.book.add_worksheet("About"), self.book.add_worksheet("Text")
        names = [self.name(table.caption) for _, table, _ in _tables(self.document)]
        self.about(about, names)
        self.words(words, names)
        for (section, table, chart), name in zip(_tables(self.document), names, strict=True):
            sheet = self.book.add_worksheet(name)
            self.table(sheet, section, table, _WIDTH if chart is None else _BESIDE_A_CHART)
            if chart:
                _draw(sheet, len(table.columns), chart)

    def name(self, caption: str) -> str:
        """Make a sheet's name: 31 characters, no other like it, and none of the signs that Excel refuses."""
        base = _NOT_IN_A_NAME.sub(" ", caption).strip().strip("'").strip()
        base = base if base and base.casefold() != "history" else "Table"  # Excel keeps that name for itself
        name, count = first(base, 31), 1
        while name.casefold() in self.taken:
            count += 1
            name = f"{first(base, 27)} ({count})"
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
            for name, (_, table, _) in zip(names, _tables(document), strict=True)
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
            sheet.write_string(place, 0, rating_words(rating), self.rated(rating))
            sheet.write_string(place, 1, rating.scale.capitalize(), self.look(**self.hairline))

    def words(self, sheet: Any, names: list[str]) -> None:
        _page(sheet, self.document)
        sheet.set_column(0, 0, 110)
        row, left = 0, list(names)
        for section in self.document.sections:
            row = _put(
                sheet, row, 0, section.title, self.look(bold=True, font_size=14, top=1, top_color="#d8d0c2")
            )
            judged = f"  {rating_words(section.rating)}" if section.rating else ""
            row = _put(sheet, row, 0, f"{section.summary}{judged}", self.look(font_size=11))
            for block in section.blocks:
                for text, wanted in lines(block, left):
                    row = _put(sheet, row, 0, text, self.look(**wanted))
            row += 1

    def table(self, sheet: Any, section: Section, table: Table, width: int) -> None:
        _page(sheet, self.document)
        top = _put(sheet, 0, 0, table.caption, self.look(bold=True, font_size=12, text_wrap=False))
        top = _put(sheet, top, 0, section.title, self.look(text_wrap=False))
        for place, (column, wide) in enumerate(zip(table.columns, _widths(table, width), strict=True)):
            align = "right" if column.align == "end" else "left"
            sheet.set_column(place, place, wide)
            sheet.write_string(
                top,
                place,
                fit(column.heading),
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
                number = number_in(cell) if column.align == "end" else None
                if number is None:
                    sheet.write_string(down, across, fit(cell_words(cell)), look)
                    continue
                value, form = number
                sheet.write_number(
                    down, across, value, self.look(align=align, num_format=form, **self.hairline)
                )


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
    area = first(document.area, 60).replace("&", "&&")
    sheet.set_footer(f"&L&9{area} – as at {long_date(document)}&R&9Page &P of &N")


def _put(sheet: Any, row: int, column: int, text: str, look: Any) -> int:
    """Write a text, over more rows where one cell cannot hold it; give the row after it."""
    for start in range(0, len(text), MOST // 2):
        sheet.write_string(row, column, text[start : start + MOST // 2], look)
        row += 1
    return row


def _widths(table: Table, width: int) -> list[float]:
    whole = sum(column.width for column in table.columns) or 1
    return [max(10, min(70, width * column.width / whole)) for column in table.columns]


def _draw(sheet: Any, columns: int, chart: Chart) -> None:
    """Lay a chart beside its table, as it is drawn in every other form."""
    image = picture(svg.chart(chart))
    wide = int.from_bytes(image[16:20])  # where a PNG says so
    scale = _CHART_WIDE / wide
    looks = {
        "image_data": io.BytesIO(image),
        "x_scale": scale,
        "y_scale": scale,
        "description": f"{chart.title}. {chart.sentence}",
    }
    sheet.insert_image(2, columns + 1, "chart.png", looks)
