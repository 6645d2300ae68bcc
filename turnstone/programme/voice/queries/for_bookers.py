"""What somebody without an account may read of events: what is open, and their own places by their link."""

import datetime as dt
from collections.abc import Iterator

from turnstone.programme.audit import clock
from turnstone.programme.people.facts import AreaFacts
from turnstone.programme.people.queries import areas, find_area
from turnstone.programme.voice import facts, models, rules
from turnstone.programme.voice.queries.contacts import contact_with
from turnstone.programme.voice.queries.events import events_as_at

KEPT_FOR = dt.timedelta(days=400)


def open_events(area_slug: str) -> tuple[facts.OpenEvent, ...]:
    """List the public events that are to come, the first first; nothing that was put off is among them."""
    now = clock.now()
    return tuple(each for each in public_events(area_slug) if each.event.is_upcoming(now))


def public_events(area_slug: str) -> tuple[facts.OpenEvent, ...]:
    """List the public events of a year back and all to come, whatever became of them, as a calendar wants them."""
    area = find_area(area_slug)
    since = clock.today() - KEPT_FOR
    found = [
        opened
        for series, opened in (_every_event(area) if area else ())
        if series.is_public and opened.event.on >= since
    ]
    return tuple(sorted(found, key=lambda each: (each.event.starts_at, each.event.id)))


def event_for_booking(area_slug: str, event_slug: str) -> facts.OpenEvent | None:
    """Find the event of an address; one that is not public is found by whoever was given its address."""
    area = find_area(area_slug)
    every = _every_event(area) if area else ()
    return next((opened for _, opened in every if opened.event.slug == event_slug), None)


def places_with(area_slug: str, token: str) -> facts.MyPlaces | None:
    """Give the places that the holder of a link has at events to come; None where the link opens nothing here."""
    contact, area = contact_with(area_slug, token), find_area(area_slug)
    if contact is None or area is None:
        return None
    running = models.Booking.objects.filter(contact_id=contact.pk, area_id=area.id)
    running = running.exclude(state=rules.BookingState.GIVEN_UP)
    booked = {row.of_event_id: row for row in running}
    now = clock.now()
    mine = tuple(
        facts.MyPlace(
            booking_id=booked[opened.event.id].pk,
            is_waiting=booked[opened.event.id].state == rules.BookingState.WAITING,
            opened=opened,
        )
        for _, opened in (_every_event(area) if booked else ())
        if opened.event.id in booked and opened.event.is_upcoming(now)
    )
    return facts.MyPlaces(area=_place(area), places=mine)


def is_of_another_area(area_slug: str, token: str) -> bool:
    """Say whether a link is a good one of another area."""
    return any(contact_with(each.slug, token) for each in areas() if each.slug != area_slug)


def _every_event(area: AreaFacts) -> Iterator[tuple[facts.SeriesFacts, facts.OpenEvent]]:
    now = clock.now()
    for series in events_as_at(area.id, now):
        for event in series.events:
            yield (
                series,
                facts.OpenEvent(
                    area=_place(area),
                    series_name=series.name,
                    about=series.about,
                    host=series.host,
                    event=event,
                    closed=rules.why_not_bookable(event, now),
                ),
            )


def _place(area: AreaFacts) -> facts.PlaceToJoin:
    return facts.PlaceToJoin(slug=area.slug, name=area.name)
