"""Contacts as those see them who may: the list, one of them, and who has to be phoned."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.urls import reverse

from turnstone.programme.voice.facts import (
    ConsentFacts,
    ContactBooking,
    ContactCounts,
    ContactFacts,
    MessageFacts,
    TakenIn,
)
from turnstone.programme.voice.rules import (
    BOOKING_STATE_NAMES,
    BY_PHONE,
    CONTACT_KIND_NAMES,
    EVENT_STATE_NAMES,
    MESSAGE_KIND_NAMES,
    MESSAGE_OUTCOME_NAMES,
    PURPOSE_NAMES,
    ROUTE_NAMES,
    BookingState,
    ContactKind,
    EventState,
    MessageKind,
    MessageOutcome,
    Purpose,
    Route,
)
from turnstone.web.kit.formats import count, day, moment, short_day

PAGE = 50
LEAST_ROWS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRow:
    """One line of the list."""

    name: str
    href: str
    reach: str
    facts: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactsPage:
    """The contacts that are asked for, a part at a time."""

    sentence: str
    counted: str
    rows: tuple[ContactRow, ...]
    csv: str
    before: str
    after: str
    has_any: bool
    to_settle: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentLine:
    """One purpose, with how it stands and in which words it was agreed to."""

    purpose: str
    key: str
    words: str
    when: str
    counts: bool
    may_stop: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageLine:
    """One message, what became of it, and what may be done."""

    id: int
    name: str
    href: str
    reach: str
    phone: str
    what: str
    outcome: str
    when: str
    note: str
    is_late: bool
    may_phone: bool
    may_send_again: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceLine:
    """A place at an event."""

    words: str
    when: str
    state: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactPage:
    """One contact."""

    id: int
    name: str
    is_erased: bool
    facts: tuple[tuple[str, str], ...]
    bounced: str
    consents: tuple[ConsentLine, ...]
    agrees_to_any: bool
    messages: tuple[MessageLine, ...]
    places: tuple[PlaceLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenPage:
    """What became of a list."""

    sentence: str
    known: str
    bad: tuple[tuple[int, str, str], ...]
    bad_counted: str


def contacts_page(
    area_slug: str,
    counts: ContactCounts,
    found: Sequence[ContactFacts],
    wanted: int,
    part: int,
    query: str,
    to_settle: int,
) -> ContactsPage:
    """Lay out a part of the contacts that are asked for."""
    here = reverse("contacts", args=[area_slug])
    more = f"&{query}" if query else ""
    return ContactsPage(
        sentence=_sentence(counts),
        counted=count(counts.all, "contact")
        if wanted == counts.all
        else f"{wanted:,} of {count(counts.all, 'contact')}",
        rows=tuple(_row(area_slug, each) for each in found),
        csv=f"{reverse('contacts_csv', args=[area_slug])}?{query}".rstrip("?"),
        before=f"{here}?part={part - 1}{more}" if part > 1 else "",
        after=f"{here}?part={part + 1}{more}" if part * PAGE < wanted else "",
        has_any=bool(counts.all or counts.erased),
        to_settle=_settle_words(to_settle),
    )


def contact_page(
    area_slug: str,
    contact: ContactFacts,
    messages: Iterable[MessageFacts],
    bookings: Iterable[ContactBooking],
) -> ContactPage:
    """Lay out one contact: who they are, what they agreed to, what they were told, where they have a place."""
    return ContactPage(
        id=contact.id,
        name=contact.called,
        is_erased=contact.erased_on is not None,
        facts=tuple(_facts(contact)),
        bounced=f"An email to this address came back on {day(contact.bounced_on)}. Nothing is sent to it until it is "
        "put right."
        if contact.bounced_on and not contact.erased_on
        else "",
        consents=tuple(_consent(each) for each in reversed(contact.consents)),
        agrees_to_any=bool(contact.purposes),
        messages=tuple(message_line(area_slug, each) for each in messages),
        places=tuple(_place(area_slug, each) for each in bookings),
    )


def message_line(area_slug: str, message: MessageFacts) -> MessageLine:
    """Write one message."""
    outcome = MessageOutcome(message.outcome)
    waits = outcome == MessageOutcome.WAITING
    is_fresh = outcome == MessageOutcome.HANDED_OVER and not message.is_unsure
    by_phone = waits and message.outcome_note == BY_PHONE
    return MessageLine(
        id=message.id,
        name=message.called,
        href=reverse("contact", args=[area_slug, message.contact_id]),
        reach=message.email or "No email address",
        phone=message.phone,
        what=MESSAGE_KIND_NAMES[MessageKind(message.kind)],
        outcome="Being sent"
        if is_fresh
        else "To be told by phone"
        if by_phone
        else MESSAGE_OUTCOME_NAMES[outcome],
        when=moment(message.queued_at if waits else message.outcome_at or message.queued_at),
        note="" if by_phone else message.outcome_note,
        is_late=message.is_unsure or outcome in {MessageOutcome.BOUNCED, MessageOutcome.FAILED},
        may_phone=message.may_phone and not (waits and message.email),
        may_send_again=message.may_send_again,
    )


def taken_page(found: TakenIn) -> TakenPage:
    """Say what became of a list, with every line that did not come in."""
    known = count(len(found.known), "line") + (" is" if len(found.known) == 1 else " are")
    return TakenPage(
        sentence=f"{count(found.added, 'person', 'people')} came in.",
        known=f"{known} of people who were here already, and nothing of theirs has changed: "
        f"{_numbers(found.known)}."
        if found.known
        else "",
        bad=tuple((each.line, each.said, each.because) for each in found.bad),
        bad_counted=f"{count(len(found.bad), 'line')} did not come in" if found.bad else "",
    )


HEADS = (
    "Name",
    "Email",
    "Phone",
    "Who",
    "Agreed to",
    "Reached us",
    "Added",
    "Address failed on",
    "Kept until",
)


def contact_lines(found: Iterable[ContactFacts]) -> Iterator[list[str]]:
    """Write each contact as a row of a file."""
    for each in found:
        yield [
            *(each.name, each.email, each.phone, CONTACT_KIND_NAMES[ContactKind(each.kind)]),
            "; ".join(_purposes(each)),
            *(ROUTE_NAMES[Route(each.came_by)], each.added_on.isoformat()),
            *(each.bounced_on.isoformat() if each.bounced_on else "", each.purge_on.isoformat()),
        ]


def _sentence(counts: ContactCounts) -> str:
    agreed = [
        f"{counts.by_purpose.get(purpose, 0):,} to {name[0].lower()}{name[1:]}"
        for purpose, name in PURPOSE_NAMES.items()
    ]
    notes = [
        f"{count(counts.unconfirmed, 'person has', 'people have')} yet to confirm"
        if counts.unconfirmed
        else "",
        f"{count(counts.bounced, 'address does', 'addresses do')} not work" if counts.bounced else "",
        f"{count(counts.erased, 'person was', 'people were')} forgotten" if counts.erased else "",
    ]
    told = f"{count(counts.all, 'person', 'people')}. Agreed to be written to: {', '.join(agreed)}."
    kept = "; ".join(filter(None, notes))
    return f"{told} {kept}." if kept else told


def _settle_words(number: int) -> str:
    return (
        f"{count(number, 'message waits', 'messages wait')} for somebody to phone or look" if number else ""
    )


def _row(area_slug: str, contact: ContactFacts) -> ContactRow:
    agreed = _purposes(contact)
    waiting = [each for each in contact.consents if not each.confirmed_at]
    none = "Has not confirmed yet" if waiting else "Agreed to nothing now"
    return ContactRow(
        name=contact.called,
        href=reverse("contact", args=[area_slug, contact.id]),
        reach=" · ".join(filter(None, (contact.email if contact.name else "", contact.phone))),
        facts=f"{CONTACT_KIND_NAMES[ContactKind(contact.kind)]} · {', '.join(agreed) if agreed else none}",
        note=f"Address failed on {short_day(contact.bounced_on)}" if contact.bounced_on else "",
    )


def _purposes(contact: ContactFacts) -> list[str]:
    return [PURPOSE_NAMES[Purpose(each)] for each in contact.purposes]


def _facts(contact: ContactFacts) -> Iterator[tuple[str, str]]:
    if not contact.erased_on:
        yield "Email address", contact.email or "None"
        yield "Telephone number", contact.phone or "None"
    yield "Who they are", CONTACT_KIND_NAMES[ContactKind(contact.kind)]
    yield "Reached us", f"{ROUTE_NAMES[Route(contact.came_by)]}, {day(contact.added_on)}"
    if contact.erased_on:
        yield "Forgotten", day(contact.erased_on)
    else:
        yield "Kept until", f"{day(contact.purge_on)}, unless we hear from them"


def _consent(given: ConsentFacts) -> ConsentLine:
    key, since = _standing(given)
    return ConsentLine(
        purpose=PURPOSE_NAMES[Purpose(given.purpose)],
        key=key,
        words=given.words,
        when=since,
        counts=given.counts,
        may_stop=given.withdrawn_at is None,
    )


def _standing(given: ConsentFacts) -> tuple[str, str]:
    told: dt.datetime = given.given_at
    if given.withdrawn_at:
        return "Stopped", f"Agreed {day(told)}, stopped {day(given.withdrawn_at)}"
    if given.confirmed_at is None:
        return (
            "Not confirmed",
            f"Signed up {day(told)}; nothing is sent until they press the button in our email",
        )
    return "Agreed", f"Agreed {day(told)}, counts since {day(given.confirmed_at)}"


def _place(area_slug: str, booking: ContactBooking) -> PlaceLine:
    is_off = booking.event_state in {EventState.POSTPONED, EventState.CANCELLED}
    state = BOOKING_STATE_NAMES[BookingState(booking.state)]
    return PlaceLine(
        words=booking.event,
        when=moment(booking.starts_at),
        state=f"{state}. {EVENT_STATE_NAMES[EventState(booking.event_state)]}" if is_off else state,
        href=reverse("event", args=[area_slug, booking.series_slug, booking.slug]),
    )


def _numbers(lines: Sequence[int]) -> str:
    shown = ", ".join(str(each) for each in lines[:LEAST_ROWS])
    left = len(lines) - LEAST_ROWS
    return f"{shown} and {left:,} more" if left > 0 else shown
