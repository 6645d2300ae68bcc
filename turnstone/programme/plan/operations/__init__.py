"""Every change to mandates, requirements and plans."""

from turnstone.programme.plan.operations.actions import add_action, change_action
from turnstone.programme.plan.operations.mandates import add_mandate, add_requirement
from turnstone.programme.plan.operations.parts import (
    add_outcome,
    add_plan,
    add_workstream,
    appoint_leads,
    start_plan,
)
from turnstone.programme.plan.operations.progress import (
    add_evidence,
    add_milestone,
    complete_milestone,
    judge_action,
    judge_impact,
    move_due_date,
)

__all__ = [
    "add_action",
    "add_evidence",
    "add_mandate",
    "add_milestone",
    "add_outcome",
    "add_plan",
    "add_requirement",
    "add_workstream",
    "appoint_leads",
    "change_action",
    "complete_milestone",
    "judge_action",
    "judge_impact",
    "move_due_date",
    "start_plan",
]
