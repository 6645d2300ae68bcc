"""Statistical neighbours: each model of them is a release, so that one is never taken for another."""

import re
from collections.abc import Iterable, Mapping, Sequence

from turnstone.measures.engines import ROW, Row
from turnstone.measures.published.others import LICENCE
from turnstone.measures.published.tidy import FaultRow, NeighbourRow, ReleaseRows

ORDER = 1
NEWEST_MODEL = 2025
_THREE = re.compile(r"\d{3}")
_Key = tuple[int, str, int]


def neighbour_releases(files: Iterable[tuple[str, Sequence[Row]]]) -> list[ReleaseRows]:
    """Make a release of each model. Where two rows differ the first is believed, and it is told."""
    found: dict[_Key, NeighbourRow] = {}
    faults: list[tuple[int, FaultRow]] = []
    for file, row in ((file, row) for file, rows in files for row in rows):
        each = _neighbour(row, file)
        if each is None:
            faults.append((_model_year(row, file), _unread(row, file)))
            continue
        known = found.setdefault(_key(each), each)
        if known.neighbour_code != each.neighbour_code:
            faults.append((each.model_year, _differs(known, each, file)))
        elif not known.closeness:
            found[_key(each)] = each
    return [_release(year, found, faults) for year in sorted({key[0] for key in found})]


def _key(each: NeighbourRow) -> _Key:
    return each.model_year, each.place_code, each.position


def _neighbour(row: Row, file: str) -> NeighbourRow | None:
    """Read a row of either of two tables, or nothing where it names no authority or no position."""
    place, neighbour, position = (
        (row[name] if name in row else row[other]).strip()
        for name, other in (
            ("old_la_code", "la_number"),
            ("neighbour_old_la_code", "neighbour_la_number"),
            ("rank", "position"),
        )
    )
    if not (_THREE.fullmatch(place) and _THREE.fullmatch(neighbour) and re.fullmatch(r"\d{1,2}", position)):
        return None
    return NeighbourRow(
        model_year=_model_year(row, file),
        place_code=place,
        neighbour_code=neighbour,
        position=int(position),
        closeness=row["closeness"].strip().capitalize(),
    )


def _model_year(row: Row, file: str) -> int:
    """Read the year of the model, which stands in the row or in the name of the file; else it is the newest."""
    year = re.search(r"20\d\d", row.get("model", "")) or re.search(r"20\d\d", file)
    return int(year.group()) if year else NEWEST_MODEL


def _unread(row: Row, file: str) -> FaultRow:
    return FaultRow(
        kind="row_not_placed",
        sentence=f"Row {row.get(ROW, '')}: it names no authority, neighbour or position; the row is not used.",
        file=file,
    )


def _differs(known: NeighbourRow, each: NeighbourRow, file: str) -> FaultRow:
    return FaultRow(
        kind="neighbours_differ",
        sentence=f"Neighbour {each.position} of {each.place_code} is {each.neighbour_code} here and "
        f"{known.neighbour_code} elsewhere, which is believed.",
        file=file,
        place_code=each.place_code,
    )


def _release(
    year: int, found: Mapping[_Key, NeighbourRow], faults: Iterable[tuple[int, FaultRow]]
) -> ReleaseRows:
    neighbours = tuple(sorted(each for each in found.values() if each.model_year == year))
    return ReleaseRows(
        code=f"statistical-neighbours-{year}",
        title=f"Statistical neighbours, {year}",
        source=f"Department for Education, Local Authority Interactive Tool. {LICENCE}.",
        order=ORDER,
        rows_read=len(neighbours),
        places=(),
        neighbours=neighbours,
        faults=tuple(fault for of, fault in faults if of == year),
    )
