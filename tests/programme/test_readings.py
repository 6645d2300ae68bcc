"""What a series of figures tells, within what limits, and in what words."""

import datetime as dt
from dataclasses import replace

import pytest

from tests.programme.a_measure import record
from turnstone.programme.scorecards.facts import RebaseFacts, read_series
from turnstone.programme.scorecards.rules import Frequency, ValueKind

STEADY = "41 43 40 44 42 45 41 43 40 42 44 43"
BETTER = "55 57 54 58 56 59 55 57"


def read(values, **more):
    return read_series(record(values, **more))


def rebased(known, on, undone_on=None, cause="A new team began."):
    decision = RebaseFacts(
        id=1,
        version=1,
        measure_id=1,
        place_id=None,
        on=on,
        cause=cause,
        by_name="Asha Venn",
        made_on=on,
        undone_on=undone_on,
        undone_by_name="",
        undone_because="",
    )
    return read_series(replace(known, rebases=(decision,)))


@pytest.mark.parametrize(
    ("count", "shows"), [(0, "line"), (1, "line"), (7, "line"), (8, "trial"), (11, "trial"), (12, "full")]
)
def test_points_decide_what_is_shown(count, shows):
    assert read(" ".join(STEADY.split()[:count])).shows == shows


def test_a_plain_line_has_no_icons_and_says_why():
    reading = read("41 43 40 44 42")
    assert (reading.variation, reading.assurance, reading.limits) == (None, None, None)
    assert "Too few points to tell signal from noise (5 of 8)." in reading.notes


def test_a_period_without_a_figure_counts_for_nothing_and_leaves_a_gap():
    reading = read("41 43 40 - 42 45 41 43")
    assert len(reading.slots) == 8 and reading.size == 7 and reading.shows == "line"
    assert reading.slots[3].value is None
    assert "Periods without a figure are gaps in the line." in reading.notes


def test_trial_limits_are_called_so():
    reading = read("41 43 40 44 42 45 41 43")
    assert reading.words.startswith("Change we’d expect by chance, on trial limits.")
    assert "on trial" in reading.notes[0]


@pytest.mark.parametrize(("count", "is_said"), [(12, True), (14, True), (15, False)])
def test_fifteen_points_are_better(count, is_said):
    values = " ".join((STEADY.split() * 2)[:count])
    assert any("15 or more is better" in each for each in read(values).notes) == is_said


@pytest.mark.parametrize(
    ("polarity", "signal", "words"),
    [
        ("high", "improvement_high", "for the better"),
        ("low", "concern_high", "for the worse"),
        ("none", "neutral_high", "higher than before"),
        ("", "neutral_high", "higher than before"),
    ],
)
def test_a_signal_is_good_or_bad_by_what_is_better(polarity, signal, words):
    reading = read(f"{STEADY} 60", polarity=polarity)
    assert reading.signal == signal and words in reading.words


@pytest.mark.parametrize(
    ("target", "assurance", "words"),
    [
        ("90", "fail", "won’t be met"),
        ("42", "inconsistent", "by chance only"),
        ("10", "pass", "met every time"),
    ],
)
def test_the_target_is_met_always_never_or_by_chance(target, assurance, words):
    reading = read(STEADY, targets=[(dt.date(2024, 3, 31), target)])
    assert reading.assurance == assurance and words in reading.words


@pytest.mark.parametrize(
    ("polarity", "value", "target"), [("high", "60", "55"), ("low", "60", "55"), ("low", "20", "25")]
)
def test_the_newest_figure_is_never_contradicted(polarity, value, target):
    reading = read(f"{STEADY} {value}", polarity=polarity, targets=[(dt.date(2024, 3, 31), target)])
    assert reading.chart.assurance in ("pass", "fail") and reading.assurance is None
    assert any("the latest figure lies beyond" in each for each in reading.notes)


def test_a_target_that_is_given_stands_in_place_of_the_record():
    known = record(STEADY, targets=[(dt.date(2024, 3, 31), "10")])
    assert read_series(known, target=90).assurance == "fail"


def test_figures_that_never_vary_have_no_limits_and_no_assurance():
    reading = read("40 " * 12, targets=[(dt.date(2024, 3, 31), "50")])
    assert reading.limits.upper is None and reading.assurance is None
    assert any("did not vary" in each for each in reading.notes)


def test_august_is_called_a_school_holiday_month_where_that_matters():
    said = {"first": dt.date(2023, 8, 31), "polarity": "high"}
    worse = read(f"{STEADY} 10", is_seasonal=True, **said)
    assert worse.last.on.month == 8 and "school holiday month" in worse.words
    assert "school holiday month" not in read(f"{STEADY} 10", **said).words


def test_what_is_provisional_is_said():
    assert "The latest figure is provisional and may change." in read(STEADY, settled="provisional").notes


def test_the_set_of_rules_is_named():
    assert any("Making Data Count" in each for each in read(STEADY).notes)


@pytest.mark.parametrize(
    ("measure", "words"),
    [
        ({"frequency": Frequency.YEAR_TO_DATE}, "begins anew every year"),
        ({"frequency": Frequency.ROLLING_YEAR}, "shares 11 months"),
    ],
)
def test_some_series_never_have_limits(measure, words):
    reading = read(f"{STEADY} 60", **measure)
    assert reading.shows == "line" and words in reading.words and words in reading.notes[0]


