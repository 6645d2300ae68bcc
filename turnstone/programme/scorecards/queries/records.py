"""Measures whole, as they stood at a moment: so many queries however many measures there are."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from turnstone.programme.audit.queries import read_into, rows_as_at
from turnstone.programme.scorecards.facts import (
    BreakFacts,
    FigureFacts,
    ForecastFacts,
    MeasureRecord,
    NoteFacts,
    PlaceFacts,
    RebaseFacts,
    TalkFacts,
    TargetFacts,
)
from turnstone.programme.scorecards.models import (
    Break,
    CurveTalk,
    Forecast,
    Note,
    Place,
    Rebase,
    Result,
    Target,
)
from turnstone.programme.scorecards.queries.measures import measures_as_at


def measure_records(
    area_id: int, moment: dt.datetime, *, place_id: int | None = None, looks_ahead: bool = True
) -> tuple[MeasureRecord, ...]:
    """Read every measure of an area with its figures, of the whole area or of one place in it.

    Notes and forecasts are of the whole area alone. Without looking ahead no forecasts are read.
    """
    of_place: dict[str, Any] = {"area_id": area_id, "place_id": place_id}
    figures = _by_measure(Result, FigureFacts, moment, "period_ends_on", **of_place)
    targets = _by_measure(Target, TargetFacts, moment, "on", **of_place, withdrawn_on=None)
    rebases = _by_measure(Rebase, RebaseFacts, moment, "on", **of_place)
    breaks = _by_measure(Break, BreakFacts, moment, "starts_on", area_id=area_id)
    is_whole = place_id is None
    notes = _by_measure(Note, NoteFacts, moment, "period_ends_on", area_id=area_id) if is_whole else {}
    forecasts = _forecasts(area_id, moment) if is_whole and looks_ahead else {}
    places = () if is_whole else places_as_at(area_id, moment)
    place = next((each for each in places if each.id == place_id), None)
    return tuple(
        MeasureRecord(
            measure=each,
            place=place,
            figures=tuple(figures[each.id]),
            targets=tuple(targets[each.id]),
            breaks=tuple(breaks[each.id]),
            rebases=tuple(rebases[each.id]),
            notes=tuple(notes.get(each.id, ())),
            forecast=forecasts.get(each.id),
        )
        for each in measures_as_at(area_id, moment)
    )


def talks_of(measure_id: int, area_id: int, moment: dt.datetime) -> tuple[TalkFacts, ...]:
    """List the talks about turning a measure's curve, newest first."""
    talks = _by_measure(CurveTalk, TalkFacts, moment, "held_on", area_id=area_id, measure_id=measure_id)
    return tuple(reversed(talks[measure_id]))


def places_as_at(area_id: int, moment: dt.datetime) -> tuple[PlaceFacts, ...]:
    """List the places in an area: the largest level first, and in their order."""
    rows = sorted(
        rows_as_at(Place, moment, area_id=area_id), key=lambda row: (row.level, row.position, row.name)
    )
    return tuple(read_into(PlaceFacts, row) for row in rows)


def _by_measure(model: Any, kind: Any, moment: dt.datetime, order: str, **where: Any) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in sorted(rows_as_at(model, moment, **where), key=lambda row: (getattr(row, order), row.id)):
        found[row.measure_id].append(read_into(kind, row))
    return found


def _forecasts(area_id: int, moment: dt.datetime) -> Mapping[int, ForecastFacts]:
    rows = sorted(
        rows_as_at(Forecast, moment, area_id=area_id, withdrawn_on=None),
        key=lambda row: (row.made_on, row.id),
    )
    return {row.measure_id: read_into(ForecastFacts, row, points=_points(row.points)) for row in rows}


def _points(kept: Iterable[tuple[str, str]]) -> tuple[tuple[dt.date, Decimal], ...]:
    return tuple(sorted((dt.date.fromisoformat(on), Decimal(value)) for on, value in kept))
