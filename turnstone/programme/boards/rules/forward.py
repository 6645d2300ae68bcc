"""When papers are due: by the rhythm of a line, at the meetings of the board that reads them. No Django."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from turnstone.programme.boards.rules.rhythm import days_by
from turnstone.programme.boards.rules.words import Rhythm

_YEAR = dt.timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Due:
    """A day on which a paper is due: that of a meeting, or the day of the rhythm where none is near it."""

    on: dt.date
    at_meeting: bool


def due_days(
    rhythm: str,
    starts_on: dt.date | None,
    ends_on: dt.date | None,
    meets_on: Sequence[dt.date],
    until: dt.date,
) -> tuple[Due, ...]:
    """Give the days on which a line has a paper due, oldest first.

    The first is due on the day the line begins. Each goes to the meeting nearest to its day, for a meeting is seldom
    held on the very day, but to none that is nearer to another's day.
    """
    if starts_on is None or rhythm == Rhythm.AS_NEEDED:
        return ()
    last = min(until, ends_on or until)
    beats = days_by(rhythm, starts_on, last + _YEAR)
    nearest = [(_nearest(beats, day), day) for day in meets_on if starts_on <= day <= last]
    found: list[Due] = []
    for beat in beats:
        meetings = [day for of, day in nearest if of == beat]
        if meetings:
            found.append(Due(min(meetings, key=lambda day: (abs(day - beat), day)), at_meeting=True))
        elif beat <= last:
            found.append(Due(beat, at_meeting=False))
    return tuple(found)


def place_of(day: dt.date, dues: Sequence[Due]) -> int:
    """Say for which of some due days something was sent that names no meeting: the nearest."""
    return min(range(len(dues)), key=lambda number: (abs(dues[number].on - day), number))


def _nearest(beats: Sequence[dt.date], day: dt.date) -> dt.date:
    return min(beats, key=lambda beat: (abs(beat - day), beat))
