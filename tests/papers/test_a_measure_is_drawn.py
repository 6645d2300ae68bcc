"""A measure as pages and papers draw it: chart, small line, bars beside others, and place by place."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from tests.programme.a_measure import record
from turnstone.papers.measures.drawing import bars_of, chart_of, multiples_of, spark_of
from turnstone.programme.scorecards.facts import (
    ComparisonFacts,
    ForecastFacts,
    PeriodCompared,
    PublishedValue,
    RebaseFacts,
    read_series,
)

STEADY = "41 43 40 44 42 45 41 43 40 42 44 43"
BETTER = "55 57 54 58 56 59 55 57"


def drawn(values, comparison=None, **more):
    known = record(values, **more)
    return chart_of(known, read_series(known), comparison)


def published(name, value, year="2024"):
    return PublishedValue(
        measure_code="plans",
        place_code=name,
        place_name=name,
        level="authority",
        period=year,
        period_ends_on=dt.date(int(year), 12, 31),
        numerator=None,
        denominator=None,
        value=None if value is None else Decimal(value),
        mark="" if value is not None else "x",
        release="r",
    )


def compared(own="41", england="46.4", **more):
    years = [("2020", "50"), ("2024", england)]
    earlier = tuple(
        PeriodCompared(
            period=year,
            period_ends_on=dt.date(int(year), 12, 31),
            own=None,
            own_mark="",
            england=Decimal(value),
            region=None,
            neighbours=None,
        )
        for year, value in years
    )
    return ComparisonFacts(
        measure_code="plans",
        period="2024",
        period_ends_on=dt.date(2024, 12, 31),
        period_words="calendar year 2024 (annual)",
        own=published("Wexcombe", own),
        england=published("England", england),
        region=published("South West", None),
        neighbours=None,
        earlier=earlier,
        **more,
    )


def test_the_chart_and_its_table_say_the_same():
    chart = drawn(f"{STEADY} - 60")
    assert len(chart.points) == len(chart.table.rows) == 14
    newest, gap = chart.table.rows[0], chart.table.rows[1]
    assert newest.cells[:2] == ("February 2025", "60%") and newest.cells[3].key == "improvement_high"
    assert gap.cells == ("January 2025", "no figure", "–", "–")
    assert (chart.points[-1].signal, chart.points[-1].letter) == ("improvement", "H")


def test_every_figure_of_the_table_is_cited():
    known = record(STEADY)
    rows = chart_of(known, read_series(known)).table.rows
    assert {fact.ref for row in rows for fact in row.facts} == {
        f"scorecards.result:{each.id}" for each in known.figures
    }


@pytest.mark.parametrize(
    ("count", "spans", "trial"), [(7, 0, None), (8, 1, True), (11, 1, True), (12, 1, False)]
)
def test_limits_are_drawn_when_there_are_points_enough(count, spans, trial):
    found = drawn(" ".join(STEADY.split()[:count])).spans
    assert len(found) == spans and (trial is None or found[0].is_trial == trial)


def test_what_was_counted_and_why_there_is_no_figure_are_in_the_table():
    known = record(STEADY)
    told = replace(known.figures[-1], numerator=Decimal("61.00"), denominator=Decimal(1480))
    hidden = replace(known.figures[0], value=None, mark="c")
    known = replace(known, figures=(hidden, *known.figures[1:-1], told))
    rows = chart_of(known, read_series(known)).table.rows
    assert rows[0].cells[2] == "61 of 1,480"
    assert rows[-1].cells[1] == "hidden, so that nobody can be known"


def test_targets_step_and_stay_near_what_has_been():
    known = [(dt.date(2024, 6, 30), "50"), (dt.date(2024, 12, 31), "60"), (dt.date(2030, 1, 1), "90")]
    steps = drawn(STEADY, targets=known).targets
    assert [each.value for each in steps] == [50, 60]
    assert steps[0].ends_on == steps[1].starts_on and steps[1].ends_on == dt.date(2025, 3, 31)


def test_a_steady_series_goes_on_within_its_limits_unless_somebody_expects_otherwise():
    steady = drawn(STEADY)
    assert steady.forecast[-1].on == dt.date(2025, 3, 31) and steady.forecast[-1].low is not None
    entered = ForecastFacts(
        id=1,
        version=1,
        measure_id=1,
        points=((dt.date(2025, 6, 30), Decimal(70)),),
        reason="A new team.",
        by_name="Asha Venn",
        made_on=dt.date(2025, 1, 1),
    )
    known = replace(record(STEADY), forecast=entered)
    (ahead,) = chart_of(known, read_series(known)).forecast
    assert (ahead.value, ahead.low) == (70, None)


def test_breaks_and_new_limits_are_marked_and_what_was_undone_is_not():
    decision = RebaseFacts(
        id=1,
        version=1,
        measure_id=1,
        place_id=None,
        on=dt.date(2025, 1, 1),
        cause="A new team.",
        by_name="Asha Venn",
        made_on=dt.date(2025, 9, 1),
        undone_on=None,
        undone_by_name="",
        undone_because="",
    )
    known = replace(record(f"{STEADY} {BETTER}", polarity="low"), rebases=(decision,))
    chart = chart_of(known, read_series(known))
    assert [each.label for each in chart.flags] == ["New limits: A new team."]
    assert [each.is_old for each in chart.spans] == [False, False, True]
    undone = replace(known, rebases=(replace(decision, undone_on=dt.date(2025, 10, 1)),))
    assert chart_of(undone, read_series(undone)).flags == ()
    assert [each.look for each in drawn(STEADY, breaks=[dt.date(2024, 6, 1)]).flags] == ["break"]


def test_england_is_drawn_for_the_years_of_the_series_with_its_period():
    (line,) = drawn(STEADY, compared()).comparators
    assert line.label == "England 46.4%, 2024" and [each.value for each in line.points] == [46.4]


def test_a_percentage_never_passes_a_hundred_and_a_number_of_weeks_may():
    assert (drawn(STEADY).least, drawn(STEADY).most) == (0, 100)
    assert (drawn(STEADY, unit="weeks").least, drawn(STEADY, unit="weeks").most) == (0, None)
    assert drawn("-4 2 3", unit="points").least is None


def test_the_small_line_says_in_words_what_it_shows():
    known = record(f"{STEADY} 60")
    small = spark_of(known, read_series(known))
    assert (small.signal, small.letter) == ("improvement", "H")
    assert small.words.startswith("Plans in 20 weeks: 60%, January 2025; an unusual change, for the better")
    assert spark_of(record("41 42"), read_series(record("41 42"))).mean is None


def test_an_area_stands_first_beside_its_region_and_england():
    chart = bars_of(compared(low=Decimal(38), high=Decimal(44)), record(STEADY).measure, "Wexcombe")
    assert [each.label for each in chart.rows] == ["Wexcombe", "South West", "England"]
    assert chart.rows[0].is_ours and (chart.rows[0].low, chart.benchmark) == (38, 46.4)
    assert chart.rows[1].mark == "x" and chart.table.rows[1].cells[1] == "not available"


def test_places_are_told_apart_and_those_that_changed_are_named():
    readings = [("Harbour", read_series(record(f"{STEADY} 60"))), ("Downs", read_series(record(STEADY)))]
    chart = multiples_of(record(STEADY).measure, readings)
    assert chart.sentence == "2 places on one scale; an unusual change for the better in Harbour."
    assert [row.cells[0] for row in chart.table.rows] == ["Harbour", "Downs"]
