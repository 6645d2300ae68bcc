"""What boards, and those who challenge them, ask about a requirement and nobody has closed."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from turnstone.programme.boards.facts import LedgerItemFacts
from turnstone.programme.boards.rules import RAISED_BY_NAMES, LedgerState, RaisedBy
from turnstone.web.kit.formats import count, day


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedRow:
    """One open line of the ledger."""

    words: str
    href: str
    note: str


def asked_rows(
    area_slug: str, items: Iterable[LedgerItemFacts], requirement_id: int, today: dt.date
) -> tuple[AskedRow, ...]:
    """List what is open in the ledger about a requirement, the oldest first."""
    return tuple(
        AskedRow(
            words=f"{each.reference} “{each.words}”",
            href=reverse("ledger_item", args=[area_slug, each.reference]),
            note=_note(each, today),
        )
        for each in items
        if each.requirement_id == requirement_id and each.is_open
    )


def _note(item: LedgerItemFacts, today: dt.date) -> str:
    by_board = item.raised_by == RaisedBy.BOARD
    who = item.board_name if by_board else RAISED_BY_NAMES[RaisedBy(item.raised_by)]
    stands = "answered, waits to be accepted" if item.state == LedgerState.ANSWERED else "open"
    late = ", overdue" if item.overdue_on(today) else ""
    times = f", asked {count(item.times_asked, 'time')}" if item.is_repeated else ""
    return f"{who}, {day(item.raised_on)}; {stands}{late}{times}"
