"""Every change to cycles and what is said in them, and to risks and issues."""

from turnstone.programme.delivery.operations.answers import (
    record_no_change,
    record_update,
    what_is_owed,
)
from turnstone.programme.delivery.operations.cycles import (
    add_exception,
    add_headline,
    add_progress,
    open_new_cycle,
)
from turnstone.programme.delivery.operations.mitigations import (
    add_mitigation,
    change_mitigation,
    complete_mitigation,
)
from turnstone.programme.delivery.operations.promises import (
    answer_promise,
    make_promise,
)
from turnstone.programme.delivery.operations.risks import (
    aim_risk_at,
    change_risk,
    close_risk,
    raise_risk,
    record_decision,
    reopen_risk,
    review_risk,
    risk_has_happened,
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
    "aim_risk_at",
    "answer_promise",
    "change_mitigation",
    "change_risk",
    "close_next_step",
    "close_risk",
    "complete_mitigation",
    "make_promise",
    "open_new_cycle",
    "raise_risk",
    "record_decision",
    "record_no_change",
    "record_update",
    "reopen_risk",
    "review_risk",
    "risk_has_happened",
    "what_is_owed",
]
