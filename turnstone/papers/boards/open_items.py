"""What a board asked for, or holds, and is still open: the section with which its papers open."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from turnstone.documents.blocks import Block, Column, Paragraph, Rating, Row, Section, Table
from turnstone.papers.citing import cite
from turnstone.papers.phrases import count, listed_some, sentence, short_day, verb
from turnstone.programme.boards.facts import LedgerItemFacts
from turnstone.programme.boards.queries import board_called, ledger_as_at
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
    """Read what a board of this name asked or holds; None where there is no such board, or nobody asked anything."""
    number = board_called(area_id, board, moment) if board.strip() else None
    ours = ledger_as_at(area_id, moment, number) if number else ()
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
        named = listed_some([each.reference for each in late])
        said += f", {len(late)} past {verb(len(late), 'its', 'their')} day: {named}"
    return f"{said}.{private}"


def items_table(
    items: Ledger, on: dt.date, *, caption: str, board: str = "", empty: str = "Nothing is open."
) -> Table:
    """Set out lines of the ledger as they stand on a day. Which board asked is said where it was another."""
    return Table(
        caption=caption,
        columns=(
            Column(heading="Ref.", width=4),
            Column(heading="What was asked", width=10),
            Column(heading="Who answers, by when", width=7),
            Column(heading="State", width=4),
            Column(heading="Answer, and where", width=8),
        ),
        rows=tuple(
            Row(
                cells=(
                    f"{each.reference}\n{LEDGER_KIND_NAMES[LedgerKind(each.kind)]}",
                    f"{_limb(each)}{sentence(each.words)}\n{asked_in_words(each, board)}",
                    f"{_owner(each)}\n{due_in_words(each)}",
                    state_of(each, on),
                    answer_in_words(each, on),
                ),
                facts=cite("boards.ledgeritem", each),
            )
            for each in items
        ),
        empty=empty,
    )


def _owner(item: LedgerItemFacts) -> str:
    """Name the post, not its holder: these papers go to committees that meet in public."""
    return f"{item.owner.title}, {item.owner.organisation}" if item.owner else "nobody named"


def _limb(item: LedgerItemFacts) -> str:
    return f"({item.limb}) " if item.limb else ""


def asked_in_words(item: LedgerItemFacts, board: str = "") -> str:
    """Say who asked and when, how often, and with whom it is now; `board` is the reader, which need not be named."""
    elsewhere = item.board_name.casefold() != board.casefold()
    who = item.raised_by_words or RAISED_BY_NAMES[RaisedBy(item.raised_by)]
    if elsewhere:
        who = item.board_name if item.raised_by == RaisedBy.BOARD else f"{who}, at {item.board_name}"
    said = [f"{who}, {short_day(item.raised_on)}."]
    if item.is_repeated:
        said.append(f"Asked {count(item.times_asked, 'time')}.")
    if item.held_by_id != item.board_id:
        said.append(f"Now with {item.held_by_name}.")
    return " ".join(said)


def due_in_words(item: LedgerItemFacts) -> str:
    """Say by when it is due: a day, the next meeting of a board, or the words that were used."""
    if item.due_before_name and not item.due_on:
        meets = f", {short_day(item.due)}" if item.due else ""
        return f"before {item.due_before_name}{meets}"
    if item.due_on and item.due_words.startswith("before "):
        return item.due_words
    if item.due:
        return f"by {short_day(item.due)}"
    return item.due_words or "no date"


def state_of(item: LedgerItemFacts, on: dt.date) -> Rating:
    """Show how a line stands on a day."""
    if item.overdue_on(on):
        return Rating(scale="ledger", key="late", word="Overdue")
    words = {LedgerState.OPEN: "Open", LedgerState.ANSWERED: "Answered", LedgerState.CLOSED: "Closed"}
    return Rating(scale="ledger", key=item.state, word=words[LedgerState(item.state)])


def answer_in_words(item: LedgerItemFacts, on: dt.date) -> str:
    """Say for how long a line has been open; or what the answer was, where it is, and whether it was accepted."""
    if item.state == LedgerState.OPEN:
        return _unanswered(item, on)
    where = sentence(f"Where: {item.answered_where}")
    if item.state == LedgerState.ANSWERED:
        ends = f"Answered on {short_day(item.answered_on)}; waits to be accepted."
    else:
        ends = f"Accepted by {item.accepted_by} on {short_day(item.accepted_on)}."
    return "\n".join(filter(None, (sentence(item.answer), where, ends)))


def _unanswered(item: LedgerItemFacts, on: dt.date) -> str:
    if item.waits_on_agreement:
        return f"Waits until {item.waits_for} agrees."
    if item.due and item.overdue_on(on):
        return f"No answer yet, {count((on - item.due).days, 'day')} after its day."
    return f"No answer yet, {count(item.age_in_days(on), 'day')} after it was asked."
