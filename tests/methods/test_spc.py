"""The XmR chart: limits, signals, icons, and what it refuses."""

import datetime as dt

import pytest

from turnstone.methods.refusals import NotComputable
from turnstone.methods.spc import Point, Rules, chart, limits_of

STEADY = [11, 9] * 6
SCREENED = [1, 2, 1, 2, 10, *[1, 2] * 6, 1]


def points(values, every=30):
    first = dt.date(2021, 4, 1)
    return [Point(first + dt.timedelta(days=every * at), value) for at, value in enumerate(values)]


def labels(values, **rules):
    return [each.label for each in chart(points(values), Rules(**rules)).points]


@pytest.mark.parametrize(("screens", "lower", "upper"), [(True, -0.72, 4.60), (False, -3.06, 6.95)])
def test_a_moving_range_far_beyond_the_others_is_screened_once(screens, lower, upper):
    limits = limits_of(SCREENED, screens_outliers=screens)
    assert (round(limits.mean, 2), round(limits.lower, 2), round(limits.upper, 2)) == (1.94, lower, upper)


def test_a_value_on_the_limit_is_inside():
    limits = limits_of(STEADY)
    found = chart(points([*STEADY, limits.upper]), Rules(fix_after=12)).points[-1]
    assert found.is_outside is False


def test_seven_that_rise_are_a_trend_and_six_are_none():
    assert labels([*STEADY, 8, 8.5, 9, 9.5, 10, 10.5, 11], fix_after=12)[-1] == "7 Point Trend (Increasing)"
    assert labels([*STEADY, 10, 8.5, 9, 9.5, 10, 10.5, 11], fix_after=12)[-1] == "Common Cause"


def test_a_tie_breaks_a_trend():
    assert "7 Point Trend (Increasing)" not in labels([*STEADY, 8, 8.5, 9, 9, 9.5, 10, 10.5], fix_after=12)


def test_a_peak_of_two_trends_counts_with_the_second():
    up, down = [7, 7.5, 8, 8.5, 9, 9.5, 10], [9.4, 8.9, 8.4, 7.9, 7.4, 6.9]
    found = labels([*STEADY, *up, *down], fix_after=12)
    assert found[12 + 6] == "7 Point Trend (Decreasing)"


@pytest.mark.parametrize(("after", "way"), [(9, "Decreasing"), (10, "Decreasing"), (11, "Increasing")])
def test_the_last_of_a_trend_goes_the_way_of_the_step_to_the_next_trend(after, way):
    """The package counts a level step as a fall; one more of the same trend is no new one."""
    up = [4, 5, 6, 7, 8, 9, 10]
    found = labels([*up, *[after + each for each in range(7)]])
    assert found[6] == f"7 Point Trend ({way})"


@pytest.mark.parametrize(
    "values", [[87.69] * 7, [13.561] * 7, [0.1] * 30, [6.0, 6.1, 6.2], [11.0, 12.4, 11.7]]
)
def test_a_point_exactly_on_the_mean_lies_on_neither_side(values):
    found = chart(points(values)).points
    assert found[values.index(sorted(values)[len(values) // 2])].side == 0
    assert {each.label for each in found} == {"Common Cause"}


def test_seven_on_one_side_are_a_shift_and_a_point_on_the_mean_breaks_it():
    above = [10.5, 10.4] * 4
    assert labels([*STEADY, *above], fix_after=12)[12:] == ["7 Points Above CL"] * 8
    assert "7 Points Above CL" not in labels([*STEADY, *above[:4], 10, *above[:4]], fix_after=12)


def test_only_the_close_points_of_three_are_flagged():
    assert labels([*STEADY, 14, 10.5, 14], fix_after=12)[12:] == [
        "2 in 3 Above CL",
        "Common Cause",
        "2 in 3 Above CL",
    ]


def test_outside_points_count_among_three_only_where_asked():
    values = [*STEADY, 16, 14, 10.5]
    assert labels(values, fix_after=12)[13] == "Common Cause"
    assert labels(values, fix_after=12, two_in_three="beyond_two_sigma")[13] == "2 in 3 Above CL"


def test_no_variation_gives_no_limits_and_no_verdict_on_the_target():
    found = chart(points([5] * 14), Rules(improves="increase", target=6))
    assert (found.groups[0].limits.upper, found.assurance) == (None, None)


def test_the_icon_reads_the_last_period_with_a_value():
    assert (
        chart(points([*STEADY, 16, None]), Rules(improves="decrease", fix_after=12)).variation
        == "concern_high"
    )


@pytest.mark.parametrize(
    ("improves", "target", "assurance"),
    [
        ("increase", 16, "fail"),
        ("decrease", 16, "pass"),
        ("increase", 4, "pass"),
        ("increase", 10, "inconsistent"),
    ],
)
def test_the_target_is_held_against_the_limits(improves, target, assurance):
    assert chart(points(STEADY), Rules(improves=improves, target=target)).assurance == assurance


def test_a_rebase_between_two_points_begins_at_the_later():
    day = points(STEADY * 2)[12].on - dt.timedelta(days=3)
    found = chart(points([*STEADY, *[21, 19] * 6]), Rules(rebased_on=(day,)))
    assert [(each.size, each.limits.mean) for each in found.groups] == [(12, 10), (12, 20)]


@pytest.mark.parametrize(
    ("values", "rules", "said"),
    [
        ([1, "two"], {}, "not a number"),
        ([1, float("nan")], {}, "not a number"),
        ([1, True], {}, "not a number"),
        ([1, 10**400], {}, "not a number"),
        ([1, 2], {"fix_after": 8}, "12 points or more"),
        ([1, 2], {"rebased_on": (dt.date(2030, 1, 1),)}, "No point lies on or after 1 January 2030"),
    ],
)
def test_what_makes_no_sense_is_refused(values, rules, said):
    with pytest.raises(NotComputable, match=said):
        chart(points(values), Rules(**rules))


def test_a_series_without_points_has_no_groups_and_no_icons():
    found = chart([], Rules(improves="increase", target=5))
    assert (found.groups, found.points, found.variation, found.assurance) == ((), (), None, None)


def test_two_values_of_one_date_are_refused():
    with pytest.raises(NotComputable, match="is there twice"):
        chart(points([1, 2], every=0))
