"""Limits that begin anew: when they may, what is said of it, and that a person decided so."""

import datetime as dt
from decimal import Decimal

import pytest

from tests.cast import BY
from turnstone.methods.spc import Point, chart
from turnstone.programme.audit.models import Event
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.scorecards.models import Rebase
from turnstone.programme.scorecards.operations import add_measure, rebase, record_result, undo_rebase
from turnstone.programme.scorecards.rules import (
    ACCEPTS_WORSE,
    MeasureKind,
    Polarity,
    accepts_worse,
    months_after,
    refusal_to_rebase,
    suggested_rebase,
    warnings_of_rebase,
)

FIRST = dt.date(2024, 1, 31)
MONTHS = [months_after(FIRST, number) for number in range(20)]


@pytest.mark.parametrize(
    ("values", "from_month"),
    [
        ([1, 2] * 6 + [9, 8, 9, 8, 9, 8, 9], 12),
        ([1, 2] * 6 + [9, 8, 9, 8, 9, 8], None),
        ([1, 2] * 6 + [9, 8, 9, 8, 9, 8, 9, 1], None),
        ([1, 2] * 6 + [9, 8, 9, None, 9, 8, 9, 8], None),
        ([1, 2] * 6 + [9, 8, 9, 8, 9, 8, 9, None], 12),
        ([1, 2] * 6, None),
        ([None, None], None),
        ([], None),
    ],
)
def test_a_shift_that_reaches_the_latest_point_suggests_new_limits(values, from_month):
    found = suggested_rebase(chart(Point(on, value) for on, value in zip(MONTHS, values, strict=False)))
    assert found == (None if from_month is None else MONTHS[from_month])


@pytest.mark.parametrize(
    ("on", "taken", "words"),
    [
        (MONTHS[13], [], "only 7 lie on or after 28 February 2025"),
        (MONTHS[19], [], "only 1 lies on or after"),
        (FIRST, [], "All points lie on or after"),
        (dt.date(2024, 6, 3), [dt.date(2024, 6, 20)], "already begin anew there"),
        (MONTHS[12], [], ""),
        (MONTHS[12], [MONTHS[4]], ""),
    ],
)
def test_limits_begin_anew_only_with_points_enough_on_both_sides(on, taken, words):
    refused = refusal_to_rebase(MONTHS, taken, on)
    assert words in refused and bool(words) == bool(refused)


@pytest.mark.parametrize(
    ("before", "after", "polarity", "is_worse"),
    [
        (40, 30, "high", True),
        (40, 50, "high", False),
        (40, 50, "low", True),
        (40, 30, "low", False),
        (40, 30, "none", False),
        (40, 30, "", False),
        (40, 40, "high", False),
        (None, 40, "high", False),
    ],
)
def test_worse_is_by_what_is_better(before, after, polarity, is_worse):
    assert accepts_worse(before, after, polarity) is is_worse


def test_who_accepts_a_worse_level_is_told_and_so_is_who_has_few_points():
    assert warnings_of_rebase(8, is_worse=True)[0] == ACCEPTS_WORSE
    assert "on trial" in warnings_of_rebase(11, is_worse=False)[0]
    assert warnings_of_rebase(12, is_worse=False) == ()


@pytest.fixture
def measure(cast):
    made = add_measure(
        by=BY, area=cast.area, title="Waits", kind=MeasureKind.WELL, unit="weeks", polarity=Polarity.LOW
    )
    for number, on in enumerate(MONTHS):
        value = Decimal(40 + number % 3)
        record_result(by=BY, measure=made, period_ends_on=on, value=value, remark="As it is.")
    return made


def test_a_decision_keeps_who_when_and_why(measure):
    made = rebase(by=BY, measure=measure, on=MONTHS[10], cause=" A new team began. ")
    assert (made.by_name, made.cause, made.undone_on) == (BY.name, "A new team began.", None)
    assert Event.objects.filter(operation="scorecards.rebase").count() == 1


@pytest.mark.parametrize(
    ("on", "cause", "words"),
    [
        (MONTHS[10], " ", "Say in a sentence"),
        (MONTHS[10], "so " * 150, "300 letters or fewer"),
        (MONTHS[15], "A new team began.", "wait for more"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(measure, on, cause, words):
    with pytest.raises(Refusal, match=words):
        rebase(by=BY, measure=measure, on=on, cause=cause)
    assert not Rebase.objects.exists()


def test_the_same_point_is_not_taken_twice_until_it_is_undone(measure):
    made = rebase(by=BY, measure=measure, on=MONTHS[10], cause="A new team began.")
    with pytest.raises(Refusal, match="already begin anew there"):
        rebase(by=BY, measure=measure, on=MONTHS[10], cause="Again.")
    undo_rebase(by=BY, rebase=made, why="The team was there before.")
    assert rebase(by=BY, measure=measure, on=MONTHS[10], cause="Again.").pk != made.pk


def test_undoing_says_why_and_happens_once(measure):
    made = rebase(by=BY, measure=measure, on=MONTHS[10], cause="A new team began.")
    with pytest.raises(Refusal, match="Say why"):
        undo_rebase(by=BY, rebase=made, why="")
    undone = undo_rebase(by=BY, rebase=made, why="It had begun before.")
    assert (undone.undone_by_name, undone.undone_because) == (BY.name, "It had begun before.")
    with pytest.raises(Refusal, match="was undone on"):
        undo_rebase(by=BY, rebase=undone, why="Again.")
