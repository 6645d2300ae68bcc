"""The round in ready-made words: no queries, only frozen values."""

from turnstone.web.delivery.presenters.answer import left_words, next_after, slug_of, update_page
from turnstone.web.delivery.presenters.cycle import cycle_page
from turnstone.web.delivery.presenters.cycles import cycle_rows
from turnstone.web.delivery.presenters.risk_history import risk_history
from turnstone.web.delivery.presenters.risks import (
    REGISTER_HEADS,
    Register,
    register,
    register_rows,
    risk_row,
)
from turnstone.web.delivery.presenters.said import said_in

__all__ = [
    "REGISTER_HEADS",
    "Register",
    "cycle_page",
    "cycle_rows",
    "left_words",
    "next_after",
    "register",
    "register_rows",
    "risk_history",
    "risk_row",
    "said_in",
    "slug_of",
    "update_page",
]
