"""Places by their level, and one measure compared between them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from turnstone.programme.scorecards.facts import FigureFacts, MeasureFacts, PlaceFacts
from turnstone.programme.scorecards.rules import Level, Settled, period_words
from turnstone.web.kit.formats import short_day
from turnstone.web.scorecards.presenters.results import figure_words


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """A place."""

    id: int
    name: str
    code: str
    within: str
    ended: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceGroup:
    """The places of one level."""

    title: str
    rows: tuple[PlaceRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One measure, place by place."""

    title: str
    period: str
    before: str
    rows: tuple[tuple[str, ...], ...]


def place_groups(places: Iterable[PlaceFacts]) -> tuple[PlaceGroup, ...]:
    """List places under their levels, the largest first."""
    found = list(places)
    names = {each.id: each.name for each in found}
    return tuple(
        PlaceGroup(
            title=_MANY[level],
            rows=tuple(
                PlaceRow(
                    id=each.id,
                    name=each.name,
                    code=each.code,
                    within=names.get(each.within_id or 0, ""),
                    ended=short_day(each.ended_on) if each.ended_on else "",
                )
                for each in found
                if each.level == level
            ),
        )
        for level in _MANY
        if any(each.level == level for each in found)
    )


_MANY = {
    Level.LOCALITY: "Localities",
    Level.WARD: "Wards",
    Level.SCHOOL: "Schools",
    Level.TEAM: "Teams",
}


def compared(
    measure: MeasureFacts, places: Iterable[PlaceFacts], figures: Mapping[int, tuple[FigureFacts, ...]]
) -> Compared:
    """Set the newest figures of places side by side, with what each was the comparable period before."""
    newest = max(each.period_ends_on for found in figures.values() for each in found)
    before = {each.period_ends_on for found in figures.values() for each in found} - {newest}
    return Compared(
        title=measure.title,
        period=period_words(newest, measure.frequency, measure.starts_again_in),
        before=period_words(max(before), measure.frequency, measure.starts_again_in) if before else "",
        rows=tuple(
            (
                place.name,
                *(
                    next(
                        (
                            _words(each, measure)
                            for each in figures.get(place.id, ())
                            if each.period_ends_on == on
                        ),
                        "None",
                    )
                    for on in (newest, max(before) if before else None)
                ),
            )
            for place in places
            if not place.ended_on or place.id in figures
        ),
    )


def _words(figure: FigureFacts, measure: MeasureFacts) -> str:
    provisional = " (provisional)" if figure.settled == Settled.PROVISIONAL else ""
    return figure_words(figure, measure) + provisional
