"""Where the plan stands against the dates that were promised first."""

import datetime as dt
from dataclasses import dataclass

from turnstone.methods.pace.milestones import Known


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Say how many milestones were due by now in the first plan, and how many days behind or milestones ahead it is.

    `same_as_first_plan_on` is the day on which the first plan was where the plan is now; None when it is not behind.
    """

    due_by_now_in_first_plan: int
    behind_days: int
    same_as_first_plan_on: dt.date | None
    ahead_by: int


def position(known: Known) -> Position:
    """Find the day on which the first plan had the number done that the plan has now (earned schedule, by count)."""
    first = sorted(each.first_due_on for each in known.in_plan)
    completed = len(known.completed_on)
    due = sum(day <= known.as_of for day in first)
    same_on = first[completed] if completed < due else None
    return Position(
        due_by_now_in_first_plan=due,
        behind_days=(known.as_of - same_on).days if same_on else 0,
        same_as_first_plan_on=same_on,
        ahead_by=max(0, completed - due),
    )
