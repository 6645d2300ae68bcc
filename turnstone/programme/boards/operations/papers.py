"""What boards are sent: attached, sent with an agenda or between two meetings, and then left as it was."""

import datetime as dt
from typing import Any

from django.utils import timezone

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.boards import rules
from turnstone.programme.boards.models import AgendaItem, Board, BoardPaper, Meeting, Release
from turnstone.programme.plan.models import PlanVersion
from turnstone.programme.publications.models import Publication
from turnstone.programme.sources.models import SourceFile
from turnstone.programme.sources.operations import keep_unread

_LONGEST_TITLE = 300


@operation
def attach_paper(
    *,
    by: Actor,
    board: Board,
    publication: Publication | None = None,
    source: SourceFile | None = None,
    version: PlanVersion | None = None,
    meeting: Meeting | None = None,
    item: AgendaItem | None = None,
    title: str = "",
    is_exempt: bool = False,
) -> BoardPaper:
    """Put a publication, a file or a version of a plan with a board's papers, for a meeting or between two."""
    named: dict[str, Any] = {"publication": publication, "source": source, "version": version}
    named = {name: row for name, row in named.items() if row is not None}
    if len(named) != 1:
        raise Refusal(f"Choose one thing for {board.name}: a paper, a file or a version of a plan.")
    thing = next(iter(named.values()))
    meeting = meeting or (item.meeting if item else None)
    title = title.strip()[:_LONGEST_TITLE] or str(thing)[:_LONGEST_TITLE]
    _refuse_another_areas(board, thing, title)
    _refuse_another_place(board, meeting, item)
    fault = rules.fault_in_attaching(title, publication.state) if publication else ""
    if fault:
        raise Refusal(fault)
    if BoardPaper.objects.filter(board=board, meeting=meeting, **named).exists():
        raise Refusal(f"“{title}” is among the papers there already; it need not go twice.")
    return BoardPaper.objects.create(
        area=board.area,
        board=board,
        meeting=meeting,
        item=item,
        title=title,
        is_exempt=is_exempt or bool(item and item.is_exempt),
        position=board.papers.count() + 1,
        **named,
    )


@operation
def attach_file(
    *,
    by: Actor,
    board: Board,
    name: str,
    content: bytes,
    meeting: Meeting | None = None,
    item: AgendaItem | None = None,
    title: str = "",
    is_exempt: bool = False,
) -> BoardPaper:
    """Keep a file as it came and put it with a board's papers."""
    fault = rules.fault_in_file(name, content)
    if fault:
        raise Refusal(fault)
    source = keep_unread(by=by, area=board.area, name=name, content=content)
    title = title.strip() or name
    return attach_paper(
        by=by, board=board, source=source, meeting=meeting, item=item, title=title, is_exempt=is_exempt
    )


@operation
def send_paper(*, by: Actor, board_paper: BoardPaper) -> BoardPaper:
    """Send a paper to its board. From then on it is what the board was sent, whatever becomes of it."""
    board_paper = BoardPaper.objects.select_for_update().get(pk=board_paper.pk)
    if board_paper.sent_at:
        raise Refusal(f"“{board_paper.title}” was sent on {_day(board_paper.sent_at)} already.")
    fault = _fault_in_sending(board_paper)
    if fault:
        raise Refusal(fault)
    board_paper.sent_at = clock.now()
    board_paper.save()
    return board_paper


@operation
def send_papers_of(*, by: Actor, meeting: Meeting) -> Meeting:
    """Send every paper of a meeting that was not sent yet; one that cannot go stops them all."""
    for paper in meeting.papers.filter(sent_at=None).order_by("position", "id"):
        send_paper(by=by, board_paper=paper)
    return meeting


@operation
def withdraw_paper(*, by: Actor, board_paper: BoardPaper) -> Board:
    """Take a paper off before it is sent."""
    if board_paper.sent_at:
        raise Refusal(
            f"“{board_paper.title}” went to {board_paper.board.name} on {_day(board_paper.sent_at)}; what was sent"
            " stays. Send another in its place."
        )
    board = board_paper.board
    board_paper.delete()
    return board


def _refuse_another_areas(board: Board, thing: Any, title: str) -> None:
    if thing.area_id != board.area_id:
        raise Refusal(
            f"“{title}” belongs to another area, so it cannot go to {board.name}; choose a paper of"
            f" {board.area.name}."
        )


def _refuse_another_place(board: Board, meeting: Meeting | None, item: AgendaItem | None) -> None:
    if board.ends_on and board.ends_on < clock.today():
        raise Refusal(
            f"{board.name} ended on {board.ends_on:%-d %B %Y}; choose the board that took its place."
        )
    if meeting and meeting.board_id != board.pk:
        raise Refusal(
            f"That meeting is not one of {board.name}; choose the board whose meeting it is, or another meeting."
        )
    if meeting and meeting.state in _PUT_OFF:
        state = rules.MEETING_STATE_NAMES[rules.MeetingState(meeting.state)].lower()
        raise Refusal(
            f"That meeting of {board.name} was {state}; choose the one that takes its place, or another."
        )
    if item and (meeting is None or item.meeting_id != meeting.pk):
        raise Refusal(f"“{item.title}” is no item of that meeting; choose one of its own items.")


def _fault_in_sending(paper: BoardPaper) -> str:
    held = Release.objects.filter(released_at=None)
    of_this = {"publication": paper.publication} if paper.publication else {"version": paper.version}
    if not paper.source_id and held.filter(**of_this).exists():
        return f"“{paper.title}” waits to be released; it goes to its boards then. Take it off until then."
    if paper.meeting and paper.meeting.state in _PUT_OFF:
        return f"“{paper.title}” is for a meeting that is put off; attach it to another."
    if paper.publication is None:
        return ""
    until = paper.publication.embargo_until
    is_held_back = until is not None and until > clock.now()
    return rules.fault_in_sending(paper.title, paper.publication.state, is_held_back=is_held_back)


def _day(moment: dt.datetime) -> str:
    return f"{timezone.localtime(moment):%-d %B %Y}"


_PUT_OFF = frozenset({rules.MeetingState.POSTPONED, rules.MeetingState.CANCELLED})
