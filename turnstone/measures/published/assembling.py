"""Tables of the department made into a release, with its name, where it is from, and which of two speaks."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from turnstone.measures.published.breakdowns import faults_in_breakdowns
from turnstone.measures.published.checks import faults_in
from turnstone.measures.published.figure_checks import faults_in_figures, faults_of_figures
from turnstone.measures.published.figures import Wanted, columns_in, columns_missing, figures_in
from turnstone.measures.published.others import LICENCE
from turnstone.measures.published.row_checks import faults_in_rows
from turnstone.measures.published.tables import ColumnFault, Table, places_of
from turnstone.measures.published.tidy import FaultRow, FigureRow, ReleaseRows

DFE = "Department for Education, Education, health and care plans"
MONTHS = tuple(
    "january february march april may june july august september october november december".split()
)
REVISED = re.compile(r"rev(?:ised|ision)?|revision|updated?|amended|corrected|v(?=\d)")
# Beyond this many the revisions of a year are no longer told apart, and neither would anybody.
MOST_REVISIONS = 4

_Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Naming:
    """Which release a folder holds, by what its name says: the year, the month, and which revision."""

    year: int
    month: int
    revision: int

    @property
    def code(self) -> str:
        """Name it shortly."""
        month = MONTHS[self.month - 1][:3] if self.month else ""
        revised = f"revised-{self.revision}" if self.revision > 1 else "revised" if self.revision else ""
        return "-".join(filter(None, ["ehc-plans", str(self.year), month, revised]))

    @property
    def title(self) -> str:
        """Name it as people do."""
        which = f", as at {MONTHS[self.month - 1].capitalize()} {self.year}" if self.month else ""
        nth = f" ({self.revision})" if self.revision > 1 else ""
        return (
            f"Education, health and care plans, {self.year}{which}{', revised' if self.revision else ''}{nth}"
        )

    @property
    def order(self) -> int:
        """Rank it: of two that hold the same figure the later year, revision and month speaks."""
        return self.year * 100 + self.revision * 20 + self.month


def naming(folder: str, year: int) -> Naming:
    """Read what a folder's name says of the release in it, whose tables came out in a year."""
    words = re.findall(r"[a-z]+|\d+", folder.lower())
    revised = re.search(rf"(?<![a-z])(?:{REVISED.pattern})(?![a-z])[ _.-]?(\d?)(?!\d)", folder.lower())
    named = [int(each) for each in words if re.fullmatch(r"20\d\d", each)]
    months = [at for at, name in enumerate(MONTHS, 1) for each in words if each in (name, name[:3])]
    dated = re.search(r"20\d\d[-_.](0[1-9]|1[0-2])(?!\d)", folder)
    return Naming(
        year=max([year, *named]),
        month=months[0] if months else int(dated[1]) if dated else 0,
        revision=min(int(revised[1] or 1), MOST_REVISIONS) if revised else 0,
    )


def assembled(folder: str, tables: Sequence[Table], wanted: Wanted) -> ReleaseRows:
    """Make a release of the tables of one folder."""
    named = naming(folder, max(each.reporting_year for each in tables))
    figures, faults = _of_tables(tables, wanted)
    return ReleaseRows(
        code=named.code,
        title=named.title,
        source=f"{DFE}, reporting year {named.year}. {LICENCE}.",
        order=named.order,
        rows_read=sum(each.rows_read for each in tables),
        files=tuple(each.file for each in tables),
        places=places_of(tables),
        figures=tuple(figures.values()),
        faults=tuple(_once(faults)),
    )


def _of_tables(tables: Iterable[Table], wanted: Wanted) -> tuple[Mapping[_Key, FigureRow], list[FaultRow]]:
    """Read the figures of tables, the oldest first, so that of two with one figure the newer speaks."""
    figures: dict[_Key, FigureRow] = {}
    faults: list[FaultRow] = []
    for table in sorted(tables, key=lambda each: each.reporting_year):
        found, told = _of_table(table, wanted)
        keys = {each.key for each in found}
        faults = [each for each in faults if (each.measure_code, each.place_code, each.period) not in keys]
        figures |= {each.key: each for each in found}
        faults += told
    return figures, faults


def _of_table(table: Table, wanted: Wanted) -> tuple[list[FigureRow], list[FaultRow]]:
    columns = columns_in(table, wanted)
    found = figures_in(table, columns)
    names = {line.place.code: line.place.name for line in table.lines}
    printed = frozenset(each.measure_code for each in columns if each.value and each.denominator)
    used = frozenset(name for each in columns for name in each.names)
    told = [
        *_lacking(table, wanted),
        *faults_in_rows(table, used),
        *faults_in(table, used),
        *faults_in_breakdowns(table),
    ]
    return found, [
        *faults_of_figures(told, columns, table.file),
        *faults_in_figures(found, wanted, printed, names, table.file),
    ]


def _lacking(table: Table, wanted: Wanted) -> Iterable[ColumnFault]:
    for code, columns in columns_missing(table, wanted):
        lacks = " and ".join(columns)
        yield ColumnFault("column_missing", f"There is no column {lacks}; nothing is read of {code}.", lacks)


def _once(faults: Iterable[FaultRow]) -> Iterable[FaultRow]:
    """Tell a code that switches once a release, and leave a figure out for one reason."""
    found: dict[tuple[str, ...], FaultRow] = {}
    for each in faults:
        known = (each.measure_code, each.place_code, each.period) if each.leaves_out else (each.sentence,)
        found.setdefault(known, each)
    return found.values()
