"""Keeping statistics that others publish, release by release, whole."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from decimal import ROUND_DOWN, Decimal
from pathlib import Path
from typing import Any

from turnstone.measures.library import library
from turnstone.measures.published import FaultRow, FigureRow, NeighbourRow, PlaceRow, ReleaseRows
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.scorecards.facts import LoadedFacts
from turnstone.programme.scorecards.models import (
    Neighbour,
    PublishedFault,
    PublishedFigure,
    PublishedPlace,
    PublishedRelease,
)
from turnstone.programme.scorecards.operations.editions import completed, newest_edition
from turnstone.programme.scorecards.queries import authority_numbers, latest_editions, release_facts
from turnstone.programme.scorecards.rules import shown_value

AT_ONCE = 2000
FOUR_PLACES = Decimal("0.0001")


@operation
def load_published(*, by: Actor, path: Path, say: Callable[[str], None] = lambda _: None) -> LoadedFacts:
    """Load every published file under a path; a release that is here already in these very figures is left alone.

    All of it is loaded or none of it.
    """
    from turnstone.measures.published.reading import read_published

    if not path.exists():
        raise Refusal(f"There is nothing at {path}; check the name of the folder or the file.")
    found = read_published(path, _wanted(), say, authority_numbers())
    if not found.releases:
        raise Refusal(_nothing_to_load(path, found.passed_over))
    kept = [_loaded(by, each) for each in found.releases]
    return LoadedFacts(releases=tuple(kept), passed_over=found.passed_over)


def _wanted() -> dict[str, dict[str, Any]]:
    """Name each published measure with its columns, and between what its figures must lie."""
    return {
        code: {**each.published, "least": each.least, "most": each.most}
        for code, each in library().items()
        if each.published
    }


def _nothing_to_load(path: Path, passed_over: Sequence[tuple[str, str]]) -> str:
    """Say of one file why it cannot be read; of many, why the first that was nearly a table cannot."""
    told = [why for file, why in passed_over if Path(file).name in why]
    if told:
        return f"Nothing was loaded. {told[0]}"
    return f"No published table that is known lies under {path}; give the folder of the files."


def _loaded(by: Actor, read: ReleaseRows) -> tuple[Any, bool]:
    before = newest_edition(read.code)
    rows = completed(read, before) if before else read
    row = keep_release(
        by=by,
        code=rows.code,
        title=rows.title,
        source=rows.source,
        order=rows.order,
        rows_read=rows.rows_read,
        places=rows.places,
        figures=rows.figures,
        neighbours=rows.neighbours,
        faults=rows.faults,
    )
    return release_facts([row])[0], before is None or before.pk != row.pk


@operation
def keep_release(
    *,
    by: Actor,
    code: str,
    title: str,
    source: str,
    places: Sequence[PlaceRow] = (),
    figures: Sequence[FigureRow] = (),
    neighbours: Sequence[NeighbourRow] = (),
    faults: Sequence[FaultRow] = (),
    order: int = 0,
    rows_read: int = 0,
) -> PublishedRelease:
    """Keep a release whole. The same again is the one that is here; the same code with other figures is an edition.

    What an earlier release of the same statistics had, and this one has a mark for, is told as a fault.
    """
    digest, known = _digest(places, figures, neighbours, faults), newest_edition(code)
    if known and known.digest == digest:
        return known
    blanked = _blanked(code, order, figures, {each.code: each.name for each in places})
    release = PublishedRelease.objects.create(
        code=code,
        edition=known.edition + 1 if known else 1,
        title=title,
        source=source,
        order=order,
        digest=digest,
        loaded_at=clock.now(),
        rows_read=rows_read or len(figures) + len(neighbours),
    )
    _keep_rows(release, places, figures, neighbours, [*faults, *blanked])
    return release


def _digest(
    places: Iterable[PlaceRow],
    figures: Iterable[FigureRow],
    neighbours: Iterable[NeighbourRow],
    faults: Iterable[FaultRow],
) -> str:
    """Sum up what a release holds, whatever its files were called and in whatever order they lay."""
    plain = [replace(each, file="") for each in faults]
    told = hashlib.sha256()
    for each in sorted({_told(row) for kind in (places, figures, neighbours, plain) for row in kind}):
        told.update(each.encode())
    return told.hexdigest()


def _told(row: Any) -> str:
    """Put a row so that it is the same once it was kept and read again."""
    cells = (_kept(getattr(row, name)) for name in _names(row))
    plain = (f"{each.normalize():f}" if isinstance(each, Decimal) else str(each) for each in cells)
    return "|".join([type(row).__name__, *plain])


def _blanked(code: str, order: int, figures: Sequence[FigureRow], names: dict[str, str]) -> list[FaultRow]:
    """Find authorities without a figure here of which an earlier release of the same statistics had one."""
    family = code.partition("-20")[0]
    earlier = [
        each for each in latest_editions() if each.order <= order and each.code.partition("-20")[0] == family
    ]
    if not earlier:
        return []
    titles = {each.pk: each.title for each in earlier}
    rows = PublishedFigure.objects.filter(release__in=earlier, value__isnull=False).order_by("release__order")
    fields = ("measure_code", "place_code", "period", "value", "release_id")
    had = {(row[0], row[1], row[2]): (row[3], titles[row[4]]) for row in rows.values_list(*fields)}
    return [
        _blank(each, names.get(each.place_code, each.place_code), *had[each.key])
        for each in figures
        if each.value is None and each.key in had
    ]


def _blank(figure: FigureRow, name: str, value: Decimal, release: str) -> FaultRow:
    had = f"{shown_value(value).normalize():,f}"
    return FaultRow(
        kind="blanked",
        sentence=f"{name}, {figure.period}: “{figure.mark}” here, where {release} had {had}.",
        measure_code=figure.measure_code,
        place_code=figure.place_code,
        period=figure.period,
    )


def _keep_rows(
    release: PublishedRelease,
    places: Sequence[PlaceRow],
    figures: Sequence[FigureRow],
    neighbours: Sequence[NeighbourRow],
    faults: Sequence[FaultRow],
) -> None:
    _bulk(PublishedPlace, release, places)
    _bulk(PublishedFigure, release, figures)
    _bulk(Neighbour, release, neighbours)
    _bulk(PublishedFault, release, faults)


def _bulk(model: Any, release: PublishedRelease, rows: Sequence[Any]) -> None:
    made = [
        model(release=release, **{name: _kept(getattr(row, name)) for name in _names(row)}) for row in rows
    ]
    model.objects.bulk_create(made, batch_size=AT_ONCE)


def _names(row: Any) -> tuple[str, ...]:
    return tuple(row.__dataclass_fields__)


def _kept(value: Any) -> Any:
    """Cut a figure to the places that are kept; rounded twice, 5.24999 would be shown as 5.3."""
    if isinstance(value, Decimal):
        return value.quantize(FOUR_PLACES, rounding=ROUND_DOWN)
    return value[:500] if isinstance(value, str) else value
