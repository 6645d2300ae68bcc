"""What may become of an event, who may book it, and how a series is told in one line. No Django."""

import datetime as dt
from collections.abc import Mapping
from typing import Protocol

from turnstone.programme.voice.rules.words import (
    BookingState,
    EventState,
    MessageKind,
    MessageOutcome,
)

REMIND_DAYS_BEFORE = 2
LONGEST_SERIES = 60
# What takes events out of calendars, by what was said of them; a postponed or cancelled event has no other message.
TAKES_AWAY = frozenset({MessageKind.POSTPONED, MessageKind.CANCELLED})
# The messages about an event that are worth nothing once it is put off.
HOLDS_WHILE_PLANNED = frozenset({MessageKind.REMINDER, MessageKind.CHANGED})
# The messages that ask people to come; none goes out once nothing is to come.
INVITES = frozenset({MessageKind.INVITATION, MessageKind.RELAUNCHED})
KNOWS = frozenset({MessageOutcome.SENT, MessageOutcome.PHONED})
_TOLD = {
    EventState.POSTPONED: "postponed",
    EventState.CANCELLED: "cancelled",
    EventState.HELD: "held",
    EventState.SCHEDULED: "planned",
}


class Bookable(Protocol):
    """An event, as a row or as a frozen value."""

    @property
    def state(self) -> str: ...

    @property
    def starts_at(self) -> dt.datetime: ...


class Ending(Protocol):
    """An event with its end."""

    @property
    def state(self) -> str: ...

    @property
    def ends_at(self) -> dt.datetime: ...


def is_upcoming(event: Ending, now: dt.datetime) -> bool:
    """Say whether an event is still to come; nothing that was postponed or cancelled is."""
    return event.state == EventState.SCHEDULED and event.ends_at > now


def why_not_bookable(event: Bookable, now: dt.datetime) -> str:
    """Say why nobody can book an event any more, in a sentence; nothing where they can."""
    if event.state == EventState.POSTPONED:
        return "This event is postponed, so it takes no bookings; new dates will be on this site."
    if event.state == EventState.CANCELLED:
        return "This event is off, so it takes no bookings; look for another one."
    if event.state == EventState.HELD or event.starts_at <= now:
        return "This event has begun or is over, so it takes no more bookings; look for another one."
    return ""


def next_place(places: int | None, booked: int) -> BookingState:
    """Say what a booking gets: a place while there is one, else the end of the waiting list."""
    return BookingState.BOOKED if places is None or booked < places else BookingState.WAITING


def story_of(states: Mapping[str, int]) -> str:
    """Tell what became of the events of a series, and of those that took their place: "5 postponed, 9 held"."""
    return ", ".join(f"{states[state]:,} {word}" for state, word in _TOLD.items() if states.get(state))
