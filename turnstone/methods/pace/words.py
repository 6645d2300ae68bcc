"""A plan's pace in the words that a board reads."""

import datetime as dt

from turnstone.methods.pace.answer import Pace
from turnstone.methods.pace.back_test import BackTest
from turnstone.methods.pace.counts import Counts
from turnstone.methods.pace.forecast import FEWEST_COMPLETED, Forecast
from turnstone.methods.pace.position import Position

LEAST_SAID, MOST_SAID = 0.05, 0.95
WEEKS_FROM_DAYS = 14
MOST_OPEN_FOR_ALL = 20


def board_sentences(found: Pace, thing: str = "milestone") -> str:
    """Say where the plan is, how its dates have held and what to expect by its end; `thing` is what was counted.

    The chance that everything is done is left out above 20 open milestones, where it is near 0 by arithmetic alone.
    """
    if not found.counts.in_plan:
        return f"The plan has no {thing}s with dates yet, so nothing can be said of its pace."
    done = f"{found.counts.completed} of {found.counts.in_plan} done."
    said = [done, _position(found.position, thing), _dates(found.counts, thing)]
    return " ".join([*said, _outlook(found, thing)] if found.counts.open else said)


def short_sentence(found: Pace, thing: str = "milestone") -> str:
    """Say in one breath how many are done, where that is against the first plan, and what is likely by the end."""
    if not found.counts.in_plan:
        return board_sentences(found, thing)
    done = f"{found.counts.completed} of {_number(found.counts.in_plan, thing)} done"
    if not found.counts.open:
        return f"{done}, {_briefly(found.position)}."
    return f"{done}, {_briefly(found.position)}; {_outlook_briefly(found)}."


def _outlook_briefly(found: Pace) -> str:
    if found.rates.needed_per_month is None:
        return f"the plan's end, {_day(found.end_on)}, has come"
    if found.forecast is None:
        return "too few for a forecast yet"
    likely = _range(found.forecast.likely_range_by_end)
    return f"{likely} likely by {_day(found.end_on)} if dates turn out as they have so far"


def _briefly(where: Position) -> str:
    if where.behind_days:
        return f"{_time(where.behind_days)} behind the first plan"
    return f"{where.ahead_by} ahead of the first plan" if where.ahead_by else "as the first plan said"


def chance_in_words(chance: float) -> str:
    """Say a chance from 0 to 1 no more sharply than the method bears."""
    if chance < LEAST_SAID:
        return "under 5%"
    return "over 95%" if chance > MOST_SAID else f"{chance:.0%}"


def back_test_sentence(tested: BackTest, thing: str = "milestone") -> str:
    """Say what an earlier forecast gave for today, and what happened."""
    then = _day(tested.forecast_on)
    if tested.likely_range is None:
        return f"On {then} we could not tell, because fewer than {FEWEST_COMPLETED} {thing}s were done."
    forecast = (
        f"On {then} the same forecast gave {_range(tested.likely_range)} of {tested.in_plan} done by now"
    )
    return f"{forecast} (likely range); {tested.happened} are."


def _position(where: Position, thing: str) -> str:
    if where.same_as_first_plan_on and where.behind_days:
        day = _day(where.same_as_first_plan_on)
        return f"By count we are where the first plan was on {day}: {_time(where.behind_days)} behind."
    if where.ahead_by:
        return f"By count we are {_number(where.ahead_by, thing)} ahead of the first plan."
    return "By count we are where the first plan said we would be."


def _time(days: int) -> str:
    return _number(days, "day") if days < WEEKS_FROM_DAYS else _number((days + 3) // 7, "week")


def _dates(of: Counts, thing: str) -> str:
    kept = f"{of.completed_by_first_date} {_was(of.completed_by_first_date)} done by their first date."
    if of.median_days_moved is None:
        return f"No {thing} has been re-dated; {kept}"
    has = "has" if of.milestones_redated == 1 else "have"
    moved = f"{_number(of.milestones_redated, thing)} {has} been re-dated, {_moved(of.median_days_moved)}"
    return f"{moved}; {kept}"


def _was(number: int) -> str:
    return "was" if number == 1 else "were"


def _moved(median: float) -> str:
    if median < 0:
        return f"to {_number(round(-median), 'day')} earlier typically"
    return f"by {_number(round(median), 'day')} typically"


def _outlook(found: Pace, thing: str) -> str:
    end = _day(found.end_on)
    if found.rates.needed_per_month is None:
        return f"The plan's end, {end}, has come with {found.counts.open} still open; {_made(found)}."
    need = f"the plan needs {found.rates.needed_per_month:.1f} a month, and {_made(found)}."
    if found.forecast is None:
        return f"{_cannot_tell(found.counts.completed, end, thing)} {need[0].upper()}{need[1:]}"
    return f"{_expected(found.forecast, found.counts, end)}; {need}"


def _made(found: Pace) -> str:
    return f"the last three months made {found.rates.per_month_last_91_days:.1f} a month"


def _cannot_tell(completed: int, end: str, thing: str) -> str:
    done = f"only {_number(completed, thing)} {'is' if completed == 1 else 'are'} done"
    return f"How many will be done by {end} we cannot tell, because {done} and a forecast needs {FEWEST_COMPLETED}."


def _expected(forecast: Forecast, of: Counts, end: str) -> str:
    likely = f"{_range(forecast.likely_range_by_end)} of {of.in_plan} will be done by {end} (likely range)"
    said = f"If dates turn out as they have so far, {likely}"
    if of.open > MOST_OPEN_FOR_ALL:
        return said
    return f"{said}, and the chance that all will is {chance_in_words(forecast.chance_all_by_end)}"


def _range(ends: tuple[int, int]) -> str:
    low, high = ends
    return str(low) if low == high else f"{low} to {high}"


def _number(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def _day(day: dt.date) -> str:
    return f"{day.day} {day:%B %Y}"
