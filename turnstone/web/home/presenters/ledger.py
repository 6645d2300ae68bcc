"""What the ledger waits for: answers of one's own, answers to accept, and what is overdue."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from django.urls import reverse

from turnstone.programme.boards.facts import LedgerItemFacts
from turnstone.programme.boards.permissions import can_accept_answer_to
from turnstone.programme.boards.rules import LedgerState
from turnstone.programme.people.facts import Member
from turnstone.programme.people.permissions import can_run_boards
from turnstone.web.home.presenters.needs import Need, Way
from turnstone.web.kit.formats import count, day

_FAR = dt.date.max


def ledger_needs(member: Member, items: Sequence[LedgerItemFacts], today: dt.date) -> tuple[Need, ...]:
    """List what the ledger needs of a member: their own answers first."""
    slug, open_now = member.area.slug, [each for each in items if each.state == LedgerState.OPEN]
    mine = [
        each
        for each in open_now
        if each.owner and each.owner.id in member.posts and not each.waits_on_agreement
    ]
    to_accept = [
        each
        for each in items
        if each.state == LedgerState.ANSWERED and can_accept_answer_to(member, each.raised_by)
    ]
    found = [*_mine(slug, mine, today), *_to_accept(slug, to_accept)]
    if can_run_boards(member):
        found += _overdue(slug, [each for each in open_now if each.overdue_on(today)])
    return tuple(found)


def _mine(slug: str, mine: Iterable[LedgerItemFacts], today: dt.date) -> Iterator[Need]:
    waiting = sorted(mine, key=lambda each: (each.due or _FAR, each.raised_on))
    if not waiting:
        return
    first = waiting[0]
    verb = "waits" if len(waiting) == 1 else "wait"
    late = "was due" if first.overdue_on(today) else "is due"
    yield Need(
        sentence=f"{count(len(waiting), 'question')} of boards {verb} for your answer.",
        detail=f"{first.reference} {late} on {day(first.due)}." if first.due else "",
        button="Answer the first" if len(waiting) > 1 else "Answer it",
        href=_page(slug, first),
        each=tuple(_way(slug, each) for each in waiting) if len(waiting) > 1 else (),
    )


def _to_accept(slug: str, waiting: Sequence[LedgerItemFacts]) -> Iterator[Need]:
    if waiting:
        verb = "waits" if len(waiting) == 1 else "wait"
        yield Need(
            sentence=f"{count(len(waiting), 'answer')} {verb} to be accepted, or sent back.",
            button="Read it and decide" if len(waiting) == 1 else "Read the first and decide",
            href=_page(slug, waiting[0]),
            each=tuple(_way(slug, each) for each in waiting) if len(waiting) > 1 else (),
        )


def _overdue(slug: str, late: Sequence[LedgerItemFacts]) -> Iterator[Need]:
    if late:
        verb = "is" if len(late) == 1 else "are"
        nobody = sum(each.owner is None for each in late)
        yield Need(
            sentence=f"{count(len(late), 'thing')} that boards asked for {verb} overdue.",
            detail=f"{nobody} of them {'has' if nobody == 1 else 'have'} no owner." if nobody else "",
            button="See it" if len(late) == 1 else "See them",
            href=f"{reverse('ledger', args=[slug])}?overdue=on",
        )


def _way(slug: str, item: LedgerItemFacts) -> Way:
    return Way(words=f"{item.reference} {item.words}", href=_page(slug, item))


def _page(slug: str, item: LedgerItemFacts) -> str:
    return reverse("ledger_item", args=[slug, item.reference])
