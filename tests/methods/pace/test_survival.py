"""How long it takes, when some of it is not over yet."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from turnstone.methods.pace.survival import Observation, product_limit

OBSERVATIONS = st.lists(st.builds(Observation, st.integers(-9, 9), st.booleans()), min_size=1, max_size=12)


def handed_on(observations, days):
    """Work the chance out another way: who is censored hands an equal share to all who took longer."""
    order = sorted(observations, key=lambda each: (each.days, not each.happened))
    share = [Fraction(1, len(order))] * len(order)
    for place, each in enumerate(order):
        rest = len(order) - place - 1
        if not each.happened and rest:
            share[place + 1 :] = [other + share[place] / rest for other in share[place + 1 :]]
            share[place] = Fraction(0)
    over = sum(part for part, each in zip(share, order, strict=True) if each.happened and each.days <= days)
    return 1 - over


@settings(deadline=None)
@given(OBSERVATIONS, st.integers(-10, 10))
def test_it_agrees_with_shares_handed_on(observations, days):
    found = product_limit(observations).chance_beyond(days)
    assert found == pytest.approx(float(handed_on(observations, days)), abs=1e-12)


def test_at_equal_times_an_event_comes_before_a_censoring():
    both = [Observation(5, happened=True), Observation(5, happened=False)]
    assert product_limit(both).chance_beyond(5) == 1 / 2
    assert product_limit(reversed(both)).chance_beyond(5) == 1 / 2


def test_the_curve_drops_on_the_day_itself():
    curve = product_limit([Observation(3, happened=True), Observation(8, happened=True)])
    assert [curve.chance_beyond(days) for days in (2, 3, 7, 8)] == [1, 1 / 2, 1 / 2, 0]


def test_past_everything_on_record_there_is_no_chance():
    curve = product_limit([Observation(3, happened=True)])
    assert curve.chance_within(100, given_beyond=3) == 0


@settings(deadline=None)
@given(OBSERVATIONS, st.integers(-10, 10), st.lists(st.integers(-12, 12), min_size=2))
def test_a_chance_lies_between_0_and_1_and_never_falls_with_time(observations, given_beyond, days):
    curve = product_limit(observations)
    chances = [curve.chance_within(each, given_beyond=given_beyond) for each in sorted(days)]
    assert chances == sorted(chances)
    assert all(0 <= each <= 1 for each in chances)
