"""The minutes of a meeting, written the day after it; those of the last one agreed."""

from turnstone.demo.content import routine
from turnstone.demo.content.first_plan.phrases import HEADLINES as FIRST_HEADLINES
from turnstone.demo.content.headlines import HEADLINES
from turnstone.demo.content.improvement_topics import Topic
from turnstone.demo.diary import PRESENT, Sitting
from turnstone.demo.ledger import enter_what_was_said
from turnstone.demo.table import Table
from turnstone.demo.topics import topics_of
from turnstone.programme.boards import operations
from turnstone.programme.boards.models import AgendaItem, Meeting
from turnstone.programme.boards.queries import items_of
from turnstone.programme.boards.rules import ItemSource, MeetingState, MinutesState


def write_minutes(table: Table, sitting: Sitting) -> None:
    """Write what was said item by item, agree earlier minutes, and enter in the ledger what was asked and answered."""
    meeting = table.meetings[sitting.board, sitting.month]
    topics = {topic.title: topic for topic in topics_of(sitting)}
    is_quorate = (sitting.board, sitting.month) != routine.INQUORATE[:2]
    items = items_of(meeting.pk)
    for item in items:
        _write(table, sitting, item, topics.get(item.title), is_quorate=is_quorate)
    if is_quorate:
        _agree_earlier(table, meeting)
    topic = next(iter(topics))
    enter_what_was_said(table, sitting, meeting, next(item for item in items if item.title == topic))


def _write(
    table: Table, sitting: Sitting, item: AgendaItem, topic: Topic | None, *, is_quorate: bool
) -> None:
    text = topic.minute if topic else _usual(table, sitting, item, is_quorate=is_quorate)
    if text:
        operations.write_minute(by=table.office, item=item, text=text)
    for words, by_whom in topic.remarks if topic else ():
        operations.add_remark(by=table.office, item=item, words=words, by_whom=by_whom)


def _usual(table: Table, sitting: Sitting, item: AgendaItem, *, is_quorate: bool) -> str:
    """Say what the minutes say of an item that stands on every agenda."""
    turn = max(sitting.month, 0)
    if item.source == ItemSource.LAST_MINUTES:
        forgotten = table.meetings.get(routine.FORGOTTEN)
        if forgotten and item.about == forgotten.ref:
            return routine.NOT_AT_HAND
        return routine.AGREED if is_quorate else routine.NOT_AGREED
    if item.source == ItemSource.PAPERS:
        return _pick(routine.UPDATE, turn).format(told=_headlines(turn))
    if item.source == ItemSource.LEDGER:
        return _pick(routine.OPEN, turn)
    if item.source == ItemSource.RISKS:
        return _pick(routine.RISKS, turn + item.position) if is_quorate else routine.NO_QUORUM
    return ""


def _pick(words: tuple[str, ...], turn: int) -> str:
    return words[turn % len(words)]


def _headlines(month: int) -> str:
    told = (*FIRST_HEADLINES, *HEADLINES)[min(month, PRESENT + len(HEADLINES) - 1)]
    return "; ".join(f"{each[0].lower()}{each[1:]}" if each[1].islower() else each for each in told)


def _agree_earlier(table: Table, at: Meeting) -> None:
    """Agree what is in draft of this board, and of the one that it followed; one meeting is forgotten."""
    boards = [each for each in (at.board_id, at.board.succeeds_id) if each]
    waiting = Meeting.objects.filter(
        board_id__in=boards, state=MeetingState.HELD, minutes_state=MinutesState.DRAFT
    )
    for meeting in waiting.filter(starts_at__lt=at.starts_at).order_by("starts_at"):
        if meeting != table.meetings.get(routine.FORGOTTEN):
            operations.agree_minutes(by=table.office, meeting=meeting, at=at)
