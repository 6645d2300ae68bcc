"""One event of a series, who booked it, and how it came to stand as it does."""

from collections.abc import Iterable
from dataclasses import dataclass

from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.voice.facts import BookedFacts, EventFacts, SeriesFacts
from turnstone.programme.voice.rules import (
    ATTENDANCE_NAMES,
    BOOKING_STATE_NAMES,
    EVENT_FORMAT_NAMES,
    EVENT_STATE_NAMES,
    ROUTE_NAMES,
    Attendance,
    BookingState,
    EventFormat,
    EventState,
    Route,
)
from turnstone.web.kit.family_events import where
from turnstone.web.kit.formats import count, day, moment, span
from turnstone.web.kit.history import Change, Words, told
from turnstone.web.voice.presenters.events import booked_words

REGISTER_HEADS = ("Name", "Email", "Phone", "State", "Booked", "How", "Needs", "Attendance")


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPage:
    """One event."""

    slug: str
    heading: str
    series: str
    series_slug: str
    key: str
    word: str
    when: str
    where: str
    link: str
    access: str
    put_off: str
    booked: str
    needs: str
    came: str
    heard: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BookedRow:
    """One booking with who it is."""

    id: int
    name: str
    reached: str
    needs: str
    key: str
    state: str
    how: str
    came: str


def event_page(series: SeriesFacts, event: EventFacts, needs: int) -> EventPage:
    """Lay out one event; it names nobody."""
    state = EVENT_STATE_NAMES[EventState(event.state)]
    on = f" on {day(event.state_on)}" if event.state_on else ""
    return EventPage(
        slug=event.slug,
        heading=f"{series.name}, {day(event.on)}",
        series=series.name,
        series_slug=series.slug,
        key=event.state,
        word=state,
        when=span(event.starts_at, event.ends_at),
        where=where(event),
        link=event.link,
        access=event.access,
        put_off=f"{state}{on}: {event.state_because}" if event.was_put_off else "",
        booked=booked_words(event),
        needs=f"{count(needs, 'person', 'people')} told us what they need to take part" if needs else "",
        came=_came(event),
        heard=event.heard,
    )


def booked_rows(bookings: Iterable[BookedFacts]) -> list[BookedRow]:
    """Lay out who booked; nobody where the reader may not see them."""
    return [
        BookedRow(
            id=each.id,
            name=each.name or "No name given",
            reached=" · ".join(filter(None, (each.email, each.phone))) or "Erased",
            needs=each.needs,
            key=each.state,
            state=BOOKING_STATE_NAMES[BookingState(each.state)],
            how=f"{ROUTE_NAMES[Route(each.came_by)]}, {moment(each.booked_at)}",
            came=""
            if each.attendance == Attendance.NOT_NOTED
            else ATTENDANCE_NAMES[Attendance(each.attendance)],
        )
        for each in bookings
    ]


def register_rows(bookings: Iterable[BookedFacts]) -> list[list[str]]:
    """Lay the register out as lines of a table."""
    return [
        [
            each.name,
            each.email,
            each.phone,
            BOOKING_STATE_NAMES[BookingState(each.state)],
            moment(each.booked_at),
            ROUTE_NAMES[Route(each.came_by)],
            each.needs,
            ATTENDANCE_NAMES[Attendance(each.attendance)],
        ]
        for each in bookings
    ]


def event_history(changes: Iterable[ChangeFacts]) -> tuple[Change, ...]:
    """Tell how an event came to stand as it does."""
    return told(changes, _WORDS)


def series_history(changes: Iterable[ChangeFacts]) -> tuple[Change, ...]:
    """Tell how a series came to be called what it is."""
    return told(changes, _WORDS)


def _came(event: EventFacts) -> str:
    if not event.is_held:
        return ""
    parts = [f"{event.came} of {event.booked} who booked came"]
    if event.came_without_booking:
        parts.append(f"{event.came_without_booking} came without booking")
    if event.not_noted:
        parts.append(f"{event.not_noted} not noted")
    return "; ".join(parts) + "."


_WORDS = Words(
    done={
        "voice.add_series": "planned it",
        "voice.add_event": "planned it",
        "voice.change_series": "changed what it says",
        "voice.change_event": "changed it",
        "voice.cancel_event": "called it off",
        "voice.postpone_series": "postponed it",
        "voice.hold_event": "noted that it was held",
    },
    fields={
        "starts_at": "Starts",
        "ends_at": "Ends",
        "state_on": "Since",
        "state_because": "Why",
        "is_public": "On the public site",
        "came_without_booking": "Came without booking",
        "sequence": "Step of its calendar entry",
        "postponement_id": "Postponement",
        "format": "How",
    },
    names={
        "state": EVENT_STATE_NAMES,
        "format": {EventFormat(key): words for key, words in EVENT_FORMAT_NAMES.items()},
    },
)
