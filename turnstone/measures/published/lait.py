"""The values of the department's Local Authority Interactive Tool."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from turnstone.measures.engines import ROW, Row, Unreadable
from turnstone.measures.published.figure_checks import faults_in_figures
from turnstone.measures.published.figures import Wanted
from turnstone.measures.published.others import LICENCE
from turnstone.measures.published.tidy import (
    ENGLAND,
    FaultRow,
    FigureRow,
    PlaceRow,
    ReleaseRows,
    read_cell,
)

# LAIT repeats what the releases hold, without their counts: it only fills what no release has.
ORDER = 2
# It numbers regions on from England; names differ between files, numbers do not.
REGIONS: Mapping[str, str] = {
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
FIRST_GROUP = 970
SCHOOL_YEAR, JANUARY = "Academic Year", "Annual - January"


def lait_release(
    rows: Sequence[Row], wanted: Wanted, year_types: Mapping[str, str], file: str
) -> ReleaseRows:
    """Make a release of its values. What its years are stands in the list of measures, and not beside the values.

    It prints no numerators, and its empty cells say nothing: an authority that was not there yet has them too.
    """
    if not year_types:
        raise Unreadable(
            f"{file}: whether a year is a calendar year, a school year or a day in January stands in LAIT’s list of "
            "measures, with the columns Measure_short and Year_Type; load a folder that holds both."
        )
    codes = {said["lait"]: code for code, said in wanted.items() if said.get("lait") in year_types}
    asked = [row for row in rows if row["measure"] in codes and row["value"].strip() and _is_a_place(row)]
    figures = [each for row in asked if (each := _figure(row, codes, year_types))]
    names = {_place(row).code: row["area"] for row in asked}
    return ReleaseRows(
        code="lait",
        title="Local Authority Interactive Tool",
        source=f"Department for Education, Local Authority Interactive Tool. {LICENCE}.",
        order=ORDER,
        rows_read=len(rows),
        files=(file,),
        places=tuple(sorted({row["la_number"]: _place(row) for row in rows if _is_a_place(row)}.values())),
        figures=tuple({each.key: each for each in figures}.values()),
        faults=(*_no_years(asked, file), *faults_in_figures(figures, wanted, frozenset(), names, file)),
    )


def _is_a_place(row: Row) -> bool:
    """Leave out groups that are no region, such as a model's neighbours: no authority has so high a number."""
    code = row["la_number"]
    return code in REGIONS or bool(re.fullmatch(r"\d{3}", code) and int(code) < FIRST_GROUP)


def _place(row: Row) -> PlaceRow:
    code = REGIONS.get(row["la_number"], row["la_number"])
    level = "country" if code == ENGLAND else "region" if code != row["la_number"] else "authority"
    return PlaceRow(code=code, name=row["area"], level=level)


def _figure(row: Row, codes: Mapping[str, str], year_types: Mapping[str, str]) -> FigureRow | None:
    value, mark = read_cell(row["value"])
    if not _is_a_year(row):
        return None
    period, ends_on = lait_period(int(row["year"]), year_types[row["measure"]])
    return FigureRow(
        measure_code=codes[row["measure"]],
        place_code=_place(row).code,
        period=period,
        period_ends_on=ends_on,
        value=round(value, 4) if value is not None else None,
        mark=mark,
    )


def _is_a_year(row: Row) -> bool:
    return bool(re.fullmatch(r"(19|20)\d\d", row["year"]))


def _no_years(rows: Iterable[Row], file: str) -> Iterator[FaultRow]:
    for row in rows:
        if not _is_a_year(row):
            yield FaultRow(
                kind="row_not_placed",
                sentence=f"Row {row[ROW]}: year “{row['year']}” is no year; the row is not used.",
                file=file,
            )


def lait_period(year: int, year_type: str) -> tuple[str, dt.date]:
    """Read LAIT's year: a calendar year, a survey day in January or a school year that ends in it."""
    if year_type == JANUARY:
        return f"January {year}", dt.date(year, 1, 31)
    if year_type == SCHOOL_YEAR:
        return f"{year - 1}/{year % 100:02}", dt.date(year, 8, 31)
    return str(year), dt.date(year, 12, 31)
