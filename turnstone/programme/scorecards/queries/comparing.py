"""How an area compares with others: so many queries however many measures there are."""

import datetime as dt
from collections.abc import Iterable, Mapping

from turnstone.programme.people.models import LocalArea
from turnstone.programme.scorecards.facts import (
    Beside,
    ComparisonFacts,
    DefinitionFacts,
    Judged,
    MeasureFacts,
    PublishedValue,
    compare,
)
from turnstone.programme.scorecards.models import PublishedPlace, PublishedRelease
from turnstone.programme.scorecards.queries.library import library_definitions
from turnstone.programme.scorecards.queries.measures import measures_as_at
from turnstone.programme.scorecards.queries.published import (
    everyones_values,
    neighbours_as_at,
    published_measures,
    published_values,
    releases_in_force,
)
from turnstone.programme.scorecards.rules import ENGLAND, MODEL_YEARS, ValueKind


def comparisons_as_at(
    area_id: int, moment: dt.datetime, model_year: int = MODEL_YEARS[0]
) -> dict[str, ComparisonFacts]:
    """Compare each measure that an area has from the library, by its code; nothing for an area of no authority."""
    return comparisons_of(area_id, measures_as_at(area_id, moment), moment, model_year)


def comparisons_of(
    area_id: int, known: Iterable[MeasureFacts], moment: dt.datetime, model_year: int = MODEL_YEARS[0]
) -> dict[str, ComparisonFacts]:
    """Compare measures that were read already.

    A count says how large a place is and not how well it does, so counts are compared on no scorecard.
    """
    measures = [judged(each) for each in known if each.code and each.value_kind != ValueKind.COUNT]
    return compared_measures(area_id, measures, moment, model_year) if measures else {}


def compared_measures(
    area_id: int,
    measures: Iterable[Judged],
    moment: dt.datetime,
    model_year: int = MODEL_YEARS[0],
    period: str = "",
    *,
    is_whole: bool = False,
) -> dict[str, ComparisonFacts]:
    """Compare some measures of an area, in the newest period that is published, or in another that is named.

    Whole, the neighbours' mean is there for every year of the series, which costs ten times as many rows.
    """
    asked, releases = {each.code: each for each in measures}, releases_in_force(moment)
    beside = beside_of(area_id, releases, model_year) if asked and releases else None
    if beside is None:
        return {}
    series = published_values(releases, asked, beside.codes if is_whole else beside.wider)
    if not (beside.region or any(place == beside.own for found in series.values() for place, _ in found)):
        return {}
    periods = {code: each for code, found in series.items() if (each := period or _newest(beside, found))}
    near = published_values(releases, periods, beside.neighbours, periods)
    everyone = everyones_values(releases, periods)
    figures = {code: {**series[code], **near[code]} for code in periods}
    told = {
        code: compare(asked[code], beside, found, tuple(everyone.get(code, {}).values()), periods[code])
        for code, found in figures.items()
    }
    return {code: each for code, each in told.items() if each}


def published_by_code(area_id: int, moment: dt.datetime) -> dict[str, MeasureFacts]:
    """Give every measure of which figures are published, as the area counts it or else as the library defines it."""
    own = {each.code: each for each in measures_as_at(area_id, moment) if each.code}
    known, published = library_definitions(), published_measures(moment)
    return {each.code: own.get(each.code) or _as_a_measure(each) for each in known if each.code in published}


def _as_a_measure(each: DefinitionFacts) -> MeasureFacts:
    """Show a definition that the area did not take as a measure without a number."""
    return MeasureFacts(
        id=0,
        version=0,
        title=each.title,
        kind=each.kind,
        unit=each.unit,
        polarity=each.polarity,
        code=each.code,
        value_kind=each.value_kind,
        places=each.places,
        definition=each.definition,
        source=each.source,
        frequency=each.frequency,
    )


def judged(measure: MeasureFacts) -> Judged:
    """Say what must be known of a measure to judge a difference."""
    return Judged(code=measure.code, polarity=measure.polarity, value_kind=measure.value_kind)


def beside_of(area_id: int, releases: list[PublishedRelease], model_year: int) -> Beside | None:
    """Name whom an area is compared with; nobody where it is no authority that figures are published of."""
    code = LocalArea.objects.filter(pk=area_id).values_list("authority_code", flat=True).first()
    return beside_place(code, releases, model_year) if code else None


def beside_place(code: str, releases: list[PublishedRelease], model_year: int) -> Beside:
    """Name whom an authority is compared with: England, its region, its neighbours nearest first."""
    places = PublishedPlace.objects.filter(release__in=releases, code=code).exclude(region_code="")
    region = places.order_by("-release__order").values_list("region_code", flat=True).first()
    near = neighbours_as_at(code, model_year, releases)
    return Beside(
        own=code,
        england=ENGLAND,
        region=region or "",
        neighbours=tuple(each for each, _ in near),
        model_year=model_year,
    )


def series_beside(
    code: str, place_code: str, moment: dt.datetime, model_year: int = MODEL_YEARS[0]
) -> tuple[PublishedValue, ...]:
    """List a measure's figures for an authority, then for its neighbours, its region and England, oldest first."""
    releases = releases_in_force(moment)
    beside = beside_place(place_code, releases, model_year)
    found = published_values(releases, (code,), beside.codes)[code]
    order = {each: at for at, each in enumerate((beside.own, *beside.neighbours, beside.region, ENGLAND))}
    return tuple(
        sorted(found.values(), key=lambda each: (order.get(each.place_code, -1), each.period_ends_on))
    )


def _newest(beside: Beside, figures: Mapping[tuple[str, str], PublishedValue]) -> str:
    """Name the newest period in which this area or England has a figure."""
    own = [
        each for (code, _), each in figures.items() if code in (beside.own, beside.england) and _is_told(each)
    ]
    return max(own, key=lambda each: each.period_ends_on).period if own else ""


def _is_told(each: PublishedValue) -> bool:
    return each.value is not None
