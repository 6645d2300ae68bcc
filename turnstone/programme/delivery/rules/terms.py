"""School terms, by which promises are made. No Django.

England has no national terms: each council sets its own. These are the terms of the Department for Education's
school census, for which absence is counted from 1 August to 31 December, to Easter Sunday, and to 31 July.
"""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A term as people say it, with its first day and its last."""

    name: str
    first_on: dt.date
    last_on: dt.date


def term_of(day: dt.date) -> Term:
    """Say in which term a day falls."""
    easter = easter_sunday(day.year)
    if day <= easter:
        return Term(f"spring term {day.year}", dt.date(day.year, 1, 1), easter)
    summer_ends_on = dt.date(day.year, 7, 31)
    if day <= summer_ends_on:
        return Term(f"summer term {day.year}", easter + dt.timedelta(days=1), summer_ends_on)
    return Term(f"autumn term {day.year}", dt.date(day.year, 8, 1), dt.date(day.year, 12, 31))


def term_before(term: Term) -> Term:
    """Give the term that ended as another began."""
    return term_of(term.first_on - dt.timedelta(days=1))


def easter_sunday(year: int) -> dt.date:
    """Give the day of Easter in the western church, by the Gregorian computus of Meeus, Jones and Butcher."""
    golden, century, in_century = year % 19, year // 100, year % 100
    moon_lag = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - moon_lag + 15) % 30
    to_sunday = (32 + 2 * (century % 4) + 2 * (in_century // 4) - epact - in_century % 4) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)
