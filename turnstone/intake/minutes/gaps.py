"""What minutes lack that the record needs: the day, the board, a title, a day by which something is due."""

from __future__ import annotations

from collections.abc import Iterator

from turnstone.intake.proposal import Missing
from turnstone.intake.proposed_meeting import Due, ProposedItem, ProposedMeeting


def gaps_in(meeting: ProposedMeeting) -> Iterator[Missing]:
    """Say what is missing, in the order of the minutes."""
    if meeting.on is None:
        yield Missing(
            key="document", what="day", sentence="The minutes do not say on which day the meeting was held."
        )
    if not meeting.board:
        yield Missing(key="document", what="board", sentence="The minutes do not say which board met.")
    elif meeting.is_board_suggested:
        sentence = (
            f"The minutes do not say which board met; they name {meeting.board}, so it is offered. Check it."
        )
        yield Missing(key="document", what="board", sentence=sentence)
    for item in meeting.items:
        yield from _of_an_item(item)
    for duty in meeting.duties:
        if not duty.from_board:
            sentence = f"{duty.where} does not say which board reports “{duty.what}”."
            yield Missing(key=duty.key, what="board that reports", sentence=sentence)
    for review in meeting.reviews:
        if review.month is None:
            sentence = f"{review.where} does not say when {review.by_whom} reviewed."
            yield Missing(key=review.key, what="date", sentence=sentence)


def _of_an_item(item: ProposedItem) -> Iterator[Missing]:
    if not item.title:
        yield Missing(
            key=item.key, what="title", sentence=f"The item that begins at {item.where} has no title."
        )
    for resolution in item.resolutions:
        for limb in resolution.limbs:
            yield from _of_a_day(limb.key, limb.due, limb.where)
    for action in item.actions:
        if not action.owner:
            yield Missing(
                key=action.key, what="owner", sentence=f"The action at {action.where} names nobody."
            )
        if action.due is None:
            yield Missing(key=action.key, what="date", sentence=f"The action at {action.where} has no date.")
        yield from _of_a_day(action.key, action.due, action.where)


def _of_a_day(key: str, due: Due | None, where: str) -> Iterator[Missing]:
    if due and due.on is None and not due.next_meeting_of:
        sentence = f"What is asked at {where} is due “{due.words}”, which is not a day."
        yield Missing(key=key, what="date", sentence=sentence)
