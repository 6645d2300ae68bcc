"""What is wrong in a table, found by rules: no authority and no year is named here."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from itertools import pairwise

from turnstone.measures.published.layouts import COMMON_COLUMNS
from turnstone.measures.published.tables import ColumnFault, Line, Table

FEWEST_ALIKE = 3
GREW_TIMES = 8
FEWEST_THAT_GREW = 50
MANY = 50
# A total that is no further than this from its parts is told and used all the same.
NEAR = Decimal("0.05")


def faults_in(table: Table, used: frozenset[str]) -> list[ColumnFault]:
    """List everything wrong in a table; sums and jumps are looked into only in columns that are used."""
    return [
        *(fault for check in CHECKS for fault in check(table)),
        *_sums_that_miss_england(table, used),
        *_wild_changes(table, used),
    ]


def _columns_twice(table: Table) -> Iterator[ColumnFault]:
    for name in dict.fromkeys(each for each in table.header if table.header.count(each) > 1):
        yield ColumnFault("column_twice", f"The column {name} comes twice; the first is read.", name)


def _mislabelled_years(table: Table) -> Iterator[ColumnFault]:
    wrong = {
        line.cells["time_period"]
        for line in table.lines
        if line.cells["time_identifier"].lower() == "calendar year" and len(line.cells["time_period"]) > 4
    }
    for label in sorted(wrong):
        yield ColumnFault(
            "year_mislabelled",
            f"{label} is called a calendar year; it is read as {label[:4]}.",
            "time_period",
        )


def _the_regions_total(table: Table) -> Iterator[ColumnFault]:
    """Find authorities that carry their region's total or more, or one and the same figure."""
    for column in count_columns(table):
        totals = _of_level(table, column, "region")
        for (region, period), lines in _authorities(table, column).items():
            values = [_count(line, column) for line in lines]
            total = totals.get((region, period))
            is_total = [bool(total) and each >= total for each in values] if total else []
            if total and any(is_total) and sum(values) > total:
                yield from _carrying(column, lines, is_total, total)
            elif len(values) >= FEWEST_ALIKE and values[0] >= MANY and len(set(values)) == 1:
                yield from _carrying(column, lines, [True] * len(lines), values[0])


def _carrying(column: str, lines: list[Line], is_total: list[bool], total: Decimal) -> Iterator[ColumnFault]:
    many = sum(is_total)
    for line, is_wrong in zip(lines, is_total, strict=True):
        if is_wrong:
            region, count = line.cells.get("region_name") or "its region", _count(line, column)
            told = (
                f"the figure of all {region}, which {many} of its {len(lines)} authorities carry"
                if count == total
                else f"more than the {total:,} of all {region}"
            )
            yield ColumnFault(
                "regions_total",
                f"{line.words}: {column} is {count:,}, {told}.",
                column,
                line,
                leaves_out=True,
            )


def _totals_that_do_not_add_up(table: Table) -> Iterator[ColumnFault]:
    for line in table.lines:
        told = [(each, _adds_up(line, each.total, each.parts)) for each in table.layout.parts]
        affirmed = {each.total for each, adds_up in told if adds_up}
        for each, adds_up in told:
            if adds_up is False and not (each.is_loose and _is_short(line, each.total, each.parts)):
                is_far = _is_far(line, each.total, each.parts) and each.total not in affirmed
                yield _does_not_add_up(line, each.total, each.parts, leaves_out=is_far)
            elif adds_up is False:
                yield _does_not_add_up(line, each.total, each.parts, leaves_out=False)


def _adds_up(line: Line, total: str, parts: tuple[str, ...]) -> bool | None:
    """Say whether parts make their total; None where one is missing or none of them was given."""
    whole, given = _cell(line, total), [_cell(line, each) for each in parts]
    if whole is None or any(each is None for each in given):
        return None
    made = sum((each for each in given if each is not None), Decimal(0))
    return None if whole and not made else made == whole


def _is_short(line: Line, total: str, parts: tuple[str, ...]) -> bool:
    return _made(line, parts) < _count(line, total)


def _is_far(line: Line, total: str, parts: tuple[str, ...]) -> bool:
    whole = _count(line, total)
    return abs(_made(line, parts) - whole) > NEAR * whole


def _made(line: Line, parts: tuple[str, ...]) -> Decimal:
    return sum((_count(line, each) for each in parts), Decimal(0))


