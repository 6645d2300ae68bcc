"""The rule for ratings as a table of cases: what holds an action down, how far, and in whose key."""

import datetime as dt
from pathlib import Path

import pytest

from turnstone.programme.delivery.rules import CRITERIA, AboutAnAction, Because, Proposal, propose

TODAY = dt.date(2026, 9, 17)
KEY = ("blue", "green", "amber", "red")


def days(number):
    return TODAY + dt.timedelta(days=number)


CASES = [
    ("nothing against it", {}, "green", []),
    ("due today", {"due_on": TODAY}, "green", []),
    ("a day over", {"due_on": days(-1)}, "amber", ["overdue"]),
    ("28 days over", {"due_on": days(-28)}, "amber", ["overdue"]),
    ("29 days over", {"due_on": days(-29)}, "red", ["long_overdue"]),
    ("no due date", {"due_on": None}, "amber", ["no_date"]),
    ("a milestone over", {"steps_overdue": ("Advert out",)}, "amber", ["step_overdue"]),
    ("expected on its day", {"forecast_on": days(60)}, "green", []),
    ("expected 28 days late", {"forecast_on": days(88)}, "amber", ["late_forecast"]),
    ("expected 29 days late", {"forecast_on": days(89)}, "red", ["far_forecast"]),
    (
        "expected after the plan",
        {"forecast_on": days(61), "plan_ends_on": days(60)},
        "red",
        ["far_forecast"],
    ),
    (
        "expected after the plan, no date",
        {"due_on": None, "forecast_on": days(9), "plan_ends_on": days(8)},
        "red",
        ["far_forecast", "no_date"],
    ),
    ("heard 42 days ago", {"silent_since": days(-42)}, "green", []),
    ("heard 43 days ago", {"silent_since": days(-43)}, "amber", ["silent"]),
    ("heard 84 days ago", {"silent_since": days(-84)}, "amber", ["silent"]),
    ("heard 85 days ago", {"silent_since": days(-85)}, "red", ["long_silent"]),
    ("blocked", {"blocked_by": "the budget"}, "amber", ["blocked"]),
    ("waits for a red action", {"waits_for": ("2.C",)}, "amber", ["waits"]),
    ("a bare red risk", {"bare_risks": ("R3",)}, "amber", ["bare_risk"]),
    ("moved once", {"times_moved": 1}, "green", []),
    ("moved twice", {"times_moved": 2}, "amber", ["often_moved"]),
    (
        "two things at once",
        {"due_on": days(-30), "blocked_by": "pay"},
        "red",
        ["long_overdue", "blocked"],
    ),
    ("not done, no criteria met", {"says_criteria": True}, "green", []),
    (
        "done, criteria met",
        {"is_complete": True, "says_criteria": True, "meets_criteria": True},
        "blue",
        [],
    ),
    ("done, criteria unmet", {"is_complete": True, "says_criteria": True}, "amber", ["criteria_unmet"]),
    ("done, no criteria", {"is_complete": True}, "green", ["no_criteria"]),
    (
        "done, and its dates no longer matter",
        {
            "is_complete": True,
            "says_criteria": True,
            "meets_criteria": True,
            "due_on": days(-90),
            "times_moved": 3,
            "silent_since": days(-99),
        },
        "blue",
        [],
    ),
    ("taken out of the plan", {"is_withdrawn": True, "due_on": days(-90)}, "", []),
]


@pytest.mark.parametrize(
    ("facts", "rating", "codes"), [case[1:] for case in CASES], ids=[c[0] for c in CASES]
)
def test_the_worst_of_the_reasons_is_proposed(facts, rating, codes):
    proposal = propose(AboutAnAction(**{"today": TODAY, "due_on": days(60)} | facts), KEY)
    assert (proposal.rating, [each.code for each in proposal.because]) == (rating, codes)


def test_every_criterion_has_a_case():
    assert {code for *_, codes in CASES for code in codes} == set(Because) == {each.code for each in CRITERIA}


@pytest.mark.parametrize(
    ("key", "complete", "open_", "late"),
    [
        (KEY, "blue", "green", "amber"),
        (("green", "amber", "red"), "green", "green", "amber"),
        (("blue", "amber", "red"), "blue", "amber", "amber"),
        (("green", "red"), "green", "green", "red"),
    ],
)
def test_a_rating_that_the_key_has_not_becomes_the_nearest(key, complete, open_, late):
    done = AboutAnAction(today=TODAY, is_complete=True, says_criteria=True, meets_criteria=True)
    going = AboutAnAction(today=TODAY, due_on=days(9))
    behind = AboutAnAction(today=TODAY, due_on=days(-9))
    assert [propose(about, key).rating for about in (done, going, behind)] == [complete, open_, late]


@pytest.mark.parametrize(
    ("rule", "person", "better", "worse"),
    [
        ("amber", "green", True, False),
        ("green", "blue", True, False),
        ("green", "amber", False, True),
        ("blue", "red", False, True),
        ("red", "red", False, False),
        ("", "green", False, False),
        ("green", "", False, False),
    ],
)
def test_a_person_may_be_more_or_less_sure_than_the_rule(rule, person, better, worse):
    proposal = Proposal(rating=rule)
    assert (proposal.is_below(person), proposal.is_above(person)) == (better, worse)


def test_a_reason_says_what_is_the_matter_with_this_action():
    about = AboutAnAction(today=TODAY, due_on=days(-1), blocked_by="the budget.")
    assert (
        propose(about, KEY).words == "it was due on 16 September 2026, 1 day ago; it is blocked by the budget"
    )


def test_the_page_about_ratings_says_what_the_rule_does():
    page = Path("docs/explanation/ratings.md").read_text(encoding="utf-8")
    told = [line for line in page.splitlines() if line.startswith("| `")]
    assert told == [f"| `{each.code}` | {each.says} | {each.allows} |" for each in CRITERIA]
