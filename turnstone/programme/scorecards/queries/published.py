"""Statistics that others publish, as they had been loaded by a moment.

Of several releases the newest that holds a measure, a place and a period speaks: where it has a mark in place of a
figure, an older figure is not put back. A figure that its release's faults leave out is told without its value.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Count, FloatField, Q
from django.db.models.functions import Cast

from turnstone.measures.published import plain_name
from turnstone.programme.audit.queries import read_into
from turnstone.programme.scorecards.facts import FaultFacts, PublishedValue, ReleaseFacts
from turnstone.programme.scorecards.models import (
    Neighbour,
    PublishedFault,
    PublishedFigure,
    PublishedPlace,
    PublishedRelease,
)
from turnstone.programme.scorecards.rules import PublishedLevel

Values = dict[tuple[str, str], PublishedValue]


def releases_in_force(moment: dt.datetime) -> list[PublishedRelease]:
    """List the newest edition of every release that was loaded by a moment, the oldest statistics first."""
    return _newest(PublishedRelease.objects.filter(loaded_at__lte=moment))


def latest_editions() -> list[PublishedRelease]:
    """List the newest edition of every release, the oldest statistics first."""
    return _newest(PublishedRelease.objects.all())


def _newest(rows: Any) -> list[PublishedRelease]:
    newest = {row.code: row for row in rows.order_by("edition")}
    return sorted(newest.values(), key=lambda row: (row.order, row.code))


def releases_as_at(moment: dt.datetime) -> tuple[ReleaseFacts, ...]:
    """Tell what was loaded by a moment, the newest statistics first, with how much each holds."""
    return release_facts(list(reversed(releases_in_force(moment))))


def release_facts(rows: list[PublishedRelease]) -> tuple[ReleaseFacts, ...]:
    """Tell of some releases how much each holds."""
    figures, places = _counted(PublishedFigure, rows), _counted(PublishedPlace, rows)
    faults, left_out = _counted(PublishedFault, rows), _counted(PublishedFault, rows, leaves_out=True)
    return tuple(
        _release(
            row,
            figures=figures[row.pk],
            places=places[row.pk],
            faults=faults[row.pk],
            left_out=left_out[row.pk],
        )
        for row in rows
    )


def _release(row: PublishedRelease, **counts: int) -> ReleaseFacts:
    names = ("id", "code", "edition", "title", "source", "order", "digest", "loaded_at", "rows_read")
    kept: dict[str, Any] = {name: getattr(row, name) for name in names}
    return ReleaseFacts(**kept | counts)


def _counted(model: Any, releases: Iterable[PublishedRelease], **where: Any) -> dict[int, int]:
    rows = model.objects.filter(release__in=list(releases), **where)
    return defaultdict(int, rows.values_list("release").annotate(many=Count("id")))


def faults_as_at(moment: dt.datetime) -> tuple[FaultFacts, ...]:
    """List what is wrong in the releases in force, those that leave a figure out first."""
    rows = PublishedFault.objects.filter(release__in=releases_in_force(moment)).select_related("release")
    return tuple(
        read_into(FaultFacts, row, release=row.release.title)
        for row in rows.order_by("-leaves_out", "-release__order", "kind", "id")
    )


def series_of(code: str, place_code: str, moment: dt.datetime) -> tuple[PublishedValue, ...]:
    """List every published figure of a measure for a place, oldest first."""
    found = published_values(releases_in_force(moment), (code,), (place_code,))
    return tuple(sorted(found[code].values(), key=lambda each: each.period_ends_on))


def published_code(words: str, moment: dt.datetime) -> str:
    """Give the code of a place that is asked for by its code or its name; a name that nobody has is given back."""
    rows = PublishedPlace.objects.filter(release__in=releases_in_force(moment))
    named = list(rows.order_by("release__order").values_list("name", "code"))
    if any(code == words.upper() for _, code in named):
        return words.upper()
    for alike in (str.casefold, plain_name):
        found = {alike(name): code for name, code in named}
        if alike(words) in found:
            return found[alike(words)]
    return words


def authority_numbers() -> dict[str, str]:
    """Give the numbers of authorities by their names, as the newest release that names one has it."""
    rows = PublishedPlace.objects.filter(level=PublishedLevel.AUTHORITY)
    return dict(rows.order_by("release__order", "code").values_list("name", "code"))


def published_measures(moment: dt.datetime) -> frozenset[str]:
    """Name the measures of which anything is published."""
    rows = PublishedFigure.objects.filter(release__in=releases_in_force(moment))
    return frozenset(rows.values_list("measure_code", flat=True).distinct())


def published_values(
    releases: list[PublishedRelease],
    codes: Iterable[str],
    places: Iterable[str],
    periods: Mapping[str, str] | None = None,
) -> Mapping[str, Values]:
    """Read the figures of some measures for some places, by measure and then by place and period.

    `periods` names for each measure the one period that is wanted; without it all are.
    """
    places, order = set(places), {each.pk: each for each in releases}
    names, faults = _names(releases, places), _left_out(releases, set(codes))
    rows = PublishedFigure.objects.filter(release__in=releases, place_code__in=places)
    wanted = rows.filter(_in_periods(periods) if periods else Q(measure_code__in=set(codes)))
    found: dict[str, Values] = defaultdict(dict)
    for row in _in_order(wanted.values_list(*_FIELDS, named=True), releases):
        fault = faults.get((row.release_id, row.measure_code, row.place_code, row.period), "")
        found[row.measure_code][row.place_code, row.period] = _value(
            row, names, order[row.release_id].title, fault
        )
    return found


_FIELDS = (
    "release_id",
    "measure_code",
    "place_code",
    "period",
    "period_ends_on",
    "numerator",
    "denominator",
    "value",
    "mark",
)


def everyones_values(
    releases: list[PublishedRelease], periods: Mapping[str, str]
) -> Mapping[str, dict[str, float | None]]:
    """Read the values of all authorities, by measure and then by place, for one period of each measure.

    They come as floats: there are thousands, and only ranks and quarters are made of them.
    """
    if not periods:
        return {}
    faults = _left_out(releases, set(periods))
    rows = PublishedFigure.objects.filter(_in_periods(periods), release__in=releases).annotate(
        rough=Cast("value", FloatField())
    )
    found: dict[str, dict[str, float | None]] = defaultdict(dict)
    fields = ("release_id", "measure_code", "place_code", "period", "rough")
    for release, code, place, period, value in _in_order(rows.values_list(*fields), releases):
        if is_authority(place):
            found[code][place] = None if (release, code, place, period) in faults else value
    return found


def _in_periods(periods: Mapping[str, str]) -> Q:
    return reduce(or_, (Q(measure_code=code, period=period) for code, period in periods.items()))


def is_authority(place_code: str) -> bool:
    """Say whether a place is an authority: they alone go by three digits."""
    return len(place_code) == 3


def neighbours_as_at(
    place_code: str, model_year: int, releases: list[PublishedRelease]
) -> tuple[tuple[str, str], ...]:
    """List an authority's statistical neighbours by a year's model, nearest first, each with how close it is."""
    rows = Neighbour.objects.filter(
        release__in=releases, model_year=model_year, place_code=place_code
    ).select_related("release")
    newest: dict[int, Neighbour] = {}
    for row in sorted(rows, key=lambda row: row.release.order):
        newest[row.position] = row
    return tuple((newest[at].neighbour_code, newest[at].closeness) for at in sorted(newest))


def _in_order(rows: Any, releases: list[PublishedRelease]) -> Iterator[Any]:
    """Give rows, which begin with their release, so that those of newer ones come last and win."""
    order = {each.pk: at for at, each in enumerate(releases)}
    yield from sorted(rows, key=lambda row: order[row[0]])


def _names(releases: list[PublishedRelease], places: set[str]) -> dict[str, tuple[str, str]]:
    rows = PublishedPlace.objects.filter(release__in=releases, code__in=places)
    told = rows.values_list("release_id", "code", "name", "level")
    return {code: (name, level) for _, code, name, level in _in_order(told, releases)}


def _left_out(releases: list[PublishedRelease], codes: set[str]) -> dict[tuple[int, str, str, str], str]:
    rows = PublishedFault.objects.filter(release__in=releases, leaves_out=True, measure_code__in=codes)
    told = rows.values_list("release_id", "measure_code", "place_code", "period", "sentence")
    return {each[:4]: each[4] for each in told}


def _value(row: Any, names: Mapping[str, tuple[str, str]], release: str, fault: str) -> PublishedValue:
    name, level = names.get(row.place_code, (row.place_code, PublishedLevel.AUTHORITY))
    return PublishedValue(
        measure_code=row.measure_code,
        place_code=row.place_code,
        place_name=name,
        level=level,
        period=row.period,
        period_ends_on=row.period_ends_on,
        numerator=None if fault else row.numerator,
        denominator=None if fault else row.denominator,
        value=None if fault else row.value,
        mark=row.mark,
        release=release,
        fault=fault,
    )