def _does_not_add_up(line: Line, total: str, parts: tuple[str, ...], *, leaves_out: bool) -> ColumnFault:
    return ColumnFault(
        "total_not_its_parts",
        f"{line.words}: {total} is {_count(line, total):,}, and its parts come to {_made(line, parts):,}.",
        total,
        line,
        leaves_out,
    )


def _sums_that_miss_england(table: Table, used: frozenset[str]) -> Iterator[ColumnFault]:
    """Find counts of which the authorities together are not what England is said to be."""
    for column in (each for each in count_columns(table) if each in used):
        of_england = _of_level(table, column, "country")
        for (_, period), england in of_england.items():
            lines = [
                each for each in table.lines if each.period == period and each.place.level == "authority"
            ]
            together = sum((_count(each, column) for each in lines), Decimal(0))
            if lines and together != england:
                yield _misses(column, lines, together, england)


def _misses(column: str, lines: list[Line], together: Decimal, england: Decimal) -> ColumnFault:
    without = [each.place.name for each in lines if _cell(each, column) is None]
    named = (
        f"; no figure for {', '.join(without[:6])}{' and others' if len(without) > 6 else ''}"
        if without
        else ""
    )
    return ColumnFault(
        "sum_misses_england",
        f"England, {lines[0].period}: {column} is {england:,}, and the authorities come to {together:,}{named}.",
        column,
    )


def _codes_that_switch(table: Table) -> Iterator[ColumnFault]:
    codes: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    names: dict[str, str] = {}
    for line in table.lines:
        if line.place.level == "authority" and line.gss_code:
            codes[line.place.code][line.gss_code].append(line.period)
            names[line.place.code] = line.place.name
    for place, of_place in codes.items():
        if len(of_place) > 1:
            told = "; ".join(f"{gss} in {', '.join(sorted(on))}" for gss, on in sorted(of_place.items()))
            yield ColumnFault(
                "code_switches",
                f"{names[place]}, {place}: its nine-character code changes ({told}); joined by {place}.",
                "new_la_code",
            )


def _wild_changes(table: Table, used: frozenset[str]) -> Iterator[ColumnFault]:
    """Find counts that grew many times over within a year, or fell to none: in England, and where they are used."""
    for column in count_columns(table):
        series: dict[str, list[Line]] = defaultdict(list)
        for line in sorted(table.lines, key=lambda each: each.ends_on):
            if _cell(line, column) is not None and (column in used or line.place.level == "country"):
                series[line.place.code].append(line)
        for before, after in (pair for lines in series.values() for pair in pairwise(lines)):
            if after.ends_on.year - before.ends_on.year == 1 and (told := _wild(column, before, after)):
                yield told


def _wild(column: str, before: Line, after: Line) -> ColumnFault | None:
    was, now = _count(before, column), _count(after, column)
    has_grown = was >= FEWEST_THAT_GREW and now >= GREW_TIMES * was
    if not has_grown and not (was >= FEWEST_THAT_GREW and now == 0):
        return None
    return ColumnFault(
        "wild_change",
        f"{after.words}: {column} is {now:,}, after {was:,} in {before.period}: look into it before it is used.",
        column,
        after,
    )


def count_columns(table: Table) -> list[str]:
    """Name the columns that hold counts: not what describes a row, and no percentage."""
    return [
        each
        for each in dict.fromkeys(table.header)
        if each not in COMMON_COLUMNS and not _is_share(each) and _holds_numbers(table, each)
    ]


def _is_share(column: str) -> bool:
    words = column.lower().split("_")
    return "pc" in words or words[-1].endswith("rate")


def _holds_numbers(table: Table, column: str) -> bool:
    return any(_cell(line, column) is not None for line in table.lines)


def _cell(line: Line, column: str) -> Decimal | None:
    return line.numbers.get(column)


def _count(line: Line, column: str) -> Decimal:
    return _cell(line, column) or Decimal(0)


def _of_level(table: Table, column: str, level: str) -> dict[tuple[str, str], Decimal]:
    return {
        (line.place.code, line.period): value
        for line in table.lines
        if line.place.level == level and (value := _cell(line, column)) is not None
    }


def _authorities(table: Table, column: str) -> dict[tuple[str, str], list[Line]]:
    found: dict[tuple[str, str], list[Line]] = defaultdict(list)
    for line in table.lines:
        if line.place.level == "authority" and _cell(line, column) is not None:
            found[line.place.region_code, line.period].append(line)
    return found


CHECKS: tuple[Callable[[Table], Iterable[ColumnFault]], ...] = (
    _columns_twice,
    _mislabelled_years,
    _the_regions_total,
    _totals_that_do_not_add_up,
    _codes_that_switch,
)
