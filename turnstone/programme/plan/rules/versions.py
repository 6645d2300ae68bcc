"""How a version of a plan is drafted, put to bodies and agreed, in one table. No Django."""

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum


class VersionState(StrEnum):
    """Where a version of a plan stands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    SENT_BACK = "sent_back"
    AGREED = "agreed"
    REPLACED = "replaced"


VERSION_STATE_NAMES = {
    VersionState.DRAFT: "Draft",
    VersionState.SUBMITTED: "Submitted",
    VersionState.SENT_BACK: "Sent back",
    VersionState.AGREED: "Agreed",
    VersionState.REPLACED: "Replaced by a later version",
}

MOVES: dict[str, tuple[VersionState, VersionState]] = {
    "submit": (VersionState.DRAFT, VersionState.SUBMITTED),
    "send_back": (VersionState.SUBMITTED, VersionState.SENT_BACK),
    "agree": (VersionState.SUBMITTED, VersionState.AGREED),
    "replace": (VersionState.AGREED, VersionState.REPLACED),
}


class ApprovalAnswer(StrEnum):
    """What a body said of a version."""

    WAITING = "waiting"
    AGREED = "agreed"
    ON_CONDITION = "on_condition"
    SENT_BACK = "sent_back"


APPROVAL_NAMES = {
    ApprovalAnswer.WAITING: "Waiting for an answer",
    ApprovalAnswer.AGREED: "Agreed",
    ApprovalAnswer.ON_CONDITION: "Agreed on a condition",
    ApprovalAnswer.SENT_BACK: "Sent back",
}


def move_that_follows(answers: Iterable[str]) -> str | None:
    """Name the move of a submitted version that its approvals bring about, if any.

    One body that sends it back is enough; it is agreed when every body has agreed, on a condition or without.
    """
    said = set(answers)
    if ApprovalAnswer.SENT_BACK in said:
        return "send_back"
    return "agree" if said and ApprovalAnswer.WAITING not in said else None


def fault_in_answer(
    answer: str, words: str, on: dt.date, today: dt.date, *, body: str, version: str, drawn_on: dt.date
) -> str:
    """Say why what a body said of a version cannot be kept, in a sentence; empty when it can.

    `words` are the condition, or why it was sent back.
    """
    if answer not in _ANSWERS:
        return f"Choose what {body} said: {', '.join(APPROVAL_NAMES[each].lower() for each in _ANSWERS)}."
    if on < drawn_on:
        return (
            f"{body} would have answered on {on:%-d %B %Y}, before version {version} was drawn on"
            f" {drawn_on:%-d %B %Y}; correct the day, or say it of the version that it was shown."
        )
    if on > today:
        return (
            f"{body} would answer on {on:%-d %B %Y}, which is still to come; record it on the day or after."
        )
    if answer == ApprovalAnswer.ON_CONDITION and not words.strip():
        return f"Say on what condition {body} agreed; whoever must meet it will look for the words."
    if answer == ApprovalAnswer.SENT_BACK and not words.strip():
        return f"Say why {body} sent it back; the next version must answer it."
    return ""


_ANSWERS = tuple(answer for answer in ApprovalAnswer if answer != ApprovalAnswer.WAITING)
