"""A line of the ledger in words: who asked, when it is due, how old it is, where it stands."""

import datetime as dt

from django.urls import reverse

from turnstone.programme.boards.facts import LedgerItemFacts
from turnstone.programme.boards.rules import (
    LEDGER_KIND_NAMES,
    LEDGER_STATE_NAMES,
    RAISED_BY_NAMES,
    LedgerKind,
    LedgerState,
    RaisedBy,
)
from turnstone.web.kit.formats import count, day


def name_of(item: LedgerItemFacts) -> str:
    """Name a line by its kind, its reference and its limb: Resolution L4, limb b."""
    limb = f", limb {item.limb}" if item.limb else ""
    return f"{kind_of(item)} {item.reference}{limb}"


def kind_of(item: LedgerItemFacts) -> str:
    """Name the kind of a line."""
    return LEDGER_KIND_NAMES[LedgerKind(item.kind)]


def address_of(area_slug: str, item: LedgerItemFacts) -> str:
    """Give the address of a line's page."""
    return reverse("ledger_item", args=[area_slug, item.reference])


def meeting_address(area_slug: str, meeting_id: int | None, on: dt.date | None) -> str:
    """Give the address of a meeting's page, where there is a meeting."""
    return reverse("meeting", args=[area_slug, f"{on}-{meeting_id}"]) if meeting_id and on else ""


def state_key(item: LedgerItemFacts, today: dt.date) -> str:
    """Say which mark a line bears."""
    return "late" if item.overdue_on(today) else item.state


def state_words(item: LedgerItemFacts, today: dt.date) -> str:
    """Say where a line stands."""
    if item.overdue_on(today):
        return f"Overdue by {count((today - (item.due or today)).days, 'day')}"
    return LEDGER_STATE_NAMES[LedgerState(item.state)]


def asker(item: LedgerItemFacts) -> str:
    """Name who asked; the board by its name."""
    is_board = item.raised_by == RaisedBy.BOARD
    name = item.board_name if is_board else RAISED_BY_NAMES[RaisedBy(item.raised_by)]
    return f"{name} ({item.raised_by_words})" if item.raised_by_words else name


def raised_words(item: LedgerItemFacts) -> str:
    """Say who asked whom, and when."""
    put_to = "" if item.raised_by == RaisedBy.BOARD else f", put to {item.board_name}"
    return f"{asker(item)}{put_to}, {day(item.raised_on)}"


def due_words(item: LedgerItemFacts, today: dt.date) -> str:
    """Say by when a line is to be answered: a day, or before a board meets; nothing where nobody said."""
    if item.due_on and item.due_words.startswith("before "):
        return f"B{item.due_words[1:]}"
    if item.due_on:
        before = f", before {item.due_before_name} meets" if item.due_before_id else ""
        return f"{day(item.due_on)}{before}"
    if not item.due_before_id:
        return item.due_words
    if item.due is None:
        return f"Before {item.due_before_name} meets; no meeting is in the calendar"
    met = "met" if item.due < today else "next meets"
    return f"Before {item.due_before_name}, which {met} on {day(item.due)}"


def age_words(item: LedgerItemFacts, today: dt.date) -> str:
    """Say how old a line is or, closed, how long it took."""
    days = count(item.age_in_days(today), "day")
    return f"{days} old" if item.is_open else f"took {days}"


def times_words(item: LedgerItemFacts) -> str:
    """Say how often the same was asked; nothing, of what was asked once."""
    if not item.is_repeated:
        return ""
    return "Asked twice" if item.times_asked == 2 else f"Asked {item.times_asked} times"


def way_words(item: LedgerItemFacts) -> str:
    """Tell the way between boards in one line; nothing of a line that stayed where it was asked."""
    if not item.passages:
        return ""
    return " → ".join([item.passages[0].from_name, *(each.to_name for each in item.passages)])


def agreement_words(item: LedgerItemFacts) -> str:
    """Say whose agreement a line waits for, or when it was given and where."""
    if not item.waits_for:
        return ""
    if item.agreed_on is None:
        return f"Waits for {item.waits_for} to agree; until then it is not late"
    return f"{item.waits_for} agreed on {day(item.agreed_on)} ({item.agreed_where})"


def accepted_words(item: LedgerItemFacts) -> str:
    """Say who accepted an answer, and when."""
    return f"Accepted by {item.accepted_by}, {day(item.accepted_on)}" if item.accepted_on else ""
