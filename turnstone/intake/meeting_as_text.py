"""What minutes say, in a few lines for the terminal: each item, what was resolved under it, and what follows."""

from __future__ import annotations

from collections.abc import Iterator

from turnstone.intake.minutes.due import due_in_words
from turnstone.intake.proposed_meeting import ProposedItem, ProposedLimb, ProposedMeeting


def meeting_lines(meeting: ProposedMeeting) -> list[str]:
    """Give a line or two to each item, and one to each limb, action, duty and review."""
    return list(_lines(meeting))


def _lines(meeting: ProposedMeeting) -> Iterator[str]:
    came = sum(each.presence not in ("apologies", "absent") for each in meeting.attendance)
    yield (
        f"1 meeting with {_several(len(meeting.items), 'item')}, {came} who came "
        f"and {len(meeting.attendance) - came} who sent apologies"
    )
    for item in meeting.items:
        yield from (f"  {line}" for line in _item(item))
    for duty in meeting.duties:
        who = duty.from_board or "a board that is not named"
        yield f"  Duty, {duty.rhythm.replace('_', ' ')}: {who} reports “{duty.what}” to {duty.to_board or 'the board'}"
    for review in meeting.reviews:
        judged = f": {review.pace_words}" if review.pace_words else ""
        yield f"  Review, {review.when_words or 'no date'}, by {review.by_whom}{judged}"


def _item(item: ProposedItem) -> Iterator[str]:
    presented = f", presented by {item.presenter}" if item.presenter else ""
    exempt = " (exempt)" if item.is_exempt else ""
    yield f"{item.number} {item.title or '(no title)'}{exempt}{presented}".strip()
    yield f"  {_several(len(item.paragraphs), 'paragraph')} and {_several(len(item.remarks), 'comment')}"
    for resolution in item.resolutions:
        yield f"  {resolution.kind.capitalize()}: {_several(len(resolution.limbs), 'limb')}"
        yield from (f"    {_limb(limb)}" for limb in resolution.limbs)
    for action in item.actions:
        due = f", {due_in_words(action.due)}" if action.due else ""
        yield f"  Action: {_short(action.words)}{due}"


def _limb(limb: ProposedLimb) -> str:
    told = [_short(limb.words)]
    if limb.due:
        told.append(f"due {due_in_words(limb.due)}")
    if limb.to_board:
        told.append(f"goes to {limb.to_board}")
    if limb.waits_for:
        told.append(f"waits for {limb.waits_for}")
    return f"{limb.letter + ') ' if limb.letter else ''}{'; '.join(told)}"


def _short(text: str, most: int = 70) -> str:
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + "…"


def _several(number: int, one: str) -> str:
    return f"{number} {one if number == 1 else one + 's'}"
