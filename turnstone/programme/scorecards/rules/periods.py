"""Periods: named by their last day, written as people write them, one after another. No Django.

A period's last day is the last of a month. Quarters end in March, June, September and December. Terms end as the law
on compulsory school age has them: on 31 December, 31 March and 31 August.
"""

import calendar
import datetime as dt

from turnstone.programme.scorecards.rules.words import Frequency

QUARTERS_END_IN = (3, 6, 9, 12)
TERMS_END_IN = (3, 8, 12)
TERM_NAMES = {12: "autumn", 3: "spring", 8: "summer"}
CENSUS_MONTH = 1
# Their periods share months with one another, so that one figure tells little of its own.
OVERLAPPING = frozenset({Frequency.ROLLING_YEAR, Frequency.YEAR_TO_DATE})
_MONTHS_LONG = {
    Frequency.MONTHLY: 1,
    Frequency.QUARTERLY: 3,
    Frequency.SIX_MONTHLY: 6,
    Frequency.ANNUAL: 12,
    Frequency.ROLLING_YEAR: 1,
    Frequency.YEAR_TO_DATE: 1,
}


def period_words(ends_on: dt.date, frequency: str, starts_again_in: int | None = None) -> str:
    """Write a period as people read it: September 2024, July to September 2024, autumn term 2024."""
    last = _month_words(ends_on)
    match frequency:
        case Frequency.QUARTERLY:
            return _stretch(ends_on, 3)
        case Frequency.SIX_MONTHLY:
            return _stretch(ends_on, 6)
        case Frequency.TERMLY:
            end = _term_end(ends_on)
            return f"{TERM_NAMES[end.month]} term {end.year}"
        case Frequency.ANNUAL:
            # The January census counts a day, and nobody's year ends in January.
            return last if ends_on.month == CENSUS_MONTH else f"year to {last}"
        case Frequency.ROLLING_YEAR:
            return f"12 months to {last}"
        case Frequency.YEAR_TO_DATE:
            return f"year so far to {last}" if starts_again_in != ends_on.month else last
    return last


def end_of_month(day: dt.date) -> dt.date:
    """Give the last day of a day's month."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def month_end_after(ends_on: dt.date, months: int) -> dt.date:
    """Give the end of the month so many months after, or before."""
    month = ends_on.year * 12 + ends_on.month - 1 + months
    return end_of_month(dt.date(month // 12, month % 12 + 1, 1))


def next_period(ends_on: dt.date, frequency: str) -> dt.date:
    """Give the last day of the period after one."""
    if frequency != Frequency.TERMLY:
        return month_end_after(ends_on, _length(frequency))
    after = end_of_month(_term_end(ends_on) + dt.timedelta(days=1))
    return _term_end(after)


def period_before(ends_on: dt.date, frequency: str) -> dt.date:
    """Give the last day of the period before one."""
    if frequency != Frequency.TERMLY:
        return month_end_after(ends_on, -_length(frequency))
    end = _term_end(ends_on)
    months = TERMS_END_IN[TERMS_END_IN.index(end.month) - 1]
    return month_end_after(end, -((end.month - months) % 12))


def comparable_before(ends_on: dt.date, frequency: str, is_seasonal: bool = False) -> dt.date:
    """Give the period that one is compared with: the one before or, of what has seasons, the same of last year.

    A year so far can only be set against the same months of another year. Twelve months share eleven with those that
    ended a month sooner, and none with those that ended a year sooner.
    """
    if is_seasonal or frequency in OVERLAPPING:
        return month_end_after(ends_on, -12)
    return period_before(ends_on, frequency)


def periods_between(first: dt.date, last: dt.date, frequency: str) -> tuple[dt.date, ...]:
    """List the periods from one to another, both among them, oldest first."""
    found = []
    while first <= last:
        found.append(first)
        first = next_period(first, frequency)
    return tuple(found)


def due_on(ends_on: dt.date, lag_days: int) -> dt.date:
    """Give the day by which a period's figure should be there."""
    return ends_on + dt.timedelta(days=lag_days)


def starts_on(ends_on: dt.date, frequency: str, starts_again_in: int | None = None) -> dt.date:
    """Give the first day of a period."""
    if frequency == Frequency.YEAR_TO_DATE:
        begins = starts_again_in or 4
        return dt.date(ends_on.year - (ends_on.month < begins), begins, 1)
    before = month_end_after(ends_on, -12) if frequency == Frequency.ROLLING_YEAR else None
    return (before or period_before(ends_on, frequency)) + dt.timedelta(days=1)


def is_whole_period(ends_on: dt.date, frequency: str) -> bool:
    """Say whether a period of this length ends in that month."""
    if frequency == Frequency.QUARTERLY:
        return ends_on.month in QUARTERS_END_IN
    return frequency != Frequency.TERMLY or ends_on.month in TERMS_END_IN


def _length(frequency: str) -> int:
    return _MONTHS_LONG.get(Frequency(frequency), 1)


def _term_end(day: dt.date) -> dt.date:
    month = next(each for each in TERMS_END_IN if day.month <= each)
    return end_of_month(dt.date(day.year, month, 1))


def _month_words(day: dt.date) -> str:
    return f"{calendar.month_name[day.month]} {day.year}"


def _stretch(ends_on: dt.date, months: int) -> str:
    first = month_end_after(ends_on, 1 - months)
    year = "" if first.year == ends_on.year else f" {first.year}"
    return f"{calendar.month_name[first.month]}{year} to {_month_words(ends_on)}"
