"""The integrity guard over tables of every kind: each planted fault is caught where it is, and a clean table passes."""

from decimal import Decimal

import pytest

from turnstone.programme.scorecards.rules import (
    Known,
    KnownMeasure,
    KnownPlace,
    Names,
    guard,
    read_result_table,
)
from turnstone.programme.scorecards.rules.periods import end_of_month, month_end_after
from turnstone.programme.scorecards.rules.reading_periods import read_period

HEADS = ("measure", "period", "value", "numerator", "denominator", "target", "england", "definition", "place")


def measure(number, title, unit, kind, polarity="low", **more):
    return KnownMeasure(id=number, title=title, unit=unit, value_kind=kind, polarity=polarity, **more)


MEASURES = (
    measure(1, "Share", "%", "percentage", "high"),
    measure(2, "Rate", "for each 10,000", "rate", rate_per=10000),
    measure(3, "Count", "requests", "count"),
    measure(4, "Wait", "weeks", "average"),
    measure(5, "Quarterly", "plans", "count", "high", frequency="quarterly"),
    measure(6, "Termly", "plans", "count", "high", frequency="termly"),
    measure(7, "Half-yearly", "plans", "count", "high", frequency="six_monthly"),
    measure(8, "So far", "suspensions", "count", frequency="year_to_date", starts_again_in=9),
    measure(9, "Checks so far", "checks", "count", "high", frequency="year_to_date", starts_again_in=4),
)
KNOWN = Known(
    measures={each.id: each for each in MEASURES},
    places={at: KnownPlace(name=name, level="locality") for at, name in enumerate(("North", "South"), 1)},
)
NAMES = Names(measures={each.title.lower(): each for each in MEASURES}, places={"north": (1,), "south": (2,)})
STEPS = {"quarterly": 3, "six_monthly": 6}


def table(title, values, first="2024-01", periods="", **columns):
    """Make a table of one measure; values like 18/40 are parts, and a column is words, one for each row."""
    said = values.split()
    step = STEPS.get(NAMES.measures[title.lower()].frequency, 1)
    start = end_of_month(read_period(first, "monthly"))
    written = periods.split() or [f"{month_end_after(start, step * at):%Y-%m}" for at in range(len(said))]
    told = {name: each.split() for name, each in columns.items()}
    rows = []
    for at, (period, value) in enumerate(zip(written, said, strict=True)):
        upper, _, lower = value.partition("/")
        cells = {"numerator": upper, "denominator": lower} if lower else {"value": value.replace("_", " ")}
        beside = {name: each[at].strip("-") for name, each in told.items()}
        row = {"measure": title, "period": period} | cells | beside
        rows.append([row.get(head, "") for head in HEADS])
    return rows


def found(rows):
    read = read_result_table([HEADS, *rows], NAMES)
    assert not read.faults
    return [(each.row, each.code) for each in guard(read.rows, KNOWN)]


@pytest.mark.parametrize(
    ("rows", "faults"),
    [
        (table("Share", "0.45% 0.45 45"), [(2, "unit_comes_and_goes"), (4, "share_for_per_cent")]),
        (table("Share", "0.45 44 46 45"), [(2, "share_for_per_cent")]),
        (table("Share", "45% 44% 0.46% 45%"), [(4, "share_for_per_cent")]),
        (table("Share", "4.5 4.4 0.046 4.5"), [(4, "share_for_per_cent")]),
        (table("Share", "0.45 0.44 46 0.45"), [(4, "share_for_per_cent")]),
        (table("Share", "45 44 4.5 46 45"), [(4, "ten_times_out")]),
        (table("Share", "45% 44% 46 45%"), [(4, "unit_comes_and_goes")]),
        (table("Share", "45 44_per_cent 46"), [(3, "unit_comes_and_goes")]),
        (
            table("Share", "45% 44% 46", periods="2024-01 2024-01 2024-01", place="- north south"),
            [(4, "unit_comes_and_goes")],
        ),
        (table("Rate", "250.6 248 25.1 252"), [(4, "ten_times_out")]),
        (table("Rate", "25.06 24.8 0.251 25.2"), [(4, "ten_times_out")]),
        (table("Wait", "12.1 12.5 125 12.2"), [(4, "ten_times_out")]),
        (table("Count", "412 405 41 420"), [(4, "ten_times_out")]),
        (table("Wait", "12.5 12.1 122 12.4 20 21 22 20 21"), [(4, "ten_times_out")]),
        (table("Rate", "250.6 248_per_cent 252"), [(3, "per_cent_sign")]),
        (table("Rate", "250 248 252", target="250 250% 250"), [(3, "per_cent_sign")]),
        (table("Count", "41 42% 44"), [(3, "per_cent_sign")]),
    ],
)
def test_a_unit_that_slips_is_caught_in_its_row(rows, faults):
    assert found(rows) == faults


