"""The plan in ready-made words: no queries, only frozen values."""

from turnstone.web.plan.presenters.action import action_page
from turnstone.web.plan.presenters.adding import adding
from turnstone.web.plan.presenters.asked import asked_rows
from turnstone.web.plan.presenters.comparing import (
    COMPARED_HEADS,
    compared_rows,
    comparison,
)
from turnstone.web.plan.presenters.dates import (
    MOVE_HEADS,
    asked_in_words,
    choices_of_moves,
    dates_page,
    moves_for_a_file,
)
from turnstone.web.plan.presenters.file import HEADS, rows_for_a_file
from turnstone.web.plan.presenters.history import history, said
from turnstone.web.plan.presenters.keys import (
    keys_page,
)
from turnstone.web.plan.presenters.mandates import (
    MANDATE_HEADS,
    mandate_rows,
    mandates_page,
)
from turnstone.web.plan.presenters.needs import (
    needs_links,
)
from turnstone.web.plan.presenters.old_action import came_from_lines, old_action_page
from turnstone.web.plan.presenters.pace import PaceAsked, pace_asked, pace_page
from turnstone.web.plan.presenters.steps import steps
from turnstone.web.plan.presenters.succession import HEADS as SUCCESSION_HEADS
from turnstone.web.plan.presenters.succession import Successions, rows_of_succession, succession_page
from turnstone.web.plan.presenters.table import table
from turnstone.web.plan.presenters.thread import thread
from turnstone.web.plan.presenters.threads import (
    THREAD_HEADS,
    requirement_page,
    thread_rows,
    threads_page,
)
from turnstone.web.plan.presenters.versions import (
    NOW,
    VERSION_HEADS,
    moments_to_choose,
    version_rows,
    versions_page,
)

__all__ = [
    "COMPARED_HEADS",
    "HEADS",
    "MANDATE_HEADS",
    "MOVE_HEADS",
    "NOW",
    "SUCCESSION_HEADS",
    "THREAD_HEADS",
    "VERSION_HEADS",
    "PaceAsked",
    "Successions",
    "action_page",
    "adding",
    "asked_in_words",
    "asked_rows",
    "came_from_lines",
    "choices_of_moves",
    "compared_rows",
    "comparison",
    "dates_page",
    "history",
    "keys_page",
    "mandate_rows",
    "mandates_page",
    "moments_to_choose",
    "moves_for_a_file",
    "needs_links",
    "old_action_page",
    "pace_asked",
    "pace_page",
    "requirement_page",
    "rows_for_a_file",
    "rows_of_succession",
    "said",
    "steps",
    "succession_page",
    "table",
    "thread",
    "thread_rows",
    "threads_page",
    "version_rows",
    "versions_page",
]
