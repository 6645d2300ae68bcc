"""Whether a figure may be kept at all: its period is over, and its measure is told of that place. No Django."""

import datetime as dt
from collections.abc import Iterator

from turnstone.programme.scorecards.rules.guarded import Entered, Fault, Known, KnownMeasure, fault, told_of
from turnstone.programme.scorecards.rules.periods import end_of_month, is_whole_period
from turnstone.programme.scorecards.rules.words import LEVEL_NAMES, Frequency, Level, Settled


def faults_of_fit(row: Entered, known: Known) -> Iterator[Fault]:
    """Say why a figure cannot be kept where and when it is said to be of."""
    measure = known.measures[row.measure_id]
    yield from _of_period(row, measure, known.today)
    yield from _of_place(row, measure, known)
    kept = known.series.get((row.measure_id, row.place_id), ())
    was = next((each for each in kept if each.period_ends_on == row.period_ends_on), None)
    if was and was.settled == Settled.FINAL and row.settled == Settled.PROVISIONAL:
        words = f"{told_of(measure, row)} is final; enter its new figure as final, and say why."
        yield fault("final_already", "error", row.row, "settled", words)


def _of_period(row: Entered, measure: KnownMeasure, today: dt.date | None) -> Iterator[Fault]:
    on = row.period_ends_on
    if today and on > today:
        words = f"The period of “{measure.title}” ends on {on:%-d %B %Y}; enter its value after that day."
        yield fault("not_ended", "error", row.row, "period", words)
    if not is_whole_period(on, measure.frequency):
        every = "by the term" if measure.frequency == Frequency.TERMLY else "by the quarter"
        words = f"“{measure.title}” is counted {every}, and none ends in {on:%B %Y}; write the month in which one does."
        yield fault("no_whole_period", "error", row.row, "period", words)
    if measure.ended_on and on > end_of_month(measure.ended_on):
        words = f"“{measure.title}” ended on {measure.ended_on:%-d %B %Y}; it takes no later figure."
        yield fault("measure_ended", "error", row.row, "period", words)


def _of_place(row: Entered, measure: KnownMeasure, known: Known) -> Iterator[Fault]:
    if row.place_id is None:
        return
    place = known.places.get(row.place_id)
    if place is None:
        words = "That place is not in this area; choose another."
        yield fault("no_place", "error", row.row, "place", words)
        return
    if measure.levels and place.level not in measure.levels:
        level = LEVEL_NAMES[Level(place.level)].lower()
        words = (
            f"“{measure.title}” is not told by {level}; allow that in the measure, or leave {place.name} out."
        )
        yield fault("level_not_told", "error", row.row, "place", words)
    if place.ended_on and row.period_ends_on > end_of_month(place.ended_on):
        words = f"{place.name} ended on {place.ended_on:%-d %B %Y}; it takes no later figure."
        yield fault("place_ended", "error", row.row, "place", words)
