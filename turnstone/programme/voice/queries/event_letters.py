"""What a message about events tells as things stand when it is sent; nothing where it holds no more."""

from collections.abc import Callable, Iterable

from django.db.models import QuerySet

from turnstone.programme.audit import clock
from turnstone.programme.audit.queries import events_about, read_into
from turnstone.programme.voice import facts, models, rules
from turnstone.programme.voice.rules import BookingState, EventState, MessageKind


def event_letter(message: models.Message) -> facts.EventLetter | None:
    """Say what a message tells; None where the event was put off, or is over, since it was written down."""
    return _BY_KIND[MessageKind(message.kind)](message)


def _invitation(message: models.Message) -> facts.EventLetter | None:
    series = models.EventSeries.objects.select_related("relaunches").get(pk=_number(message))
    to_come = _to_come(series.events.all())
    if not to_come:
        return None
    old = series.relaunches.name if series.relaunches else ""
    return _letter(series, to_come, in_place_of=old)


def _about_a_booking(message: models.Message) -> facts.EventLetter | None:
    """Tell of a place as it is now: whoever moved up since is told that they have one."""
    booking = models.Booking.objects.select_related("of_event__series").get(pk=_number(message))
    event = booking.of_event
    if booking.state == BookingState.GIVEN_UP or not rules.is_upcoming(event, clock.now()):
        return None
    is_waiting = booking.state == BookingState.WAITING
    return _letter(event.series, [event], has_booked=True, is_waiting=is_waiting)


def _about_an_event(message: models.Message) -> facts.EventLetter | None:
    """Tell of an event at the step at which the message was written down; a later step has its own message."""
    event = models.Event.objects.select_related("series").get(pk=_number(message))
    booking = _running(message).filter(of_event=event).first()
    if booking is None or event.sequence != message.step or not rules.is_upcoming(event, clock.now()):
        return None
    is_waiting = booking.state == BookingState.WAITING
    if is_waiting and message.kind == MessageKind.REMINDER:
        return None
    because = _why_changed(event) if message.kind == MessageKind.CHANGED else ""
    return _letter(event.series, [event], because=because, has_booked=True, is_waiting=is_waiting)


def _why_changed(event: models.Event) -> str:
    found = events_about(event.ref).filter(operation="voice.change_event").first()
    return found.why if found else ""


def _postponed(message: models.Message) -> facts.EventLetter | None:
    postponement = models.Postponement.objects.select_related("series").get(pk=_number(message))
    events = postponement.events.order_by("starts_at", "id")
    booked = list(events.filter(pk__in=_running(message).values("of_event_id")))
    series = postponement.series
    return _letter(series, booked or events, because=postponement.because, has_booked=bool(booked))


def _cancelled(message: models.Message) -> facts.EventLetter | None:
    event = models.Event.objects.select_related("series").get(pk=_number(message))
    if event.state != EventState.CANCELLED:
        return None
    has_booked = _running(message).filter(of_event=event).exists()
    return _letter(event.series, [event], because=event.state_because, has_booked=has_booked)


_BY_KIND: dict[MessageKind, Callable[[models.Message], facts.EventLetter | None]] = {
    MessageKind.INVITATION: _invitation,
    MessageKind.RELAUNCHED: _invitation,
    MessageKind.BOOKED: _about_a_booking,
    MessageKind.PLACE_FREE: _about_a_booking,
    MessageKind.CHANGED: _about_an_event,
    MessageKind.REMINDER: _about_an_event,
    MessageKind.POSTPONED: _postponed,
    MessageKind.CANCELLED: _cancelled,
}


def _number(message: models.Message) -> int:
    return int(message.about.rpartition(":")[2])


def _running(message: models.Message) -> QuerySet[models.Booking]:
    """Give the bookings of the reader that were not given up."""
    return models.Booking.objects.filter(contact_id=message.contact_id).exclude(state=BookingState.GIVEN_UP)


def _to_come(events: Iterable[models.Event]) -> list[models.Event]:
    now = clock.now()
    found = [each for each in events if not rules.why_not_bookable(each, now)]
    return sorted(found, key=lambda each: (each.starts_at, each.pk))


def _letter(
    series: models.EventSeries,
    events: Iterable[models.Event],
    *,
    because: str = "",
    has_booked: bool = False,
    is_waiting: bool = False,
    in_place_of: str = "",
) -> facts.EventLetter:
    return facts.EventLetter(
        series_name=series.name,
        about=series.about,
        host=series.host,
        events=tuple(read_into(facts.ToldEvent, each) for each in events),
        because=because,
        has_booked=has_booked,
        is_waiting=is_waiting,
        in_place_of=in_place_of,
    )
