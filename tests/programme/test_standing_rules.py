"""What makes a measure an exception, what to ask of it, and what looks wrong in its targets."""

import datetime as dt
from decimal import Decimal

import pytest

from turnstone.programme.scorecards.rules import (
    Aim,
    Odd,
    Reason,
    counted_words,
    faults_of_aims,
    place_in_order,
    question_to_ask,
    reasons_of,
)


@pytest.mark.parametrize(
    ("odd", "reasons"),
    [
        (Odd(status="green"), ()),
        (Odd(status="amber", variation="common_cause"), ()),
        (Odd(status="red"), ("red",)),
        (Odd(status="no_target", variation="concern_low"), ("concern",)),
        (Odd(status="green", variation="improvement_high"), ()),
        (Odd(status="red", variation="concern_high", is_late=True), ("red", "concern", "late")),
    ],
)
def test_off_target_unusual_for_the_worse_and_late_are_exceptions(odd, reasons):
    assert reasons_of(odd) == reasons


@pytest.mark.parametrize(
    ("odd", "asked"),
    [
        (Odd(status="no_data", has_figure=False), "Who will count this"),
        (Odd(status="red", is_late=True), "figures that are late"),
        (Odd(status="red", variation="concern_low"), "getting worse by more than chance"),
        (Odd(status="red", variation="improvement_high"), "when will it get there"),
        (Odd(status="red", variation="common_cause", assurance="fail"), "what will be done differently"),
        (Odd(status="red"), "when will it show"),
        (Odd(status="green", variation="concern_low"), "will it last"),
        (Odd(status="amber", assurance="fail"), "what will be done differently"),
        (Odd(status="green", assurance="inconsistent"), "what would make it sure"),
        (Odd(status="green", is_worse_than_england=True), "is the target high enough"),
        (Odd(status="amber", is_worse_than_england=True), "what do those do who are better"),
        (Odd(status="no_target", variation="improvement_low"), "how is it kept"),
        (Odd(status="no_target"), "How good should this be"),
        (Odd(status="no_target", has_aim=True), "to reach its target in time"),
        (Odd(status="no_target", has_way=False), "what families tell us"),
        (Odd(status="amber"), "what is still missing"),
        (Odd(status="green", assurance="pass"), "what families tell us"),
    ],
)
def test_the_gravest_thing_that_is_odd_is_asked_about(odd, asked):
    assert asked in question_to_ask(odd)


def test_exceptions_stand_first_and_the_gravest_before_the_others():
    two, red, concern = (Reason.RED, Reason.LATE), (Reason.RED,), (Reason.CONCERN,)
    rows = [((), "green"), (concern, "green"), ((), "amber"), (red, "red"), (two, "red"), ((), "no_target")]
    told = sorted(rows, key=lambda row: place_in_order(*row))
    assert told == [rows[4], rows[3], rows[1], rows[2], rows[5], rows[0]]


def test_statuses_are_counted_and_never_summed():
    statuses = ["red", "green", "no_target", "green", "amber", "red"]
    assert counted_words(statuses) == "2 green, 1 amber, 2 red, 1 no target"
    assert counted_words([]) == ""


@pytest.mark.parametrize(
    ("values", "polarity", "newest", "wrong"),
    [
        ("50 60 75", "high", "45", []),
        ("50 60 55", "high", "45", ["55%, asks for less than that of 31 March 2026, 60%"]),
        ("50 40 45", "low", "60", ["45%, asks for less than that of 31 March 2026, 40%"]),
        ("50 40 45", "close", "60", []),
        ("5 60 75", "high", "45", ["5%, is about ten times out: the newest figure came to 45%"]),
        ("0 60 75", "high", "45", []),
        ("50 60 750", "high", None, ["750%, is about ten times out: the others came to 60%"]),
        ("50 750", "high", None, []),
    ],
)
def test_a_milestone_that_turns_back_or_is_ten_times_out_is_told(values, polarity, newest, wrong):
    aims = [Aim(dt.date(2025 + n, 3, 31), Decimal(each)) for n, each in enumerate(values.split())]
    found = faults_of_aims(aims, polarity, "%", 1, Decimal(newest) if newest else None)
    assert len(found) == len(wrong)
    assert all(words in told for words, told in zip(wrong, found, strict=True))
