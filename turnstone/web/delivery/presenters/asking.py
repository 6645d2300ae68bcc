"""Whom a round asks, whom it cannot ask, and what became of what it asked."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from turnstone.programme.delivery.facts import Asking, Letter, NotAsked, RequestFacts
from turnstone.programme.delivery.rules import LinkState, month_name, month_slug
from turnstone.web.kit.formats import count, day, moment, short_day


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterRow:
    """An email that would be sent."""

    name: str
    email: str
    actions: str
    last: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SentRow:
    """A request and what became of it; `withdraw` leads to withdrawing it while it is open."""

    reference: str
    person: str
    asked: str
    became: str
    is_trouble: bool
    withdraw: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskingPage:
    """Asking in one round."""

    name: str
    slug: str
    closes: str
    letters: tuple[LetterRow, ...]
    button: str
    not_asked: tuple[str, ...]
    asked_today: str
    on_the_way: str
    sent: tuple[SentRow, ...]
    has_open: bool


def asking_page(
    area_slug: str,
    cycle: Any,
    asking: Asking,
    requests: Iterable[RequestFacts],
    being_sent: Collection[int],
    now: dt.datetime,
) -> AskingPage:
    """Lay out who will get what, and what was sent; `being_sent` are the people whose email waits in the queue."""
    letters = [each for each in asking.letters if each.person_id not in being_sent]
    sent = tuple(_sent(area_slug, month_slug(cycle.period), each, now) for each in requests)
    return AskingPage(
        name=month_name(cycle.period),
        slug=month_slug(cycle.period),
        closes=day(cycle.closes_on),
        letters=tuple(_letter(each) for each in letters),
        button=f"Send {count(len(letters), 'email')}",
        not_asked=_not_asked(asking.not_asked),
        asked_today=_asked_today(sum(each.was_asked for each in asking.not_asked)),
        on_the_way=_on_the_way(len(being_sent)),
        sent=sent,
        has_open=any(row.withdraw for row in sent),
    )


def _letter(letter: Letter) -> LetterRow:
    return LetterRow(
        name=letter.name,
        email=letter.email,
        actions=", ".join(action.reference for action in letter.actions),
        last=short_day(letter.last_asked_on) if letter.last_asked_on else "not yet",
    )


def _not_asked(left: Iterable[NotAsked]) -> tuple[str, ...]:
    by_reason: dict[str, list[str]] = defaultdict(list)
    for each in left:
        if not each.was_asked:
            by_reason[each.because].append(each.action.reference)
    return tuple(f"{', '.join(references)}: {because}" for because, references in by_reason.items())


def _asked_today(number: int) -> str:
    if not number:
        return ""
    verb = "was" if number == 1 else "were"
    return f"{count(number, 'action')} {verb} asked about today; nobody is asked twice in a day."


def _on_the_way(number: int) -> str:
    if not number:
        return ""
    return f"{count(number, 'email')} {'is' if number == 1 else 'are'} on the way. Look again in a minute."


def _sent(area_slug: str, slug: str, request: RequestFacts, now: dt.datetime) -> SentRow:
    state = request.state_at(now)
    is_open = state == LinkState.OPEN
    return SentRow(
        reference=request.reference,
        person=request.person,
        asked=moment(request.asked_at),
        became=_became(request, state),
        is_trouble=bool(request.not_sent_because) or (request.sent_at is None and is_open),
        withdraw=reverse("withdraw_link", args=[area_slug, slug, request.id]) if is_open else "",
    )


def _became(request: RequestFacts, state: LinkState) -> str:
    if request.not_sent_because:
        return f"Not sent: {request.not_sent_because}"
    if state == LinkState.OPEN and request.sent_at is None:
        return "Perhaps not sent: the server has not said yet what became of it"
    if state == LinkState.OPEN:
        return f"Sent; the link works until {moment(request.expires_at)}"
    return _ENDED[state]


_ENDED = {LinkState.USED: "Answered", LinkState.EXPIRED: "Not used in time", LinkState.REVOKED: "Withdrawn"}
