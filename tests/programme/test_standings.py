"""How a measure stands: the one row that every page and every paper shows."""

import datetime as dt
from dataclasses import replace

import pytest

from tests.programme.a_measure import record, standing
from turnstone.programme.scorecards.facts import (
    PlaceFacts,
    counts_of,
    exceptions_first,
    read_series,
    standing_of,
)

MARCH = dt.date(2024, 3, 31)
MARCH_2025 = dt.date(2025, 3, 31)
MARCH_2027 = dt.date(2027, 3, 31)
NORTH = PlaceFacts(id=1, version=1, level="locality", name="North", code="", within_id=None, ended_on=None)
STEADY = "50 52 49 51 50 53 48 51 50 52 49 51"


@pytest.mark.parametrize(
    ("values", "polarity", "status"),
    [
        ("60", "high", "green"),
        ("54", "high", "amber"),  # a tenth of the target is still near it
        ("53.9", "high", "red"),
        ("59.96", "high", "green"),  # what is shown is what is judged
        ("66.1", "low", "red"),
        ("66", "low", "amber"),
        ("72.1", "close", "red"),
        ("66", "close", "green"),
        ("60", "none", "no_target"),
        ("", "high", "no_data"),
    ],
)
def test_it_is_judged_against_the_target_as_shown(values, polarity, status):
    assert standing(values, polarity=polarity, targets=[(MARCH, "60")]).status == status


def test_a_measure_without_a_target_is_not_judged():
    found = standing("41.5")
    assert (found.status, found.target_words) == ("no_target", "No target")


@pytest.mark.parametrize(
    ("targets", "value", "words"),
    [
        ([(MARCH_2027, "75")], 75, "75% by 31 March 2027"),
        ([(MARCH, "60")], 60, "60%, from 31 March 2024"),
        ([(dt.date(2024, 4, 30), "60")], 60, "60%, from 30 April 2024"),
        ([(MARCH, "60"), (MARCH_2025, "65"), (MARCH_2027, "75")], 60, "60% now, 65% by 31 March 2025"),
    ],
)
def test_the_target_in_force_stands_beside_the_next(targets, value, words):
    found = standing("41 42 43 44", targets=targets)
    assert (found.target.value, found.target_words) == (value, words)


def test_a_figure_is_compared_with_the_period_before():
    found = standing("41 45")
    assert (found.travel, found.previous_words, found.period_words) == ("improved", "41%", "February 2024")


@pytest.mark.parametrize(
    ("values", "more"),
    [
        ("41", {}),
        ("41 - 45", {}),
        ("41 45", {"breaks": [dt.date(2024, 2, 1)]}),
        ("41 45", {"is_seasonal": True}),
        ("41 45", {"frequency": "year_to_date"}),
    ],
)
def test_it_is_compared_with_nothing_where_nothing_is_comparable(values, more):
    assert standing(values, **more).travel == "not_available"


def test_what_has_seasons_is_compared_with_the_same_month_last_year():
    found = standing(f"40 {STEADY}", is_seasonal=True)
    assert (found.previous_words, found.travel) == ("40%", "improved")


@pytest.mark.parametrize(
    ("on", "days", "is_late"),
    [
        (dt.date(2024, 3, 31), 0, False),  # figures of February are due 31 days after it ends
        (dt.date(2024, 4, 1), 1, False),
        (dt.date(2024, 5, 1), 31, False),
        (dt.date(2024, 5, 2), 32, True),
    ],
)
def test_late_stands_in_place_of_travel_after_more_than_a_period(on, days, is_late):
    found = standing("40 41", first=dt.date(2023, 12, 31), on=on)
    assert (found.due_on, found.days_late) == (dt.date(2024, 3, 31), days)
    assert (found.travel == "late", found.is_exception) == (is_late, is_late)


@pytest.mark.parametrize(
    ("ended_on", "travel"),
    [(MARCH, "not_available"), (dt.date(2024, 2, 15), "not_available"), (MARCH_2027, "late")],
)
def test_a_measure_is_late_only_until_it_ends(ended_on, travel):
    assert standing("41", ended_on=ended_on, on=dt.date(2026, 1, 1)).travel == travel


@pytest.mark.parametrize(("mark", "travel"), [("z", "improved"), ("c", "improved"), ("x", "late")])
def test_a_period_that_was_answered_without_a_value_is_not_late(mark, travel):
    known = record("40 41 50")
    newest = replace(known.figures[-1], value=None, mark=mark, period_ends_on=dt.date(2024, 6, 30))
    known = replace(known, figures=(*known.figures[:-1], newest))
    assert standing_of(known, read_series(known), None, dt.date(2024, 7, 1)).travel == travel


def test_a_red_owes_a_note_until_one_is_written_of_that_period():
    late = {"targets": [(MARCH, "60")], "values": "40 41"}
    assert standing(**late).owes_a_note
    assert standing(**late, notes=[dt.date(2024, 1, 31)]).owes_a_note
    noted = standing(**late, notes=[dt.date(2024, 2, 29)])
    assert noted.is_exception and not noted.owes_a_note and noted.note.so_what == "Advice comes late."


