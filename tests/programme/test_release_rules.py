"""How a data product stands on a day, from its dates alone."""

import datetime as dt

import pytest

from turnstone.programme.scorecards.rules import (
    RELEASE_STATE_NAMES,
    ReleaseDates,
    ReleaseState,
    due_words,
    last_day,
    out_of_order,
    release_standing,
)

APRIL, MAY, OCTOBER = dt.date(2022, 4, 1), dt.date(2022, 5, 1), dt.date(2022, 10, 1)
BASE = {"starts_on": dt.date(2022, 3, 1), "first_draft_due_on": APRIL, "first_issue_due_on": MAY}


def standing(on, **dates):
    return release_standing(ReleaseDates(**BASE | {"frequency": "Quarterly"} | dates), on)


@pytest.mark.parametrize(
    ("on", "dates", "state", "draft_late", "late"),
    [
        (dt.date(2022, 2, 28), {}, "not_started", 0, 0),
        (dt.date(2022, 2, 28), {"started_on": dt.date(2022, 2, 20)}, "under_way", 0, 0),
        (dt.date(2022, 3, 1), {}, "under_way", 0, 0),
        (dt.date(2022, 4, 30), {}, "under_way", 0, 0),
        (dt.date(2022, 5, 1), {}, "draft_late", 1, 0),
        (dt.date(2022, 5, 1), {"drafted_on": dt.date(2022, 4, 20)}, "under_way", 0, 0),
        (dt.date(2022, 5, 31), {"drafted_on": dt.date(2022, 6, 20)}, "draft_late", 31, 0),
        (dt.date(2022, 8, 1), {}, "issue_late", 93, 62),
        (dt.date(2022, 8, 1), {"first_issue_due_on": OCTOBER}, "draft_late", 93, 0),
        (dt.date(2022, 8, 1), {"first_issue_due_on": dt.date(2022, 7, 22)}, "issue_late", 93, 10),
        (
            dt.date(2022, 8, 1),
            {"first_draft_due_on": None, "first_issue_due_on": None},
            "nothing_promised",
            0,
            0,
        ),
        (dt.date(2022, 8, 1), {"ended_on": dt.date(2022, 7, 1)}, "ended", 93, 62),
        (dt.date(2022, 8, 1), {"issues": [(MAY, dt.date(2022, 6, 3))]}, "issued", 0, 0),
        (dt.date(2022, 9, 2), {"issues": [(MAY, dt.date(2022, 6, 3))]}, "next_late", 0, 2),
        (dt.date(2022, 6, 2), {"issues": [(MAY, dt.date(2022, 6, 3))]}, "issue_late", 33, 2),
    ],
)
def test_it_stands_as_its_dates_say(on, dates, state, draft_late, late):
    found = standing(on, **dates)
    assert (found.state, found.draft_days_late, found.days_late) == (state, draft_late, late)


@pytest.mark.parametrize(
    ("frequency", "issue", "due"),
    [
        ("Monthly", (MAY, dt.date(2022, 5, 20)), dt.date(2022, 6, 30)),
        ("quarterly", (dt.date(2022, 4, 30), dt.date(2022, 4, 30)), dt.date(2022, 7, 31)),
        ("Monthly", (MAY, dt.date(2022, 8, 2)), dt.date(2022, 8, 31)),
        ("Annual", (dt.date(2024, 2, 29), dt.date(2024, 2, 29)), dt.date(2025, 2, 28)),
        ("Weekly", (None, dt.date(2022, 5, 20)), dt.date(2022, 5, 27)),
        ("Termly", (dt.date(2022, 5, 20), dt.date(2022, 5, 19)), dt.date(2022, 9, 20)),
        ("TBD", (MAY, dt.date(2022, 5, 20)), None),
        ("Now and then", (MAY, dt.date(2022, 5, 20)), None),
    ],
)
def test_the_next_is_due_by_the_rhythm_from_when_the_last_was_due(frequency, issue, due):
    assert standing(issue[1], frequency=frequency, issues=[issue]).due_on == due


def test_a_promised_day_goes_before_the_rhythm():
    issues = [(MAY, dt.date(2022, 5, 20)), (dt.date(2022, 9, 15), None)]
    assert standing(dt.date(2022, 6, 1), issues=issues).due_on == dt.date(2022, 9, 15)


def test_what_nobody_has_set_is_told():
    nothing = standing(MAY, frequency="TBD", first_draft_due_on=None, first_issue_due_on=None)
    assert nothing.not_set == ("how often", "first draft", "first issue")
    assert standing(MAY).not_set == ()


def test_a_day_known_by_its_month_lasts_until_the_month_is_over():
    assert last_day(dt.date(2024, 2, 1)) == dt.date(2024, 2, 29)
    assert last_day(dt.date(2024, 2, 2)) == dt.date(2024, 2, 2)
    assert due_words(dt.date(2024, 2, 29)) == "by the end of February 2024"
    assert due_words(dt.date(2024, 2, 28)) == "28 February 2024"


def test_an_issue_before_its_draft_is_out_of_order():
    assert out_of_order(None, MAY, APRIL) == (
        "The first issue is due before the first draft; put one of the days right."
    )
    assert not out_of_order(APRIL, dt.date(2022, 4, 20), APRIL)


def test_every_state_has_a_name():
    assert set(RELEASE_STATE_NAMES) == set(ReleaseState)
