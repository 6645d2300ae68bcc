"""A table of results as people keep one, read into figures: every fault with its row and column. No Django."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any

from turnstone.programme.scorecards.rules.guarded import Entered, Fault, KnownMeasure, fault
from turnstone.programme.scorecards.rules.reading_periods import NoPeriod, form_of, read_period
from turnstone.programme.scorecards.rules.words import MARK_NAMES, Mark, Settled

# The columns of a table of results, each with the names that people give it.
COLUMN_NAMES: Mapping[str, tuple[str, ...]] = {
    "measure": ("measure", "measure code", "measure name", "indicator", "code", "title"),
    "place": ("place", "area", "locality", "ward", "school", "team", "place name", "place code"),
    "period": (
        "period",
        "period ends on",
        "period end",
        "period to",
        "month",
        "date",
        "quarter",
        "year",
        "term",
    ),
    "numerator": ("numerator", "num", "number"),
    "denominator": ("denominator", "den", "denom", "out of"),
    "value": ("value", "actual", "result", "figure"),
    "mark": ("mark", "symbol"),
    "settled": ("settled", "status", "provisional or final"),
    "source": ("source", "from", "data source"),
    "remark": ("remark", "remarks", "comment", "note", "notes"),
    "definition": ("definition", "definition version"),
    "target": ("target", "milestone"),
    "england": ("england", "national", "benchmark"),
}
RESULT_COLUMNS = tuple(COLUMN_NAMES)[:10]
MOST_FAULTS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The measures and places of an area by every name that a table may call them by, in small letters.

    With `only`, the table is of that measure, and need not name it.
    """

    measures: Mapping[str, KnownMeasure]
    places: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    only: KnownMeasure | None = None


@dataclass(frozen=True, slots=True)
class ResultTable:
    """What a table holds, and what could not be read in it."""

    rows: tuple[Entered, ...] = ()
    faults: tuple[Fault, ...] = ()


class _Unread(ValueError):
    """A cell that cannot be read; `column` is where."""

    def __init__(self, column: str, sentence: str) -> None:
        super().__init__(sentence)
        self.column = column


def read_result_table(table: Sequence[Sequence[str]], names: Names) -> ResultTable:
    """Read a table whose first row that holds anything names its columns, in any order."""
    filled = [(place, row) for place, row in enumerate(table, 1) if any(cell.strip() for cell in row)]
    if not filled:
        return ResultTable(faults=(fault("no_rows", "error", 0, "", "The table has no rows."),))
    heads, body = _heads(filled, names)
    wrong = _faults_of_heads(heads, filled[0][0], body, names)
    if wrong:
        return ResultTable(faults=wrong)
    rows: list[Entered] = []
    faults: list[Fault] = list(_mixed_days(heads, body))
    for place, row in body:
        cells = {head: cell.strip() for head, cell in zip(heads, row, strict=False) if head}
        try:
            rows.append(_entered(place, cells, names))
        except _Unread as unread:
            faults.append(fault("unread", "error", place, unread.column, str(unread)))
    return ResultTable(tuple(rows), tuple(sorted(faults, key=lambda each: each.row)))


def _heads(
    filled: list[tuple[int, Sequence[str]]], names: Names
) -> tuple[list[str], list[tuple[int, Sequence[str]]]]:
    """Find the columns; a table of one measure may be bare columns: period and value, or period and parts."""
    first = [_column(cell) for cell in filled[0][1]]
    width = len([cell for cell in filled[0][1] if cell.strip()])
    if names.only and not any(first) and width in _BARE:
        return list(_BARE[width]), filled
    return first, filled[1:]


_BARE = {2: ("period", "value"), 3: ("period", "numerator", "denominator")}


def _column(cell: str) -> str:
    called = " ".join(re.sub(r"[_\s*:]+", " ", cell).lower().split())
    return next((column for column, known in COLUMN_NAMES.items() if called in known), "")


def _faults_of_heads(
    heads: list[str], line: int, body: list[tuple[int, Sequence[str]]], names: Names
) -> tuple[Fault, ...]:
    found = []
    for head, often in Counter(each for each in heads if each).items():
        if often > 1:
            found.append(f"The column {head} is there {often} times; keep one.")
    needed = ["period"] if names.only else ["measure", "period"]
    missing = [each for each in needed if each not in heads]
    if missing:
        found.append(f"There is no column called {' or '.join(missing)}; the first row names the columns.")
    if not {"value", "numerator", "mark"} & set(heads):
        found.append("There is no column called value; the first row names the columns.")
    for place, head in enumerate(heads):
        if not head and any(place < len(row) and row[place].strip() for _, row in body):
            called = ", ".join(RESULT_COLUMNS)
            found.append(
                f"Column {place + 1} has a name that is not known; leave it out, or call it {called}."
            )
    if not found and not body:
        found.append("There is no row under the names of the columns.")
    return tuple(fault("wrong_header", "error", line, "", each) for each in found)


