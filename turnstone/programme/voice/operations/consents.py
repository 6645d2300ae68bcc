"""What contacts agree to, purpose by purpose, in which words, and until when."""

from collections.abc import Iterable

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.voice import rules
from turnstone.programme.voice.models import Consent, Contact, Message
from turnstone.programme.voice.operations.messages import queue_message
from turnstone.programme.voice.rules import MessageKind, MessageOutcome, Purpose

# So often may somebody be asked to confirm in a day: whoever signs a stranger up can do no more harm than that.
MOST_QUESTIONS_A_DAY = 3


@operation
def give_consent(*, by: Actor, contact: Contact, purpose: Purpose, words: str, confirmed: bool) -> Consent:
    """Keep that somebody agreed to be written to about a purpose, in the words that they agreed to.

    One that they gave before stands; it is confirmed now if it was not. An unconfirmed one counts for nothing yet.
    """
    contact = Contact.objects.select_for_update().get(pk=contact.pk)
    if contact.erased_on:
        raise Refusal("This contact was erased; add them again if they ask for it.")
    if not words.strip():
        raise Refusal("Write down how they agreed, in the words that they read or heard.")
    now = clock.now()
    found = Consent.objects.filter(contact=contact, purpose=purpose, withdrawn_at=None).first()
    if found is None:
        return Consent.objects.create(
            area_id=contact.area_id,
            contact=contact,
            purpose=purpose,
            words=words.strip(),
            given_at=now,
            confirmed_at=now if confirmed else None,
        )
    if confirmed and found.confirmed_at is None:
        found.confirmed_at = now
        found.save()
    return found


@operation
def confirm_consents(*, by: Actor, contact: Contact, purposes: Iterable[Purpose] | None = None) -> Contact:
    """Let what somebody agreed to count, since they said so from their own mailbox; all of it, or some purposes.

    What they leave out is withdrawn. Whoever confirms is kept as long as anybody else, and their address works.
    """
    contact = Contact.objects.select_for_update().get(pk=contact.pk)
    wanted = set(Purpose) if purposes is None else set(purposes)
    now = clock.now()
    for consent in Consent.objects.filter(contact=contact, withdrawn_at=None, confirmed_at=None):
        if consent.purpose in wanted:
            consent.confirmed_at = now
        else:
            consent.withdrawn_at = now
        consent.save()
    contact.purge_on = max(contact.purge_on, rules.purge_day(clock.today()))
    contact.bounced_on = None
    contact.save()
    return contact


@operation
def withdraw_consent(*, by: Actor, contact: Contact, purpose: Purpose | None = None) -> Contact:
    """Stop writing to somebody about a purpose, or about any; what waits to be sent to them about it does not go."""
    contact = Contact.objects.select_for_update().get(pk=contact.pk)
    given = Consent.objects.filter(contact=contact, withdrawn_at=None)
    for consent in given.filter(purpose=purpose) if purpose else given:
        consent.withdrawn_at = clock.now()
        consent.save()
    stopped = [kind for kind, needed in rules.NEEDS_CONSENT.items() if purpose in (None, needed)]
    waiting = Message.objects.filter(contact=contact, kind__in=stopped, outcome=MessageOutcome.WAITING)
    for message in waiting:
        message.outcome, message.outcome_at = MessageOutcome.NOT_NEEDED, clock.now()
        message.save()
    return contact


@operation
def ask_to_confirm(*, by: Actor, contact: Contact) -> Message | None:
    """Have somebody asked by email whether they meant what was signed up for; None where they were asked enough today.

    What was asked before and has not gone yet is enough.
    """
    contact = Contact.objects.select_for_update().get(pk=contact.pk)
    asked = Message.objects.filter(contact=contact, kind=MessageKind.CONFIRM)
    today = asked.filter(queued_at__gt=clock.now() - rules.A_DAY)
    if asked.filter(outcome=MessageOutcome.WAITING).exists() or today.count() >= MOST_QUESTIONS_A_DAY:
        return None
    return queue_message(
        by=by, contact=contact, kind=MessageKind.CONFIRM, about=contact.area.ref, step=asked.count()
    )
