"""What a reader asks of the ledger, and the lines that answer to it."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from turnstone.programme.boards.facts import LedgerItemFacts
from turnstone.programme.boards.rules import LedgerState

EVERY = "all"
SORTS = {
    "": "What is most urgent first",
    "oldest": "Oldest first",
    "newest": "Newest first",
    "due": "By the day it is due",
    "asked": "Most often asked first",
}
_LAST = dt.date.max


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerWanted:
    """Narrow the ledger. An empty state means what is not closed; `posts` are those that a reader holds."""

    q: str = ""
    board: str = ""
    kind: str = ""
    by: str = ""
    state: str = ""
    overdue: bool = False
    repeated: bool = False
    waits: bool = False
    mine: bool = False
    sort: str = ""
    posts: frozenset[int] = frozenset()
    everything: bool = False


def chosen(items: Iterable[LedgerItemFacts], wanted: LedgerWanted, today: dt.date) -> list[LedgerItemFacts]:
    """Keep the lines that are asked for, in the order asked for."""
    kept = [each for each in items if _is_wanted(each, wanted, today)]
    order = _ORDERS.get(wanted.sort)
    return sorted(kept, key=order or (lambda each: _urgency(each, today)))


def _is_wanted(item: LedgerItemFacts, wanted: LedgerWanted, today: dt.date) -> bool:
    return (
        _has_state(item, wanted.state)
        and wanted.board in ("", str(item.held_by_id))
        and wanted.kind in ("", item.kind)
        and wanted.by in ("", item.raised_by)
        and not (wanted.overdue and not item.overdue_on(today))
        and not (wanted.repeated and not item.is_repeated)
        and not (wanted.waits and not item.waits_on_agreement)
        and not (wanted.mine and not (item.owner and item.owner.id in wanted.posts))
        and _says(item, wanted.q)
    )


def _has_state(item: LedgerItemFacts, state: str) -> bool:
    return item.is_open if state == "" else state in (EVERY, item.state)


def _says(item: LedgerItemFacts, asked: str) -> bool:
    """Find each word that is asked for somewhere in what was asked, who asked it, or what was answered."""
    owner = item.owner.words if item.owner else ""
    said = " ".join(
        (
            *(item.reference, item.words, item.resolution_words, item.raised_by_words, item.waits_for),
            *(item.board_name, item.held_by_name, owner, item.answer, item.answered_where, item.due_words),
        )
    ).casefold()
    return all(word in said for word in asked.casefold().split())


def _urgency(item: LedgerItemFacts, today: dt.date) -> tuple[int, int, int]:
    """Put what is late first, then what is due, what has no day, what waits for others, and the newest closed."""
    due = (item.due or _LAST).toordinal()
    if item.state == LedgerState.CLOSED:
        return 5, -(item.accepted_on or _LAST).toordinal(), -item.id
    if item.state == LedgerState.ANSWERED:
        return 4, (item.answered_on or _LAST).toordinal(), item.id
    if item.waits_on_agreement:
        return 3, due, item.raised_on.toordinal()
    group = 0 if item.overdue_on(today) else 1 if item.due else 2
    return group, due, item.raised_on.toordinal()


_ORDERS: dict[str, Callable[[LedgerItemFacts], Any]] = {
    "oldest": lambda each: (each.raised_on, each.id),
    "newest": lambda each: (-each.raised_on.toordinal(), -each.id),
    "due": lambda each: (each.due or _LAST, each.raised_on, each.id),
    "asked": lambda each: (-each.times_asked, each.root_id, each.raised_on, each.id),
}
