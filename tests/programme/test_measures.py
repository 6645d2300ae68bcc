"""Which way measures go, and which outcomes they show."""

import datetime as dt
from decimal import Decimal

import pytest

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.plan.operations import link_measure, unlink_measure
from turnstone.programme.plan.queries import plan_as_at
from turnstone.programme.scorecards.operations import add_measure, record_result, say_which_way
from turnstone.programme.scorecards.rules import MeasureKind, Polarity, direction, direction_in_words


@pytest.mark.parametrize(
    ("values", "polarity", "told"),
    [
        ("40 41 45", "high", "improved"),
        ("45 41 40", "high", "worsened"),
        ("45 41 40", "low", "improved"),
        ("40 41 45", "low", "worsened"),
        ("40 60 40", "high", "same"),
        ("40 40.79", "high", "not_available"),
        ("", "high", "not_available"),
        ("40 41 45", "", "not_available"),
        ("90 40 40 40 40", "high", "same"),  # the last four alone are compared
        ("50 50 50.9", "high", "same"),  # less than a fiftieth
        ("50 50 51", "high", "improved"),  # a fiftieth
        ("0 0 0.04", "high", "same"),  # shown as 0.0
        ("0 0 0.05", "high", "improved"),  # half goes away from zero
        ("-0.04 0 0", "high", "same"),
        ("-5 -4 -3", "high", "improved"),
    ],
)
def test_a_measure_goes_from_the_earliest_of_four_values_to_the_latest(values, polarity, told):
    assert direction([Decimal(each) for each in values.split()], polarity) == told


@pytest.mark.parametrize(
    ("values", "polarity", "words"),
    [
        ("", "high", "No values yet"),
        ("1 2", "high", "Too few values"),
        ("1 2 3", "", "Nobody has said which way is better"),
        ("1 2 3", "low", "Getting worse"),
    ],
)
def test_it_says_why_it_cannot_tell(values, polarity, words):
    assert direction_in_words([Decimal(each) for each in values.split()], polarity) == words


@pytest.fixture
def measure(wexcombe, by):
    return add_measure(by=by, area=wexcombe.area, title="Plans in 20 weeks", kind=MeasureKind.WELL, unit="%")


def linked(wexcombe):
    return [each.measure_id for each in plan_as_at(wexcombe.plan.pk, clock.now()).outcome_measures]


def test_a_measure_is_tied_to_an_outcome_once_and_let_go_with_a_reason(wexcombe, by, measure):
    link_measure(by=by, outcome=wexcombe.outcome, measure=measure)
    with pytest.raises(Refusal, match="is a measure of 1 already"):
        link_measure(by=by, outcome=wexcombe.outcome, measure=measure)
    assert linked(wexcombe) == [measure.pk]
    with pytest.raises(Refusal, match="Say why"):
        unlink_measure(by=by, outcome=wexcombe.outcome, measure=measure, why=" ")
    unlink_measure(by=by, outcome=wexcombe.outcome, measure=measure, why="It counts something else.")
    assert linked(wexcombe) == []
    with pytest.raises(Refusal, match="is no measure of 1"):
        unlink_measure(by=by, outcome=wexcombe.outcome, measure=measure, why="Again.")


def test_a_measure_that_was_let_go_is_there_in_the_past(wexcombe, by, measure):
    link_measure(by=by, outcome=wexcombe.outcome, measure=measure)
    before = clock.now()
    unlink_measure(by=by, outcome=wexcombe.outcome, measure=measure, why="It counts something else.")
    assert len(plan_as_at(wexcombe.plan.pk, before).outcome_measures) == 1


def test_a_period_has_one_value_and_none_before_it_ends(wexcombe, by, measure):
    for value, why in (("41.5", ""), ("42", "Two plans were dated wrongly.")):
        record_result(
            by=by, measure=measure, period_ends_on=dt.date(2026, 8, 31), value=Decimal(value), why=why
        )
    assert [each.value for each in measure.results.all()] == [Decimal("42")]
    with pytest.raises(Refusal, match="enter its value after that day"):
        record_result(
            by=by,
            measure=measure,
            period_ends_on=clock.today() + dt.timedelta(days=1),
            value=Decimal("42"),
        )


def test_which_way_is_better_is_said_with_a_reason(wexcombe, by, measure):
    with pytest.raises(Refusal, match="Say why higher is better"):
        say_which_way(by=by, measure=measure, polarity=Polarity.HIGH, why="")
    assert (
        say_which_way(by=by, measure=measure, polarity=Polarity.HIGH, why="More in time.").polarity == "high"
    )
