"""The round in ready-made words: no queries, only frozen values."""

from turnstone.web.delivery.presenters.answer import left_words, next_after, slug_of, update_page
from turnstone.web.delivery.presenters.cycle import cycle_page
from turnstone.web.delivery.presenters.cycles import cycle_rows
from turnstone.web.delivery.presenters.promises import (
    PROMISE_HEADS,
    PromisesPage,
    promise_lines,
    promises_page,
    terms_of,
)
from turnstone.web.delivery.presenters.risk_board import for_the_board
from turnstone.web.delivery.presenters.risk_history import risk_history
from turnstone.web.delivery.presenters.risk_matrix import matrix
from turnstone.web.delivery.presenters.risk_rows import Names, risk_row
from turnstone.web.delivery.presenters.risks import (
    REGISTER_HEADS,
    Register,
    register,
    register_rows,
)
from turnstone.web.delivery.presenters.said import said_in
from turnstone.web.delivery.presenters.steps import (
    MOST_ROWS,
    STEP_HEADS,
    StepsPage,
    step_lines,
    steps_page,
)

__all__ = [
    "MOST_ROWS",
    "PROMISE_HEADS",
    "REGISTER_HEADS",
    "STEP_HEADS",
    "Names",
    "PromisesPage",
    "Register",
    "StepsPage",
    "cycle_page",
    "cycle_rows",
    "for_the_board",
    "left_words",
    "matrix",
    "next_after",
    "promise_lines",
    "promises_page",
    "register",
    "register_rows",
    "risk_history",
    "risk_row",
    "said_in",
    "slug_of",
    "step_lines",
    "steps_page",
    "terms_of",
    "update_page",
]
