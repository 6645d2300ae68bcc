"""When a review was, in words. No Django."""

import datetime as dt


def when_it_was(starts_on: dt.date, ends_on: dt.date, said: str = "") -> str:
    """Say the day or the days of a review: in the words that were used, or a whole month by its name alone."""
    if said:
        return said
    if starts_on == ends_on:
        return _day(starts_on)
    if (starts_on.year, starts_on.month) != (ends_on.year, ends_on.month):
        return f"{_day(starts_on)} to {_day(ends_on)}"
    is_whole = starts_on.day == 1 and (ends_on + dt.timedelta(days=1)).day == 1
    return f"{ends_on:%B %Y}" if is_whole else f"{starts_on.day} to {_day(ends_on)}"


def _day(on: dt.date) -> str:
    return f"{on.day} {on:%B %Y}"
