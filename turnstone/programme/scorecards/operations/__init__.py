"""Every change to measures, scorecards and the release register."""

from turnstone.programme.scorecards.operations.measures import add_measure, record_result, say_which_way
from turnstone.programme.scorecards.operations.register import register_product
from turnstone.programme.scorecards.operations.scorecards import (
    add_line,
    add_scorecard,
    change_scorecard,
    end_scorecard,
    move_line,
    remove_line,
    set_question,
)

__all__ = [
    "add_line",
    "add_measure",
    "add_scorecard",
    "change_scorecard",
    "end_scorecard",
    "move_line",
    "record_result",
    "register_product",
    "remove_line",
    "say_which_way",
    "set_question",
]
