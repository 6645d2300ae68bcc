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

# Where a promise may go from where it stands. A late promise may still be kept: it is then kept late.
PROMISE_MOVES: dict[str, tuple[frozenset[PromiseState], PromiseState]] = {
    "keep": (frozenset({PromiseState.OPEN, PromiseState.PARTLY, PromiseState.LATE}), PromiseState.KEPT),
    "keep_partly": (frozenset({PromiseState.OPEN, PromiseState.LATE}), PromiseState.PARTLY),
    "explain": (frozenset({PromiseState.LATE}), PromiseState.LATE),
    "drop": (frozenset({PromiseState.OPEN, PromiseState.PARTLY, PromiseState.LATE}), PromiseState.DROPPED),
}

PROMISE_MOVE_NAMES = {
    "keep": "We kept it",
    "keep_partly": "We kept part of it",
    "explain": "It is late",
    "drop": "We dropped it",
}


def state_of(answer: str, due_on: dt.date, day: dt.date) -> PromiseState:
    """Say where a promise stands on a day, from its answer, if it has one, and the day it was due."""
    if answer:
        return PromiseState(answer)
    return PromiseState.LATE if due_on < day else PromiseState.OPEN


def moves_from(state: PromiseState) -> tuple[str, ...]:
    """List what may be answered of a promise that stands so."""
    return tuple(name for name, (before, _) in PROMISE_MOVES.items() if state in before)


def is_kept_late(answer: str, answered_on: dt.date | None, due_on: dt.date) -> bool:
    """Say whether a promise was kept, but after the day it was promised for."""
    return answer == PromiseState.KEPT and answered_on is not None and answered_on > due_on
