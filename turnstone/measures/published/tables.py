"""One of the department's tables as it was read: its lines for all children, with their place and their period."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from turnstone.measures.engines import ROW, Group, Opened, Reader, Row, Unreadable
from turnstone.measures.published.files import File, Head
from turnstone.measures.published.layouts import COMMON_COLUMNS, Layout
from turnstone.measures.published.tidy import ENGLAND, REGIONS, PlaceRow, number

LEVELS = {"national": "country", "regional": "region", "local authority": "authority"}
BREAKDOWN = tuple(
    "time_period geographic_level region_code region_name old_la_code la_name breakdown_topic".split()
)


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


@dataclass(frozen=True, slots=True)
class Topic:
    """The rows of a place in a period that are cut by one topic, such as sex, summed up."""

    place: PlaceRow
    period: str
    name: str
    group: Group


@dataclass(frozen=True, slots=True)
class ColumnFault:
    """Something wrong in one column of one line, or in the table where there is no line."""

    kind: str
    sentence: str
    column: str = ""
    line: Line | None = None
    leaves_out: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with its lines for all children; `strays` are rows of no known place or year, with what is wrong."""

    file: str
    layout: Layout
    header: tuple[str, ...]
    lines: tuple[Line, ...]
    rows_read: int
    strays: tuple[tuple[str, str], ...] = ()
    topics: tuple[Topic, ...] = ()

    @property
    def reporting_year(self) -> int:
        """Give the year in which the statistics came out: that of its newest survey day, or the year after."""
        newest = max(each.ends_on for each in self.lines)
        return newest.year if self.layout.is_stock else newest.year + 1


def read_table(reader: Reader, file: File, layout: Layout, head: Head) -> Table:
    """Read a table that was recognised."""
    opened = reader.open(file.path, head.names)
    told = [(row, _line(row, layout.is_stock)) for row in opened.rows(layout.everyone)]
    lines = tuple(each for _, each in told if isinstance(each, Line))
    strays = tuple((row[ROW], each) for row, each in told if isinstance(each, str))
    if not lines:
        raise Unreadable(f"{file.name}{_nothing(opened, layout, strays)}")
    return Table(
        file=file.name,
        layout=layout,
        header=head.names,
        lines=lines,
        rows_read=opened.rows_read,
        strays=strays,
        topics=tuple(_topics(opened, layout)) if layout.counted else (),
    )


def _nothing(opened: Opened, layout: Layout, strays: tuple[tuple[str, str], ...]) -> str:
    """Say why not one line for all children could be read."""
    if strays:
        return f", row {strays[0][0]}: {strays[0][1]}, and so it is with every row that counts all children."
    if not opened.rows_read:
        return ": it has a header and no rows."
    column, words = next(iter(layout.everyone.items()))
    held = "”, “".join(each.words[0] for each in opened.groups(column, [column], {})[:6])
    return f": no row counts all children, with “{words[0]}” in {column}; it has “{held}”."


def _line(row: Row, is_stock: bool) -> Line | str:
    """Read a row, or say what in it cannot be told."""
    place, found = _place(row), period_of(row["time_period"], is_stock=is_stock)
    if isinstance(place, str):
        return place
    if found is None:
        return f"time_period “{row['time_period']}” is no year"
    numbers = {name: number(cell) for name, cell in row.items() if name not in COMMON_COLUMNS}
    return Line(place, *found, row.get("new_la_code", "").strip(), row, numbers)


def _place(row: Row) -> PlaceRow | str:
    """Name the place of a row: an authority by its three digits, for the nine-letter codes change."""
    level = LEVELS.get(" ".join(row["geographic_level"].lower().split()))
    code, name = row["old_la_code"].strip(), row.get("la_name", "").strip()
    region = row.get("region_code", "").strip() or REGIONS.get(row.get("region_name", "").lower().strip(), "")
    if level == "country":
        return PlaceRow(code=ENGLAND, name="England", level=level)
    if level == "region" and region:
        return PlaceRow(code=region, name=row.get("region_name", "").strip() or region, level=level)
    if level == "authority" and re.fullmatch(r"\d{3}", code):
        return PlaceRow(code=code, name=name or code, level=level, region_code=region)
    if level == "authority":
        return f"old_la_code “{code}” of {name or 'a row without a name'} is no number of an authority"
    if level == "region":
        return f"region_code is empty and region_name “{row.get('region_name', '')}” is no region"
    return f"geographic_level “{row['geographic_level']}” is none that is known"


def period_of(label: str, *, is_stock: bool) -> tuple[str, dt.date] | None:
    """Read a period: 2024 is a calendar year, and 202425 in a table of stock is its survey day in January 2025.

    Older tables of stock label January by its calendar year. A calendar year that is labelled as a school year is the
    first of its two.
    """
    found = re.fullmatch(r"((?:19|20)\d\d)(?:[/-]?(?:20)?(\d\d))?", label.strip())
    if not found or (found[2] and int(found[2]) != (int(found[1]) + 1) % 100):
        return None
    year = int(found[1])
    if is_stock:
        january = year + 1 if found[2] else year
        return f"January {january}", dt.date(january, 1, 31)
    return str(year), dt.date(year, 12, 31)


def _topics(opened: Opened, layout: Layout) -> Iterable[Topic]:
    """Sum up the rows that are not of all children, topic by topic."""
    by = [each for each in BREAKDOWN if each in opened.names]
    for group in opened.groups(layout.counted, by, layout.everyone):
        row = dict(zip(by, group.words, strict=True))
        place, found = _place(row), period_of(row["time_period"], is_stock=layout.is_stock)
        if isinstance(place, PlaceRow) and found:
            yield Topic(place, found[0], row["breakdown_topic"], group)


def places_of(tables: Iterable[Table]) -> tuple[PlaceRow, ...]:
    """List every place once, as the newest line that names it does."""
    found: dict[str, tuple[dt.date, PlaceRow]] = {}
    for line in (line for table in tables for line in table.lines):
        known = found.get(line.place.code)
        if known is None or known[0] <= line.ends_on:
            found[line.place.code] = (line.ends_on, line.place)
    return tuple(sorted(place for _, place in found.values()))
