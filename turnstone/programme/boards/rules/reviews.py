"""When a review was, in words. No Django."""

import datetime as dt


def when_it_was(starts_on: dt.date, ends_on: dt.date, said: str = "") -> str:
    """Say the day or the days of a review, or what was said of them where no day is known."""
    if said:
        return said
    if starts_on == ends_on:
        return _day(starts_on)
    if (starts_on.year, starts_on.month) == (ends_on.year, ends_on.month):
        return f"{starts_on.day} to {_day(ends_on)}"
    return f"{_day(starts_on)} to {_day(ends_on)}"


def _day(on: dt.date) -> str:
    return f"{on.day} {on:%B %Y}"
