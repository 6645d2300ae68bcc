"""Every change to mandates, requirements and plans."""

from turnstone.programme.plan.operations.actions import (
    add_action,
    change_action,
    restore_action,
    withdraw_action,
)
from turnstone.programme.plan.operations.criteria import meet_criteria, unmeet_criteria
from turnstone.programme.plan.operations.dates import (
    answer_date_request,
    move_due_date,
    move_milestone,
    set_date_rule,
    withdraw_date_request,
)
from turnstone.programme.plan.operations.dependencies import add_dependency, remove_dependency
from turnstone.programme.plan.operations.keys import change_rating_key, refuse_outside_the_key
from turnstone.programme.plan.operations.mandates import (
    add_mandate,
    add_mandate_body,
    end_mandate,
    resume_mandate,
)
from turnstone.programme.plan.operations.measures import link_measure, unlink_measure
from turnstone.programme.plan.operations.milestones import (
    add_milestone,
    complete_milestone,
    mark_key,
    reopen_milestone,
    restore_milestone,
    withdraw_milestone,
)
from turnstone.programme.plan.operations.needs import (
    cite_need,
    let_need_go,
    tie_saving,
    untie_saving,
)
from turnstone.programme.plan.operations.parts import (
    add_outcome,
    add_plan,
    add_workstream,
    appoint_leads,
    change_plan,
    start_plan,
)
from turnstone.programme.plan.operations.progress import (
    add_evidence,
    judge_action,
    judge_impact,
)
from turnstone.programme.plan.operations.requirements import (
    add_requirement,
    release_requirement,
    restore_monitoring,
)
from turnstone.programme.plan.operations.succession import (
    replace_plan,
    say_what_became,
    say_what_became_of_many,
    take_back_replacement,
    take_back_what_became,
)
from turnstone.programme.plan.operations.versions import (
    answer_approval,
    draw_version,
    meet_condition,
    submit_version,
)

__all__ = [
    "add_action",
    "add_dependency",
    "add_evidence",
    "add_mandate",
    "add_mandate_body",
    "add_milestone",
    "add_outcome",
    "add_plan",
    "add_requirement",
    "add_workstream",
    "answer_approval",
    "answer_date_request",
    "appoint_leads",
    "change_action",
    "change_plan",
    "change_rating_key",
    "cite_need",
    "complete_milestone",
    "draw_version",
    "end_mandate",
    "judge_action",
    "judge_impact",
    "let_need_go",
    "link_measure",
    "mark_key",
    "meet_condition",
    "meet_criteria",
    "move_due_date",
    "move_milestone",
    "refuse_outside_the_key",
    "release_requirement",
    "remove_dependency",
    "reopen_milestone",
    "replace_plan",
    "restore_action",
    "restore_milestone",
    "restore_monitoring",
    "resume_mandate",
    "say_what_became",
    "say_what_became_of_many",
    "set_date_rule",
    "start_plan",
    "submit_version",
    "take_back_replacement",
    "take_back_what_became",
    "tie_saving",
    "unlink_measure",
    "unmeet_criteria",
    "untie_saving",
    "withdraw_action",
    "withdraw_date_request",
    "withdraw_milestone",
]
