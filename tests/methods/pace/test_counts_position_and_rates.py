"""What is known without any forecast."""

import datetime as dt

import pytest

from tests.methods.pace.made import END, START, TODAY, done, later, milestone, plan
from turnstone.methods.pace import Milestone, Plan, pace
from turnstone.methods.refusals import NotComputable

MARCH, MAY, AUGUST = dt.date(2025, 3, 1), dt.date(2025, 5, 1), dt.date(2025, 8, 1)


def counted(*milestones, as_of=TODAY):
    return pace(plan(*milestones), as_of=as_of).counts


def test_redating_does_not_hide_that_the_first_date_has_gone():
    found = counted(milestone("a", MARCH, AUGUST))
    assert (found.overdue_against_first_date, found.overdue_against_current_date) == (1, 0)


def test_it_counts_how_often_and_how_far_dates_moved():
    found = counted(milestone("a", MARCH, MAY, AUGUST), milestone("b", MARCH, MAY), milestone("c", MAY))
    assert (found.milestones_redated, found.redated_twice_or_more, found.times_redated) == (2, 1, 3)
    assert found.median_days_moved == ((AUGUST - MARCH).days + (MAY - MARCH).days) / 2


def test_done_by_the_date_in_force_is_not_done_by_the_first():
    found = counted(milestone("a", MARCH, MAY, slip=0))
    assert (found.completed_by_first_date, found.completed_by_date_in_force) == (0, 1)


def test_what_was_withdrawn_is_in_no_other_count():
    found = counted(milestone("a", MARCH, MAY, withdrawn_on=MARCH))
    assert found.withdrawn == 1
    assert (found.in_plan, found.open, found.milestones_redated, found.overdue_against_first_date) == (0,) * 4


def test_due_today_is_not_overdue_but_due_in_the_first_plan():
    found = pace(plan(milestone("a", TODAY)), as_of=TODAY)
    assert found.counts.overdue_against_current_date == found.counts.overdue_against_first_date == 0
    assert found.position.due_by_now_in_first_plan == 1


def test_what_was_set_after_the_start_was_added():
    added = milestone("b", MAY, set_on=later(START, 1))
    assert counted(milestone("a", MAY), added).added_after_start == 1


def test_a_plan_ahead_is_not_behind():
    found = pace(plan(milestone("a", MARCH, slip=0), milestone("b", AUGUST, slip=-90)), as_of=TODAY).position
    assert (found.behind_days, found.same_as_first_plan_on, found.ahead_by) == (0, None, 1)


def test_the_last_91_days_leave_out_the_first_of_92():
    days = [later(TODAY, -91), later(TODAY, -90), TODAY]
    found = pace(plan(*(milestone(f"{day}", day, slip=0) for day in days)), as_of=TODAY).rates
    assert found.per_month_last_91_days == pytest.approx(2 / 91 * 30.4375)
    assert found.per_month_last_182_days == pytest.approx(3 / 182 * 30.4375)


def test_what_is_open_is_shared_over_the_months_left():
    found = pace(plan(milestone("a", AUGUST)), as_of=later(END, -61))
    assert found.rates.needed_per_month == pytest.approx(30.4375 / 61)


@pytest.mark.parametrize("days", [0, 1])
def test_nothing_can_be_needed_a_month_once_the_end_has_come(days):
    assert pace(plan(milestone("a", AUGUST)), as_of=later(END, days)).rates.needed_per_month is None


def test_an_empty_plan_counts_to_nothing():
    assert pace(plan(), as_of=TODAY).counts.in_plan == 0


def test_a_milestone_without_a_date_is_refused_by_name():
    with pytest.raises(NotComputable, match="Milestone M7 has no date"):
        Milestone("M7", ())


def test_two_milestones_of_one_reference_are_refused():
    with pytest.raises(NotComputable, match="2 milestones have the reference done-0"):
        Plan((*done(0), *done(1)), START, END)
