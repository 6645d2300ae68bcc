"""Booking for somebody who is known by what they say of themselves: a name, and an address or a number."""

import re
from collections.abc import Mapping
from typing import Any

from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.voice import rules
from turnstone.programme.voice.models import Booking, Contact, Event
from turnstone.programme.voice.operations.bookings import book
from turnstone.programme.voice.operations.consents import ask_to_confirm, give_consent
from turnstone.programme.voice.operations.contacts import add_contact, find_or_add_contact


@operation
def book_somebody(
    *,
    by: Actor,
    event: Event,
    name: str,
    email: str = "",
    phone: str = "",
    needs: str = "",
    came_by: rules.Route = rules.Route.ASSISTED,
    wants: Mapping[rules.Purpose, str] | None = None,
) -> Booking:
    """Book a place for whoever gives a name, and an address or a number.

    What we know of them already is left as it is, since anybody can give anybody's address. What they want to hear of
    later, with the words in which they said so, counts once they confirm it from their own mailbox.
    """
    if not name.strip():
        raise Refusal("Give a name, so that the people who run the event know who comes.")
    said = {"name": name.strip(), "phone": phone.strip(), "came_by": came_by}
    contact = _contact_of(by, event, email.strip(), said)
    booking = book(by=by, event=event, contact=contact, needs=needs, came_by=came_by)
    for purpose, words in (wants or {}).items():
        give_consent(by=by, contact=contact, purpose=purpose, words=words, confirmed=False)
    if wants:
        ask_to_confirm(by=by, contact=contact)
    return booking


def _contact_of(by: Actor, event: Event, email: str, said: dict[str, Any]) -> Contact:
    """Find who this is, by their address or else by their number, or add them."""
    if email:
        return find_or_add_contact(by=by, area=event.area, email=email, **said)
    return _with_number(event.area_id, said["phone"]) or add_contact(by=by, area=event.area, **said)


def _with_number(area_id: int, phone: str) -> Contact | None:
    """Find who has this number and no address."""
    digits = _digits(phone)
    people = Contact.objects.filter(area_id=area_id, erased_on=None, details__email="")
    found = (each for each in people.select_related("details") if _digits(each.details.phone) == digits)
    return next(found, None)


def _digits(phone: str) -> str:
    """Give a number as it is dialled here, however it is written."""
    return re.sub(r"^(?:00|\+)440?", "0", re.sub(r"[^\d+]", "", phone))
