"""What a report to another board is made of: the meeting it goes to, what that board asked, and the plan since then."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from turnstone.papers.boards.open_items import OpenItems, open_items_in
from turnstone.papers.boards.span import Span, read_span
from turnstone.programme.audit.clock import end_of
from turnstone.programme.boards.facts import BoardFacts, MeetingFacts
from turnstone.programme.boards.queries import board_papers_as_at, boards_as_at, get_meeting, meetings_of
from turnstone.programme.plan.queries import plan_worked_to_at
from turnstone.programme.publications.rules import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """Say what one sort of report is called, how often it comes, and what is particular to those who receive it.

    `days` is about how long lies between two of them, and `months` how far ahead it looks.
    """

    kind: Kind
    title: str
    often: str
    days: int
    months: int
    law: str
    asks_questions: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Hold what was read. `last` is the moment of which the last report spoke, or of the board's meeting then."""

    shape: Shape
    meeting: MeetingFacts
    board: BoardFacts
    span: Span
    items: OpenItems
    last: dt.datetime | None
    was_sent_one: bool


def read_report(shape: Shape, meeting_id: int, as_at: dt.datetime) -> Report:
    """Read all that a report may say, as at a moment. Raises `LookupError` before there were the meeting and a plan."""
    area_id = get_meeting(meeting_id).area_id
    meetings = meetings_of(area_id, moment=as_at)
    meeting = next((each for each in meetings if each.id == meeting_id), None)
    plan_id = plan_worked_to_at(area_id, as_at)
    if meeting is None or plan_id is None:
        raise LookupError(f"There was no meeting {meeting_id}, or no plan, at {as_at}.")
    boards = {each.id: each for each in boards_as_at(area_id, as_at)}
    line = _line(boards, meeting.board_id)
    sent = _last_sent(shape, meeting, line, as_at)
    last = sent or _last_met(shape, meeting, line, meetings)
    span = read_span(plan_id, last, as_at)
    board = boards[meeting.board_id]
    ours = (each for each in (*span.ledger, *span.private) if {each.board_id, each.held_by_id} & line)
    return Report(
        shape=shape,
        meeting=meeting,
        board=board,
        span=span,
        items=open_items_in(board.name, ours),
        last=last,
        was_sent_one=sent is not None,
    )


def _line(boards: dict[int, BoardFacts], board_id: int) -> set[int]:
    """Name a board and those whose place it took: what they asked is still asked."""
    line: set[int] = set()
    number: int | None = board_id
    while number is not None and number not in line:
        line.add(number)
        number = boards[number].succeeds_id
    return line


def _last_sent(shape: Shape, meeting: MeetingFacts, line: set[int], as_at: dt.datetime) -> dt.datetime | None:
    """Give the moment of which the last such report spoke that the board was sent for another meeting."""
    papers = board_papers_as_at(as_at, board_id__in=line, publication__kind=shape.kind)
    spoke = (each.as_at for each in papers if each.sent_at and each.meeting_id != meeting.id)
    return max((each for each in spoke if each and each < as_at), default=None)


def _last_met(
    shape: Shape, meeting: MeetingFacts, line: set[int], meetings: Iterable[MeetingFacts]
) -> dt.datetime | None:
    """Give the end of the day of the meeting about one report ago or, of a board that met later, of its first."""
    held = [each for each in meetings if each.board_id in line and each.is_held and each.on < meeting.on]
    long_ago = [each for each in held if (meeting.on - each.on).days >= shape.days]
    chosen = long_ago[-1] if long_ago else next(iter(held), None)
    return end_of(chosen.on) if chosen else None
