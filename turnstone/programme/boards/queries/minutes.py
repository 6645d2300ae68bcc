"""One whole meeting: its agenda, who came, what was said and resolved, and what stood in the ledger."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from turnstone.programme.audit.queries import in_order_as_at, read_into
from turnstone.programme.boards import facts, models
from turnstone.programme.boards.queries.boards import boards_as_at
from turnstone.programme.boards.queries.ledger import ledger_as_at
from turnstone.programme.boards.queries.meetings import meetings_of
from turnstone.programme.boards.queries.papers import board_papers_as_at
from turnstone.programme.people.facts import Member, PostFacts
from turnstone.programme.people.permissions import can_run_boards, can_see_exempt_items
from turnstone.programme.people.queries import posts_as_at


def meeting_record(meeting_id: int, moment: dt.datetime) -> facts.MeetingRecord:
    """Read all there is to say of a meeting as at a moment, its exempt items among it.

    What goes to those who may not see exempt items is `without_exempt` of it, or `record_for` a member.
    """
    area_id = models.Meeting.objects.values_list("area_id", flat=True).get(pk=meeting_id)
    meetings = {each.id: each for each in meetings_of(area_id, moment=moment)}
    meeting = meetings[meeting_id]
    posts = posts_as_at(area_id, moment)
    boards = {each.id: each for each in boards_as_at(area_id, moment, posts)}
    ledger = ledger_as_at(area_id, moment)
    papers = board_papers_as_at(moment, meeting_id=meeting_id)
    resolutions = _resolutions(meeting_id, moment, ledger)
    return facts.MeetingRecord(
        meeting=meeting,
        board=boards[meeting.board_id],
        items=_items(meeting_id, moment, posts, resolutions, papers),
        attendance=tuple(
            read_into(facts.AttendanceFacts, row)
            for row in in_order_as_at(models.Attendance, moment, meeting_id=meeting_id)
        ),
        papers=papers,
        resolutions=resolutions,
        ledger=tuple(each for each in ledger if each.meeting_id == meeting_id),
        open_before=_open_before(ledger, meeting),
        replaces=meetings.get(meeting.replaces_id or 0),
        replaced_by=meetings.get(meeting.replaced_by_id or 0),
        previous=_previous(meeting, boards[meeting.board_id], meetings.values()),
        agreed_at=meetings.get(meeting.minutes_agreed_at_id or 0),
    )


def record_for(member: Member, meeting_id: int, moment: dt.datetime) -> facts.MeetingRecord:
    """Read a meeting as far as a member may: its exempt items, and papers not yet sent, are for few."""
    record = meeting_record(meeting_id, moment)
    if not can_run_boards(member):
        record = record.without_unsent()
    return record if can_see_exempt_items(member) else record.without_exempt()


def _resolutions(
    meeting_id: int, moment: dt.datetime, ledger: Iterable[facts.LedgerItemFacts]
) -> tuple[facts.ResolutionFacts, ...]:
    limbs: dict[int | None, list[facts.LedgerItemFacts]] = defaultdict(list)
    for each in ledger:
        limbs[each.resolution_id].append(each)
    return tuple(
        read_into(facts.ResolutionFacts, row, limbs=tuple(limbs[row.id]))
        for row in in_order_as_at(models.Resolution, moment, meeting_id=meeting_id)
    )


def _items(
    meeting_id: int,
    moment: dt.datetime,
    posts: dict[int, PostFacts],
    resolutions: tuple[facts.ResolutionFacts, ...],
    papers: tuple[facts.BoardPaperFacts, ...],
) -> tuple[facts.ItemFacts, ...]:
    items: list[Any] = in_order_as_at(models.AgendaItem, moment, meeting_id=meeting_id)
    remarks: dict[int, list[facts.RemarkFacts]] = defaultdict(list)
    for row in in_order_as_at(models.Remark, moment, item_id__in=[item.id for item in items]):
        remarks[row.item_id].append(read_into(facts.RemarkFacts, row))
    return tuple(
        read_into(
            facts.ItemFacts,
            row,
            number=number,
            presenter=posts.get(row.presenter_id),
            remarks=tuple(remarks[row.id]),
            resolutions=tuple(each for each in resolutions if each.item_id == row.id),
            papers=tuple(each for each in papers if each.item_id == row.id),
        )
        for number, row in enumerate(items, start=1)
    )


def _open_before(
    ledger: Iterable[facts.LedgerItemFacts], meeting: facts.MeetingFacts
) -> tuple[facts.LedgerItemFacts, ...]:
    """List what the board held from earlier, and had not seen closed, on the day of a meeting."""
    return tuple(
        each
        for each in ledger
        if each.held_by_id == meeting.board_id
        and each.meeting_id != meeting.id
        and each.raised_on <= meeting.on
        and (each.accepted_on is None or each.accepted_on >= meeting.on)
    )


def _previous(
    meeting: facts.MeetingFacts, board: facts.BoardFacts, meetings: Iterable[facts.MeetingFacts]
) -> facts.MeetingFacts | None:
    """Find the meeting before: the last that this board, or the one whose place it took, held."""
    boards = {board.id, board.succeeds_id}
    held = [
        each
        for each in meetings
        if each.board_id in boards and each.is_held and each.starts_at < meeting.starts_at
    ]
    return max(held, key=lambda each: each.starts_at, default=None)
