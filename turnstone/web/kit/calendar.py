"""Events as an iCalendar file (RFC 5545), which any calendar program reads. Pure.

A program keeps the event of a `uid` with the highest `sequence`, so an event that moves keeps its `uid` and takes a
step; it moves in place.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, vCalAddress, vDuration, vText

MEDIA_TYPE = "text/calendar"
LONDON = ZoneInfo("Europe/London")
# Written out, since the library's own has summer begin an hour late (icalendar 7.3).
_TIMEZONE = """BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
DTSTART:19810329T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:BST
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:GMT
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
END:STANDARD
END:VTIMEZONE
"""
_LOOK_AGAIN_AFTER = dt.timedelta(hours=4)


class Method(StrEnum):
    """What a file asks of the program that reads it: show these, take part in this, or take this away."""

    PUBLISH = "PUBLISH"
    REQUEST = "REQUEST"
    CANCEL = "CANCEL"


class Status(StrEnum):
    """Whether an event takes place."""

    CONFIRMED = "CONFIRMED"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEvent:
    """One event, at one step of its life."""

    uid: str
    sequence: int
    status: Status
    summary: str
    starts_at: dt.datetime
    ends_at: dt.datetime
    changed_at: dt.datetime | None = None
    place: str = ""
    address: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDay:
    """Something that is due on a day, with no hour and nobody to meet."""

    uid: str
    sequence: int
    summary: str
    on: dt.date
    changed_at: dt.datetime | None = None
    address: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correspondents:
    """Who writes about an event, and to whom: plain email addresses."""

    sender: str
    name: str
    to: str


def calendar_file(
    events: Iterable[CalendarEvent | CalendarDay],
    *,
    method: Method,
    made_at: dt.datetime,
    name: str = "",
    letter: Correspondents | None = None,
) -> bytes:
    """Write events as a file; a `letter` about one event says who writes to whom."""
    calendar = Calendar()
    calendar.add("prodid", "-//Turnstone//Meetings//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    if name:
        _add_name(calendar, name)
    calendar.add_component(Timezone.from_ical(_TIMEZONE))
    for each in events:
        event = _day(each, made_at) if isinstance(each, CalendarDay) else _event(each, made_at)
        if letter:
            _add_correspondents(event, letter)
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _add_name(calendar: Calendar, name: str) -> None:
    """Name a calendar, and say when to look again, in the two ways that programs know."""
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", vDuration(_LOOK_AGAIN_AFTER), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(_LOOK_AGAIN_AFTER))


def _day(said: CalendarDay, made_at: dt.datetime) -> Event:
    event = _begun(said, made_at)
    event.add("dtstart", said.on)
    event.add("dtend", said.on + dt.timedelta(days=1))
    event.add("summary", said.summary)
    event.add("transp", "TRANSPARENT")
    for field, words in (("url", said.address), ("description", said.description)):
        if words:
            event.add(field, words)
    return event


def _begun(said: CalendarEvent | CalendarDay, made_at: dt.datetime) -> Event:
    event = Event()
    event.add("uid", said.uid)
    event.add("sequence", said.sequence)
    event.add("dtstamp", made_at.astimezone(dt.UTC))
    if said.changed_at:
        event.add("last-modified", said.changed_at.astimezone(dt.UTC))
    return event


def _event(said: CalendarEvent, made_at: dt.datetime) -> Event:
    event = _begun(said, made_at)
    event.add("status", said.status)
    event.add("dtstart", said.starts_at.astimezone(LONDON))
    event.add("dtend", said.ends_at.astimezone(LONDON))
    event.add("summary", said.summary)
    for field, words in (
        ("location", said.place),
        ("url", said.address),
        ("description", said.description),
    ):
        if words:
            event.add(field, words)
    return event


def _add_correspondents(event: Event, letter: Correspondents) -> None:
    """Name who writes and who is written to; no answer is asked for, since nobody would read it."""
    sender = vCalAddress(f"mailto:{letter.sender}")
    sender.params["CN"] = vText(letter.name)
    event.add("organizer", sender)
    to = vCalAddress(f"mailto:{letter.to}")
    to.params.update(
        {"ROLE": vText("REQ-PARTICIPANT"), "PARTSTAT": vText("NEEDS-ACTION"), "RSVP": vText("FALSE")}
    )
    event.add("attendee", to)
