"""What became of a next step. No Django."""

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
