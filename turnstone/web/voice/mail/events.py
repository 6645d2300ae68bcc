"""The emails about events with families: each to one person, with the event for their calendar."""

from collections.abc import Sequence
from dataclasses import dataclass
from email.utils import parseaddr
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string

from turnstone.programme.audit import clock
from turnstone.programme.voice.facts import EventLetter, ToldEvent
from turnstone.programme.voice.queries import event_letter
from turnstone.programme.voice.rules import INVITES, TAKES_AWAY, MessageKind, Purpose
from turnstone.web.kit.calendar import Correspondents, Method, calendar_file
from turnstone.web.kit.family_events import as_family_event, where
from turnstone.web.kit.formats import day, span
from turnstone.web.voice.mail.links import own_link, plain_link
from turnstone.web.voice.mail.mail import Calendar, Mail


@dataclass(frozen=True, slots=True)
class _Said:
    """What a kind of message is headed, and how it begins; both are filled in with the series and the day."""

    subject: str
    opening: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """One event in an email; `href` is where it is booked."""

    when: str
    where: str
    access: str
    join: str
    href: str


def compose(message: Any) -> Mail | None:
    """Write the email that a message about events is; None where the event was put off, or is over."""
    letter = event_letter(message)
    if letter is None:
        return None
    kind, contact = MessageKind(message.kind), message.contact
    said = _said(kind, letter)
    about = {
        "series": letter.series_name,
        "day": day(letter.events[0].on),
        "when": span(letter.events[0].starts_at, letter.events[0].ends_at),
        "before": letter.in_place_of or letter.series_name,
    }
    words = {
        "heading": said.subject.format(**about),
        "name": contact.details.name,
        "opening": said.opening.format(**about),
        "letter": letter,
        "events": [_line(contact, each, kind) for each in letter.events],
        "is_off": kind in TAKES_AWAY,
        "invites": kind in INVITES,
        "places": own_link(contact, "my_places") if letter.has_booked and kind not in TAKES_AWAY else "",
        "open": plain_link(contact, "have_your_say") if kind in TAKES_AWAY else "",
    }
    calendars = _calendars(contact, letter, kind)
    return Mail(
        subject=str(words["heading"]),
        text=render_to_string("voice/mail/event.txt", words),
        html=render_to_string("voice/mail/event.html", words),
        because="" if kind in INVITES else _because(letter),
        calendar=calendars[0] if calendars else None,
        more_calendars=tuple(calendars[1:]),
        unsubscribe=Purpose.EVENTS if kind in INVITES else None,
    )


def _said(kind: MessageKind, letter: EventLetter) -> _Said:
    if kind in (MessageKind.BOOKED, MessageKind.PLACE_FREE) and letter.is_waiting:
        return _WAITING
    if kind == MessageKind.POSTPONED and not letter.has_booked:
        return _POSTPONED_SERIES
    return _SAID[kind]


_WAITING = _Said(
    "{series} is full: you are on the waiting list",
    "{series} on {when} is full. You are on the waiting list. If a place becomes free, we write to you at once.",
)
_POSTPONED_SERIES = _Said(
    "Postponed: {series}",
    "We are sorry: {series} is postponed. Please do not come on any of the days below.",
)
_SAID = {
    MessageKind.INVITATION: _Said(
        "You are invited: {series}", "We would like to hear from you. Choose the time that suits you."
    ),
    MessageKind.RELAUNCHED: _Said(
        "New dates: {series}",
        "{before} was postponed. It has new dates now. Choose the time that suits you.",
    ),
    MessageKind.BOOKED: _Said("Your place: {series}, {day}", "You have a place at {series} on {when}."),
    MessageKind.PLACE_FREE: _Said(
        "You have a place now: {series}, {day}",
        "A place became free. You now have a place at {series} on {when}.",
    ),
    MessageKind.CHANGED: _Said(
        "Changed: {series}, now on {day}", "Something about {series} has changed. This is how it is now."
    ),
    MessageKind.REMINDER: _Said(
        "Reminder: {series}, {day}", "This is to remind you that you have a place at {series} on {when}."
    ),
    MessageKind.POSTPONED: _Said(
        "Postponed: {series}", "We are sorry: {series} is postponed. Please do not come on the day below."
    ),
    MessageKind.CANCELLED: _Said(
        "Called off: {series}, {day}", "We are sorry: {series} on {when} is called off. Please do not come."
    ),
}


def _line(contact: Any, event: ToldEvent, kind: MessageKind) -> _Line:
    is_off = kind in TAKES_AWAY
    return _Line(
        when=span(event.starts_at, event.ends_at),
        where="" if is_off else where(event),
        access="" if is_off else event.access,
        join="" if is_off or kind in INVITES else event.link,
        href=plain_link(contact, "book_event", event.slug) if kind in INVITES else "",
    )


def _because(letter: EventLetter) -> str:
    how = "booked a place" if letter.has_booked else "were invited"
    return f"You get this email because you {how}: {letter.series_name}."


def _calendars(contact: Any, letter: EventLetter, kind: MessageKind) -> list[Calendar]:
    """Put events into the reader's calendar, or take them out; a place that they only wait for is not put in."""
    if letter.is_waiting or kind == MessageKind.REMINDER:
        return []
    if kind in INVITES:
        return [_file(contact, letter, letter.events, Method.PUBLISH)]
    method = Method.CANCEL if kind in TAKES_AWAY else Method.REQUEST
    return [_file(contact, letter, [each], method) for each in letter.events]


def _file(contact: Any, letter: EventLetter, events: Sequence[ToldEvent], method: Method) -> Calendar:
    name, sender = parseaddr(settings.DEFAULT_FROM_EMAIL)
    to = Correspondents(sender=sender, name=name or sender, to=contact.details.email)
    laid_out = [
        as_family_event(
            each,
            letter.series_name,
            plain_link(contact, "book_event", each.slug),
            joins=method == Method.REQUEST,
        )
        for each in events
    ]
    file = calendar_file(
        laid_out, method=method, made_at=clock.now(), letter=None if method == Method.PUBLISH else to
    )
    link = (
        plain_link(contact, "event_ics", events[0].slug)
        if len(events) == 1
        else plain_link(contact, "open_events_ics")
    )
    return Calendar(file=file, method=method, link=link)
