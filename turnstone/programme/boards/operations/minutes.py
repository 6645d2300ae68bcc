"""Minutes: what was said item by item, what was resolved; drafted, then agreed at a later meeting."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone

from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.boards import rules
from turnstone.programme.boards.models import (
    AgendaItem,
    Board,
    BoardSeat,
    Meeting,
    Remark,
    Resolution,
)
from turnstone.programme.boards.operations.agenda import refuse_closed_agenda
from turnstone.programme.boards.operations.attendance import refuse_before
from turnstone.programme.boards.operations.ledger import raise_item
from turnstone.programme.boards.queries.meetings import line_of_boards
from turnstone.programme.people.models import Post
from turnstone.programme.plan.models import Requirement


@dataclass(frozen=True, slots=True, kw_only=True)
class Limb:
    """One limb of a resolution, as it goes into the ledger; see `raise_item` for what each thing means."""

    words: str
    limb: str = ""
    owner: Post | None = None
    due_on: dt.date | None = None
    due_before: Board | None = None
    due_words: str = ""
    held_by: Board | None = None
    waits_for: str = ""
    requirement: Requirement | None = None


@operation
def write_minute(*, by: Actor, item: AgendaItem, text: str) -> AgendaItem:
    """Write what the minutes say of an item; written again, they are corrected until they are agreed."""
    _begin_minutes(item.meeting)
    item.minute = text.strip()
    item.save()
    return item


@operation
def add_remark(*, by: Actor, item: AgendaItem, words: str, by_whom: str = "") -> Remark:
    """Add a comment or a question of a member to the minutes of an item."""
    if not words.strip():
        raise Refusal(f"Write what was said about “{item.title}”.")
    _begin_minutes(item.meeting)
    return Remark.objects.create(
        area=item.area,
        item=item,
        words=words.strip(),
        by_whom=by_whom.strip(),
        position=item.remarks.count() + 1,
    )


@operation
def remove_remark(*, by: Actor, remark: Remark) -> AgendaItem:
    """Take a remark out of draft minutes."""
    item = remark.item
    _begin_minutes(item.meeting)
    remark.delete()
    return item


@operation
def resolve(
    *,
    by: Actor,
    meeting: Meeting,
    words: str,
    item: AgendaItem | None = None,
    votes_for: int | None = None,
    votes_against: int | None = None,
    abstained: int | None = None,
    limbs: Sequence[Limb] = (),
    kind: rules.LedgerKind = rules.LedgerKind.RESOLUTION,
) -> Resolution:
    """Write down what a meeting resolved or recommended; each limb becomes a line of the ledger.

    One without limbs is a line of the ledger as a whole. A meeting without its quorum decides nothing.
    """
    _begin_minutes(meeting)
    if not words.strip():
        raise Refusal("Write what was resolved, in the words that were used.")
    if item is not None and item.meeting_id != meeting.pk:
        raise Refusal(f"“{item.title}” is an item of another meeting; choose one of this agenda.")
    _refuse_vote(meeting, votes_for, votes_against, abstained)
    _refuse_without_quorum(meeting)
    resolution = Resolution.objects.create(
        area=meeting.area,
        meeting=meeting,
        item=item,
        words=words.strip(),
        votes_for=votes_for,
        votes_against=votes_against,
        abstained=abstained,
        position=meeting.resolutions.count() + 1,
    )
    for limb in limbs or [Limb(words=words)]:
        _raise_limb(by, resolution, kind, limb)
    return resolution


@operation
def agree_minutes(*, by: Actor, meeting: Meeting, at: Meeting) -> Meeting:
    """Say that a later meeting, of the same board or of one that followed it, agreed the minutes as they stand."""
    refuse_closed_agenda(meeting)
    held, agreed = _day(meeting), _day(at)
    if at.starts_at <= meeting.starts_at:
        raise Refusal(
            f"The minutes of {held} cannot be agreed on {agreed}, before that meeting was over; choose a later meeting."
        )
    if meeting.minutes_state != rules.MinutesState.DRAFT:
        raise Refusal(f"The minutes of {held} are not written yet; write them, then have them agreed.")
    if meeting.state != rules.MeetingState.HELD:
        raise Refusal(f"The meeting of {held} is not marked as held; mark it, then have its minutes agreed.")
    if at.board_id not in line_of_boards(meeting.board):
        raise Refusal(
            f"{at.board.name} cannot agree the minutes of {meeting.board.name}; choose its own meeting."
        )
    if at.state != rules.MeetingState.HELD:
        raise Refusal(
            f"The meeting of {agreed} was not held, so it agreed nothing; choose one that was held."
        )
    meeting.minutes_state = rules.MinutesState.AGREED
    meeting.minutes_agreed_on, meeting.minutes_agreed_at = timezone.localdate(at.starts_at), at
    meeting.save()
    return meeting


def voting_seats(meeting: Meeting) -> set[int]:
    """Name the posts that have a vote on the day of a meeting."""
    day = timezone.localdate(meeting.starts_at)
    seats = BoardSeat.objects.filter(
        Q(starts_on=None) | Q(starts_on__lte=day),
        Q(ends_on=None) | Q(ends_on__gte=day),
        board_id=meeting.board_id,
        part__in=list(rules.VOTES),
    )
    return set(seats.values_list("post_id", flat=True))


def quorum_of(meeting: Meeting) -> rules.Quorum:
    """Reckon the quorum of a meeting as it stands in the record now."""
    noted = meeting.attendance.values_list("post_id", "presence")
    return rules.quorum_of(meeting.board.quorum, voting_seats(meeting), noted)


def _begin_minutes(meeting: Meeting) -> None:
    """Let minutes be written of a meeting that has begun, and make them a draft."""
    refuse_closed_agenda(meeting)
    refuse_before(meeting, "its minutes can be written")
    if meeting.minutes_state == rules.MinutesState.NONE:
        meeting.minutes_state = rules.MinutesState.DRAFT
        meeting.save()


def _refuse_vote(meeting: Meeting, *votes: int | None) -> None:
    cast = sum(each or 0 for each in votes)
    if any(each is not None and each < 0 for each in votes):
        raise Refusal("A count of votes is nought or more; correct it.")
    seats = len(voting_seats(meeting))
    if cast > seats:
        raise Refusal(
            f"{cast} votes are more than the {seats} voting members that {meeting.board.name} "
            f"had on {_day(meeting)}; correct the count, or the seats of the board."
        )
    if (votes[1] or 0) > (votes[0] or 0):
        raise Refusal(
            f"With {votes[0] or 0} for and {votes[1]} against it was not carried; write it in the minutes instead."
        )


def _refuse_without_quorum(meeting: Meeting) -> None:
    quorum = quorum_of(meeting)
    if quorum.is_noted and not quorum.is_met:
        raise Refusal(
            f"{quorum.present} voting members came on {_day(meeting)} and the quorum is {quorum.needed}, so nothing "
            "could be resolved; correct the attendance, or write it in the minutes instead."
        )


def _raise_limb(by: Actor, resolution: Resolution, kind: rules.LedgerKind, limb: Limb) -> None:
    raise_item(
        by=by,
        board=resolution.meeting.board,
        kind=kind,
        words=limb.words,
        meeting=resolution.meeting,
        item=resolution.item,
        resolution=resolution,
        limb=limb.limb,
        requirement=limb.requirement,
        owner=limb.owner,
        due_on=limb.due_on,
        due_before=limb.due_before,
        due_words=limb.due_words,
        held_by=limb.held_by,
        waits_for=limb.waits_for,
    )


def _day(meeting: Meeting) -> str:
    return f"{timezone.localdate(meeting.starts_at):%-d %B %Y}"
