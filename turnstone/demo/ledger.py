"""The ledger as it fills: at meetings, and between them."""

from collections.abc import Iterator
from functools import partial

from turnstone.demo.boards import report_as_asked
from turnstone.demo.calendar import at
from turnstone.demo.content.asked import LEDGER
from turnstone.demo.content.ledger import TEXTS, Answer, Asked
from turnstone.demo.diary import Sitting
from turnstone.demo.stage import Moment
from turnstone.demo.table import Table
from turnstone.programme.audit import clock
from turnstone.programme.boards import operations
from turnstone.programme.boards.models import AgendaItem, LedgerItem, Meeting


def between_meetings(table: Table) -> Iterator[Moment]:
    """Give what becomes of the ledger between meetings: raised, passed on, agreed to, answered, accepted."""
    day = table.diary.day
    for asked in LEDGER:
        if asked.between_meetings:
            yield at(day(asked.month, 12), 11), partial(_raise, table, asked, None, None)
        if asked.passed:
            yield at(day(asked.passed[0], 5), 11), partial(_pass, table, asked.key, *asked.passed[1:])
        if asked.agreed:
            yield at(day(asked.agreed[0], 21), 9), partial(_note_agreement, table, asked.key, asked.agreed[1])
        if asked.answer and not asked.answer.board:
            yield at(day(asked.answer.month, 19), 11), partial(_answer, table, asked.key, asked.answer, None)
        if asked.sent_back:
            yield (
                at(day(asked.sent_back[0], 20), 9),
                partial(_send_back, table, asked.key, asked.sent_back[1]),
            )
        if asked.accepted:
            yield at(day(asked.accepted[0], 22), 12), partial(_accept, table, asked, asked.accepted[1])


def enter_what_was_said(table: Table, sitting: Sitting, meeting: Meeting, item: AgendaItem) -> None:
    """Enter what a meeting resolved, asked and heard answered."""
    here = sitting.board, sitting.month
    for key, text in TEXTS.items():
        if (text.board, text.month) == here:
            _resolve(table, key, meeting, item)
    for asked in LEDGER:
        if (asked.board, asked.month) == here and not (asked.between_meetings or asked.resolution):
            _raise(table, asked, meeting, item)
    for asked in LEDGER:
        for answer in (asked.first_answer, asked.answer):
            if answer and (answer.board, answer.month) == here:
                _answer(table, asked.key, answer, meeting)
                report_as_asked(table, asked.key)


def _resolve(table: Table, key: str, meeting: Meeting, item: AgendaItem) -> None:
    text, limbs = TEXTS[key], [asked for asked in LEDGER if asked.resolution == key]
    votes = text.votes or (None, None, None)
    resolution = operations.resolve(
        by=table.office,
        meeting=meeting,
        item=item,
        words=text.words,
        kind=text.kind,
        votes_for=votes[0],
        votes_against=votes[1],
        abstained=votes[2],
        limbs=[_limb(table, asked) for asked in limbs],
    )
    for asked in limbs:
        row = table.ledger[asked.key] = resolution.limbs.get(limb=asked.limb)
        if asked.repeats:
            operations.mark_repeat(by=table.office, ledger_item=row, of=table.ledger[asked.repeats])


def _limb(table: Table, asked: Asked) -> operations.Limb:
    return operations.Limb(
        words=asked.words,
        limb=asked.limb,
        owner=table.post(asked.owner),
        due_on=None if asked.due is None else table.diary.day(asked.due, 28),
        due_before=table.board(asked.due_before),
        waits_for=asked.waits_for,
        requirement=table.requirement(asked.requirement),
    )


def _raise(table: Table, asked: Asked, meeting: Meeting | None, item: AgendaItem | None) -> None:
    table.ledger[asked.key] = _raise_in(table, asked, meeting, item, asked.words)
    table.copies[asked.key] = [
        _raise_in(table, asked, meeting, item, f"{asked.words} (locality {copy + 1})")
        for copy in range(1, table.scale)
    ]


def _raise_in(
    table: Table, asked: Asked, meeting: Meeting | None, item: AgendaItem | None, words: str
) -> LedgerItem:
    return operations.raise_item(
        by=table.voice(asked.raised_by),
        board=table.boards[asked.board],
        kind=asked.kind,
        words=words,
        meeting=meeting,
        item=item,
        review=table.reviews.get(asked.review),
        requirement=table.requirement(asked.requirement),
        raised_by=asked.raised_by,
        raised_by_words=asked.who,
        owner=table.post(asked.owner),
        due_on=None if asked.due is None else table.diary.day(asked.due, 28),
        due_before=table.board(asked.due_before),
        waits_for=asked.waits_for,
        repeats=table.ledger.get(asked.repeats),
    )


def _pass(table: Table, key: str, to: str, why: str) -> None:
    for line in _lines(table, key):
        operations.pass_item(by=table.office, ledger_item=line, to=table.boards[to], why=why)


def _note_agreement(table: Table, key: str, where: str) -> None:
    for line in _lines(table, key):
        operations.note_agreement(by=table.office, ledger_item=line, on=clock.today(), where=where)


def _answer(table: Table, key: str, answer: Answer, meeting: Meeting | None) -> None:
    publication = table.paper(answer.paper, answer.audience) if answer.paper else None
    for line in _lines(table, key):
        operations.answer_item(
            by=table.office,
            ledger_item=line,
            answer=answer.words,
            meeting=meeting,
            publication=publication,
            where=answer.where,
        )


def _send_back(table: Table, key: str, why: str) -> None:
    for line in _lines(table, key):
        operations.send_back_answer(by=table.office, ledger_item=line, why=why)


def _accept(table: Table, asked: Asked, accepted_by: str) -> None:
    for line in _lines(table, asked.key):
        operations.accept_answer(by=table.voice(asked.raised_by), ledger_item=line, accepted_by=accepted_by)


def _lines(table: Table, key: str) -> list[LedgerItem]:
    """Fetch a line, and its copies, as they stand: a board that ended may have passed them on."""
    rows = [table.ledger[key], *table.copies.get(key, ())]
    for row in rows:
        row.refresh_from_db()
    return rows
