"""Every change to measures, scorecards and the release register."""

from turnstone.programme.scorecards.operations.forecasts import (
    enter_forecast,
    withdraw_forecast,
)
from turnstone.programme.scorecards.operations.measures import add_measure, record_result, say_which_way
from turnstone.programme.scorecards.operations.notes import (
    write_note,
)
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
from turnstone.programme.scorecards.operations.talks import (
    change_talk,
    hold_talk,
    sign_talk,
)
from turnstone.programme.scorecards.operations.targets import (
    Step,
    judge_from,
    set_baseline,
    set_owner,
    set_target,
    set_tolerance,
    set_trajectory,
    withdraw_target,
)

__all__ = [
    "Step",
    "add_line",
    "add_measure",
    "add_scorecard",
    "change_scorecard",
    "change_talk",
    "end_scorecard",
    "enter_forecast",
    "hold_talk",
    "judge_from",
    "move_line",
    "record_result",
    "register_product",
    "remove_line",
    "say_which_way",
    "set_baseline",
    "set_owner",
    "set_question",
    "set_target",
    "set_tolerance",
    "set_trajectory",
    "sign_talk",
    "withdraw_forecast",
    "withdraw_target",
    "write_note",
]
