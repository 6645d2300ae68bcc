"""Minutes made record: the meeting as held, its items, and in the ledger what was resolved at it."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING

from django.utils import timezone

from turnstone.intake.place_board import Boards
from turnstone.intake.place_minutes import Clerk
from turnstone.intake.place_review import place_reviews
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.boards.operations import hold_meeting, schedule_meeting
from turnstone.programme.boards.queries import get_meeting, meetings_of
from turnstone.programme.boards.rules import MeetingState

if TYPE_CHECKING:
    from turnstone.intake.placing import Accepting
    from turnstone.intake.proposal import Proposal
    from turnstone.intake.proposed_meeting import ProposedMeeting
    from turnstone.programme.boards.models import Board, Meeting
    from turnstone.programme.people.models import LocalArea

# Where neither the minutes nor a person say when a meeting began.
USUAL_START = "10:00"


def place_minutes(accepting: Accepting, area: LocalArea, proposal: Proposal) -> str:
    """Place what a person accepted of minutes, and name the meeting that it is the record of."""
    said = proposal.meeting
    if said is None or not said.board or said.is_board_suggested:
        likely = f" It may be {said.board}." if said and said.board else ""
        raise Refusal(f"The minutes do not say which board met; name it, and confirm again.{likely}")
    if said.on is None:
        raise Refusal(
            "The minutes do not say on which day the meeting was held; enter the day, and confirm again."
        )
    if not accepting.wants(said.key):
        raise Refusal("Accept the meeting itself too: everything else that its minutes say hangs from it.")
    boards = Boards(accepting.by, area)
    board = boards.called(said.board)
    meeting = accepting.place(
        said.key, find=partial(_meeting_on, board, said.on), add=partial(_hold, accepting, board, said)
    )
    if meeting is None:
        raise Refusal(
            "The meeting that these minutes became was taken out of the record since; enter it again."
        )
    if meeting.state == MeetingState.SCHEDULED:
        hold_meeting(by=accepting.by, meeting=meeting)
    clerk = Clerk(accepting, meeting, said.on, boards.called)
    for item in said.items:
        clerk.place_item(item)
    clerk.place_attendance(said.attendance)
    clerk.place_duties(said.duties)
    place_reviews(accepting, area, said.reviews)
    return f"{board.name}, {said.on:%-d %B %Y}"


def _meeting_on(board: Board, day: dt.date) -> Meeting | None:
    """Find the meeting of a board on a day, unless it was put off."""
    put_off = (MeetingState.POSTPONED, MeetingState.CANCELLED)
    facts = meetings_of(board.area_id, board.pk)
    found = next((each for each in facts if each.on == day and each.state not in put_off), None)
    return get_meeting(found.id) if found else None


def _hold(accepting: Accepting, board: Board, said: ProposedMeeting) -> Meeting:
    assert said.on is not None
    starts_at = _moment(said.on, said.at or USUAL_START)
    return schedule_meeting(by=accepting.by, board=board, starts_at=starts_at, place=said.place)


def _moment(day: dt.date, clock_time: str) -> dt.datetime:
    try:
        time = dt.time.fromisoformat(clock_time)
    except ValueError:
        raise Refusal(f"“{clock_time}” is not a time of day; write it like 14:30.") from None
    return timezone.make_aware(dt.datetime.combine(day, time))
