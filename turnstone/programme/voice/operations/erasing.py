"""Forgetting somebody: who they are goes, what was counted stays."""

from turnstone.programme.audit import clock
from turnstone.programme.audit.many import save_many
from turnstone.programme.audit.operations import Actor, operation
from turnstone.programme.voice.models import (
    Booking,
    BookingNeeds,
    Comment,
    Contact,
    ContactDetails,
    Message,
)
from turnstone.programme.voice.operations.bookings import give_up_booking
from turnstone.programme.voice.operations.consents import withdraw_consent
from turnstone.programme.voice.rules import BookingState, MessageOutcome


@operation
def erase_contact(*, by: Actor, contact: Contact, why: str = "") -> Contact:
    """Forget who somebody is: their name, how they are reached, what they need, and what they asked to hear of.

    That they were invited, told or present stays as a number. `why` is kept for good, so it must name nobody.
    """
    contact = Contact.objects.select_for_update().get(pk=contact.pk)
    if contact.erased_on:
        return contact
    _give_up_what_is_to_come(by, contact)
    withdraw_consent(by=by, contact=contact)
    _drop_what_waits(contact)
    _hear_of_nothing(contact)
    BookingNeeds.objects.filter(booking__contact=contact).delete()
    ContactDetails.objects.filter(contact=contact).delete()
    contact.refresh_from_db()
    contact.erased_on = clock.today()
    contact.link_step += 1
    contact.save()
    return contact


def _give_up_what_is_to_come(by: Actor, contact: Contact) -> None:
    held = Booking.objects.filter(contact=contact, of_event__starts_at__gt=clock.now())
    for booking in held.exclude(state=BookingState.GIVEN_UP):
        give_up_booking(by=by, booking=booking)


def _drop_what_waits(contact: Contact) -> None:
    """Let nothing more go. What was left in the middle has nobody left to be phoned either."""
    open_ones = [MessageOutcome.WAITING]
    waiting = list(Message.objects.select_for_update().filter(contact=contact, outcome__in=open_ones))
    for each in waiting:
        each.outcome, each.outcome_at, each.outcome_note = MessageOutcome.NOT_NEEDED, clock.now(), ""
    save_many(waiting, ["outcome", "outcome_at", "outcome_note"])


def _hear_of_nothing(contact: Contact) -> None:
    asked = list(Comment.objects.select_for_update().filter(asked_to_hear=contact))
    for comment in asked:
        comment.asked_to_hear = None
    save_many(asked, ["asked_to_hear"])
