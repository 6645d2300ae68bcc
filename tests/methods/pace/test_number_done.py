"""How many of several will happen."""

import itertools
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from turnstone.methods.pace.number_done import at_least, distribution, quantile

CHANCES = st.lists(st.floats(0, 1), max_size=8)


def every_way(chances):
    """Go through every way in which each may happen or not."""
    exactly = [0.0] * (len(chances) + 1)
    for way in itertools.product([True, False], repeat=len(chances)):
        parts = [each if happens else 1 - each for each, happens in zip(chances, way, strict=True)]
        exactly[sum(way)] += math.prod(parts)
    return exactly


@settings(deadline=None)
@given(CHANCES)
def test_it_agrees_with_going_through_every_way(chances):
    assert distribution(chances) == pytest.approx(every_way(chances), abs=1e-12)


@settings(deadline=None)
@given(st.lists(st.floats(0, 1), max_size=80))
def test_the_chances_sum_to_1(chances):
    assert math.fsum(distribution(chances)) == pytest.approx(1, abs=1e-12)


def test_a_point_is_the_smallest_number_that_reaches_it():
    halves = distribution([0.5, 0.5])
    assert [quantile(halves, point) for point in (0.2, 0.25, 0.26, 0.75, 0.76)] == [0, 0, 1, 1, 2]


def test_a_point_is_reached_as_in_whole_fractions():
    assert 1 - 0.9 < 0.1
    assert quantile(distribution([0.9]), 0.1) == 0


def test_none_or_fewer_is_certain():
    assert at_least(distribution([0.5]), 0) == at_least(distribution([0.5]), -1) == 1
    assert at_least(distribution([0.5]), 1) == 0.5
