"""Figures that were changed after they were kept, in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from turnstone.programme.scorecards.facts import MeasureFacts, PlaceFacts, RestatementFacts
from turnstone.programme.scorecards.rules import SMALL_LEVELS, period_words, value_words
from turnstone.web.kit.formats import moment

HEADS = ("Measure", "Of", "It was", "It became", "When", "By", "Why")


@dataclass(frozen=True, slots=True, kw_only=True)
class Restated:
    """One figure that changed."""

    measure: str
    of: str
    before: str
    after: str
    was_final: bool
    when: str
    by: str
    why: str


def restated(
    changes: Iterable[RestatementFacts],
    measures: Iterable[MeasureFacts],
    places: Iterable[PlaceFacts],
    *,
    sees_small: bool,
) -> tuple[Restated, ...]:
    """Tell each change, leaving out the places that the reader may not see figures of."""
    known, where = {each.id: each for each in measures}, {each.id: each for each in places}
    return tuple(
        _restated(each, known[each.measure_id], where.get(each.place_id or 0))
        for each in changes
        if each.measure_id in known and _may_be_seen(each, where, sees_small)
    )


def _may_be_seen(each: RestatementFacts, where: dict[int, PlaceFacts], sees_small: bool) -> bool:
    if each.place_id is None:
        return True
    return each.place_id in where and (sees_small or where[each.place_id].level not in SMALL_LEVELS)


def _restated(each: RestatementFacts, measure: MeasureFacts, place: PlaceFacts | None) -> Restated:
    period = period_words(each.period_ends_on, measure.frequency, measure.starts_again_in)
    after = "withdrawn" if each.is_withdrawn else "none"
    return Restated(
        measure=measure.title,
        of=f"{place.name}, {period}" if place else period,
        before=value_words(each.before, measure.unit, measure.places) if each.before is not None else "none",
        after=value_words(each.after, measure.unit, measure.places) if each.after is not None else after,
        was_final=each.was_final,
        when=moment(each.at),
        by=each.by_name,
        why=each.why or "Not said",
    )
