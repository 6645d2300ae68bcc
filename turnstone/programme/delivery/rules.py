"""What a cycle asks for, when an answer is stale, and how bad a risk is. No Django."""

import datetime as dt
from enum import StrEnum


class RiskKind(StrEnum):
    """A risk might happen; an issue has."""

    RISK = "risk"
    ISSUE = "issue"


RISK_KIND_NAMES = {RiskKind.RISK: "Risk", RiskKind.ISSUE: "Issue"}


class StepState(StrEnum):
    """What became of a next step."""

    OPEN = "open"
    DONE = "done"
    MOVED = "moved"
    DROPPED = "dropped"


STEP_STATE_NAMES = {
    StepState.OPEN: "To do",
    StepState.DONE: "Done",
    StepState.MOVED: "Moved",
    StepState.DROPPED: "Dropped",
}

STALE_AFTER_DAYS = 42


def is_stale(last_said_on: dt.date | None, today: dt.date) -> bool:
    """Say whether nothing has been heard for so long that a board should not rely on it."""
    return last_said_on is None or (today - last_said_on).days > STALE_AFTER_DAYS


def is_asked_for(done_on: dt.date | None, starts_on: dt.date | None, closes_on: dt.date) -> bool:
    """Say whether a cycle asks how an action goes: work that has begun, or should have, and is not done."""
    return done_on is None and (starts_on is None or starts_on <= closes_on)


def rating_of(likelihood: int, impact: int) -> str:
    """Rate a risk by its score: up to 5 green, 6 to 12 amber, 15 and more red."""
    score = likelihood * impact
    if score >= 15:
        return "red"
    return "amber" if score >= 6 else "green"


def month_name(period: dt.date) -> str:
    """Name a month as papers do."""
    return f"{period:%B %Y}"


def month_slug(period: dt.date) -> str:
    """Name a month as addresses and commands do."""
    return f"{period:%Y-%m}"
