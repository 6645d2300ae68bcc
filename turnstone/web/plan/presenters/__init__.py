"""The plan in ready-made words: no queries, only frozen values."""

from turnstone.web.plan.presenters.action import action_page
from turnstone.web.plan.presenters.adding import adding
from turnstone.web.plan.presenters.file import HEADS, rows_for_a_file
from turnstone.web.plan.presenters.history import history, said
from turnstone.web.plan.presenters.pace import PaceAsked, pace_asked, pace_page
from turnstone.web.plan.presenters.table import table
from turnstone.web.plan.presenters.thread import thread

__all__ = [
    "HEADS",
    "PaceAsked",
    "action_page",
    "adding",
    "history",
    "pace_asked",
    "pace_page",
    "rows_for_a_file",
    "said",
    "table",
    "thread",
]
