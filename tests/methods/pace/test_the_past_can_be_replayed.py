"""An answer for a past day is the answer that would have been given on it."""

import dataclasses
import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.methods.pace.made import TODAY, fourteen, later, milestone, milestones, plan, plans
from turnstone.methods.pace import AgreedDate, back_test, pace

AFTER = st.integers(1, 300).map(lambda days: later(TODAY, days))


@settings(deadline=None)
@given(plans(), milestones(ref="new", days=AFTER), st.data())
def test_nothing_that_comes_later_changes_it(made, new, data):
    known = tuple(each for each in made.milestones if min(date.set_on for date in each.dates) <= TODAY)
    changed = [changed_later(each, data) for each in known]
    now = dataclasses.replace(made, milestones=(*changed, new))
    assert pace(now, as_of=TODAY) == pace(dataclasses.replace(made, milestones=known), as_of=TODAY)


def changed_later(each, data):
    """Agree another date, and complete and withdraw what was not yet, all after today."""
    day = data.draw(AFTER)
    more = {name: day for name in ("completed_on", "withdrawn_on") if not getattr(each, name)}
    return dataclasses.replace(each, dates=(AgreedDate(day, day), *each.dates), **more)


def test_a_completion_counts_from_its_own_day():
    made = plan(milestone("a", TODAY, slip=0))
    assert [pace(made, as_of=later(TODAY, days)).counts.completed for days in (-1, 0)] == [0, 1]


def test_a_date_counts_from_the_day_on_which_it_was_agreed():
    made = plan(milestone("a", dt.date(2025, 9, 1), set_on=TODAY))
    assert [pace(made, as_of=later(TODAY, days)).counts.open for days in (-1, 0)] == [0, 1]


def test_dates_count_in_the_order_in_which_they_were_agreed():
    given_backwards = milestone("a", dt.date(2025, 3, 1), dt.date(2025, 9, 1))
    made = plan(dataclasses.replace(given_backwards, dates=given_backwards.dates[::-1]))
    assert pace(made, as_of=TODAY).counts.overdue_against_current_date == 0


def test_the_back_test_stands_beside_what_happened():
    quarter, half = back_test(fourteen(), as_of=dt.date(2025, 8, 25))
    assert half.likely_range is None and half.is_within is None
    assert quarter.forecast_on == dt.date(2025, 5, 26)
    assert (quarter.in_plan, quarter.happened) == (14, 10)


def test_the_back_test_says_whether_the_range_held():
    """On 9 June one had nine chances in ten to be done within 80 days of its date, another eight within 55."""
    found, _ = back_test(fourteen(), as_of=dt.date(2025, 9, 8))
    assert found.expected == pytest.approx(10 + 0.9 + 0.8)
    assert found.likely_range == (11, 12)
    assert found.happened == 10 and found.is_within is False


def test_what_was_added_since_is_no_part_of_the_back_test():
    made = fourteen()
    added = milestone("added", dt.date(2025, 8, 1), slip=0, set_on=dt.date(2025, 7, 1))
    grown = dataclasses.replace(made, milestones=(*made.milestones, added))
    when = dt.date(2025, 9, 8)
    assert back_test(grown, as_of=when) == back_test(made, as_of=when)


def test_a_plan_is_not_tested_on_days_before_it_began():
    assert back_test(fourteen(), as_of=dt.date(2025, 3, 1)) == ()
