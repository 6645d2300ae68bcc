"""What somebody without an account may do about events: book a place, and give it up by their link."""

from collections.abc import Collection

from turnstone.programme.audit.operations import Machine, Refusal
from turnstone.programme.voice import rules
from turnstone.programme.voice.models import Booking, Event
from turnstone.programme.voice.operations.booking_people import book_somebody
from turnstone.programme.voice.operations.bookings import give_up_booking
from turnstone.programme.voice.queries.contacts import contact_with
from turnstone.programme.voice.queries.for_bookers import is_of_another_area

# Who they are is in no event of the trail; the booking says whose it is, and forgets when they ask to be forgotten.
BOOKER = Machine("somebody who booked")


def book_by_form(
    *,
    area_slug: str,
    event_slug: str,
    name: str,
    email: str = "",
    phone: str = "",
    needs: str = "",
    wants: Collection[rules.Purpose] = (),
    wants_words: str = "",
) -> Booking:
    """Book a place for whoever filled the form in.

    What we know of somebody already is left as it is, since anybody can type anybody's address. What they `want` to
    hear of later, in the words that they ticked, counts once they confirm it from their own mailbox.
    """
    return book_somebody(
        by=BOOKER,
        event=_event(area_slug, event_slug),
        name=name,
        email=email,
        phone=phone,
        needs=needs,
        came_by=rules.Route.ONLINE,
        wants=dict.fromkeys(wants, wants_words),
    )


def give_up_by_link(*, area_slug: str, token: str, booking_id: int) -> Booking:
    """Give a place up that belongs to the holder of a link."""
    contact = contact_with(area_slug, token)
    if contact is None and is_of_another_area(area_slug, token):
        raise Refusal("This link is for another area; open it as it stands in the message that it came with.")
    if contact is None:
        raise Refusal("This link opens nothing any more; use the one in our newest message to you.")
    booking = Booking.objects.filter(pk=booking_id, contact_id=contact.pk).first()
    if booking is None:
        raise Refusal("This place is not yours to give up; use the link in our message about it.")
    return give_up_booking(by=BOOKER, booking=booking)


def _event(area_slug: str, event_slug: str) -> Event:
    found = (
        Event.objects.filter(area__slug=area_slug, slug=event_slug).select_related("area", "series").first()
    )
    if found is None:
        raise Refusal("There is no such event any more; look at what is open now.")
    return found