def test_a_rare_count_has_no_limits():
    assert read("1 0 2 1 0 3 1 2 0 1 2 1", unit="", value_kind=ValueKind.COUNT).shows == "line"
    assert read(STEADY, unit="", value_kind=ValueKind.COUNT).shows == "full"


def test_a_break_begins_limits_anew_and_says_so():
    reading = read(f"{STEADY} {BETTER}", breaks=[dt.date(2025, 1, 1)])
    assert [each.size for each in reading.chart.groups] == [12, 8]
    assert reading.shows == "trial" and reading.variation == "common_cause"
    assert any(each.startswith("From 1 January 2025 figures cannot be compared") for each in reading.notes)


def test_a_break_with_no_figure_after_it_changes_nothing():
    assert len(read(STEADY, breaks=[dt.date(2030, 1, 1)]).chart.groups) == 1


def test_a_person_lets_limits_begin_anew_and_it_can_be_undone():
    known = record(f"{STEADY} {BETTER}")
    assert read_series(known).variation == "improvement_high"
    done = rebased(known, dt.date(2025, 1, 1))
    assert done.variation == "common_cause" and any("Asha Venn" in each for each in done.notes)
    undone = rebased(known, dt.date(2025, 1, 1), undone_on=dt.date(2025, 9, 30))
    assert undone.variation == "improvement_high"


def test_a_mean_left_for_a_worse_one_stays_as_a_thin_line():
    known = record(f"{STEADY} {BETTER}", polarity="low")
    (left,) = rebased(known, dt.date(2025, 1, 1)).left_means
    assert left.mean == pytest.approx(42.33, abs=0.01) and left.on == dt.date(2025, 1, 31)
    assert rebased(record(f"{STEADY} {BETTER}"), dt.date(2025, 1, 1)).left_means == ()


def test_limits_frozen_before_the_plan_let_its_effect_show():
    slow = f"{STEADY} 44 45 46 47 48 49"
    free, frozen = read(slow), read(slow, judged_from=dt.date(2025, 1, 1))
    assert frozen.limits.mean == pytest.approx(42.33, abs=0.01)
    assert frozen.limits.mean < free.limits.mean
    assert any("the 12 points before 1 January 2025" in each for each in frozen.notes)


def test_too_few_points_before_the_plan_freeze_nothing_and_it_is_said():
    reading = read(f"{STEADY} 44", judged_from=dt.date(2024, 6, 1))
    assert any(each.startswith("Fewer than 12 points lie before 1 June 2024") for each in reading.notes)


def test_freezing_leaves_the_limits_before_a_break_alone():
    values = f"{BETTER} {STEADY} 60 61"
    reading = read(values, breaks=[dt.date(2024, 9, 1)], judged_from=dt.date(2025, 9, 1))
    first, last = reading.chart.groups
    assert first.limits.mean == pytest.approx(56.375) and last.limits.mean == pytest.approx(42.33, abs=0.01)
    assert reading.variation == "improvement_high"


def test_a_steady_series_is_expected_to_stay_at_its_mean():
    band = read(STEADY).forecast_band
    assert band.mean == pytest.approx(42.33, abs=0.01)
    assert band.lower < band.mean < band.upper
    assert read(f"{STEADY} 60").forecast_band is None


@pytest.mark.parametrize(
    ("after", "turned"),
    [("60 61", "turned"), ("60 42", "not_yet"), ("42 41", "not_yet"), ("60", "cannot_tell")],
)
def test_a_curve_has_turned_when_the_two_latest_figures_are_better(after, turned):
    assert read(f"{STEADY} {after}", judged_from=dt.date(2025, 1, 1)).curve_turned == turned


def test_new_limits_do_not_turn_a_curve_back():
    known = record(f"{STEADY} {BETTER}", judged_from=dt.date(2025, 1, 1))
    assert read_series(known).curve_turned == "turned"
    assert rebased(known, dt.date(2025, 1, 1)).curve_turned == "turned"


def test_whether_a_curve_has_turned_needs_a_day_and_a_way():
    assert read(f"{STEADY} 60 61").curve_turned == "cannot_tell"
    assert read(f"{STEADY} 60 61", judged_from=dt.date(2025, 1, 1), polarity="").curve_turned == "cannot_tell"
    baseline = read(f"{STEADY} 60 61", baseline_ends_on=dt.date(2024, 12, 31))
    assert baseline.curve_turned == "turned"


def test_new_limits_are_suggested_from_where_a_lasting_shift_begins():
    assert read(f"{STEADY} {BETTER}").suggested_rebase == dt.date(2025, 1, 31)
    assert read(STEADY).suggested_rebase is None


def test_the_headline_says_value_period_and_what_it_tells():
    assert read(STEADY).headline == "43%, December 2024; change we’d expect by chance."
    assert read("").headline == "No figure has been entered yet."


def test_frozen_limits_do_not_tell_how_things_run_since_and_suggest_nothing():
    told = {"judged_from": dt.date(2025, 1, 1), "targets": [(dt.date(2024, 3, 31), "50")]}
    moved = read(f"{STEADY} {BETTER}", **told)
    assert (moved.assurance, moved.suggested_rebase) == (None, None)
    assert any("limits of before the change" in each for each in moved.notes)
    assert read(f"{STEADY} 42 43", **told).assurance == "fail"
