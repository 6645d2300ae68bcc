"""One value is shown, rounded or hidden."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from turnstone.methods.disclosure import (
    PRESETS,
    Policy,
    shown_average,
    shown_change,
    shown_count,
    shown_percentage,
)
from turnstone.methods.refusals import NotComputable

COUNCIL, NHS = PRESETS["council"], PRESETS["nhs"]


@pytest.mark.parametrize(("count", "shown"), [(0, 0), (1, "c"), (4, "c"), (5, 5)])
def test_a_count_under_the_threshold_is_hidden_and_a_nought_is_not(count, shown):
    assert shown_count(count, COUNCIL) == shown


@pytest.mark.parametrize(("preset", "smallest"), [("council", 5), ("strict", 10), ("census", 3), ("nhs", 8)])
def test_each_preset_has_its_threshold(preset, smallest):
    policy = PRESETS[preset]
    assert shown_count(smallest - 1, policy) == policy.symbol != shown_count(smallest, policy)


@given(st.integers(8, 10**9))
def test_rounding_goes_to_the_nearest_five(count):
    rounded = shown_count(count, NHS)
    assert rounded % 5 == 0 and abs(rounded - count) <= 2


def test_a_half_is_rounded_upwards():
    assert [shown_count(each, Policy(base=10)) for each in (14, 15, 25)] == [10, 20, 30]


@pytest.mark.parametrize(
    ("numerator", "denominator", "shown"),
    [
        (0, 0, (0, 0, "z")),
        (2, 4, ("c", "c", "c")),
        (0, 4, ("c", "c", "c")),
        (3, 30, ("c", 30, "c")),
        (27, 30, ("c", 30, "c")),
        (25, 30, (25, 30, 83.3)),
        (30, 30, (30, 30, 100.0)),
        (1, 8, ("c", 8, "c")),
    ],
)
def test_a_percentage_is_hidden_with_what_it_rests_on(numerator, denominator, shown):
    found = shown_percentage(numerator, denominator, COUNCIL)
    assert (found.numerator, found.denominator, found.percentage) == shown


def test_a_half_of_a_tenth_is_rounded_away_from_nought():
    assert shown_percentage(125, 2000, COUNCIL).percentage == 6.3


def test_all_of_a_small_group_is_shown_with_a_warning():
    assert "everyone in a group of 8" in shown_percentage(8, 8, COUNCIL).warning
    assert "everyone in a group of 8" in shown_percentage(0, 8, COUNCIL).warning
    assert not shown_percentage(10, 10, COUNCIL).warning


def test_a_rounded_percentage_is_of_rounded_counts():
    assert shown_percentage(8, 52, NHS).percentage == 20.0
    assert shown_percentage(8, 7 + 8, NHS).percentage == 66.7
    assert shown_percentage(52, 53, NHS).percentage == 90.9


def test_an_average_over_a_few_is_hidden():
    assert [shown_average(2.5, on, COUNCIL) for on in (0, 4, 5)] == ["z", "c", 2.5]


def test_a_change_is_hidden_with_either_end():
    assert shown_change("c", 4.5, COUNCIL) == "c"
    assert shown_change(4.5, "z", COUNCIL) == "z"
    assert shown_change(0.1, 0.3, COUNCIL) == 0.2


@pytest.mark.parametrize("given", [(-1, 3), (4, 3)])
def test_what_cannot_be_is_refused(given):
    with pytest.raises(NotComputable):
        shown_percentage(*given, COUNCIL)
