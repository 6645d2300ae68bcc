"""What became of a promise, in one table. No Django."""

import datetime as dt
from enum import StrEnum


class PromiseState(StrEnum):
    """Where a promise stands; one that nobody has answered by its day is late, never blank."""

    OPEN = "open"
    KEPT = "kept"
    PARTLY = "partly"
    LATE = "late"
    DROPPED = "dropped"


PROMISE_STATE_NAMES = {
    PromiseState.OPEN: "Not due yet",
    PromiseState.KEPT: "Kept",
    PromiseState.PARTLY: "Partly kept",
    PromiseState.LATE: "Late",
    PromiseState.DROPPED: "Dropped",
}

# Who answers, and where a promise may go from where it stands. A late promise may still be kept: it is then kept late.
MOVES: dict[str, tuple[frozenset[PromiseState], PromiseState]] = {
    "keep": (frozenset({PromiseState.OPEN, PromiseState.PARTLY, PromiseState.LATE}), PromiseState.KEPT),
    "keep_partly": (frozenset({PromiseState.OPEN, PromiseState.LATE}), PromiseState.PARTLY),
    "drop": (frozenset({PromiseState.OPEN, PromiseState.PARTLY, PromiseState.LATE}), PromiseState.DROPPED),
}


def state_of(answer: str, due_on: dt.date, day: dt.date) -> PromiseState:
    """Say where a promise stands on a day, from its answer, if it has one, and the day it was due."""
    if answer:
        return PromiseState(answer)
    return PromiseState.LATE if due_on < day else PromiseState.OPEN