@pytest.mark.parametrize(
    ("rows", "faults"),
    [
        (table("Share", "45 44 46", england="50.3 - 5.03"), [(4, "benchmark_ten_times_out")]),
        (table("Share", "18/40 17/40 19/40", england="50.3 - 503"), [(4, "benchmark_ten_times_out")]),
        (table("Rate", "25 24 26 25", england="27 27 270 27"), [(4, "benchmark_ten_times_out")]),
        (table("Share", "18/40 17/40 19/40", target="60 60 6.0"),
         [(4, "target_ten_times_out"), (4, "milestone_away")]),
        (table("Share", "4.1 4.0", target="30.8 30.8"), [(2, "target_ten_times_out"), (3, "target_ten_times_out")]),
        (table("Share", "18/40 41/40"), [(3, "numerator_above_denominator")]),
        (table("Share", "18/40 -1/40"), [(3, "out_of_range")]),
        (table("Rate", "18/400 -18/-400"), [(3, "out_of_range")]),
        (table("Rate", "25 24 24.5", target="28 30 25"), [(3, "milestone_away")]),
        (table("Share", "45 46 47", target="60 65 62"), [(4, "milestone_away")]),
        (
            table("So far", "10 22 9", periods="2024-09 2024-10 2025-09", target="12 24 18"),
            [(4, "milestone_away")],
        ),
        (table("Count", "41 44 43", definition="year - month"), [(4, "definition_without_break")]),
        (table("Count", "41 44 43", definition="1 1 2"), [(4, "definition_without_break")]),
        (
            table("Share", "45 44", periods="2024-01 2024-01", place="- north", england="50.3 49.9"),
            [(3, "two_national_figures")],
        ),
    ],
)  # fmt: skip
def test_what_stands_beside_a_figure_is_held_against_it(rows, faults):
    assert sorted(found(rows)) == sorted(faults)


@pytest.mark.parametrize(
    "rows",
    [
        table("Count", "40 54 4 9", "2024-07"),
        table("Count", "40 54 12 20", "2024-07"),
        table("Count", "30 38 44 4 9", "2024-10", "2024-10 2024-11 2024-12 2025-01 2025-02"),
        table("Count", "30 38 44 4 9", "2024-01"),
        table("Count", "30 38 44 4", periods="2024-05 2024-06 2024-07 2024-09"),
        table("Rate", "54.05 3.7", periods="2024-08 2024-09"),
        table("Quarterly", "120 180 241 58 121", "2024-09"),
        table("Quarterly", "120 180 241 58 121", "2024-06"),
        table("Termly", "22 41 54 23", periods="2023-12 2024-03 2024-08 2024-12"),
        table("Half-yearly", "30 61 31 62", "2024-09"),
    ],
)
def test_a_count_that_resets_with_its_year_is_told_once(rows):
    assert [code for _, code in found(rows)] == ["begins_anew"]


@pytest.mark.parametrize(
    "rows",
    [
        table("Share", "0.4 0.5 0.3 0.4"),
        table("Share", "0.4% 0.6% 0.5% 1.1% 0.9%"),
        table("Share", "45_per_cent 44_percent 46_%"),
        table("Share", "0 1.2 0 2.2 0"),
        table("Share", "45 62 31 50 71 38 44 55 29 60 47 52"),
        table("Share", "4 9 15 24 31 38 46 51 58", target="60 60 60 60 60 60 60 60 60"),
        table("Share", "61 58 43 41 42", "2024-07"),
        table("Rate", "131.2 128.9 140.1", england="150.2 150.2 150.2"),
        table("Rate", "41/40 42/40 44/41"),
        table("Count", "120 96 71 44 30", "2024-06"),
        table("Count", "60 64 41 40", "2024-07"),
        table("Count", "4 9 15 24 31 38 44 52 60 66 71 80", "2024-04"),
        table("Count", "3 0 4 1 7 2 0 5 9 1 2 3"),
        table("Count", "4 9 15 24", target="60 60 60 60"),
        table("Count", "41 44 43", definition="Year year YEAR."),
        table("Count", "41 44 43", definition="- year year"),
        table("Rate", "20 31 26 40 9", "2023-12"),
        table("So far", "40 50 54 4 9 15", "2024-06"),
        table("So far", "10 22 31 40", "2024-09", target="12 24 36 48"),
        table("Checks so far", "4 9 15 24", "2024-04", target="60 60 60 60"),
        table("Checks so far", "50 100 25 50", periods="2024-09 2025-03 2025-06 2025-09", target="50 100 25 60"),
        table("Share", "45 44", periods="2024-01 2024-01", place="- north", england="50.3 50"),
        table("Share", "45 44", england="50.3 49.9"),
    ],
)  # fmt: skip
def test_a_clean_table_of_any_kind_raises_none(rows):
    assert found(rows) == []


def test_a_month_that_is_low_each_year_is_told_the_first_time_alone():
    values = "120 118 124 119 121 117 45 120 122 119 118 121 118 123 120 122 119 121 46"
    assert found(table("Count", values, "2023-02")) == [(8, "jump")]


def test_a_figure_that_is_there_twice_is_told_as_that_alone():
    rows = table("Share", "45 44 0.44", periods="2024-01 2024-02 2024-02")
    assert found(rows) == [(4, "duplicate")]


def test_a_value_with_more_digits_than_are_kept_is_what_its_parts_come_to():
    row = ["Share", "2024-01", "41.46341463414634", "17", "41", "", "", "", ""]
    assert found([row]) == []
    assert found([[*row[:2], "41.4", *row[3:]]]) == []
    assert found([[*row[:2], "41.2", *row[3:]]]) == [(2, "not_its_parts")]


def test_a_count_may_be_told_as_its_number_alone():
    read = read_result_table([("measure", "month", "number"), ("Count", "2024-01", "41")], NAMES)
    assert guard(read.rows, KNOWN) == ()
    assert read.rows[0].numerator == Decimal(41)


def test_a_benchmark_of_its_own_region_is_no_figure_of_england():
    heads = ("measure", "period", "place", "value", "benchmark")
    rows = [("Share", "2024-01", "north", "45", "50.3"), ("Share", "2024-01", "south", "44", "38.2")]
    assert guard(read_result_table([heads, *rows], NAMES).rows, KNOWN) == ()
    slips = [("Share", "2024-01", "north", "45", "4.4")]
    (told,) = guard(read_result_table([heads, *slips], NAMES).rows, KNOWN)
    assert (told.code, told.column) == ("benchmark_ten_times_out", "benchmark")
