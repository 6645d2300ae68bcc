"""What becomes of a line of the ledger: answered, sent back, accepted, opened again.

Nothing is answered without a pointer to where: a meeting, a publication, or a place in words.
"""

import datetime as dt

from django.utils import timezone

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.boards import rules
from turnstone.programme.boards.models import LedgerItem, Meeting
from turnstone.programme.boards.operations.ledger import refuse_another_area, refuse_day
from turnstone.programme.plan.models import Evidence
from turnstone.programme.publications.models import Publication
from turnstone.programme.publications.rules import State

_CAN_BE_READ = frozenset({State.APPROVED, State.PUBLISHED, State.SUPERSEDED})
_PUT_OFF = frozenset({rules.MeetingState.POSTPONED, rules.MeetingState.CANCELLED})


@operation
def answer_item(
    *,
    by: Actor,
    ledger_item: LedgerItem,
    answer: str,
    meeting: Meeting | None = None,
    publication: Publication | None = None,
    where: str = "",
    evidence: Evidence | None = None,
    on: dt.date | None = None,
) -> LedgerItem:
    """Answer an open line, pointing to where it was answered. Evidence goes with a pointer and is not one.

    Without a day it was answered at its meeting or, without a meeting, today.
    """
    _refuse_move(ledger_item, "answer")
    on = on or (timezone.localdate(meeting.starts_at) if meeting else clock.today())
    reference = ledger_item.reference
    if not answer.strip():
        raise Refusal(f"Write the answer to {reference}.")
    if not (meeting or publication or where.strip()):
        raise Refusal(
            f"Say where {reference} was answered: choose a meeting or a paper, or write where it can be read. "
            "Nothing closes without it."
        )
    refuse_another_area(ledger_item, meeting, publication, evidence)
    refuse_day(ledger_item, on, "answered", since=ledger_item.raised_on)
    _refuse_meeting(ledger_item, meeting, on)
    if publication and publication.state not in _CAN_BE_READ:
        raise Refusal(
            f"“{publication.title}” is not out, so nobody can read the answer there; choose another."
        )
    ledger_item.answer, ledger_item.answered_on = answer.strip(), on
    ledger_item.answered_in_meeting = meeting
    ledger_item.answered_in_publication = publication
    ledger_item.answered_where = where.strip()
    ledger_item.evidence = evidence
    return _move(ledger_item, "answer")


@operation
def send_back_answer(*, by: Actor, ledger_item: LedgerItem, why: str) -> LedgerItem:
    """Send an answer back, saying why; the line is open again, and its history keeps the answer."""
    _refuse_move(ledger_item, "send_back")
    if not why.strip():
        raise Refusal(
            f"Say why the answer to {ledger_item.reference} is sent back; whoever gave it reads this."
        )
    _take_answer_away(ledger_item)
    return _move(ledger_item, "send_back")


@operation
def accept_answer(
    *, by: Actor, ledger_item: LedgerItem, accepted_by: str, on: dt.date | None = None
) -> LedgerItem:
    """Close a line, saying who accepted its answer."""
    _refuse_move(ledger_item, "accept")
    on = on or clock.today()
    if not accepted_by.strip():
        raise Refusal(f"Say who accepted the answer to {ledger_item.reference}: a board, or a person for it.")
    refuse_day(ledger_item, on, "accepted", since=ledger_item.answered_on or ledger_item.raised_on)
    ledger_item.accepted_on, ledger_item.accepted_by = on, accepted_by.strip()
    return _move(ledger_item, "accept")


@operation
def reopen_item(*, by: Actor, ledger_item: LedgerItem, why: str) -> LedgerItem:
    """Open a closed line again, saying why; its history keeps the answer that was accepted."""
    _refuse_move(ledger_item, "reopen")
    if not why.strip():
        raise Refusal(f"Say why {ledger_item.reference} is opened again; the ledger keeps the reason.")
    ledger_item.accepted_on, ledger_item.accepted_by = None, ""
    _take_answer_away(ledger_item)
    return _move(ledger_item, "reopen")


def _refuse_move(ledger_item: LedgerItem, move: str) -> None:
    """Let a line go only where the table of moves lets it."""
    before, _ = rules.LEDGER_MOVES[move]
    if ledger_item.state == before:
        return
    stands = rules.LEDGER_STATE_NAMES[rules.LedgerState(ledger_item.state)].lower()
    wanted = rules.LEDGER_STATE_NAMES[before].lower()
    raise Refusal(f"{ledger_item.reference} is {stands}; this is for what is {wanted}.")


def _move(ledger_item: LedgerItem, move: str) -> LedgerItem:
    ledger_item.state = rules.LEDGER_MOVES[move][1]
    ledger_item.save()
    return ledger_item


def _refuse_meeting(ledger_item: LedgerItem, meeting: Meeting | None, on: dt.date) -> None:
    if meeting is None:
        return
    day = timezone.localdate(meeting.starts_at)
    if meeting.state in _PUT_OFF:
        raise Refusal(
            f"The meeting of {day:%-d %B %Y} was {meeting.state}, so nothing was answered there; choose another."
        )
    if not ledger_item.raised_on <= day <= on:
        raise Refusal(
            f"{ledger_item.reference} was raised on {ledger_item.raised_on:%-d %B %Y} and answered on "
            f"{on:%-d %B %Y}; choose a meeting between these days, not one of {day:%-d %B %Y}."
        )


def _take_answer_away(ledger_item: LedgerItem) -> None:
    ledger_item.answer, ledger_item.answered_where = "", ""
    ledger_item.answered_on = None
    ledger_item.answered_in_meeting = ledger_item.answered_in_publication = ledger_item.evidence = None
