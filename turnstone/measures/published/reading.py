"""Every published file under a path, into releases: a folder is walked, and what is none of them is told."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from turnstone.measures.engines import Reader, Unreadable, reading
from turnstone.measures.published import others
from turnstone.measures.published.assembling import (
    assembled,
    lait_release,
    neighbour_releases,
    tribunal_release,
)
from turnstone.measures.published.figures import Wanted
from turnstone.measures.published.tables import Table, header_of, layout_of, read_table
from turnstone.measures.published.tidy import Found, NeighbourRow, ReleaseRows

Say = Callable[[str], None]
NOT_OURS = "none of the tables that are known; left alone"


@dataclass(slots=True)
class _Pile:
    """What has been read so far."""

    tables: dict[str, list[Table]] = field(default_factory=dict)
    neighbours: set[NeighbourRow] = field(default_factory=set)
    neighbour_rows: int = 0
    releases: list[ReleaseRows] = field(default_factory=list)
    year_types: dict[str, str] = field(default_factory=dict)
    lait: list[Path] = field(default_factory=list)
    passed_over: list[tuple[str, str]] = field(default_factory=list)


def read_published(path: Path, wanted: Wanted, say: Say = lambda _: None) -> Found:
    """Read every table under a path: the measures that are wanted, by what each names of the tables."""
    pile = _Pile()
    with reading() as reader:
        for file in files_under(path):
            say(file.name)
            try:
                _read(reader, file, wanted, pile)
            except Unreadable as refused:
                pile.passed_over.append((str(file), str(refused)))
        for file in pile.lait:
            counted, rows = reader.rows(file, {})
            pile.releases.append(lait_release(rows, wanted, pile.year_types, file.name, counted))
    releases = [*pile.releases, *neighbour_releases(pile.neighbours, pile.neighbour_rows)]
    releases += [assembled(folder, tables, wanted) for folder, tables in pile.tables.items()]
    return Found(
        releases=tuple(sorted(releases, key=lambda each: (each.order, each.code))),
        passed_over=tuple(pile.passed_over),
    )


def files_under(path: Path) -> Iterator[Path]:
    """Walk a folder in the order of names, or give the file itself."""
    if path.is_dir():
        yield from (each for each in sorted(path.rglob("*")) if each.is_file())
    else:
        yield path


def _read(reader: Reader, file: Path, wanted: Wanted, pile: _Pile) -> None:
    if not re.search(r"\.csv(\.gz)?$", file.name.lower()):
        pile.passed_over.append((str(file), NOT_OURS))
        return
    header, first = header_of(file)
    if layout := layout_of(header, first):
        pile.tables.setdefault(file.parent.name, []).append(read_table(reader, file, layout, header))
    else:
        _read_other(reader, file, wanted, pile, set(header))


def _read_other(reader: Reader, file: Path, wanted: Wanted, pile: _Pile, columns: set[str]) -> None:
    if columns >= others.LAIT:
        pile.lait.append(file)
    elif columns >= others.LAIT_MEASURES:
        _, rows = reader.rows(file, {})
        pile.year_types |= {row["Measure_short"]: row["Year_Type"] for row in rows}
    elif columns >= others.TRIBUNAL:
        counted, rows = reader.rows(file, {})
        pile.releases.append(tribunal_release(rows, wanted, file.name, counted))
    elif columns >= others.NEIGHBOURS or columns >= others.NEIGHBOURS_OF_LAIT:
        counted, rows = reader.rows(file, {})
        pile.neighbours |= set(others.neighbours_in(rows, tuple(columns)))
        pile.neighbour_rows += counted
    else:
        pile.passed_over.append((str(file), NOT_OURS))
