"""The SEND tribunal's appeal rates."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from turnstone.measures.engines import Row
from turnstone.measures.published.figure_checks import faults_in_figures
from turnstone.measures.published.figures import Wanted
from turnstone.measures.published.others import LICENCE
from turnstone.measures.published.tidy import (
    ENGLAND,
    FaultRow,
    FigureRow,
    PlaceRow,
    ReleaseRows,
    number,
    read_cell,
)

ORDER = 3
# Decisions grow by a tenth or so in a year. Two authorities whose numbers leapt apart, and would be back within this of
# the year before if they changed places, have each other's.
LEAPT, NEAR = Decimal("0.4"), Decimal("0.25")


def tribunal_release(rows: Sequence[Row], wanted: Wanted, file: str) -> ReleaseRows:
    """Make a release of its rates. A figure that cannot be right, or has a note against it, is told and left out."""
    codes = [code for code, said in wanted.items() if said.get("value") == "appeal_rate_pc"]
    placed = [row for row in rows if _code(row) and re.fullmatch(r"20\d\d", row["year"])]
    figures = [_figure(row, code) for code in codes for row in placed]
    names = {_code(row): _name(row) for row in placed}
    told = [fault for code in codes for fault in (*_noted(placed, code, file), *_swapped(placed, code, file))]
    return ReleaseRows(
        code="send-tribunal",
        title="Appeals to the SEND tribunal",
        source="Ministry of Justice and HM Courts and Tribunals Service, carried in Department for Education, "
        f"Education, health and care plans. {LICENCE}.",
        order=ORDER,
        rows_read=len(rows),
        files=(file,),
        places=tuple(sorted({_code(row): _place(row) for row in placed}.values())),
        figures=tuple({each.key: each for each in figures}.values()),
        faults=(
            *({(each.place_code, each.period): each for each in reversed(told)}.values()),
            *_other_numbers(placed, file),
            *faults_in_figures(figures, wanted, frozenset(), names, file),
        ),
    )


def _code(row: Row) -> str:
    return ENGLAND if row["level"] == "National" else row["old_la_code"]


def _name(row: Row) -> str:
    return "England" if _code(row) == ENGLAND else row["la_name"]


def _place(row: Row) -> PlaceRow:
    return PlaceRow(
        code=_code(row), name=_name(row), level="country" if _code(row) == ENGLAND else "authority"
    )


def _figure(row: Row, code: str) -> FigureRow:
    value, mark = read_cell(row["appeal_rate_pc"])
    return FigureRow(
        measure_code=code,
        place_code=_code(row),
        period=row["year"],
        period_ends_on=dt.date(int(row["year"]), 12, 31),
        numerator=number(row["appeals_registered"]),
        denominator=number(row["total_appealable_decisions"]),
        value=value,
        mark="" if value is not None else (row.get("mark") or mark),
    )


def _noted(rows: Sequence[Row], code: str, file: str) -> Iterator[FaultRow]:
    for row in rows:
        if note := row.get("note", "").rstrip("."):
            yield _left_out("noted", f"{_name(row)}, {row['year']}: {note}.", row, code, file)


def _left_out(kind: str, sentence: str, row: Row, code: str, file: str) -> FaultRow:
    return FaultRow(
        kind=kind,
        sentence=sentence,
        file=file,
        measure_code=code,
        place_code=_code(row),
        period=row["year"],
        leaves_out=True,
    )


def _swapped(rows: Sequence[Row], code: str, file: str) -> Iterator[FaultRow]:
    """Find two authorities that have each other's decisions in a year."""
    decisions = {
        (_code(row), int(row["year"])): known
        for row in rows
        if (known := number(row["total_appealable_decisions"]))
    }
    leapt = [row for row in rows if _leapt(row, decisions)]
    for one, other in combinations(leapt, 2):
        if one["year"] == other["year"] and _fit_the_other(one, other, decisions):
            for row, whose in ((one, other), (other, one)):
                told = f"{_name(row)}, {row['year']}: {decisions[_code(row), int(row['year'])]:,} decisions"
                yield _left_out("swapped", f"{told} look like those of {_name(whose)}.", row, code, file)


def _leapt(row: Row, decisions: Mapping[tuple[str, int], Decimal]) -> bool:
    now, before = (decisions.get((_code(row), int(row["year"]) - ago)) for ago in (0, 1))
    return bool(now and before and abs(now / before - 1) > LEAPT)


def _fit_the_other(one: Row, other: Row, decisions: Mapping[tuple[str, int], Decimal]) -> bool:
    year = int(one["year"])
    return all(
        abs(decisions[_code(of), year] / decisions[_code(whose), year - 1] - 1) <= NEAR
        for of, whose in ((one, other), (other, one))
    )


def _other_numbers(rows: Sequence[Row], file: str) -> Iterator[FaultRow]:
    """Tell once of each authority that the source gives another's number."""
    for code, row in {_code(row): row for row in rows}.items():
        printed = row.get("old_la_code_source", "")
        if printed and printed != code and code != ENGLAND:
            yield FaultRow(
                kind="code_of_another",
                sentence=f"{_name(row)}: the source gives it the number {printed}; it is read as {code}.",
                file=file,
            )
