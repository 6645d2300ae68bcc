"""Invitations, places and the waiting list."""

from collections.abc import Collection, Iterable

from turnstone.programme.audit import clock
from turnstone.programme.audit.many import add_many
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.voice import rules
from turnstone.programme.voice.models import (
    Booking,
    BookingNeeds,
    Contact,
    Event,
    EventSeries,
    Invitation,
)
from turnstone.programme.voice.operations.messages import queue_message, queue_messages
from turnstone.programme.voice.queries.bookings import invited_before


@operation
def invite(*, by: Actor, series: EventSeries, contacts: Collection[Contact]) -> int:
    """Invite people to a series, and say how many were new; whoever was invited before is not written to again."""
    return _invite(by, series, contacts, rules.MessageKind.INVITATION)


@operation
def invite_those_before(*, by: Actor, series: EventSeries) -> int:
    """Invite everybody of the postponed series to the one that takes its place, and say how many."""
    if series.relaunches_id is None:
        raise Refusal(f"{series.name} takes no other series' place, so there is nobody to invite from one.")
    return _invite(by, series, list(invited_before(series)), rules.MessageKind.RELAUNCHED)


@operation
def book(
    *, by: Actor, event: Event, contact: Contact, needs: str = "", came_by: rules.Route = rules.Route.ASSISTED
) -> Booking:
    """Give somebody a place at an event or, where it is full, the next on the waiting list; they are told which."""
    # The row is held, so that two who press at once do not both get the last place.
    event = Event.objects.select_for_update(of=("self",)).select_related("series").get(pk=event.pk)
    _refuse_booking(event, contact)
    booking = Booking.objects.create(
        area_id=event.area_id,
        of_event=event,
        contact=contact,
        state=rules.next_place(event.places, _taken(event)),
        came_by=came_by,
        booked_at=clock.now(),
    )
    if needs.strip():
        BookingNeeds.objects.create(area_id=event.area_id, booking=booking, words=needs.strip())
    _note_invited(event.series, [contact])
    queue_message(by=by, contact=contact, kind=rules.MessageKind.BOOKED, about=booking.ref)
    return booking


@operation
def give_up_booking(*, by: Actor, booking: Booking) -> Booking:
    """Give a place up; the first of the waiting list gets it, and is told. What they needed is deleted."""
    event = Event.objects.select_for_update(of=("self",)).get(pk=booking.of_event_id)
    booking = Booking.objects.get(pk=booking.pk)
    if booking.state == rules.BookingState.GIVEN_UP:
        raise Refusal("This place was given up already; there is nothing more to do.")
    booking.state = rules.BookingState.GIVEN_UP
    booking.save()
    BookingNeeds.objects.filter(booking=booking).delete()
    fill_places(by=by, event=event)
    return booking


@operation
def fill_places(*, by: Actor, event: Event) -> int:
    """Give the places that are free to the first of the waiting list, tell them, and say how many moved up."""
    if rules.why_not_bookable(event, clock.now()):
        return 0
    waiting = Booking.objects.filter(of_event=event, state=rules.BookingState.WAITING)
    moved = 0
    for booking in waiting.select_related("contact").order_by("booked_at", "id"):
        if rules.next_place(event.places, _taken(event)) != rules.BookingState.BOOKED:
            break
        booking.state = rules.BookingState.BOOKED
        booking.save()
        queue_message(by=by, contact=booking.contact, kind=rules.MessageKind.PLACE_FREE, about=booking.ref)
        moved += 1
    return moved


@operation
def note_attendance(*, by: Actor, booking: Booking, attendance: rules.Attendance) -> Booking:
    """Note whether somebody who had a place came."""
    if booking.state != rules.BookingState.BOOKED:
        raise Refusal(
            "Whoever gave up the place, or only waited for one, is not noted as somebody who booked."
        )
    if booking.of_event.starts_at > clock.now():
        raise Refusal("The event has not begun, so nobody can have come yet; note it afterwards.")
    if booking.attendance != attendance:
        booking.attendance = attendance
        booking.save()
    return booking


def _invite(by: Actor, series: EventSeries, contacts: Collection[Contact], kind: rules.MessageKind) -> int:
    upcoming = series.events.filter(state=rules.EventState.SCHEDULED, starts_at__gt=clock.now())
    if not upcoming.exists():
        raise Refusal(
            f"Nothing of {series.name} is to come, so there is nothing to invite to; add an event first."
        )
    if any(each.area_id != series.area_id for each in contacts):
        raise Refusal(f"Somebody on the list belongs to another area; invite people of {series.area.name}.")
    new = _note_invited(series, contacts)
    queue_messages(by=by, contacts=new, kind=kind, about=series.ref)
    return len(new)


def _note_invited(series: EventSeries, contacts: Iterable[Contact]) -> list[Contact]:
    """Write down whom a series concerns, and give those who were not yet on its list."""
    known = set(Invitation.objects.filter(series=series).values_list("contact_id", flat=True))
    new = [each for each in contacts if each.pk not in known and each.erased_on is None]
    today = clock.today()
    add_many(
        [Invitation(area_id=series.area_id, series=series, contact=each, invited_on=today) for each in new]
    )
    return new


def _refuse_booking(event: Event, contact: Contact) -> None:
    closed = rules.why_not_bookable(event, clock.now())
    if closed:
        raise Refusal(closed)
    if contact.area_id != event.area_id:
        raise Refusal("This person belongs to another area; book somebody of the area of the event.")
    if contact.erased_on is not None:
        raise Refusal("This person asked to be forgotten; they can book again as somebody new.")
    running = Booking.objects.filter(of_event=event, contact=contact).exclude(
        state=rules.BookingState.GIVEN_UP
    )
    if running.exists():
        raise Refusal(
            "There is a booking for this event with that email address or phone number already; "
            "one place is for one family, so look for our message about it."
        )


def _taken(event: Event) -> int:
    return Booking.objects.filter(of_event=event, state=rules.BookingState.BOOKED).count()
