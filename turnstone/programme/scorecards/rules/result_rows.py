"""A table of results as people keep one, read into figures: every fault with its row and column. No Django."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from turnstone.programme.scorecards.rules.guarded import Entered, Fault, KnownMeasure, fault
from turnstone.programme.scorecards.rules.reading_numbers import NoNumber, read_number, tidy_number
from turnstone.programme.scorecards.rules.reading_periods import NoPeriod, form_of, read_period
from turnstone.programme.scorecards.rules.result_heads import Heads, faults_of_heads, heads_of
from turnstone.programme.scorecards.rules.words import MARK_NAMES, Mark, Settled

# Forty measures of twenty localities for five years are fewer.
MOST_ROWS = 50_000


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
    """Read a table whose first row names its columns, in any order; titles may stand above it."""
    filled = [(place, row) for place, row in enumerate(table, 1) if any(cell.strip() for cell in row)]
    if not filled:
        return ResultTable(faults=(fault("no_rows", "error", 0, "", "The table has no rows."),))
    if len(filled) > MOST_ROWS:
        words = f"The table has {len(filled):,} rows, and {MOST_ROWS:,} can be taken in at once; split it."
        return ResultTable(faults=(fault("too_long", "error", 0, "", words),))
    heads = heads_of(filled, is_of_one=names.only is not None)
    wrong = faults_of_heads(heads, is_of_one=names.only is not None)
    if wrong:
        return ResultTable(faults=wrong)
    rows: list[Entered] = []
    faults: list[Fault] = _mixed_days(heads)
    for place, row in heads.body:
        cells = {head: cell.strip() for head, cell in zip(heads.columns, row, strict=False) if head}
        try:
            _check_width(row, len(heads.columns))
            rows.append(_entered(place, cells, names))
        except _Unread as unread:
            faults.append(fault("unread", "error", place, unread.column, str(unread)))
    return ResultTable(tuple(rows), tuple(sorted(faults, key=lambda each: each.row)))


def _check_width(row: Sequence[str], width: int) -> None:
    """Refuse a row of more cells than there are columns: what is left over must be somebody's figure."""
    more = [cell for cell in row[width:] if cell.strip()]
    if more:
        words = f"The row has {len(row)} cells and there are {width} columns; a comma within a number or a name needs "
        raise _Unread("", f"{words}quotes round it, or a table saved as Excel (.xlsx).")


def _mixed_days(heads: Heads) -> list[Fault]:
    """Find days written in two ways, which is how a spreadsheet that swapped days and months looks."""
    where = heads.columns.index("period")
    forms = [(place, form_of(row[where])) for place, row in heads.body if where < len(row)]
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
        typed=tidy_number(cells.get("value", "")),
        definition=cells.get("definition", ""),
        target=_number(cells, "target"),
        england=_number(cells, "england"),
        benchmark=_number(cells, "benchmark"),
        signed=frozenset(each for each in _MAY_BE_SIGNED if tidy_number(cells.get(each, "")).endswith("%")),
    )


_MAY_BE_SIGNED = ("value", "target", "england", "benchmark")


def _measure(cells: Mapping[str, str], names: Names) -> KnownMeasure:
    called = cells.get("measure", "")
    found = names.measures.get(plain_name(called)) if called else names.only
    if found is None:
        raise _Unread("measure", _no_measure(called, cells))
    if names.only and found.id != names.only.id:
        raise _Unread("measure", f"This page is for “{names.only.title}”, and the row is of “{found.title}”.")
    return found


def _no_measure(called: str, cells: Mapping[str, str]) -> str:
    if not cells.get("period"):
        return "This is no figure of a measure and a period; leave notes and totals out of the table."
    if not called:
        return "The measure is empty; write which it is."
    return (
        f"There is no measure called “{called}” here; add it first, or write it as the list of measures does."
    )


def plain_name(name: str) -> str:
    """Write a name as names are compared: small letters, single spaces, straight quotes."""
    return " ".join(name.replace("\u2019", "'").lower().split())


_WHOLE = ("", "all", "area", "the whole area", "whole area")


def _place(called: str, names: Names) -> int | None:
    if plain_name(called) in _WHOLE:
        return None
    found = names.places.get(plain_name(called), ())
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
    try:
        return read_number(cells.get(column, ""), places)
    except NoNumber as unread:
        raise _Unread(column, str(unread)) from None


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
