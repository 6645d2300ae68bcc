"""Days and times as people type them: one by one, or a series with an event on each line."""

import datetime as dt
import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

_TIMES = ["%H:%M", "%H.%M", "%I:%M%p", "%I.%M%p", "%I%p"]
_DAYS = ["%d %B %Y", "%d %b %Y", "%d %m %Y", "%d/%m/%Y", "%d.%m.%Y", "%Y-%m-%d"]
_LINE = re.compile(
    r"^(?P<day>.+?),?\s+(?:from\s+)?(?P<from>\d{1,2}(?:[:.]\d\d)?\s*(?:am|pm)?)\s*(?:to|until|-|–)\s*"
    r"(?P<to>\d{1,2}(?:[:.]\d\d)?\s*(?:am|pm)?)$",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"^(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+", re.IGNORECASE)


def time_of(label: str, missing: str = "", hint: str = "") -> forms.TimeField:
    """Ask for a time of the day."""
    return forms.TimeField(
        label=label,
        required=bool(missing),
        help_text=hint,
        input_formats=_TIMES,
        widget=forms.TextInput(attrs={"size": 8}),
        error_messages={"required": missing, "invalid": "Write the time like 14:30 or 2:30pm."},
    )


def at(day: dt.date, time: dt.time) -> dt.datetime:
    """Join a day and a time by the clock on the wall."""
    return timezone.make_aware(dt.datetime.combine(day, time))


def days_and_times(said: str) -> list[tuple[dt.datetime, dt.datetime]]:
    """Read events, one a line, as when each starts and ends; a line that is wrong is named."""
    lines = [(number, line.strip()) for number, line in enumerate(said.splitlines(), 1) if line.strip()]
    return [_start_and_end(number, line) for number, line in lines]


def _start_and_end(number: int, line: str) -> tuple[dt.datetime, dt.datetime]:
    found = _LINE.match(line)
    day = _first_that_fits(_WEEKDAY.sub("", found["day"]).strip(" ,"), _DAYS) if found else None
    starts, ends = (_time(found["from"]), _time(found["to"])) if found else (None, None)
    if day is None or starts is None or ends is None:
        raise ValidationError(
            f"Line {number}, “{line}”, is not a day and two times; write it like 6 October 2026, 10am to 12pm."
        )
    if ends.time() <= starts.time():
        raise ValidationError(
            f"Line {number}, “{line}”, ends before it starts; enter an end after its start."
        )
    return at(day.date(), starts.time()), at(day.date(), ends.time())


def _time(said: str) -> dt.datetime | None:
    tidy = said.replace(" ", "")
    return _first_that_fits(f"{tidy}:00" if tidy.isdecimal() else tidy, _TIMES)


def _first_that_fits(said: str, formats: list[str]) -> dt.datetime | None:
    for each in formats:
        try:
            return dt.datetime.strptime(said, each)
        except ValueError:
            continue
    return None
