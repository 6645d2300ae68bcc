"""Days by a rhythm: every two weeks, every month on the same weekday, once in each school term. No Django."""

import calendar
import datetime as dt

from turnstone.programme.boards.rules.words import Rhythm
from turnstone.programme.delivery.rules import terms

MONTHS = {
    Rhythm.MONTHLY: 1,
    Rhythm.TWO_MONTHLY: 2,
    Rhythm.QUARTERLY: 3,
    Rhythm.SIX_MONTHLY: 6,
    Rhythm.YEARLY: 12,
}
_FORTNIGHT = 14
_WEEK = 7


def days_by(rhythm: str, first: dt.date, until: dt.date) -> tuple[dt.date, ...]:
    """Give the days from the first to the last that a rhythm makes, the first among them.

    A board that meets on the second Tuesday meets on every second Tuesday; one that meets late in the autumn term
    meets as late in the spring, on the same weekday. What happens when needed has only its first day.
    """
    days: list[dt.date] = []
    day = first
    while day <= until:
        days.append(day)
        following = day_after(rhythm, first, len(days))
        if following is None:
            break
        day = following
    return tuple(days)


def day_after(rhythm: str, first: dt.date, steps: int) -> dt.date | None:
    """Give the day some steps after the first; None where there is no rhythm."""
    if rhythm == Rhythm.FORTNIGHTLY:
        return first + dt.timedelta(days=_FORTNIGHT * steps)
    if rhythm == Rhythm.TERMLY:
        return _in_a_later_term(first, steps)
    if rhythm in MONTHS:
        return _in_a_later_month(first, MONTHS[Rhythm(rhythm)] * steps)
    return None


def _in_a_later_month(first: dt.date, months: int) -> dt.date:
    """Give the same weekday of a later month, the second for a second; a fifth is the last that there is."""
    which = (first.day - 1) // _WEEK
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    opens_on, length = calendar.monthrange(year, month + 1)
    day = 1 + (first.weekday() - opens_on) % _WEEK + which * _WEEK
    return dt.date(year, month + 1, day if day <= length else day - _WEEK)


def _in_a_later_term(first: dt.date, steps: int) -> dt.date:
    """Give the day as far through a later term, for terms differ in length, moved to the same weekday."""
    term = began = terms.term_of(first)
    for _ in range(steps):
        term = terms.term_of(term.last_on + dt.timedelta(days=1))
    gone = (first - began.first_on) / (began.last_on - began.first_on)
    day = term.first_on + round(gone * (term.last_on - term.first_on).days) * dt.timedelta(days=1)
    day += dt.timedelta(days=(first.weekday() - day.weekday()) % _WEEK)
    return day if day <= term.last_on else day - dt.timedelta(days=_WEEK)
