"""What to expect by the end, from how dates have turned out."""

import dataclasses
import datetime as dt

import pytest
from hypothesis import given, settings

from tests.methods.pace.made import DAYS, END, TODAY, done, fourteen, later, milestone, plan, plans
from turnstone.methods.pace import forecast, pace
from turnstone.methods.pace.milestones import known_on
from turnstone.methods.pace.record import record
from turnstone.methods.refusals import NotComputable


def test_nine_completed_are_too_few():
    found = pace(plan(*done(*[5] * 9), milestone("a", END)), as_of=TODAY)
    assert found.forecast is None
    assert found.no_forecast_because == "too_few_completed"


def test_one_withdrawn_after_it_was_done_does_not_make_ten():
    gone = milestone("a", dt.date(2025, 3, 1), slip=0, withdrawn_on=TODAY)
    assert forecast(plan(*done(*[5] * 9), gone), as_of=TODAY) is None


def test_a_class_with_fewer_than_ten_outcomes_goes_by_all_pooled():
    redated = [milestone(f"r-{n}", dt.date(2025, 2, 1), dt.date(2025, 4, 1), slip=50) for n in range(9)]
    found = record(known_on(plan(*done(*[0] * 10), *redated), TODAY))
    assert (found.used.first_completed, found.used.redated_completed) == (19, 9)
    assert not found.used.redated_uses_own_record
    assert found.redated.chance_beyond(0) == pytest.approx(18 / 28)


def test_ten_redated_outcomes_are_a_record_of_their_own():
    redated = [milestone(f"r-{n}", dt.date(2025, 2, 1), dt.date(2025, 4, 1), slip=50) for n in range(10)]
    found = record(known_on(plan(*redated), TODAY))
    assert found.used.redated_uses_own_record
    assert (found.redated.chance_beyond(49), found.redated.chance_beyond(50)) == (1, 0)


def test_a_redated_milestone_goes_by_the_redated_record():
    redated = [milestone(f"r-{n}", dt.date(2025, 2, 1), dt.date(2025, 4, 1), slip=50) for n in range(10)]
    still_open = milestone("x", TODAY, later(END, -50)), milestone("y", later(END, -50))
    found = forecast(plan(*redated, *still_open), as_of=TODAY)
    assert [each.chance_by_end for each in found.milestones] == [1, 0]


def test_a_withdrawn_promise_held_out_until_it_was_withdrawn():
    gone = milestone("gone", dt.date(2025, 3, 1), withdrawn_on=dt.date(2025, 3, 6))
    curve = record(known_on(plan(*done(*[3] * 5, *[9] * 5), gone), TODAY)).first
    assert curve.chance_beyond(3) == pytest.approx(6 / 11)
    assert curve.chance_beyond(9) == 0


def test_by_an_end_already_passed_nothing_more_is_done():
    found = forecast(fourteen(), as_of=later(END, 1))
    assert found.expected_completed_by_end == 10
    assert found.likely_range_by_end == (10, 10)
    assert found.chance_all_by_end == 0


def test_due_today_and_still_open_has_no_chance_by_its_own_date():
    found = forecast(
        plan(*done(*[5] * 10), milestone("a", TODAY), milestone("b", later(TODAY, -1))), as_of=TODAY
    )
    assert [each.chance_by_own_date for each in found.milestones] == [0, None]


def test_the_likely_range_leaves_a_fortieth_out_at_each_end():
    """Twenty tosses of a coin give 6 to 14 heads: 5 or fewer come in 2.1%, 13 or fewer in 94.2% of throws."""
    even = [milestone(f"even-{n}", dt.date(2025, 12, 1)) for n in range(20)]
    found = forecast(plan(*done(*[5] * 5, *[60] * 5), *even), as_of=TODAY)
    assert found.likely_range_by_end == (10 + 6, 10 + 14)


def test_where_all_is_done_all_is_certain():
    found = forecast(plan(*done(*[5] * 10)), as_of=TODAY)
    assert (found.chance_all_by_end, found.likely_range_by_end) == (1, (10, 10))
    assert found.most_done_on == TODAY


def test_17_chances_in_20_are_fairly_sure():
    made = plan(*done(*range(1, 21)), milestone("a", END))
    assert forecast(made, as_of=TODAY, only=["a"]).most_done_on == later(END, 17)


def test_no_day_is_named_where_most_will_not_be_done():
    never = [milestone(f"late-{n}", dt.date(2025, 1, 7)) for n in range(20)]
    assert forecast(plan(*done(*[1] * 10), *never), as_of=TODAY).most_done_on is None


def test_a_reference_that_the_plan_lacks_is_refused():
    with pytest.raises(NotComputable, match="The plan has no milestone M99"):
        forecast(fourteen(), as_of=TODAY, only=["open-1", "M99"])


@settings(deadline=None)
@given(plans(), DAYS)
def test_what_is_expected_lies_between_what_is_done_and_all(made, as_of):
    found = pace(made, as_of=later(as_of, 100))
    if found.forecast:
        low, high = found.forecast.likely_range_by_end
        assert found.counts.completed <= low <= high <= found.counts.in_plan
        assert low - 1 <= found.forecast.expected_completed_by_end <= high + 1
        assert all(0 <= each.chance_by_end <= 1 for each in found.forecast.milestones)


@settings(deadline=None)
@given(plans())
def test_a_later_end_is_never_less_likely(made):
    by_end = [
        forecast(dataclasses.replace(made, end_on=later(END, days)), as_of=END) for days in (0, 30, 200)
    ]
    expected = [each.expected_completed_by_end for each in by_end]
    assert expected == sorted(expected)


@settings(deadline=None)
@given(plans())
def test_the_day_named_is_the_first_that_is_fairly_sure(made):
    found = forecast(made, as_of=END)
    if found.most_done_on and found.most_done_on > END:
        day_before = later(found.most_done_on, -1)
        assert fairly_sure(made, found.most_done_on) and not fairly_sure(made, day_before)


def fairly_sure(made, day):
    """Ask by another way: put the plan's end on the day, and add up every way of missing few enough."""
    found = forecast(dataclasses.replace(made, end_on=day), as_of=END)
    open_chances = [each.chance_by_end for each in found.milestones]
    whole = len(known_on(made, END).in_plan)
    may_miss = whole - (whole * 9 + 9) // 10
    missing = {0: 1.0}
    for chance in open_chances:
        after = {}
        for missed, so_far in missing.items():
            after[missed] = after.get(missed, 0) + so_far * chance
            after[missed + 1] = after.get(missed + 1, 0) + so_far * (1 - chance)
        missing = after
    return sum(chance for missed, chance in missing.items() if missed <= may_miss) >= 0.85
