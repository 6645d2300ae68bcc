"""A plan small enough to work out by hand.

The slips of the ten done are 0, 0, 10, 10, 20, 20, 30, 40, 60 and 90 days. On 1 July the milestone due on 20 June is
11 days late and open, so 11 promises were still running after day 0: 9 of those 11 took longer, then 7 of 9 left took
longer than 10 days, 4 of 6 longer than 20, and so on to none beyond 90.
"""

import datetime as dt

import pytest

from tests.methods.pace.made import TODAY, fourteen
from turnstone.methods.pace import forecast, pace


@pytest.fixture
def found():
    return pace(fourteen(), as_of=TODAY)


def test_it_counts_what_is_done_and_late(found):
    assert (found.counts.in_plan, found.counts.completed, found.counts.open) == (14, 10, 4)
    assert found.counts.overdue_against_current_date == found.counts.overdue_against_first_date == 1
    assert found.counts.completed_by_first_date == 2
    assert found.counts.median_days_moved is None


def test_it_stands_where_the_first_plan_stood_eleven_days_ago(found):
    assert found.position.due_by_now_in_first_plan == 11
    assert found.position.same_as_first_plan_on == dt.date(2025, 6, 20)
    assert found.position.behind_days == 11


def test_three_will_be_done_and_the_last_has_two_chances_in_eleven(found):
    chances = [each.chance_by_end for each in found.forecast.milestones]
    assert chances == pytest.approx([1, 1, 1, 2 / 11])
    assert found.forecast.expected_completed_by_end == pytest.approx(13 + 2 / 11)
    assert found.forecast.likely_range_by_end == (13, 14)
    assert found.forecast.chance_all_by_end == pytest.approx(2 / 11)


def test_a_date_gone_by_has_no_chance_to_give(found):
    by_own_date = [each.chance_by_own_date for each in found.forecast.milestones]
    assert by_own_date == [None, *[pytest.approx(2 / 11)] * 3]


def test_thirteen_of_fourteen_are_fairly_sure_sixty_days_after_the_third_date(found):
    assert found.forecast.most_done_on == dt.date(2025, 11, 29)


def test_the_open_ones_alone_go_by_the_same_record():
    few = forecast(fourteen(), as_of=TODAY, only=["open-3", "open-4"])
    assert few.expected_completed_by_end == pytest.approx(1 + 2 / 11)
    assert few.record_used.first_completed == 10
