"""Messages: written down before they are sent, taken once, and what became of each kept."""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from turnstone.programme.audit import clock
from turnstone.programme.audit.many import add_many, save_many
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.voice import rules
from turnstone.programme.voice.models import Contact, ContactDetails, Message
from turnstone.programme.voice.queries.consents import who_agreed
from turnstone.programme.voice.rules import MessageKind, MessageOutcome

AT_ONCE = 500


@operation
def queue_message(
    *,
    by: Actor,
    contact: Contact,
    kind: MessageKind,
    about: str,
    step: int = 0,
    not_before: dt.datetime | None = None,
) -> Message | None:
    """Write down that a contact is to have a message; None where they have it already, or are not to be written to.

    Whom it concerns and cannot be written to has a message too, to be told by phone: what they booked is off, whether
    or not their address works.
    """
    return next(_queued([contact], kind, about, step, not_before), None)


@operation
def queue_messages(
    *,
    by: Actor,
    contacts: Collection[Contact],
    kind: MessageKind,
    about: str,
    step: int = 0,
    not_before: dt.datetime | None = None,
) -> int:
    """Write the same message down for many, and say for how many it was."""
    return sum(1 for _ in _queued(contacts, kind, about, step, not_before))


@operation
def take_message(*, by: Actor, message: Message) -> Message | None:
    """Take a message to send it, now; None where somebody else has, or where it is not to go any more.

    It counts as handed over from here on: should the sender die over it, it might have gone, and nobody gets it twice.
    """
    found = Message.objects.select_for_update(skip_locked=True, of=("self",))
    taken = found.filter(pk=message.pk, outcome=MessageOutcome.WAITING).first()
    if taken is None:
        return None
    stopped = _why_stopped(taken)
    if stopped:
        _settle(taken, *stopped)
        return None
    taken.tries += 1
    return _settle(taken, MessageOutcome.HANDED_OVER)


@operation
def note_sent(*, by: Actor, message: Message) -> Message:
    """Note that a mail server took a message."""
    return _settle(_held(message), MessageOutcome.SENT)


@operation
def note_bounced(*, by: Actor, message: Message, note: str, is_for_good: bool = True) -> Message:
    """Note that a message came back; `is_for_good` says that nothing else can reach that address either."""
    held = _held(message)
    if is_for_good:
        _mark_bounced(held.contact)
    return _settle(held, MessageOutcome.BOUNCED, note)


@operation
def note_failed(*, by: Actor, message: Message, note: str) -> Message:
    """Note that a message could not be sent, and is not tried again by itself."""
    return _settle(_held(message), MessageOutcome.FAILED, note)


@operation
def put_back(*, by: Actor, message: Message, wait: dt.timedelta) -> Message:
    """Let a message that surely did not go wait for another try."""
    held = _held(message)
    held.not_before = clock.now() + wait
    return _settle(held, MessageOutcome.WAITING)


@operation
def drop_message(*, by: Actor, message: Message) -> Message:
    """Let a message that has become pointless not go."""
    held = _held(message)
    if held.outcome == MessageOutcome.WAITING:
        _settle(held, MessageOutcome.NOT_NEEDED)
    return held


@operation
def drop_messages(*, by: Actor, about: str, kinds: Iterable[MessageKind]) -> int:
    """Let every message of some kinds about one thing that still waits not go, and say how many there were."""
    return _drop(Message.objects.filter(about=about, kind__in=list(kinds)))


@operation
def note_phoned(*, by: Actor, message: Message) -> Message:
    """Note that somebody was told by phone what a message could not tell them."""
    held = _held(message)
    if not rules.may_be_phoned(held.outcome):
        raise Refusal(f"That message is settled: {_outcome(held)}. There is nothing to note.")
    return _settle(held, MessageOutcome.PHONED)


@operation
def send_again(*, by: Actor, message: Message) -> Message:
    """Have a message sent once more, because a person looked at what became of it and says so."""
    held = _held(message)
    if not rules.may_send_again(held.outcome):
        raise Refusal(f"That message does not need sending again: {_outcome(held)}.")
    if not ContactDetails.objects.exclude(email="").filter(contact_id=held.contact_id).exists():
        raise Refusal("There is no email address to send it to; tell them by phone, or add an address first.")
    if held.contact.bounced_on:
        held.contact.bounced_on = None
        held.contact.save()
    held.tries = 0
    held.not_before = clock.now()
    return _settle(held, MessageOutcome.WAITING)


