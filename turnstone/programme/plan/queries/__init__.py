"""Every read of plans. `plan_as_at` reads each table once, whatever the size of the plan."""

from turnstone.programme.plan.queries.dates import (
    date_request_of,
    find_date_request,
    find_milestone,
    milestones_of,
    needs_of,
)
from turnstone.programme.plan.queries.finding import (
    actions_of,
    changes_to,
    current_plan,
    find_action,
    find_workstream,
    free_reference,
    milestones_to_do,
    outcome_called,
    outcomes_of,
    plans_of,
    rating_key_of,
    requirements_of,
    words_of,
    workstream_called,
    workstreams_of,
)
from turnstone.programme.plan.queries.whole import (
    confidence_as_at,
    plan_as_at,
    plan_for,
)

__all__ = [
    "actions_of",
    "changes_to",
    "confidence_as_at",
    "current_plan",
    "date_request_of",
    "find_action",
    "find_date_request",
    "find_milestone",
    "find_workstream",
    "free_reference",
    "milestones_of",
    "milestones_to_do",
    "needs_of",
    "outcome_called",
    "outcomes_of",
    "plan_as_at",
    "plan_for",
    "plans_of",
    "rating_key_of",
    "requirements_of",
    "words_of",
    "workstream_called",
    "workstreams_of",
]
