"""An event with families as an event of a calendar."""

from collections.abc import Iterator

from turnstone.programme.voice.facts import EventFacts, ToldEvent
from turnstone.programme.voice.rules import EventFormat, EventState
from turnstone.web.kit.calendar import CalendarEvent, Status
from turnstone.web.kit.formats import count


def as_family_event(
    event: EventFacts | ToldEvent, series_name: str, address: str = "", *, joins: bool = False
) -> CalendarEvent:
    """Lay an event out; `address` is its page for everyone. One that was put off is taken from calendars.

    Only somebody who `joins` is told the link at which they do: anybody can follow the public calendar.
    """
    return CalendarEvent(
        uid=event.uid,
        sequence=event.sequence,
        status=Status.CANCELLED if event.was_put_off else Status.CONFIRMED,
        summary=f"{_PUT_OFF.get(event.state, '')}{series_name}",
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        place=where(event),
        address=address,
        description="\n".join(_told(event, joins=joins)),
    )


def where(event: EventFacts | ToldEvent) -> str:
    """Say where an event is, or how people join it."""
    if event.format == EventFormat.ROOM:
        return event.place or "The place is not known yet"
    return f"{_JOINED[event.format]}: {event.place}" if event.place else _JOINED[event.format]


def places_words(event: EventFacts) -> str:
    """Say how many places are free."""
    left = event.places_left
    if left is None:
        return "There is room for everyone who books"
    if left == 0:
        return "Full: you can join the waiting list"
    return f"{count(left, 'place')} left"


_PUT_OFF: dict[str, str] = {EventState.POSTPONED: "Postponed: ", EventState.CANCELLED: "Cancelled: "}
_JOINED: dict[str, str] = {EventFormat.ONLINE: "Online", EventFormat.PHONE: "By phone"}


def _told(event: EventFacts | ToldEvent, *, joins: bool) -> Iterator[str]:
    if event.was_put_off and event.state_because:
        yield f"Why: {event.state_because}"
    if joins and event.link and not event.was_put_off:
        yield f"Join here: {event.link}"
    if event.access and not event.was_put_off:
        yield event.access
