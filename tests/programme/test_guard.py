"""The integrity guard: every fault that public tables of figures were found to have is caught, and a clean table passes."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from turnstone.programme.scorecards.rules import (
    GUARD_CODES,
    Aim,
    Entered,
    Known,
    KnownMeasure,
    KnownPlace,
    Names,
    for_publication,
    guard,
    read_result_table,
    unsettled,
)

TIMELY = KnownMeasure(
    id=1, title="Plans in 20 weeks", unit="%", value_kind="percentage", polarity="high", definition_version=2
)
RATE = KnownMeasure(id=2, title="Suspension rate", unit="for each 1,000", value_kind="rate", polarity="low")
COUNT = KnownMeasure(id=3, title="Suspensions so far", unit="suspensions", value_kind="count", polarity="low")
MEASURES = {each.id: each for each in (TIMELY, RATE, COUNT)}
NAMES = Names(measures={each.title.lower(): each for each in MEASURES.values()})
HEADS = "measure,period,numerator,denominator,value,definition,target,england"
PLANTED = """
Plans in 20 weeks,2024-01,,,45%,,,50.3
Plans in 20 weeks,2024-02,,,0.45,,,
Plans in 20 weeks,2024-03,41,40,,,,
Plans in 20 weeks,2024-04,,,142,,,
Plans in 20 weeks,2024-05,,,4.0,,30.8,
Suspension rate,2024-01,,,25.06,,28,
Suspension rate,2024-02,,,13.02%,,30,
Suspension rate,2024-03,,,24.9,,25,
Suspensions so far,2024-07,,,54,by year,,
Suspensions so far,2024-09,,,4,by year,,
Suspensions so far,2024-10,,,9,by month,,50.3
Suspensions so far,2024-10,,,9,by month,,49.9
"""
CLEAN = """
Plans in 20 weeks,2024-01,18,40,45%,,60,50.3
Plans in 20 weeks,2024-02,20,41,48.8%,,60,50.3
Plans in 20 weeks,2024-03,21,40,,,65,
Plans in 20 weeks,2024-04,,,51.2%,,65,
Suspension rate,2024-01,,,25.06,,28,27.1
Suspension rate,2024-02,,,24.90,,28,27.1
Suspension rate,2024-03,,,23.8,,26,
Suspension rate,2024-04,,,24.1,,25,
Suspensions so far,2024-07,,,54,by month,,
Suspensions so far,2024-08,,,41,by month,,
Suspensions so far,2024-09,,,49,by month,,
Suspensions so far,2024-10,,,60,by month,,
"""


def read(text, names=NAMES):
    return read_result_table([line.split(",") for line in (HEADS + text).strip().splitlines()], names)


def found(text):
    table = read(text)
    assert not table.faults
    return {(each.row, each.code) for each in guard(table.rows, Known(measures=MEASURES))}


def test_a_table_with_all_of_them_planted_is_caught_row_by_row():
    assert found(PLANTED) == {
        (2, "unit_comes_and_goes"),
        (3, "share_for_per_cent"),
        (4, "numerator_above_denominator"),
        (5, "out_of_range"),
        (6, "target_ten_times_out"),
        (8, "per_cent_sign"),
        (8, "milestone_away"),
        (11, "begins_anew"),
        (12, "definition_without_break"),
        (13, "duplicate"),
        (13, "two_national_figures"),
    }


def test_a_clean_table_raises_none():
    assert found(CLEAN) == set()


def series(measure, *values, **more):
    return tuple(
        Entered(
            row=place,
            measure_id=measure.id,
            period_ends_on=dt.date(2023 + place // 12, place % 12 + 1, 28),
            value=Decimal(value),
            **more,
        )
        for place, value in enumerate(values)
    )


def told(measure, kept, row, **more):
    known = Known(measures={measure.id: measure}, series={(measure.id, row.place_id): kept}, **more)
    return [each.code for each in guard([row], known)]


STEADY = series(TIMELY, *("41 44 43 45 42 46 44").split())
NEXT = replace(STEADY[-1], row=2, period_ends_on=dt.date(2023, 8, 31))


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({"value": Decimal(47)}, []),
        ({"value": Decimal("0.45")}, ["share_for_per_cent"]),
        ({"value": Decimal("0.45"), "numerator": Decimal("0.18"), "denominator": Decimal(40)}, ["jump"]),
        ({"value": Decimal(90)}, ["jump"]),
        ({"value": None}, ["no_value"]),
        ({"value": None, "mark": "c"}, []),
        ({"mark": "c"}, ["mark_with_value"]),
        ({"value": Decimal(-1)}, ["out_of_range"]),
        ({"value": Decimal("45.1"), "numerator": Decimal(18), "denominator": Decimal(40)}, []),
        ({"value": Decimal("46"), "numerator": Decimal(18), "denominator": Decimal(40)}, []),
        ({"value": Decimal("48"), "numerator": Decimal(18), "denominator": Decimal(40)}, ["not_its_parts"]),
        ({"numerator": Decimal(0), "denominator": Decimal(0)}, ["nothing_to_divide_by"]),
        ({"period_ends_on": STEADY[-1].period_ends_on, "value": Decimal(45)}, ["changes_final"]),
        ({"period_ends_on": STEADY[-1].period_ends_on, "settled": "provisional"}, ["final_already"]),
        ({"period_ends_on": dt.date(2023, 9, 30)}, ["not_ended"]),
        ({"place_id": 7}, []),
        ({"place_id": 8}, ["level_not_told"]),
        ({"place_id": 9}, ["place_ended"]),
        ({"place_id": 10}, ["no_place"]),
    ],
)
def test_a_figure_is_held_against_its_measure_and_those_before_it(changes, codes):
    measure = replace(TIMELY, levels=("area", "locality"))
    places = {
        7: KnownPlace(name="North", level="locality"),
        8: KnownPlace(name="Quay", level="ward"),
        9: KnownPlace(name="South", level="locality", ended_on=dt.date(2022, 1, 31)),
    }
    assert told(measure, STEADY, replace(NEXT, **changes), places=places, today=dt.date(2023, 9, 1)) == codes


def test_a_new_definition_needs_a_break_before_it():
    kept = tuple(replace(each, definition_version=1) for each in STEADY)
    assert told(TIMELY, kept, NEXT) == ["definition_without_break"]
    broken = replace(TIMELY, breaks=(dt.date(2023, 8, 1),))
    assert told(broken, kept, NEXT) == []


def test_nothing_is_compared_across_a_break():
    broken = replace(TIMELY, breaks=(dt.date(2023, 8, 1),))
    assert told(broken, STEADY, replace(NEXT, value=Decimal(90))) == []


@pytest.mark.parametrize(
    ("values", "now", "month", "codes"),
    [
        ("10 22 31 40", "4", 9, ["begins_anew"]),
        ("54.05", "3.7", 9, ["begins_anew"]),
        ("10 22 31 40", "4", 7, []),
        ("40 22 40 31", "9", 9, []),
    ],
)
def test_a_count_that_begins_anew_is_no_fall(values, now, month, codes):
    kept = series(COUNT, *values.split())
    row = replace(kept[-1], row=2, value=Decimal(now), period_ends_on=dt.date(2023, month, 30))
    assert told(COUNT, kept, row) == codes


def test_a_count_of_the_year_so_far_may_fall_only_where_a_year_begins():
    so_far = replace(COUNT, frequency="year_to_date", starts_again_in=9)
    kept = series(so_far, "10", "22")
    assert (
        told(so_far, kept, replace(kept[-1], row=2, value=Decimal(4), period_ends_on=dt.date(2023, 9, 30)))
        == []
    )
    falls = replace(kept[-1], row=2, value=Decimal(4), period_ends_on=dt.date(2023, 3, 31))
    assert told(so_far, kept, falls) == ["fell_within_year"]


def test_a_figure_of_england_is_the_one_that_was_published():
    row = replace(NEXT, england=Decimal("50.1"))
    national = {(1, NEXT.period_ends_on): Decimal("50.3")}
    assert told(TIMELY, STEADY, row, national=national) == ["two_national_figures"]


def test_a_warning_is_settled_by_a_word_and_an_error_is_not():
    table = read(PLANTED)
    faults = guard(table.rows, Known(measures=MEASURES))
    worded = [replace(each, remark="It is so.") for each in table.rows]
    assert {each.weighs for each in unsettled(faults, worded)} == {"error"}
    assert unsettled(faults, table.rows) == faults


def test_every_fault_says_where_it_is_and_in_what_measure():
    for each in guard(read(PLANTED).rows, Known(measures=MEASURES)):
        assert each.words.startswith(f"Row {each.row}, {each.column}: “") and each.words.endswith(".")
        assert each.code in GUARD_CODES


def test_what_is_published_is_looked_over_once_more():
    odd = replace(NEXT, value=Decimal(90))
    aims = (Aim(dt.date(2024, 3, 31), Decimal(70)), Aim(dt.date(2025, 3, 31), Decimal(60)))
    known = Known(measures={1: TIMELY}, series={(1, None): (*STEADY, odd)}, targets={(1, None): aims})
    assert [each.code for each in for_publication(known)] == ["jump", "milestone_away"]
    worded = replace(known, series={(1, None): (*STEADY, replace(odd, remark="Two backlogs were cleared."))})
    assert [each.code for each in for_publication(worded)] == ["milestone_away"]
