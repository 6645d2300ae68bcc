"""How sure a share is, and when two of them differ."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from turnstone.methods.intervals import Proportion, Verdict, Z, compare, compare_with, wilson
from turnstone.methods.refusals import NotComputable

COUNTS = st.integers(1, 5000).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of)))


@pytest.mark.parametrize(
    ("count", "of", "low", "high"),
    [  # Newcombe 1998, table I; and 46 of 100 by hand: (95.8415 -/+ 19.9145) / 207.6829
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
        (46, 100, 0.3656, 0.5574),
    ],
)
def test_it_gives_the_published_intervals(count, of, low, high):
    found = wilson(count, of)
    assert (round(found.low, 4), round(found.high, 4)) == (low, high)


@given(COUNTS)
def test_at_its_ends_the_count_is_just_as_far_off_as_chance_goes(counted):
    count, of = counted
    for end in (wilson(count, of).low, wilson(count, of).high):
        assert math.isclose((count / of - end) ** 2, Z * Z * end * (1 - end) / of, abs_tol=1e-9)


@given(COUNTS)
def test_the_share_lies_in_its_interval_and_the_others_mirror_it(counted):
    count, of = counted
    found, others = wilson(count, of), wilson(of - count, of)
    assert 0 <= found.low <= count / of <= found.high <= 1
    assert math.isclose(found.low, 1 - others.high, abs_tol=1e-9)


def test_of_nobody_there_is_no_share_and_no_interval():
    nobody = Proportion(0, 0)
    assert nobody.share is None and nobody.interval is None
    with pytest.raises(NotComputable, match="Nobody was counted"):
        wilson(0, 0)


@pytest.mark.parametrize(("count", "of"), [(3, 2), (-1, 2)])
def test_more_than_all_is_no_proportion(count, of):
    with pytest.raises(NotComputable, match="no proportion"):
        Proportion(count, of)


@pytest.mark.parametrize(
    ("before", "now", "verdict"),
    [
        ((30, 100), (60, 100), Verdict.HIGHER),
        ((60, 100), (30, 100), Verdict.LOWER),
        ((46, 100), (55, 100), Verdict.ALIKE),
        ((40, 100), (54, 100), Verdict.ALIKE),  # a test of the difference alone would call it one (p = 0.047)
        ((2, 29), (27, 29), Verdict.CANNOT_TELL),
        ((0, 0), (60, 100), Verdict.CANNOT_TELL),
        ((60, 100), (0, 0), Verdict.CANNOT_TELL),
    ],
)
def test_a_change_is_one_only_where_the_ranges_lie_apart(before, now, verdict):
    assert compare(Proportion(*before), Proportion(*now)) == verdict


@pytest.mark.parametrize(
    ("local", "counted", "verdict"),
    [
        (0.30, (10, 100), Verdict.LOWER),
        (0.05, (20, 100), Verdict.HIGHER),
        (0.12, (10, 100), Verdict.ALIKE),
        (0.30, (1, 12), Verdict.CANNOT_TELL),
    ],
)
def test_a_known_share_is_compared_as_a_fixed_number(local, counted, verdict):
    assert compare_with(local, Proportion(*counted)) == verdict