def test_no_note_is_owed_of_a_place():
    known = replace(record("41", targets=[(MARCH, "60")]), place=NORTH)
    found = standing_of(known, read_series(known), None, MARCH)
    assert found.is_exception and not found.owes_a_note


def test_an_unusual_change_for_the_worse_is_an_exception_and_owes_none():
    found = standing(f"{STEADY} 20")
    assert found.reasons == ("concern",) and not found.owes_a_note


@pytest.mark.parametrize(
    ("values", "more", "sentence"),
    [
        ("", {}, "No figure has been entered yet."),
        ("41.5", {}, "41.5% in January 2024."),
        (
            "40 41.5",
            {"targets": [(MARCH, "60")]},
            "41.5% in February 2024; short of the target of 60%; better than the 40% before.",
        ),
        (
            "44 40",
            {"targets": [(MARCH, "44")], "polarity": "low"},
            "40% in February 2024; it meets the target of 44%",
        ),
        (
            "44 46",
            {"targets": [(MARCH, "44")], "polarity": "low"},
            "a little above the target of 44%; worse than",
        ),
        (
            "44 46",
            {"targets": [(MARCH, "60")], "polarity": "close"},
            "far from the target of 60%; better than",
        ),
        ("44 46", {"polarity": "none"}, "46% in February 2024; up from the 44% before."),
        (STEADY, {}, "51% in December 2024; change we’d expect by chance."),
        (f"{STEADY} 20", {}, "20% in January 2025; an unusual change, for the worse."),
        ("44", {"on": MARCH_2025}, "44% in January 2024; newer figures are late."),
        ("44", {"frequency": "termly", "first": dt.date(2024, 12, 31)}, "44% in the autumn term 2024."),
        ("44", {"frequency": "annual", "first": MARCH}, "44% in the year to March 2024."),
        ("40 - - - - - - - - - - - 51", {"is_seasonal": True}, "better than the 40% a year before."),
    ],
)
def test_one_plain_sentence_says_it(values, more, sentence):
    assert sentence in standing(values, **more).sentence


def test_twelve_months_are_set_beside_the_twelve_before_them_and_not_told_from_chance():
    found = standing(f"40 {STEADY}", frequency="rolling_year", targets=[(MARCH, "60")])
    assert found.sentence == (
        "51% in the 12 months to January 2025; short of the target of 60%; better than the 40% a year before."
    )
    assert (found.status, found.reading.untold) == ("red", "Months overlap: not told from chance")
    assert found.reading.variation is None and found.reading.assurance is None


def test_twelve_months_that_hold_a_break_are_set_beside_nothing():
    more = {"frequency": "rolling_year", "values": f"40 {STEADY}"}
    assert standing(**more, breaks=[dt.date(2023, 6, 1)]).previous is None
    assert standing(**more, breaks=[dt.date(2023, 2, 1)]).previous.value == 40


@pytest.mark.parametrize(
    ("targets", "values", "status", "words"),
    [
        ([(MARCH, "60")], "30 41 52 6", "no_target", "6% in April 2024."),  # last year’s
        (
            [(MARCH_2025, "60")],
            "30",
            "no_target",
            "30% in the year so far to January 2024; the target is 60% by",
        ),
        ([(MARCH, "60")], "30 41 60", "green", "it meets the target of 60%"),
        (
            [(dt.date(2024, 1, 31), "40"), (MARCH, "60")],
            "30 36",
            "amber",
            "a little short of the target of 40%",
        ),
    ],
)
def test_a_year_so_far_is_held_to_targets_of_the_same_year(targets, values, status, words):
    found = standing(values, frequency="year_to_date", starts_again_in=4, targets=targets)
    assert found.status == status and words in found.sentence


def test_a_question_that_somebody_wrote_stands_in_place_of_the_rules_own():
    found = standing("41.5")
    asked = standing_of(found.record, found.reading, None, MARCH, question="Who waits longest?")
    assert (found.question, asked.question) == ("How good should this be, and by when?", "Who waits longest?")


def test_where_it_started_is_said_with_its_period():
    assert standing("41 45", baseline_ends_on=dt.date(2024, 1, 31)).baseline_words == "41% in January 2024"
    assert standing("41 45", baseline_ends_on=MARCH).baseline_words == ""


def test_exceptions_come_first_and_statuses_are_counted():
    green, red = standing("60", targets=[(MARCH, "60")]), standing("20", targets=[(MARCH, "60")])
    assert exceptions_first([green, red]) == (red, green)
    assert counts_of([green, red, standing("41.5")]) == "1 green, 1 red, 1 no target"


def test_a_provisional_figure_says_so():
    assert standing("60", settled="provisional").is_provisional
