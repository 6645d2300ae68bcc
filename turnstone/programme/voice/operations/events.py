"""One event: changed, cancelled, held, and its reminders."""

from collections.abc import Mapping

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.voice import rules
from turnstone.programme.voice.models import Booking, Contact, Event
from turnstone.programme.voice.operations.bookings import fill_places, note_attendance
from turnstone.programme.voice.operations.messages import drop_messages, queue_messages
from turnstone.programme.voice.operations.series import NewEvent, day_of, refuse_event
from turnstone.programme.voice.queries.bookings import invited_to


@operation
def change_event(*, by: Actor, event: Event, why: str, to: NewEvent) -> Event:
    """Give an event another time, place or number of places; everybody who booked it is told.

    Nobody loses a place: there cannot be fewer places than are booked. More places go to the waiting list.
    """
    event = _locked(event)
    refuse_unless_planned(event, "changed")
    refuse_event(to)
    if not why.strip():
        raise Refusal(
            f"Say why the event of {day_of(event.starts_at)} changes; those who booked are told the reason."
        )
    booked = _with_a_place(event)
    if to.places is not None and to.places < booked:
        raise Refusal(
            f"{booked} people have a place already, so there cannot be {to.places}; enter {booked} or more."
        )
    before = _as_told(event)
    for name in ("starts_at", "ends_at", "format", "places"):
        setattr(event, name, getattr(to, name))
    event.place, event.link, event.access = to.place.strip(), to.link.strip(), to.access.strip()
    if before != _as_told(event):
        event.sequence += 1
    event.save()
    if before != _as_told(event):
        _drop_reminders(by, event)
        queue_messages(
            by=by,
            contacts=booked_by(event),
            kind=rules.MessageKind.CHANGED,
            about=event.ref,
            step=event.sequence,
        )
    fill_places(by=by, event=event)
    return event


@operation
def cancel_event(*, by: Actor, event: Event, why: str) -> Event:
    """Call an event off, saying why; it stays in the list as cancelled.

    Those who booked it are told and, where nothing else of the series is to come, everybody whom it concerns.
    """
    event = _locked(event)
    refuse_unless_planned(event, "cancelled")
    if not why.strip():
        raise Refusal(
            f"Say why the event of {day_of(event.starts_at)} is off; those who booked are told the reason."
        )
    event.state, event.state_on, event.state_because = (
        rules.EventState.CANCELLED,
        clock.today(),
        why.strip(),
    )
    event.sequence += 1
    event.save()
    _drop_reminders(by, event)
    others = event.series.events.filter(state=rules.EventState.SCHEDULED, ends_at__gt=clock.now())
    people = booked_by(event) if others.exists() else list(invited_to(event.series_id))
    queue_messages(by=by, contacts=people, kind=rules.MessageKind.CANCELLED, about=event.ref)
    return event


@operation
def hold_event(
    *,
    by: Actor,
    event: Event,
    came: Mapping[Booking, rules.Attendance] | None = None,
    came_without_booking: int = 0,
    heard: str = "",
) -> Event:
    """Say that an event was held, who of those who booked came, and what was heard; once it has begun.

    Of an event that was held already, the same may be noted again.
    """
    event = _locked(event)
    if event.state != rules.EventState.HELD:
        refuse_unless_planned(event, "marked as held")
    if event.starts_at > clock.now():
        raise Refusal(
            f"The event of {day_of(event.starts_at)} has not begun; mark it as held once it has, or put it off."
        )
    for booking, attendance in (came or {}).items():
        note_attendance(by=by, booking=booking, attendance=attendance)
    event.state, event.state_on = rules.EventState.HELD, event.state_on or event.starts_at.date()
    event.came_without_booking, event.heard = came_without_booking, heard.strip()
    event.save()
    return event


@operation
def remind(*, by: Actor, event: Event) -> int:
    """Queue a reminder for everybody who has a place at an event that is near, once for each of its steps."""
    event = _locked(event)
    if event.state != rules.EventState.SCHEDULED:
        return 0
    return queue_messages(
        by=by,
        contacts=booked_by(event, rules.BookingState.BOOKED),
        kind=rules.MessageKind.REMINDER,
        about=event.ref,
        step=event.sequence,
    )


def booked_by(event: Event, *states: str) -> list[Contact]:
    """List those who have a place at an event, or wait for one."""
    wanted = states or (rules.BookingState.BOOKED, rules.BookingState.WAITING)
    found = Contact.objects.filter(bookings__of_event=event, bookings__state__in=wanted, erased_on=None)
    return list(found.distinct().order_by("id"))


def refuse_unless_planned(event: Event, done: str) -> None:
    """Refuse to do a thing to an event that was held or put off: it stays so."""
    if event.state != rules.EventState.SCHEDULED:
        word = rules.EVENT_STATE_NAMES[rules.EventState(event.state)].lower()
        raise Refusal(
            f"The event of {day_of(event.starts_at)} was {word}, and stays so; only a planned one can be {done}."
        )


def _locked(event: Event) -> Event:
    return Event.objects.select_for_update(of=("self",)).select_related("series", "area").get(pk=event.pk)


def _with_a_place(event: Event) -> int:
    return Booking.objects.filter(of_event=event, state=rules.BookingState.BOOKED).count()


def _as_told(event: Event) -> tuple[object, ...]:
    """Give what people were told of an event; how many places it has is not among it."""
    return (event.starts_at, event.ends_at, event.format, event.place, event.link, event.access)


def _drop_reminders(by: Actor, event: Event) -> None:
    drop_messages(by=by, about=event.ref, kinds=rules.HOLDS_WHILE_PLANNED)
