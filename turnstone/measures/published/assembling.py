"""Tables made into releases, each with its name, where it is from, and which of two speaks."""

import re
from collections.abc import Iterable, Mapping, Sequence

from turnstone.measures.engines import Row
from turnstone.measures.published import others
from turnstone.measures.published.checks import faults_in
from turnstone.measures.published.figure_checks import faults_in_figures, faults_of_figures
from turnstone.measures.published.figures import Wanted, columns_in, figures_in
from turnstone.measures.published.tables import Table, places_of
from turnstone.measures.published.tidy import FaultRow, FigureRow, NeighbourRow, ReleaseRows

DFE = "Department for Education, Education, health and care plans"
LICENCE = "Open Government Licence v3.0"
# LAIT repeats what the releases hold, without their counts: it only fills what no release has.
ORDER_OF_NEIGHBOURS, ORDER_OF_LAIT, ORDER_OF_THE_TRIBUNAL = 1, 2, 3
REVISED = ("rev", "revised", "revision")


def assembled(folder: str, tables: Sequence[Table], wanted: Wanted) -> ReleaseRows:
    """Make a release of the tables of one folder."""
    year = max(each.reporting_year for each in tables)
    words = re.findall(r"[a-z]+", folder.lower())
    is_revised = any(each in REVISED for each in words)
    month = next((each for each in words if each in MONTHS), "")
    figures, faults = _of_tables(tables, wanted)
    return ReleaseRows(
        code="-".join(filter(None, ["ehc-plans", str(year), "revised" if is_revised else month])),
        title=f"Education, health and care plans, {year}{_which(is_revised, month, year)}",
        source=f"{DFE}, reporting year {year}. {LICENCE}.",
        order=year * 10 + (5 if is_revised else 0),
        rows_read=sum(each.rows_read for each in tables),
        files=tuple(each.file for each in tables),
        places=places_of(tables),
        figures=tuple(figures.values()),
        faults=tuple(faults),
    )


MONTHS: Mapping[str, str] = {
    each[:3]: each
    for each in (
        "January February March April May June July August September October November December".lower().split()
    )
}


def _which(is_revised: bool, month: str, year: int) -> str:
    if is_revised:
        return ", revised"
    return f", as at {MONTHS[month].capitalize()} {year}" if month else ""


def _of_tables(
    tables: Sequence[Table], wanted: Wanted
) -> tuple[dict[tuple[str, str, str], FigureRow], list[FaultRow]]:
    figures: dict[tuple[str, str, str], FigureRow] = {}
    faults: list[FaultRow] = []
    for table in tables:
        columns = columns_in(table, wanted)
        found = figures_in(table, columns)
        names = {line.place.code: line.place.name for line in table.lines}
        printed = frozenset(each.measure_code for each in columns if each.value and each.denominator)
        figures |= {each.key: each for each in found}
        used = frozenset(name for each in columns for name in each.names)
        faults += faults_of_figures(faults_in(table, used), columns, table.file)
        faults += faults_in_figures(found, printed, names, table.file)
    return figures, _once(faults)


def _once(faults: Iterable[FaultRow]) -> list[FaultRow]:
    """Tell a code that switches once a release, and leave a figure out for one reason."""
    found: dict[tuple[str, ...], FaultRow] = {}
    for each in faults:
        known = (each.measure_code, each.place_code, each.period) if each.leaves_out else (each.sentence,)
        found.setdefault(known, each)
    return list(found.values())


def lait_release(
    rows: Sequence[Row], wanted: Wanted, year_types: Mapping[str, str], file: str, counted: int
) -> ReleaseRows:
    """Make a release of the values of the Local Authority Interactive Tool."""
    figures = others.lait_figures(rows, wanted, year_types)
    return ReleaseRows(
        code="lait",
        title="Local Authority Interactive Tool",
        source=f"Department for Education, Local Authority Interactive Tool. {LICENCE}.",
        order=ORDER_OF_LAIT,
        rows_read=counted,
        files=(file,),
        places=others.lait_places(rows),
        figures=tuple({each.key: each for each in figures}.values()),
    )


def tribunal_release(rows: Sequence[Row], wanted: Wanted, file: str, counted: int) -> ReleaseRows:
    """Make a release of the tribunal's appeal rates."""
    figures, faults = others.tribunal_figures(rows, wanted, file)
    return ReleaseRows(
        code="send-tribunal",
        title="Appeals to the SEND tribunal",
        source=f"Ministry of Justice and HM Courts and Tribunals Service, carried in {DFE}. {LICENCE}.",
        order=ORDER_OF_THE_TRIBUNAL,
        rows_read=counted,
        files=(file,),
        places=others.tribunal_places(rows),
        figures=tuple({each.key: each for each in figures}.values()),
        faults=tuple(faults),
    )


def neighbour_releases(neighbours: Iterable[NeighbourRow], counted: int) -> list[ReleaseRows]:
    """Make a release of each model of statistical neighbours, so that one is never taken for another."""
    rows = sorted(neighbours)
    years = sorted({each.model_year for each in rows})
    return [
        ReleaseRows(
            code=f"statistical-neighbours-{year}",
            title=f"Statistical neighbours, {year}",
            source=f"Department for Education, Local Authority Interactive Tool. {LICENCE}.",
            order=ORDER_OF_NEIGHBOURS,
            rows_read=counted // len(years),
            places=(),
            neighbours=tuple(each for each in rows if each.model_year == year),
        )
        for year in years
    ]
