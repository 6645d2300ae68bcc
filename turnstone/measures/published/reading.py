"""Every published file under a path, into releases: a folder is walked, and what is none of them is told."""

import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from turnstone.measures.engines import Reader, Row, Unreadable, reading
from turnstone.measures.published import others, sheets
from turnstone.measures.published.assembling import assembled
from turnstone.measures.published.figures import Wanted, columns_wanted
from turnstone.measures.published.files import File, Head, files_under, head_of, lines_of, unpacked
from turnstone.measures.published.lait import lait_release
from turnstone.measures.published.layouts import COLUMNS, nearly, recognise
from turnstone.measures.published.names import Numbers
from turnstone.measures.published.neighbours import neighbour_releases
from turnstone.measures.published.tables import Table, places_of, read_table
from turnstone.measures.published.tidy import Found, ReleaseRows
from turnstone.measures.published.tribunal import tribunal_release

Say = Callable[[str], None]
NOT_OURS = "none of the tables that are known; left alone"
FEWEST_COLUMNS, MOST_NAMED = 2, 3


@dataclass(slots=True)
class _Pile:
    """What has been read so far; what needs another file to be understood waits until all were seen."""

    tables: dict[Path, list[Table]] = field(default_factory=lambda: defaultdict(list))
    others: dict[frozenset[str], list[tuple[File, list[Row]]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    sheets: list[File] = field(default_factory=list)
    passed_over: list[tuple[str, str]] = field(default_factory=list)

    def of(self, kind: frozenset[str]) -> Iterator[tuple[File, list[Row]]]:
        """Give the files of another shape with their rows."""
        yield from self.others[kind]

    def rows(self, kind: frozenset[str]) -> list[Row]:
        """Give the rows of all files of another shape."""
        return [row for _, rows in self.of(kind) for row in rows]


def read_published(
    path: Path, wanted: Wanted, say: Say = lambda _: None, known: Mapping[str, str] | None = None
) -> Found:
    """Read every table under a path: the measures that are wanted, by what each names of the tables.

    `known` are numbers of authorities by their names, for sheets that give names alone.
    """
    pile, columns = _Pile(), COLUMNS | others.COLUMNS | columns_wanted(wanted)
    spelling = {each.lower(): each for each in columns}
    with tempfile.TemporaryDirectory(prefix="turnstone-") as into, reading(Path(into)) as reader:
        for file in files_under(path):
            with _passing_over(pile, file):
                for each in unpacked(file, Path(into)) if file.is_packed else (file,):
                    say(each.name)
                    with _passing_over(pile, each):
                        _take(reader, each, spelling, pile)
        releases = [*_releases(pile, wanted, known or {})]
    return Found(
        releases=tuple(sorted(releases, key=lambda each: (each.order, each.code))),
        passed_over=tuple(sorted(pile.passed_over)),
    )


@contextmanager
def _passing_over(pile: _Pile, file: File) -> Iterator[None]:
    try:
        yield
    except Unreadable as refused:
        pile.passed_over.append((str(file.path), str(refused)))


def _take(reader: Reader, file: File, spelling: Mapping[str, str], pile: _Pile) -> None:
    if not file.is_table:
        raise Unreadable(NOT_OURS)
    head = head_of(file, spelling)
    kind = next((each for each in others.KINDS if each <= set(head.names)), None)
    if layout := recognise(head.names, head.first.get("time_identifier", "")):
        table = read_table(reader, file, layout, head)
        pile.tables[file.release].append(table)
    elif kind:
        rows = reader.open(file.path, head.names).rows({})
        pile.others[kind].append((file, rows))
    elif lacking := nearly(head.names, file.name):
        raise Unreadable(_lacks(file, head, *lacking))
    else:
        pile.sheets.append(file)


def _lacks(file: File, head: Head, table: str, columns: list[str]) -> str:
    if len(head.names) < FEWEST_COLUMNS:
        return f"{file.name}, row 1: it names no columns, parted by commas, as the table {table} does."
    named = f"{', '.join(columns[:MOST_NAMED])}{' and others' if len(columns) > MOST_NAMED else ''}"
    return f"{file.name}, row 1: it would be the table {table}, had it the column {named}."


def _releases(pile: _Pile, wanted: Wanted, known: Mapping[str, str]) -> Iterator[ReleaseRows]:
    """Make releases of all that was read."""
    for folder, tables in pile.tables.items():
        yield assembled(folder.name, tables, wanted)
    year_types = {row["Measure_short"]: row["Year_Type"] for row in pile.rows(others.LAIT_MEASURES)}
    for file, rows in pile.of(others.LAIT):
        with _passing_over(pile, file):
            yield lait_release(rows, wanted, year_types, file.name)
    numbers = _numbers(pile, known)
    _take_sheets(pile, numbers)
    for file, rows in pile.of(others.TRIBUNAL):
        yield tribunal_release(rows, wanted, file.name)
    yield from neighbour_releases(
        [
            (file.name, rows)
            for kind in (others.NEIGHBOURS, others.NEIGHBOURS_OF_LAIT)
            for file, rows in pile.of(kind)
        ]
    )


def _numbers(pile: _Pile, known: Mapping[str, str]) -> Numbers:
    """Gather the numbers of authorities by name: the newest table that names one is right."""
    tables = [table for of_release in pile.tables.values() for table in of_release]
    return Numbers.of(
        known.items(),
        ((row["la_name"], row["old_la_code"]) for row in pile.rows(others.AUTHORITIES)),
        ((row["area"], row["la_number"]) for row in pile.rows(others.LAIT)),
        ((each.name, each.code) for each in places_of(tables) if each.level == "authority"),
    )


def _take_sheets(pile: _Pile, numbers: Numbers) -> None:
    """Read what is laid out for the eye, by the names of authorities."""
    for file in pile.sheets:
        with _passing_over(pile, file):
            lines = lines_of(file, sheets.MOST_LINES)
            if rows := sheets.tribunal_rows(lines, numbers):
                _take_tribunal(pile, file, rows, numbers)
            elif rows := sheets.neighbour_rows(file.name, lines, numbers):
                pile.others[others.NEIGHBOURS_OF_LAIT].append((file, rows))
            else:
                raise Unreadable(NOT_OURS)


def _take_tribunal(pile: _Pile, file: File, rows: list[Row], numbers: Numbers) -> None:
    if pile.others[others.TRIBUNAL]:
        raise Unreadable(f"{file.name} is the sheet of a table that is here as well, and that one is read.")
    if not numbers.by_name:
        raise Unreadable(
            f"{file.name}: some of its numbers belong to other authorities; load it after tables that name them."
        )
    pile.others[others.TRIBUNAL].append((file, rows))
