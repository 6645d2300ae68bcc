"""What a board asked for, or holds, and is still open: the section with which its papers open."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from turnstone.documents.blocks import Block, Column, Paragraph, Row, Section, Table
from turnstone.papers.citing import cite
from turnstone.papers.phrases import count, day, listed_some, sentence, short_day, verb
from turnstone.programme.boards.facts import LedgerItemFacts
from turnstone.programme.boards.queries import ledger_as_at
from turnstone.programme.boards.rules import (
    LEDGER_KIND_NAMES,
    RAISED_BY_NAMES,
    LedgerKind,
    LedgerState,
    RaisedBy,
)

Ledger = tuple[LedgerItemFacts, ...]
ANCHOR = "open-items"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenItems:
    """What a board asked or holds. What was raised under an exempt item is only counted, for papers travel."""

    board: str
    items: Ledger
    kept_back: int

    @property
    def open(self) -> Ledger:
        """List what is not closed, the longest overdue first."""
        return tuple(each for each in self.items if each.is_open)


def open_items_called(area_id: int, board: str, moment: dt.datetime) -> OpenItems | None:
    """Read what a board of this name asked or holds; None where nothing was ever asked by such a board."""
    name = board.strip().casefold()
    everything = ledger_as_at(area_id, moment) if name else ()
    ours = [each for each in everything if name in (each.board_name.casefold(), each.held_by_name.casefold())]
    return open_items_in(board.strip(), ours) if ours else None


def open_items_in(board: str, items: Iterable[LedgerItemFacts]) -> OpenItems:
    """Put together what a board asked or holds from what was read already."""
    found = list(items)
    shown = sorted((each for each in found if not each.is_exempt), key=_soonest_first)
    return OpenItems(board=board, items=tuple(shown), kept_back=len(found) - len(shown))


def _soonest_first(item: LedgerItemFacts) -> tuple[dt.date, dt.date, int]:
    return item.due or dt.date.max, item.raised_on, item.id


def open_items_section(found: OpenItems, on: dt.date, *, starts_page: bool = False) -> Section:
    """Set out what is open for a board on a day: what was asked, by whom, who answers, by when, and how it stands."""
    blocks: list[Block] = [Paragraph(text=open_items_in_a_sentence(found, on))]
    if found.open:
        caption = f"Open for {found.board}"
        blocks.append(items_table(found.open, on, caption=caption, board=found.board))
    return Section(title="Open for this board", anchor=ANCHOR, blocks=tuple(blocks), starts_page=starts_page)


def open_items_in_a_sentence(found: OpenItems, on: dt.date) -> str:
    """Count what is open and name what is late."""
    still = found.open
    more = f"{count(found.kept_back, 'item')} raised in private {verb(found.kept_back, 'is', 'are')} not shown here."
    private = f" {more}" if found.kept_back else ""
    if not still:
        return f"Nothing that {found.board} asked for, or holds, is open.{private}"
    late = [each for each in still if each.overdue_on(on)]
    said = f"{count(len(still), 'item')} {verb(len(still), 'is', 'are')} open for {found.board}"
    if late:
        named = listed_some([_short(each) for each in late])
        said += f", {len(late)} past {verb(len(late), 'its', 'their')} day: {named}"
    return f"{said}.{private}"


def _short(item: LedgerItemFacts) -> str:
    return f"{item.reference} ({item.limb})" if item.limb else item.reference


def items_table(items: Ledger, on: dt.date, *, caption: str, empty: str = "", board: str = "") -> Table:
    """Set out lines of the ledger as they stand on a day. Which board asked is said where it was another."""
    return Table(
        caption=caption,
        columns=(
            Column(heading="Ref.", width=2),
            Column(heading="What was asked", width=8),
            Column(heading="Who answers", width=4),
            Column(heading="Due", width=3),
            Column(heading="How it stands", width=7),
        ),
        rows=tuple(
            Row(
                cells=(_ref(each), _asked(each, board), _owner(each), due_in_words(each), standing(each, on)),
                facts=cite("boards.ledgeritem", each),
            )
            for each in items
        ),
        empty=empty or "Nothing is open.",
    )


def _ref(item: LedgerItemFacts) -> str:
    return f"{item.reference}\n{LEDGER_KIND_NAMES[LedgerKind(item.kind)]}"


def _asked(item: LedgerItemFacts, board: str) -> str:
    limb = f"({item.limb}) " if item.limb else ""
    return f"{limb}{sentence(item.words)}\n{asked_in_words(item, board)}"


def asked_in_words(item: LedgerItemFacts, board: str = "") -> str:
    """Say who asked, at which meeting or on which day, how often, and with whom it is now."""
    who = voice(item)
    if item.raised_by == RaisedBy.BOARD and item.board_name.casefold() != board.casefold():
        who = item.board_name
    elif item.raised_by != RaisedBy.BOARD and item.board_name.casefold() != board.casefold():
        who = f"{who}, at {item.board_name}"
    said = [f"{who}, {short_day(item.raised_on)}."]
    if item.is_repeated:
        said.append(f"Asked {count(item.times_asked, 'time')}.")
    if item.held_by_id != item.board_id:
        said.append(f"Now with {item.held_by_name}.")
    return " ".join(said)


def voice(item: LedgerItemFacts) -> str:
    """Name who asked."""
    return item.raised_by_words or RAISED_BY_NAMES[RaisedBy(item.raised_by)]


def _owner(item: LedgerItemFacts) -> str:
    return item.owner.words if item.owner else "nobody named"


def due_in_words(item: LedgerItemFacts) -> str:
    """Say by when it is due: a day, the next meeting of a board, or the words that were used."""
    if item.due_before_name and not item.due_on:
        meets = f", {short_day(item.due)}" if item.due else ""
        return f"before {item.due_before_name}{meets}"
    if item.due:
        return short_day(item.due)
    return item.due_words or "no date"


def standing(item: LedgerItemFacts, on: dt.date) -> str:
    """Say how a line stands on a day: open for how long or late, answered with what and where, or closed by whom."""
    return "\n".join(_standing(item, on))


def _standing(item: LedgerItemFacts, on: dt.date) -> Iterator[str]:
    if item.state == LedgerState.OPEN:
        yield _open(item, on)
        return
    if item.state == LedgerState.CLOSED:
        closed = f" on {day(item.accepted_on)}" if item.accepted_on else ""
        yield f"Closed{closed}, accepted by {item.accepted_by}."
    else:
        answered = f" on {day(item.answered_on)}" if item.answered_on else ""
        yield f"Answered{answered}, waiting to be accepted."
    if item.answer:
        yield sentence(item.answer)
    if item.answered_where:
        yield sentence(f"Where: {item.answered_where}")


def _open(item: LedgerItemFacts, on: dt.date) -> str:
    if item.waits_on_agreement:
        return f"Waits for {item.waits_for} to agree."
    if item.due and item.overdue_on(on):
        return f"Overdue by {count((on - item.due).days, 'day')}. No answer yet."
    return f"Open for {count(item.age_in_days(on), 'day')}. No answer yet."
