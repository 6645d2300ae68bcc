"""What became of a next step, and how old it is. No Django."""

import datetime as dt
from collections.abc import Sequence
from enum import StrEnum


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

# A step that is moved closes, and goes on as a new step with the same words; nothing that closed opens again.
STEP_MOVES: dict[str, tuple[frozenset[StepState], StepState]] = {
    "do": (frozenset({StepState.OPEN}), StepState.DONE),
    "move": (frozenset({StepState.OPEN}), StepState.MOVED),
    "drop": (frozenset({StepState.OPEN}), StepState.DROPPED),
}


def ends_of_step(state: str) -> frozenset[StepState]:
    """Say what may become of a step that stands so."""
    return frozenset(after for before, after in STEP_MOVES.values() if state in before)


def step_reference(number: int) -> str:
    """Name a step as pages and papers do: S48."""
    return f"S{number}"


def waits_for_an_answer(state: str, raised_in: str, cycle: str) -> bool:
    """Say whether a round must answer for a step: it is open, and comes from an earlier round (2026-03)."""
    return state == StepState.OPEN and raised_in < cycle


def age_in_days(first_raised_on: dt.date, day: dt.date) -> int:
    """Count the days since the round in which the step was first raised closed; moving it does not make it young."""
    return max((day - first_raised_on).days, 0)


def mean_age(ages: Sequence[int]) -> int | None:
    """Give the mean of some ages in whole days, a half rounded up; of none there is no mean."""
    return (2 * sum(ages) + len(ages)) // (2 * len(ages)) if ages else None
