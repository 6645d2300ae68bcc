"""What waits to be sent, and what became of the rest."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any

from django.db.models import QuerySet

from turnstone.programme.audit import clock
from turnstone.programme.audit.queries import rows_as_at
from turnstone.programme.voice import facts, rules
from turnstone.programme.voice.models import ContactDetails, Message
from turnstone.programme.voice.rules import MessageKind, MessageOutcome


def next_message() -> Message | None:
    """Find the message that is to go next; nothing is done to it until it is taken."""
    return _to_send().select_related("contact__area", "contact__details", "area").first()


def messages_wait() -> bool:
    """Say whether there is anything to be sent now."""
    return _to_send().exists()


def message_with_id(message_id: int) -> Message | None:
    """Find the message that a report from a mail server names."""
    return Message.objects.filter(pk=message_id).select_related("contact").first()


def find_message(area_id: int, message_id: int) -> Message | None:
    """Find a message of an area, for an operation to work on."""
    return Message.objects.filter(area_id=area_id, pk=message_id).select_related("contact").first()


def outcome_counts(about: str, kind: MessageKind, moment: dt.datetime | None = None) -> facts.OutcomeCounts:
    """Count what became of the messages of one kind about one thing, now or as at a moment."""
    return outcome_counts_of([about], kind, moment)[about]


def outcome_counts_of(
    abouts: Collection[str], kind: MessageKind, moment: dt.datetime | None = None
) -> dict[str, facts.OutcomeCounts]:
    """Count the same for several things at once, in one question."""
    rows: Any = Message.objects if moment is None else rows_as_at(Message, moment)
    now = moment or clock.now()
    found = rows.filter(about__in=list(abouts), kind=kind)
    by_about: dict[str, list[Any]] = defaultdict(list)
    for row in found.values("about", "outcome", "outcome_at", "outcome_note"):
        by_about[row["about"]].append(row)
    return {about: _counted(by_about[about], now) for about in abouts}


def messages_about(about: str, kinds: Iterable[MessageKind] = ()) -> tuple[facts.MessageFacts, ...]:
    """List the messages about one thing with whom each was to; for those who may see contacts."""
    rows = Message.objects.filter(about=about)
    kinds = list(kinds)
    return _as_facts(rows.filter(kind__in=kinds) if kinds else rows)


def messages_to(contact_id: int) -> tuple[facts.MessageFacts, ...]:
    """List what was sent to a contact, the newest first."""
    return _as_facts(Message.objects.filter(contact_id=contact_id))


def messages_to_settle(area_id: int) -> tuple[facts.MessageFacts, ...]:
    """List the messages of an area that a person has to look at: who is to be phoned, and what may not have arrived."""
    open_ones = [
        MessageOutcome.WAITING,
        MessageOutcome.HANDED_OVER,
        MessageOutcome.BOUNCED,
        MessageOutcome.FAILED,
    ]
    rows = Message.objects.filter(area_id=area_id, outcome__in=open_ones, contact__erased_on=None)
    return tuple(each for each in _as_facts(rows) if is_to_be_settled(each))


def is_to_be_settled(message: facts.MessageFacts) -> bool:
    """Say whether a person has to see to a message."""
    if message.outcome == MessageOutcome.WAITING:
        return message.outcome_note == rules.BY_PHONE
    return message.is_unsure or message.outcome in {MessageOutcome.BOUNCED, MessageOutcome.FAILED}


def _to_send() -> QuerySet[Message]:
    """Give what can go now; whoever has no email address is for a person to phone.

    Somebody who was erased has no details either: what waits for them is dropped, so it is not left out by that.
    """
    return (
        Message.objects.filter(outcome=MessageOutcome.WAITING, not_before__lte=clock.now())
        .exclude(contact__details__email="")
        .order_by("not_before", "id")
    )


def _counted(rows: list[Any], now: dt.datetime) -> facts.OutcomeCounts:
    counts: dict[MessageOutcome, int] = defaultdict(int)
    for row in rows:
        counts[MessageOutcome(row["outcome"])] += 1
    return facts.OutcomeCounts(
        by_outcome=dict(counts),
        unsure=sum(rules.is_unsure(row["outcome"], row["outcome_at"], now) for row in rows),
        to_phone=sum(
            row["outcome"] == MessageOutcome.WAITING and row["outcome_note"] == rules.BY_PHONE for row in rows
        ),
    )


def _as_facts(rows: QuerySet[Message]) -> tuple[facts.MessageFacts, ...]:
    found, now = rows.select_related("contact__details").order_by("-queued_at", "-id"), clock.now()
    return tuple(_one(row, getattr(row.contact, "details", None), now) for row in found)


def _one(row: Message, who: ContactDetails | None, now: dt.datetime) -> facts.MessageFacts:
    is_fresh = row.outcome == MessageOutcome.HANDED_OVER and not rules.is_unsure(
        row.outcome, row.outcome_at, now
    )
    return facts.MessageFacts(
        id=row.pk,
        contact_id=row.contact_id,
        name=who.name if who else "",
        email=who.email if who else "",
        phone=who.phone if who else "",
        kind=row.kind,
        about=row.about,
        step=row.step,
        outcome=row.outcome,
        outcome_at=row.outcome_at,
        outcome_note=row.outcome_note,
        queued_at=row.queued_at,
        not_before=row.not_before,
        tries=row.tries,
        is_unsure=rules.is_unsure(row.outcome, row.outcome_at, now),
        may_phone=not is_fresh and bool(who) and rules.may_be_phoned(row.outcome),
        may_send_again=not is_fresh and bool(who and who.email) and rules.may_send_again(row.outcome),
    )
