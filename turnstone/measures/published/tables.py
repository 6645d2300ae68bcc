"""One of the department's tables as it was read: its lines for all children, with their place and their period."""

import csv
import datetime as dt
import gzip
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import IO

from turnstone.measures.engines import Reader, Row, Unreadable
from turnstone.measures.published.layouts import COMMON_COLUMNS, Layout, recognise
from turnstone.measures.published.tidy import ENGLAND, PlaceRow, number

LEVELS = {"National": "country", "Regional": "region", "Local authority": "authority"}


@dataclass(frozen=True, slots=True)
class Line:
    """What a table says of a place in a period."""

    place: PlaceRow
    period: str
    ends_on: dt.date
    gss_code: str
    cells: Mapping[str, str]
    numbers: Mapping[str, Decimal | None]

    @property
    def words(self) -> str:
        """Name the place and the period, as a sentence begins."""
        return f"{self.place.name}, {self.period}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with its lines for all children; `rows_read` counts the others as well."""

    file: str
    layout: Layout
    header: tuple[str, ...]
    lines: tuple[Line, ...]
    rows_read: int

    @property
    def reporting_year(self) -> int:
        """Give the year in which the statistics came out: that of its newest survey day, or the year after."""
        newest = max((each.ends_on for each in self.lines), default=dt.date(2000, 1, 31))
        return newest.year if self.layout.is_stock else newest.year + 1


def header_of(path: Path) -> tuple[tuple[str, ...], Row]:
    """Read the names of a file's columns, and its first row by them."""
    try:
        with _opened(path) as file:
            lines = csv.reader(file)
            header = next(lines, [])
            first = next(lines, [])
    except (OSError, UnicodeDecodeError, csv.Error):
        raise Unreadable(f"{path.name} is no text of comma-separated values.") from None
    return tuple(header), dict(zip(header, first, strict=False))


def _opened(path: Path) -> IO[str]:
    if path.suffix == ".gz":
        return gzip.open(path, "rt", encoding="utf-8-sig", newline="")
    return path.open(encoding="utf-8-sig", newline="")


def layout_of(header: Sequence[str], first: Row) -> Layout | None:
    """Recognise a table of the department."""
    return recognise(header, first.get("time_identifier", ""))


def read_table(reader: Reader, path: Path, layout: Layout, header: tuple[str, ...]) -> Table:
    """Read a table that was recognised."""
    counted, rows = reader.rows(path, layout.everyone)
    return Table(
        file=path.name,
        layout=layout,
        header=header,
        lines=tuple(line for row in rows if (line := _line(row, layout.is_stock))),
        rows_read=counted,
    )


def _line(row: Row, is_stock: bool) -> Line | None:
    place, found = _place(row), period_of(row["time_period"], row["time_identifier"], is_stock=is_stock)
    if place is None or found is None:
        return None
    numbers = {name: number(cell) for name, cell in row.items() if name not in COMMON_COLUMNS}
    return Line(place, *found, row["new_la_code"], row, numbers)


def _place(row: Row) -> PlaceRow | None:
    """Name the place of a row: an authority by its three digits, for the nine-letter codes change."""
    level = LEVELS.get(row["geographic_level"])
    if level == "country":
        return PlaceRow(code=ENGLAND, name="England", level=level)
    if level == "region" and row["region_code"]:
        return PlaceRow(code=row["region_code"], name=row["region_name"], level=level)
    if level == "authority" and row["old_la_code"].isdigit():
        return PlaceRow(
            code=row["old_la_code"], name=row["la_name"], level=level, region_code=row["region_code"]
        )
    return None


def period_of(label: str, identifier: str, *, is_stock: bool) -> tuple[str, dt.date] | None:
    """Read a period: 2024 is a calendar year, and 202425 in a table of stock is its survey day in January 2025.

    Older tables of stock label January by its calendar year. A calendar year that is labelled as a school year is the
    first of its two.
    """
    if not label.isdigit() or len(label) not in (4, 6):
        return None
    year = int(label[:4])
    if is_stock:
        january = year + 1 if len(label) == 6 else year
        return f"January {january}", dt.date(january, 1, 31)
    return str(year), dt.date(year, 12, 31)


def places_of(tables: Iterable[Table]) -> tuple[PlaceRow, ...]:
    """List every place once, as the newest line that names it does."""
    found: dict[str, tuple[dt.date, PlaceRow]] = {}
    for line in (line for table in tables for line in table.lines):
        known = found.get(line.place.code)
        if known is None or known[0] <= line.ends_on:
            found[line.place.code] = (line.ends_on, line.place)
    return tuple(sorted(place for _, place in found.values()))
