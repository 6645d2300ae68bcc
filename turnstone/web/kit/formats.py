"""Dates and numbers as people read them."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from django.utils import timezone


def day(value: dt.date | dt.datetime | None) -> str:
    """Write a day in full: 4 March 2026."""
    if value is None:
        return "not set"
    if isinstance(value, dt.datetime):
        value = timezone.localtime(value)
    return f"{value.day} {value:%B %Y}"


def short_day(value: dt.date | None) -> str:
    """Write a day for a table: 4 Mar 2026."""
    return f"{value.day} {value:%b %Y}" if value else "not set"


def moment(value: dt.datetime) -> str:
    """Write a moment in local time: 4 March 2026, 2:05pm."""
    return f"{day(value)}, {time_of_day(value)}"


def time_of_day(value: dt.datetime) -> str:
    """Write a time by the clock on the wall: 2:05pm."""
    local = timezone.localtime(value)
    return f"{local.hour % 12 or 12}:{local:%M}{'am' if local.hour < 12 else 'pm'}"


def span(starts_at: dt.datetime, ends_at: dt.datetime) -> str:
    """Write from when to when: Wednesday 4 March 2026, 2:05pm to 4:00pm; on another day, with that day."""
    first, last = timezone.localtime(starts_at), timezone.localtime(ends_at)
    end = time_of_day(last) if first.date() == last.date() else moment(last)
    return f"{first:%A} {moment(first)} to {end}"


def count(number: int, one: str, many: str = "") -> str:
    """Write a number with its noun: 1 action, 3 actions."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


FILTERS: dict[str, Callable[..., Any]] = {
    "day": day,
    "short_day": short_day,
    "moment": moment,
    "time_of_day": time_of_day,
    "count": count,
}
