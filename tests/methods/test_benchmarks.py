"""Standing among all authorities, neighbours, and whether a difference is more than chance."""

import pytest

from turnstone.methods.benchmarks import change_from, compared, neighbours_of, rate_interval, standing
from turnstone.methods.intervals import Proportion
from turnstone.methods.refusals import NotComputable


def test_ties_share_the_better_rank():
    assert standing(20, [10, 20, 20, 30, 40], "high").rank == 3
    assert standing(20, [10, 20, 20, 30, 40], "low").rank == 2


def test_what_is_missing_is_neither_ranked_nor_counted():
    found = standing(None, [10, None, 30], "low")
    assert (found.rank, found.ranked_of, found.band) == (None, 2, None)


def test_neither_way_better_gives_no_rank_and_no_band():
    found = standing(10, [10, 20, 30], "none")
    assert (found.rank, found.band, found.edges) == (None, None, (10, 15, 20, 25, 30))


@pytest.mark.parametrize(("polarity", "bands"), [("low", "AABCD"), ("high", "DDCBA")])
def test_a_value_on_an_edge_falls_in_the_lower_interval(polarity, bands):
    every = [10, 20, 30, 40, 50]
    assert "".join(standing(each, every, polarity).band for each in every) == bands


def test_neighbours_without_a_figure_are_left_out():
    found = neighbours_of({1: 10, 2: None, 3: 30}, [1, 2, 3, 4])
    assert (found.mean, found.used, found.are_few) == (20, 2, True)
    assert neighbours_of({}, [1]).mean is None


def test_a_change_needs_both_years():
    assert (change_from(None, 1), change_from(1, 3)) == (None, 2)


@pytest.mark.parametrize(
    ("count", "polarity", "verdict"),
    [
        (12, "high", "worse"),
        (70, "high", "better"),
        (70, "low", "worse"),
        (70, "none", "higher"),
        (41, "high", "similar"),
    ],
)
def test_only_a_whole_interval_beyond_it_is_a_difference(count, polarity, verdict):
    assert compared(Proportion(count, 90), 0.459, polarity).verdict == verdict


def test_of_nobody_nothing_is_said():
    assert compared(Proportion(0, 0), 0.5, "high") is None


def test_rates_of_few_are_exact_and_of_more_byars():
    none, ten = rate_interval(0, 1200), rate_interval(10, 1200)
    assert (none.low, round(none.high, 6)) == (0, 3.074066)
    assert (round(ten.low, 6), round(ten.high, 6)) == (3.989542, 15.326216)


def test_a_rate_of_nobody_is_refused():
    with pytest.raises(NotComputable):
        rate_interval(3, 0)