def _queued(
    contacts: Iterable[Contact], kind: MessageKind, about: str, step: int, not_before: dt.datetime | None
) -> Iterator[Message]:
    now = clock.now()
    said = {"kind": kind, "about": about, "step": step}
    times = {"queued_at": now, "not_before": not_before or now}
    numbers = sorted({each.pk for each in contacts})
    for first in range(0, len(numbers), AT_ONCE):
        some = numbers[first : first + AT_ONCE]
        rows = [
            Message(area_id=area_id, contact_id=contact_id, **said, **times, **outcome)
            for area_id, contact_id, outcome in _to_write_to(some, said)
        ]
        yield from add_many(rows)


def _to_write_to(numbers: Sequence[int], said: dict[str, Any]) -> Iterator[tuple[int, int, dict[str, Any]]]:
    """Find who of some contacts is to have a message and has not, and how each can be told.

    Their rows are held, so that of two who write the same message down one waits and finds it written.
    """
    held = list(Contact.objects.select_for_update().filter(pk__in=numbers, erased_on=None).order_by("pk"))
    have = set(Message.objects.filter(contact_id__in=numbers, **said).values_list("contact_id", flat=True))
    emails = dict(ContactDetails.objects.filter(contact_id__in=numbers).values_list("contact_id", "email"))
    purpose = rules.NEEDS_CONSENT.get(said["kind"])
    agreed = who_agreed(numbers, purpose) if purpose else set(numbers)
    for contact in held:
        if contact.pk in agreed - have and contact.pk in emails:
            outcome = _at_first(contact, emails[contact.pk], said["kind"])
            if outcome is not None:
                yield contact.area_id, contact.pk, outcome


def _at_first(contact: Contact, email: str, kind: MessageKind) -> dict[str, Any] | None:
    """Say how a message begins: waiting, waiting for a call, or come back before it went; None for no message.

    Whoever signs up anew is asked at an address that failed once: it may work by now.
    """
    if email and (not contact.bounced_on or kind == MessageKind.CONFIRM):
        return {}
    if kind not in rules.TOLD_BY_PHONE:
        return None
    if not email:
        return {"outcome_note": rules.BY_PHONE}
    return {
        "outcome": MessageOutcome.BOUNCED,
        "outcome_at": clock.now(),
        "outcome_note": rules.ADDRESS_FAILED,
    }


def _why_stopped(message: Message) -> tuple[MessageOutcome, str] | None:
    """Say what keeps a message from going that could go when it was written down."""
    contact = Contact.objects.select_for_update().get(pk=message.contact_id)
    purpose = rules.NEEDS_CONSENT.get(MessageKind(message.kind))
    if contact.erased_on or (purpose and not who_agreed([contact.pk], purpose)):
        return MessageOutcome.NOT_NEEDED, ""
    if contact.bounced_on and message.kind != MessageKind.CONFIRM:
        return MessageOutcome.BOUNCED, rules.ADDRESS_FAILED
    return None


def _held(message: Message) -> Message:
    found = Message.objects.select_for_update(of=("self",)).select_related("contact")
    return found.get(pk=message.pk)


def _mark_bounced(contact: Contact) -> None:
    if contact.bounced_on is None:
        contact.bounced_on = clock.today()
        contact.save()


def _settle(message: Message, outcome: MessageOutcome, note: str = "") -> Message:
    message.outcome, message.outcome_at, message.outcome_note = outcome, clock.now(), note
    message.save()
    return message


def _drop(rows: Any) -> int:
    waiting = list(rows.select_for_update().filter(outcome=MessageOutcome.WAITING))
    now = clock.now()
    for each in waiting:
        each.outcome, each.outcome_at, each.outcome_note = MessageOutcome.NOT_NEEDED, now, ""
    save_many(waiting, ["outcome", "outcome_at", "outcome_note"])
    return len(waiting)


def _outcome(message: Message) -> str:
    return rules.MESSAGE_OUTCOME_NAMES[MessageOutcome(message.outcome)].lower()
