"""How many milestones are done, late and re-dated."""

import datetime as dt
import statistics
from dataclasses import dataclass

from turnstone.methods.pace.milestones import Known, Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Count the milestones of a plan; all but `withdrawn` leave out those withdrawn.

    Lateness stands against the first date as well as the date in force, so that re-dating turns no plan green.
    `median_days_moved` is from the first date to the one in force, of those re-dated; none were: None.
    """

    in_plan: int
    completed: int
    open: int
    withdrawn: int
    added_after_start: int
    overdue_against_current_date: int
    overdue_against_first_date: int
    milestones_redated: int
    redated_twice_or_more: int
    times_redated: int
    median_days_moved: float | None
    completed_by_first_date: int
    completed_by_date_in_force: int


def counts(known: Known) -> Counts:
    """Count what is known on a day. A milestone due on that very day is not overdue yet."""
    plan, still_open = known.in_plan, known.open
    redated = [each for each in plan if each.times_redated]
    return Counts(
        in_plan=len(plan),
        completed=len(known.completed_on),
        open=len(still_open),
        withdrawn=len(known.standings) - len(plan),
        added_after_start=sum(each.dates[0].set_on > known.start_on for each in plan),
        overdue_against_current_date=sum(each.due_on < known.as_of for each in still_open),
        overdue_against_first_date=sum(each.first_due_on < known.as_of for each in still_open),
        milestones_redated=len(redated),
        redated_twice_or_more=sum(each.times_redated >= 2 for each in redated),
        times_redated=sum(each.times_redated for each in redated),
        median_days_moved=_median_days_moved(redated),
        completed_by_first_date=sum(_is_done_by(each, each.first_due_on) for each in plan),
        completed_by_date_in_force=sum(_is_done_by(each, each.due_on) for each in plan),
    )


def _median_days_moved(redated: list[Standing]) -> float | None:
    moved = [(each.due_on - each.first_due_on).days for each in redated]
    return float(statistics.median(moved)) if moved else None


def _is_done_by(standing: Standing, day: dt.date) -> bool:
    return standing.completed_on is not None and standing.completed_on <= day
