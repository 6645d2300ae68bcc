"""A release that is loaded again in part: what was not loaded anew stays as it was kept."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

from turnstone.measures.published import FaultRow, FigureRow, NeighbourRow, PlaceRow, ReleaseRows
from turnstone.programme.audit.queries import read_into
from turnstone.programme.scorecards.models import (
    Neighbour,
    PublishedFault,
    PublishedFigure,
    PublishedPlace,
    PublishedRelease,
)

Row = TypeVar("Row")
# Found anew each time, by what other releases hold.
BLANKED = "blanked"


def newest_edition(code: str) -> PublishedRelease | None:
    """Find the edition of a release that is in force."""
    return PublishedRelease.objects.filter(code=code).order_by("-edition").first()


def completed(rows: ReleaseRows, known: PublishedRelease) -> ReleaseRows:
    """Add the measures that the kept edition has and the files at hand do not; one table alone is no whole release."""
    read = {each.measure_code for each in rows.figures}
    kept = _rows(PublishedFigure, FigureRow, known)
    figures = [each for each in kept if each.measure_code not in read]
    whole = replace(rows, neighbours=_neighbours(rows.neighbours, known))
    if not figures:
        return whole
    places = {each.code: each for each in (*rows.places, *_rows(PublishedPlace, PlaceRow, known))}
    return replace(
        whole,
        places=tuple(sorted(places.values())),
        figures=(*rows.figures, *figures),
        faults=(*rows.faults, *_faults(rows, known, {each.measure_code for each in figures})),
    )


def _neighbours(read: Iterable[NeighbourRow], known: PublishedRelease) -> tuple[NeighbourRow, ...]:
    """Add neighbours that were kept; one list names them without saying how close they are."""
    found = {(each.place_code, each.position): each for each in _rows(Neighbour, NeighbourRow, known)}
    for each in read:
        before = found.get((each.place_code, each.position))
        if each.closeness or before is None or before.neighbour_code != each.neighbour_code:
            found[each.place_code, each.position] = each
    return tuple(sorted(found.values()))


def _rows(model: Any, row: type[Row], known: PublishedRelease) -> list[Row]:
    return [read_into(row, each) for each in model.objects.filter(release=known).order_by("id")]


def _faults(rows: ReleaseRows, known: PublishedRelease, measures: set[str]) -> list[FaultRow]:
    """Keep the faults of what stays: of its measures, and of its files as a whole."""
    told, files = {each.sentence for each in rows.faults}, {_plain(each) for each in rows.files}
    return [
        each
        for each in _rows(PublishedFault, FaultRow, known)
        if each.kind != BLANKED
        and each.sentence not in told
        and (each.measure_code in measures or (not each.measure_code and _plain(each.file) not in files))
    ]


def _plain(file: str) -> str:
    """Name a file without how it is packed."""
    return file.removesuffix(".gz").removesuffix(".csv")
