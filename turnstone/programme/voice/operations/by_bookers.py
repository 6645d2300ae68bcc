"""What somebody without an account may do about events: book a place, and give it up by their link."""

import re
from collections.abc import Collection, Mapping
from typing import Any

from turnstone.programme.audit.operations import Machine, Refusal, operation
from turnstone.programme.voice import rules
from turnstone.programme.voice.models import Booking, Contact, Event
from turnstone.programme.voice.operations.bookings import book, give_up_booking
from turnstone.programme.voice.operations.consents import ask_to_confirm, give_consent
from turnstone.programme.voice.operations.contacts import add_contact, find_or_add_contact
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
    return _book_by_form(
        by=BOOKER,
        event=_event(area_slug, event_slug),
        person=(name.strip(), email.strip(), phone.strip()),
        needs=needs,
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


@operation
def _book_by_form(
    *, by: Machine, event: Event, person: tuple[str, str, str], needs: str, wants: Mapping[rules.Purpose, str]
) -> Booking:
    contact = _contact_of(by, event, *person)
    booking = book(by=by, event=event, contact=contact, needs=needs, came_by=rules.Route.ONLINE)
    for purpose, words in wants.items():
        give_consent(by=by, contact=contact, purpose=purpose, words=words, confirmed=False)
    if wants:
        ask_to_confirm(by=by, contact=contact)
    return booking


def _contact_of(by: Machine, event: Event, name: str, email: str, phone: str) -> Contact:
    """Find who this is, by their address or else by their number, or add them."""
    said: dict[str, Any] = {"name": name, "phone": phone, "came_by": rules.Route.ONLINE}
    if email:
        return find_or_add_contact(by=by, area=event.area, email=email, **said)
    return _with_number(event.area_id, phone) or add_contact(by=by, area=event.area, **said)


def _event(area_slug: str, event_slug: str) -> Event:
    found = (
        Event.objects.filter(area__slug=area_slug, slug=event_slug).select_related("area", "series").first()
    )
    if found is None:
        raise Refusal("There is no such event any more; look at what is open now.")
    return found


def _with_number(area_id: int, phone: str) -> Contact | None:
    """Find who has this number and no address."""
    digits = _digits(phone)
    people = Contact.objects.filter(area_id=area_id, erased_on=None, details__email="")
    return next(
        (each for each in people.select_related("details") if _digits(each.details.phone) == digits), None
    )


def _digits(phone: str) -> str:
    """Give a number as it is dialled here, however it is written."""
    return re.sub(r"^(?:00|\+)440?", "0", re.sub(r"[^\d+]", "", phone))