def _mixed_days(heads: list[str], body: list[tuple[int, Sequence[str]]]) -> list[Fault]:
    """Find days written in two ways, which is how a spreadsheet that swapped days and months looks."""
    where = heads.index("period")
    forms = [(place, form_of(row[where])) for place, row in body if where < len(row)]
    often = Counter(form for _, form in forms if form).most_common()
    if len(often) < 2:
        return []
    usual = {"slashes": "like 31/12/2024", "dashes": "like 2024-12-31"}
    words = f"This day is written {usual[often[1][0]]}, and others {usual[often[0][0]]}: day and month may be swapped. "
    return [
        fault("mixed_days", "error", place, "period", f"{words}Write all alike, or as September 2024.")
        for place, form in forms
        if form == often[1][0]
    ]


def _entered(place: int, cells: Mapping[str, str], names: Names) -> Entered:
    measure = _measure(cells, names)
    try:
        period = read_period(cells.get("period", ""), measure.frequency, measure.starts_again_in)
    except NoPeriod as unread:
        raise _Unread("period", str(unread)) from None
    value, mark = _value_and_mark(cells)
    return Entered(
        row=place,
        measure_id=measure.id,
        place_id=_place(cells.get("place", ""), names),
        period_ends_on=period,
        numerator=_number(cells, "numerator", places=2),
        denominator=_number(cells, "denominator", places=2),
        value=value,
        mark=mark,
        settled=_settled(cells.get("settled", "")),
        source=_words(cells, "source", 200),
        remark=_words(cells, "remark", 300),
        typed=cells.get("value", ""),
        definition=cells.get("definition", ""),
        target=_number(cells, "target"),
        england=_number(cells, "england"),
    )


def _measure(cells: Mapping[str, str], names: Names) -> KnownMeasure:
    called = cells.get("measure", "")
    found = names.measures.get(called.lower()) if called else names.only
    if found is None:
        words = f"There is no measure called “{called}” here; add it first, or write it as the list of measures does."
        raise _Unread("measure", words if called else "The measure is empty; write which it is.")
    if names.only and found.id != names.only.id:
        raise _Unread("measure", f"This page is for “{names.only.title}”, and the row is of “{found.title}”.")
    return found


_WHOLE = ("", "all", "area", "the whole area", "whole area")


def _place(called: str, names: Names) -> int | None:
    if called.lower() in _WHOLE:
        return None
    found = names.places.get(called.lower(), ())
    if not found:
        raise _Unread(
            "place", f"There is no place called “{called}” here; add it first, or leave the cell empty."
        )
    if len(found) > 1:
        raise _Unread(
            "place", f"There are {len(found)} places called “{called}”; write the code of the one meant."
        )
    return found[0]


def _value_and_mark(cells: Mapping[str, str]) -> tuple[Decimal | None, str]:
    mark, value = cells.get("mark", "").lower(), cells.get("value", "")
    if value.lower() in _MARKS and not mark:
        mark, value = value.lower(), ""
    if mark and mark not in _MARKS:
        known = ", ".join(f"{each} ({words})" for each, words in MARK_NAMES.items())
        raise _Unread("mark", f"“{mark}” is no mark; write {known}.")
    found = _number({"value": value}, "value")
    return (Decimal(0) if mark == Mark.LOW and found is None else found), mark


_MARKS = frozenset(each.value for each in Mark)


def _number(cells: Mapping[str, str], column: str, places: int = 4) -> Decimal | None:
    written = cells.get(column, "")
    bare = re.sub(r"[\s,£%]", "", written)
    if not bare:
        return None
    try:
        found = Decimal(bare)
    except InvalidOperation:
        found = Decimal("NaN")
    if not found.is_finite() or not re.fullmatch(r"[+-]?[\d.]+(?:[eE][+-]?\d+)?", bare):
        raise _Unread(
            column, f"“{written}” is not a number; write one like 41.5, or a mark in the column mark."
        )
    if abs(found) >= Decimal(10) ** 13:
        raise _Unread(column, f"{written} is too large a number to be kept; check it.")
    return found.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP).normalize() + 0


def _settled(written: str) -> str:
    found: Any = {"": Settled.FINAL, "final": Settled.FINAL, "f": Settled.FINAL, "revised": Settled.FINAL}
    found |= {"provisional": Settled.PROVISIONAL, "p": Settled.PROVISIONAL, "draft": Settled.PROVISIONAL}
    if written.lower() not in found:
        raise _Unread("settled", f"“{written}” is neither provisional nor final; write one of the two.")
    return str(found[written.lower()])


def _words(cells: Mapping[str, str], column: str, most: int) -> str:
    written = cells.get(column, "")
    if len(written) > most:
        raise _Unread(column, f"It is {len(written)} letters long; {most} can be kept.")
    return written
