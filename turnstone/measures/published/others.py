"""Tables of other shapes: LAIT's values, the tribunal's appeal rate, statistical neighbours."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from turnstone.measures.engines import Row
from turnstone.measures.published.figures import Wanted
from turnstone.measures.published.tidy import (
    ENGLAND,
    FaultRow,
    FigureRow,
    NeighbourRow,
    PlaceRow,
    number,
    read_cell,
)

LAIT = frozenset({"measure", "year", "la_number", "area", "value"})
LAIT_MEASURES = frozenset({"Measure_short", "Year_Type", "Polarity"})
TRIBUNAL = frozenset({"appeals_registered", "total_appealable_decisions", "appeal_rate_pc", "note"})
NEIGHBOURS = frozenset({"model", "old_la_code", "rank", "neighbour_old_la_code", "closeness"})
NEIGHBOURS_OF_LAIT = frozenset({"la_number", "position", "neighbour_la_number", "closeness"})

# LAIT numbers regions on from England; names differ between files, numbers do not.
LAIT_REGIONS: Mapping[str, str] = {
    "970": ENGLAND,
    "980": "E12000001",
    "981": "E12000002",
    "982": "E12000003",
    "983": "E12000004",
    "984": "E12000005",
    "985": "E12000006",
    "986": "E12000007",
    "987": "E13000001",
    "988": "E13000002",
    "989": "E12000008",
    "990": "E12000009",
}
# In the file of values these are not said; the list of measures beside it says so of each.
SCHOOL_YEAR, JANUARY = "Academic Year", "Annual - January"
NEWEST_MODEL = 2025


def lait_places(rows: Iterable[Row]) -> tuple[PlaceRow, ...]:
    """List the places of LAIT, authorities by their numbers."""
    return tuple(sorted({_lait_place(row) for row in rows}))


def _lait_place(row: Row) -> PlaceRow:
    code = LAIT_REGIONS.get(row["la_number"], row["la_number"])
    level = "country" if code == ENGLAND else "region" if code != row["la_number"] else "authority"
    return PlaceRow(code=code, name=row["area"], level=level)


def lait_figures(rows: Iterable[Row], wanted: Wanted, year_types: Mapping[str, str]) -> list[FigureRow]:
    """Read LAIT's values of the library's measures.

    It prints no numerators, and its empty cells say nothing: an authority that was not there yet has them too.
    """
    codes = {said["lait"]: code for code, said in wanted.items() if said.get("lait")}
    return [
        _lait_figure(row, codes[row["measure"]], year_types.get(row["measure"], ""))
        for row in rows
        if row["measure"] in codes and row["value"]
    ]


def _lait_figure(row: Row, code: str, year_type: str) -> FigureRow:
    value, mark = read_cell(row["value"])
    period, ends_on = lait_period(int(row["year"]), year_type)
    return FigureRow(
        measure_code=code,
        place_code=LAIT_REGIONS.get(row["la_number"], row["la_number"]),
        period=period,
        period_ends_on=ends_on,
        value=round(value, 4) if value is not None else None,
        mark=mark,
    )


def lait_period(year: int, year_type: str) -> tuple[str, dt.date]:
    """Read LAIT's year: a calendar year, a survey day in January or a school year that ends in it."""
    if year_type == JANUARY:
        return f"January {year}", dt.date(year, 1, 31)
    if year_type == SCHOOL_YEAR:
        return f"{year - 1}/{year % 100:02}", dt.date(year, 8, 31)
    return str(year), dt.date(year, 12, 31)


def tribunal_places(rows: Iterable[Row]) -> tuple[PlaceRow, ...]:
    """List the places of the tribunal's table."""
    return tuple(sorted({code: _tribunal_place(row, code) for row in rows if (code := _code(row))}.values()))


def _tribunal_place(row: Row, code: str) -> PlaceRow:
    level = "country" if code == ENGLAND else "authority"
    return PlaceRow(code=code, name="England" if code == ENGLAND else row["la_name"], level=level)


def _code(row: Row) -> str:
    return ENGLAND if row["level"] == "National" else row["old_la_code"]


def tribunal_figures(
    rows: Iterable[Row], wanted: Wanted, file: str
) -> tuple[list[FigureRow], list[FaultRow]]:
    """Read the appeal rate. A figure that the table itself has a note against is told and left out."""
    figures: list[FigureRow] = []
    faults: list[FaultRow] = []
    codes = [code for code, said in wanted.items() if _is_of_the_tribunal(said)]
    for code in codes:
        for row in (each for each in rows if _code(each)):
            figures.append(_tribunal_figure(row, code))
            if row["note"]:
                faults.append(_noted(row, code, file))
    return figures, faults


def _is_of_the_tribunal(said: Mapping[str, Any]) -> bool:
    return said.get("value") == "appeal_rate_pc"


def _tribunal_figure(row: Row, code: str) -> FigureRow:
    value, mark = read_cell(row["appeal_rate_pc"])
    return FigureRow(
        measure_code=code,
        place_code=_code(row),
        period=row["year"],
        period_ends_on=dt.date(int(row["year"]), 12, 31),
        numerator=number(row["appeals_registered"]),
        denominator=number(row["total_appealable_decisions"]),
        value=value,
        mark="" if value is not None else (row["mark"] or mark),
    )


def _noted(row: Row, code: str, file: str) -> FaultRow:
    return FaultRow(
        kind="noted",
        sentence=f"{row['la_name']}, {row['year']}: {row['note'].rstrip('.')}.",
        file=file,
        measure_code=code,
        place_code=_code(row),
        period=row["year"],
        leaves_out=True,
    )


def neighbours_in(rows: Iterable[Row], columns: Sequence[str]) -> tuple[NeighbourRow, ...]:
    """Read statistical neighbours, each model apart; a table without a model is of the newest."""
    if set(columns) >= NEIGHBOURS:
        return tuple(sorted({_modelled(row) for row in rows}))
    return tuple(sorted({_of_lait(row) for row in rows}))


def _modelled(row: Row) -> NeighbourRow:
    year = re.search(r"\d{4}", row["model"])
    return NeighbourRow(
        model_year=int(year.group()) if year else NEWEST_MODEL,
        place_code=row["old_la_code"],
        neighbour_code=row["neighbour_old_la_code"],
        position=int(row["rank"]),
        closeness=row["closeness"].capitalize(),
    )


def _of_lait(row: Row) -> NeighbourRow:
    return NeighbourRow(
        model_year=NEWEST_MODEL,
        place_code=row["la_number"],
        neighbour_code=row["neighbour_la_number"],
        position=int(row["position"]),
        closeness=row["closeness"].capitalize(),
    )
