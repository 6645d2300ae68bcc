"""How a version of a plan is drafted, put to bodies and agreed, in one table. No Django."""

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
