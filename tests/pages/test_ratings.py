"""The ratings that deserve a second look."""

import csv
import datetime as dt
import io
from decimal import Decimal

import pytest

from tests.cast import BY
from tests.pages import a_plan
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.rules import Impact, Shows
from turnstone.programme.scorecards.operations import add_measure, record_result
from turnstone.programme.scorecards.rules import MeasureKind, Polarity

RATINGS = "/wexcombe/office/plan/inflation/"


@pytest.fixture
def made(cast):
    return a_plan.make(cast)


def count(made, title, *values):
    measure = add_measure(
        by=BY, area=made.plan.area, title=title, kind=MeasureKind.WELL, unit="%", polarity=Polarity.HIGH
    )
    for month, value in enumerate(values, 1):
        record_result(by=BY, measure=measure, period_ends_on=dt.date(2025, month, 28), value=Decimal(value))
    plans.link_measure(by=BY, outcome=made.outcome, measure=measure)
    return measure


def lines(page, heading):
    return page.all(f"//section[@aria-labelledby='{heading}']//h3/a")


def test_it_is_empty_until_somebody_rates(cast, made, pages):
    assert "Nothing is rated yet" in pages.sign_in(cast.board_member).get(RATINGS).main


def test_a_green_whose_measure_stands_still_is_inflated(cast, made, pages):
    count(made, "Plans in 20 weeks", 41, 41, 41)
    made.say("1.B")
    page = pages.sign_in(cast.board_member).get(RATINGS)
    assert lines(page, "inflated") == ["1.B"]
    assert "Plans in 20 weeks (41%): not moving." in page.main
    assert "1 of 1 action rated green or blue has measures that do not move." in page.main


def test_a_green_whose_measure_improves_is_not(cast, made, pages):
    count(made, "Plans in 20 weeks", 41, 41, 41)
    count(made, "Families who felt heard", 30, 40, 50)
    made.say("1.B")
    page = pages.sign_in(cast.lead).get(RATINGS)
    assert (lines(page, "inflated"), lines(page, "untold")) == ([], [])


def test_a_green_with_nothing_to_tell_by_is_listed_apart(cast, made, pages):
    made.say("1.B")
    page = pages.sign_in(cast.lead).get(RATINGS)
    assert lines(page, "untold") == ["1.B"]
    assert "for 1 more no measure can tell" in page.main


def test_both_ratings_stand_side_by_side_and_those_without_evidence_first(cast, made, pages):
    made.say("1.A", why="Both start on Monday.")
    late = plans.add_action(
        by=BY, outcome=made.outcome, reference="1.C", text="Late.", due_on=dt.date(2025, 1, 1)
    )
    plans.judge_action(by=BY, action=late, status="in_progress", confidence="green")
    page = pages.sign_in(cast.lead).get(RATINGS)
    assert lines(page, "differing") == ["1.C", "1.A"]
    first, second = page.all("//section[@aria-labelledby='differing']//dl")
    assert "Red because it was due on 1 January 2025" in first and "None" in first
    assert "Amber because it was due on" in second and "because “Both start on Monday.”" in second
    assert "Minutes" in second and "the tests" in second


def test_complete_is_listed_until_it_is_felt_and_shown(cast, made, pages):
    action = made.actions["1.B"]
    made.say("1.B", status="complete", done_on=dt.date(2026, 3, 2))
    assert lines(pages.sign_in(cast.lead).get(RATINGS), "unfelt") == ["1.B"]
    plans.judge_impact(by=BY, row=action, impact=Impact.EVIDENT, why="Families say so.")
    plans.add_evidence(by=BY, action=action, what="Survey", on=dt.date(2026, 3, 1), shows=Shows.DIFFERENCE)
    assert lines(pages.get(RATINGS), "unfelt") == []


def test_the_file_has_the_four_lists(cast, made, pages):
    count(made, "Plans in 20 weeks", 41, 41, 41)
    made.say("1.A")
    made.say("1.B", status="complete", done_on=dt.date(2026, 3, 2))
    pages.sign_in(cast.lead)
    text = pages.client.get("/wexcombe/office/plan/inflation.csv").content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    assert len({len(row) for row in rows}) == 1
    assert {(row[0], row[1]) for row in rows[1:]} == {
        ("Measures do not move", "1.A"),
        ("Measures do not move", "1.B"),
        ("Differs from the rule", "1.A"),
        ("Complete, not embedded", "1.B"),
    }


def test_it_asks_as_much_of_a_large_plan_as_of_a_small_one(cast, made, pages):
    pages.sign_in(cast.lead)
    made.say("1.A")
    few = a_plan.queries_of(pages.client, RATINGS)
    a_plan.add_many(made, cast, 12)
    for reference in list(made.actions)[3:]:
        made.say(reference)
    assert a_plan.queries_of(pages.client, RATINGS) == few
