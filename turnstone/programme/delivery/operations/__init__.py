"""Every change to cycles and what is said in them, and to risks and issues."""

from turnstone.programme.delivery.operations.answers import (
    record_no_change,
    record_update,
)
from turnstone.programme.delivery.operations.cycles import (
    add_exception,
    add_headline,
    add_progress,
    open_new_cycle,
)
from turnstone.programme.delivery.operations.risks import (
    add_mitigation,
    close_risk,
    complete_mitigation,
    raise_risk,
    review_risk,
)
from turnstone.programme.delivery.operations.steps import (
    add_next_step,
    close_next_step,
)

__all__ = [
    "add_exception",
    "add_headline",
    "add_mitigation",
    "add_next_step",
    "add_progress",
    "close_next_step",
    "close_risk",
    "complete_mitigation",
    "open_new_cycle",
    "raise_risk",
    "record_no_change",
    "record_update",
    "review_risk",
]
