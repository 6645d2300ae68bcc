"""Status against a target, and direction of travel, as a row prints them."""

import datetime as dt
from decimal import Decimal

import pytest

from turnstone.methods.status import (
    Status,
    Tolerance,
    Travel,
    change_shown,
    shown,
    status,
    target_in_force,
    travel,
)

TEN_PERCENT = Tolerance()
HALF = Tolerance(amount=0.5, is_percent=False)


@pytest.mark.parametrize(
    ("value", "places", "printed"),
    [
        (2.25, 1, "2.3"),
        (-2.25, 1, "-2.3"),
        (0.5, 0, "1"),
        (1.005, 2, "1.01"),
        (-0.04, 1, "0.0"),
        (Decimal("59.95"), 1, "60.0"),
    ],
)
def test_values_are_rounded_half_away_from_zero(value, places, printed):
    assert str(shown(value, places)) == printed


@pytest.mark.parametrize(
    ("value", "target", "polarity", "expected"),
    [
        (60, 60, "high", Status.GREEN),
        (54, 60, "high", Status.AMBER),
        (53.9, 60, "high", Status.RED),
        (66, 60, "low", Status.AMBER),
        (66.1, 60, "low", Status.RED),
        (55, 60, "close", Status.GREEN),
        (72, 60, "close", Status.AMBER),
        (72.1, 60, "close", Status.RED),
        (60, None, "high", Status.NO_TARGET),
        (60, 60, "none", Status.NO_TARGET),
        (None, 60, "high", Status.NO_DATA),
    ],
)
def test_a_value_is_judged_as_it_is_shown(value, target, polarity, expected):
    assert status(value, target, polarity, tolerance=TEN_PERCENT) == expected


def test_a_tolerance_may_be_in_the_measures_unit():
    assert status(-0.4, 0, "high", tolerance=HALF) == Status.AMBER


@pytest.mark.parametrize(
    ("value", "before", "polarity", "expected"),
    [
        (61, 58, "high", Travel.IMPROVED),
        (61, 58, "low", Travel.WORSENED),
        (61, 58, "none", Travel.UP),
        (53.9, 53.94, "high", Travel.SAME),
        (5.3, 4.9, "close", Travel.WORSENED),
        (None, 4, "high", Travel.NOT_AVAILABLE),
    ],
)
def test_the_way_it_goes_is_that_of_what_is_shown(value, before, polarity, expected):
    assert travel(value, before, polarity, target=5) == expected


def test_the_change_is_the_difference_of_what_is_shown():
    assert change_shown(2.25, 2.24) == Decimal("0.1")


def test_the_first_target_holds_until_a_later_one_is_dated():
    targets = [(dt.date(2025, 12, 31), 55), (dt.date(2025, 7, 31), 45)]
    assert [target_in_force(targets, dt.date(2025, month, 28)) for month in (1, 8, 12)] == [45, 45, 45]
    assert target_in_force(targets, dt.date(2026, 1, 1)) == 55
    assert target_in_force([], dt.date(2026, 1, 1)) is None
