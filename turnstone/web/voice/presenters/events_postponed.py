"""Putting a series off: what will happen, and afterwards who knows, counted by outcome without a name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from turnstone.programme.voice.facts import (
    EventFacts,
    MessageFacts,
    OutcomeCounts,
    PostponementFacts,
    SeriesFacts,
    ToldFacts,
)
from turnstone.programme.voice.rules import MessageOutcome
from turnstone.web.kit.formats import count, day, span
from turnstone.web.voice.presenters.events import knows_words


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatHappens:
    """What postponing a series will do, before anybody presses."""

    slug: str
    name: str
    events: tuple[str, ...]
    people: str
    by_email: str
    by_phone: str
    by_neither: str
    button: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """How many people one thing is true of; `is_open` says that somebody has to see to it."""

    words: str
    number: int
    note: str
    is_open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """Somebody to be phoned, or written to again."""

    message_id: int
    name: str
    phone: str
    email: str
    because: str
    may_send_again: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidencePage:
    """Who knows that a series is postponed."""

    number: int
    slug: str
    series: str
    knows: str
    sentence: str
    decided_on: str
    because: str
    events: tuple[str, ...]
    counts: tuple[Counted, ...]
    later: str
    from_a_document: bool
    calls: tuple[Call, ...]
    open_calls: int


def what_happens(series: SeriesFacts, upcoming: Iterable[EventFacts], told: ToldFacts) -> WhatHappens:
    """Say what postponing will do."""
    events = tuple(span(each.starts_at, each.ends_at) for each in upcoming)
    return WhatHappens(
        slug=series.slug,
        name=series.name,
        events=events,
        people=f"{count(told.people, 'person', 'people')} will be told",
        by_email=f"{count(told.by_email, 'person gets', 'people get')} an email of their own, at once"
        if told.by_email
        else "",
        by_phone=f"{count(told.by_phone, 'person has', 'people have')} no email that works and must be phoned"
        if told.by_phone
        else "",
        by_neither=f"{count(told.by_neither, 'person', 'people')} cannot be reached at all: their email came back,"
        " and we have no phone number"
        if told.by_neither
        else "",
        button=f"Postpone {count(len(events), 'event')} and tell {count(told.people, 'person', 'people')}",
    )


def evidence_page(
    series: SeriesFacts, postponement: PostponementFacts, later: int, calls: Iterable[MessageFacts]
) -> EvidencePage:
    """Lay the evidence out: how many know, of how many, and what became of each message, counted."""
    put_off = [each for each in series.events if each.id in postponement.event_ids]
    told, whole = postponement.knows
    from_a_document = postponement.told_people is not None and not postponement.told.total
    return EvidencePage(
        number=postponement.id,
        slug=series.slug,
        series=series.name,
        knows=knows_words(postponement),
        sentence=_sentence(told, whole),
        decided_on=day(postponement.decided_on),
        because=postponement.because,
        events=tuple(span(each.starts_at, each.ends_at) for each in put_off),
        counts=() if from_a_document else tuple(_counts(postponement.told)),
        later=_later(later),
        from_a_document=from_a_document,
        calls=tuple(_call(each) for each in calls),
        open_calls=_open_calls(postponement.told),
    )


def _sentence(told: int, whole: int) -> str:
    if not whole:
        return "Nobody was invited, and nobody had booked."
    if told == whole:
        return "Everybody whom the series concerns has been told."
    return f"{count(whole - told, 'person has', 'people have')} not been told for sure yet."


def _counts(told: OutcomeCounts) -> Iterator[Counted]:
    """Count by outcome; what is nought and open is left out, and what was done is said even of nobody."""
    on_the_way = told.of(MessageOutcome.WAITING) - told.to_phone
    on_the_way += told.of(MessageOutcome.HANDED_OVER) - told.unsure
    yield Counted(
        words="Sent", number=told.of(MessageOutcome.SENT), note="A mail server took it.", is_open=False
    )
    yield Counted(
        words="Told by phone",
        number=told.of(MessageOutcome.PHONED),
        note="Somebody noted the call.",
        is_open=False,
    )
    yield Counted(
        words="Came back",
        number=told.of(MessageOutcome.BOUNCED),
        note="The address does not work.",
        is_open=bool(told.of(MessageOutcome.BOUNCED)),
    )
    yield Counted(
        words="May not have arrived",
        number=told.unsure,
        note="Sending was cut off in the middle. It is never sent again by itself.",
        is_open=bool(told.unsure),
    )
    for words, number, note in (
        ("To be phoned", told.to_phone, "They gave no email address."),
        ("Could not be sent", told.of(MessageOutcome.FAILED), "It was tried several times."),
        ("On the way", on_the_way, "It goes in the next minutes."),
    ):
        if number:
            yield Counted(words=words, number=number, note=note, is_open=True)
    gone = told.of(MessageOutcome.NOT_NEEDED)
    if gone:
        yield Counted(
            words="Not counted",
            number=gone,
            note="They asked to be forgotten before it was sent.",
            is_open=False,
        )


def _open_calls(told: OutcomeCounts) -> int:
    failed = told.of(MessageOutcome.BOUNCED) + told.of(MessageOutcome.FAILED)
    return told.to_phone + told.unsure + failed


def _later(number: int) -> str:
    if not number:
        return "No reminder of these dates has gone out since."
    return f"{count(number, 'message')} about these dates went out after that; tell whoever runs this site."


_BECAUSE = {
    MessageOutcome.WAITING: "Gave no email address",
    MessageOutcome.HANDED_OVER: "The email may not have arrived",
    MessageOutcome.BOUNCED: "The email came back",
    MessageOutcome.FAILED: "The email could not be sent",
}


def _call(message: MessageFacts) -> Call:
    return Call(
        message_id=message.id,
        name=message.called,
        phone=message.phone,
        email=message.email,
        because=_BECAUSE.get(MessageOutcome(message.outcome), ""),
        may_send_again=message.may_send_again,
    )
