"""What the integrity guard is told: an area's measures, figures and targets as they are now."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from turnstone.programme.audit import clock
from turnstone.programme.scorecards.facts.results import known_measure
from turnstone.programme.scorecards.models import Break, Measure, Place, Result, Target
from turnstone.programme.scorecards.queries.published import published_values, releases_in_force
from turnstone.programme.scorecards.rules import (
    ENGLAND,
    Aim,
    Entered,
    Known,
    KnownMeasure,
    KnownPlace,
    Names,
    plain_name,
)


def known_now(area_id: int, measure_ids: Iterable[int] | None = None, *, with_england: bool = False) -> Known:
    """Give what is kept of some measures of an area, or of all, to hold new figures against.

    A table may print England's figures beside its own; then what was published of England is needed too.
    """
    of = {"area_id": area_id} | ({} if measure_ids is None else {"measure_id__in": list(measure_ids)})
    return Known(
        measures={each.id: each for each in _measures(area_id, measure_ids)},
        series=_series(of),
        targets=_targets(of),
        places={
            each.pk: KnownPlace(name=each.name, level=each.level, ended_on=each.ended_on)
            for each in Place.objects.filter(area_id=area_id)
        },
        national=_national(area_id, measure_ids) if with_england else {},
        today=clock.today(),
    )


def _national(area_id: int, measure_ids: Iterable[int] | None) -> Mapping[tuple[int, dt.date], Decimal]:
    """Give England's figures as the newest release has them, by measure and the day on which the period ends."""
    rows = Measure.objects.filter(area_id=area_id).exclude(code="")
    if measure_ids is not None:
        rows = rows.filter(id__in=list(measure_ids))
    numbers = dict(rows.values_list("code", "id"))
    published = published_values(releases_in_force(clock.now()), numbers, [ENGLAND])
    return {
        (numbers[code], each.period_ends_on): each.value
        for code, found in published.items()
        for each in found.values()
        if each.value is not None
    }


def result_names(area_id: int, only: int | None = None) -> Names:
    """Give the names by which a table may call an area's measures and places."""
    measures = _measures(area_id, None)
    codes = dict(Measure.objects.filter(area_id=area_id).exclude(code="").values_list("id", "code"))
    called = {plain_name(each.title): each for each in measures}
    called |= {plain_name(codes[each.id]): each for each in measures if each.id in codes}
    return Names(
        measures=called,
        places=_places(area_id),
        only=next((each for each in measures if each.id == only), None),
    )


def _measures(area_id: int, measure_ids: Iterable[int] | None) -> list[KnownMeasure]:
    rows = Measure.objects.filter(area_id=area_id).order_by("position", "id")
    if measure_ids is not None:
        rows = rows.filter(id__in=list(measure_ids))
    breaks: dict[int, list[Any]] = defaultdict(list)
    for measure_id, starts_on in Break.objects.filter(area_id=area_id).values_list("measure_id", "starts_on"):
        breaks[measure_id].append(starts_on)
    return [known_measure(row, sorted(breaks[row.id])) for row in rows]


def _series(of: Mapping[str, Any]) -> dict[tuple[int, int | None], tuple[Entered, ...]]:
    found: dict[tuple[int, int | None], list[Entered]] = defaultdict(list)
    rows = Result.objects.filter(**of).order_by("period_ends_on", "id")
    for row in rows.values(*_KEPT):
        found[row["measure_id"], row["place_id"]].append(Entered(**row))
    return {key: tuple(each) for key, each in found.items()}


_KEPT = (
    "measure_id",
    "place_id",
    "period_ends_on",
    "value",
    "numerator",
    "denominator",
    "mark",
    "settled",
    "source",
    "remark",
    "definition_version",
)


def _targets(of: Mapping[str, Any]) -> dict[tuple[int, int | None], tuple[Aim, ...]]:
    found: dict[tuple[int, int | None], list[Aim]] = defaultdict(list)
    rows = Target.objects.filter(**of, withdrawn_on=None).order_by("on")
    for measure_id, place_id, on, value in rows.values_list("measure_id", "place_id", "on", "value"):
        found[measure_id, place_id].append(Aim(on, value))
    return {key: tuple(each) for key, each in found.items()}


def _places(area_id: int) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = defaultdict(list)
    for row in Place.objects.filter(area_id=area_id):
        for name in {plain_name(each) for each in (row.name, row.code, f"{row.level}: {row.name}")} - {""}:
            found[name].append(row.id)
    return {name: tuple(ids) for name, ids in found.items()}
