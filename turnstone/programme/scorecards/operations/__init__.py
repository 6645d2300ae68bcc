"""Every change to measures, scorecards and the release register."""

from turnstone.programme.scorecards.operations.forecasts import (
    enter_forecast,
    withdraw_forecast,
)
from turnstone.programme.scorecards.operations.impact import (
    ask_impact,
    find_impact,
    name_change,
    withdraw_finding,
    withdraw_named_change,
)
from turnstone.programme.scorecards.operations.library import (
    add_break,
    adopt_measure,
    change_definition,
    remove_break,
    take_definition,
)
from turnstone.programme.scorecards.operations.measures import add_measure, say_which_way
from turnstone.programme.scorecards.operations.money import (
    add_money_line,
    change_money_line,
    end_money_line,
    set_money_year,
    take_back_money_year,
    take_money_in,
    tie_measure,
    untie_measure,
)
from turnstone.programme.scorecards.operations.needs import (
    add_need,
    change_need,
    count_need,
    end_need,
    take_back_count,
)
from turnstone.programme.scorecards.operations.notes import (
    write_note,
)
from turnstone.programme.scorecards.operations.places import add_place, change_place, end_place
from turnstone.programme.scorecards.operations.published import keep_release, load_published
from turnstone.programme.scorecards.operations.rebasing import rebase, undo_rebase
from turnstone.programme.scorecards.operations.register import (
    change_product,
    end_product,
    make_public,
    move_issue,
    note_draft,
    note_issue,
    promise_issue,
    register_product,
    start_product,
    take_back_issue,
)
from turnstone.programme.scorecards.operations.results import (
    keep_results,
    record_result,
    take_results_in,
    undo_upload,
    withdraw_result,
)
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
    "add_break",
    "add_line",
    "add_measure",
    "add_money_line",
    "add_need",
    "add_place",
    "add_scorecard",
    "adopt_measure",
    "ask_impact",
    "change_definition",
    "change_money_line",
    "change_need",
    "change_place",
    "change_product",
    "change_scorecard",
    "change_talk",
    "count_need",
    "end_money_line",
    "end_need",
    "end_place",
    "end_product",
    "end_scorecard",
    "enter_forecast",
    "find_impact",
    "hold_talk",
    "judge_from",
    "keep_release",
    "keep_results",
    "load_published",
    "make_public",
    "move_issue",
    "move_line",
    "name_change",
    "note_draft",
    "note_issue",
    "promise_issue",
    "rebase",
    "record_result",
    "register_product",
    "remove_break",
    "remove_line",
    "say_which_way",
    "set_baseline",
    "set_money_year",
    "set_owner",
    "set_question",
    "set_target",
    "set_tolerance",
    "set_trajectory",
    "sign_talk",
    "start_product",
    "take_back_count",
    "take_back_issue",
    "take_back_money_year",
    "take_definition",
    "take_money_in",
    "take_results_in",
    "tie_measure",
    "undo_rebase",
    "undo_upload",
    "untie_measure",
    "withdraw_finding",
    "withdraw_forecast",
    "withdraw_named_change",
    "withdraw_result",
    "withdraw_target",
    "write_note",
]
