"""The short answer: three fields, or one tap, and on to the next."""

import pytest

from tests.cast import BY
from tests.pages import a_plan
from turnstone.programme.delivery.queries import update_of

UPDATE = "/wexcombe/office/plan/1.A/update/"
SAID = {"text": "Two started.", "status": "in_progress", "confidence": "amber", "why": "One has left."}
SURER = SAID | {"confidence": "green", "why": "Both start on Monday."}
SHOWN = {"evidence_what": "Signed contracts", "evidence_shows": "activity"}
DAY = {"evidence_on_day": "2", "evidence_on_month": "3", "evidence_on_year": "2026"}


@pytest.fixture
def made(cast):
    return a_plan.make(cast)


def kept(made, reference="1.A"):
    return update_of(made.cycle.pk, made.actions[reference].pk)


def test_an_answer_is_kept_and_leads_to_the_next(cast, made, pages):
    page = pages.sign_in(cast.lead).post(UPDATE, SAID)
    assert (page.h1, "Saved 1.A. 1 action left to answer." in page.main) == ("Update action 1.B", True)
    assert (kept(made).text, kept(made).said_by) == ("Two started.", "Tom Ashby")


def test_the_last_answer_leads_home(cast, made, pages):
    made.say("1.B")
    page = pages.sign_in(cast.lead).post(UPDATE, SAID)
    assert page.h1 == "Needs you now"
    assert "Nothing is left to answer." in page.main


def test_the_office_goes_on_to_the_same_lead_and_then_to_the_round(cast, made, pages):
    pages.sign_in(cast.officer)
    assert pages.post(UPDATE, SAID).h1 == "Update action 1.B"
    assert pages.post("/wexcombe/office/plan/1.B/update/", SAID).address.endswith(
        f"/cycles/{made.cycle.period:%Y-%m}/"
    )


def test_no_change_is_one_tap(cast, made, pages):
    pages.sign_in(cast.lead).post("/wexcombe/office/plan/1.A/no-change/")
    assert kept(made).no_change


def test_no_change_is_not_a_link(cast, made, pages):
    pages.sign_in(cast.lead).get(UPDATE)
    assert pages.status("/wexcombe/office/plan/1.A/no-change/") == 405
    assert kept(made) is None


def test_an_ordinary_answer_has_three_open_fields(cast, made, pages):
    page = pages.sign_in(cast.lead).get(UPDATE)
    asked = page.all("//form[contains(@class, 'ts-ask')]//*[@name and not(ancestor::details)]/@name")
    assert sorted(set(asked) - {"csrfmiddlewaretoken"}) == ["confidence", "status", "text"]


def test_it_begins_from_last_time(cast, made, pages):
    made.say("1.A", confidence="amber", why="One has left.")
    page = pages.sign_in(cast.lead).get(UPDATE)
    assert page.all("//input[@checked]/@value") == ["in_progress", "amber"]
    assert page.all("//details[@open]//textarea") == ["One has left."]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"text": ""}, "Say in a line how it is going"),
        ({"confidence": "amber", "why": ""}, "Say why it is amber"),
        ({"confidence": "red", "why": ""}, "To call it red, say why."),
        ({"confidence": "green"}, "choose or add the evidence that shows it."),
        ({"confidence": "green"} | SHOWN, "Enter the day that the evidence is from."),
        (
            {"confidence": "green", "evidence_what": "Contracts"} | DAY,
            "Choose what the evidence shows.",
        ),
        ({"confidence": ""}, "Choose how sure you are."),
        ({"status": "complete"}, "Enter the day it was done."),
        (
            {"forecast_on_day": "31", "forecast_on_month": "2", "forecast_on_year": "2027"},
            "31 2 2027 is not a day",
        ),
    ],
)
def test_it_says_what_is_missing_and_keeps_what_was_typed(cast, made, pages, said, words):
    page = pages.sign_in(cast.lead).post(UPDATE, SAID | {"blocked_by": "The budget"} | said)
    assert words in page.main
    assert page.title.startswith("Error: ")
    assert page.all("//input[@name='blocked_by']/@value") == ["The budget"]
    assert kept(made) is None


def test_a_changed_rating_asks_for_a_new_reason(cast, made, pages):
    made.say("1.A", confidence="amber", why="One has left.")
    page = pages.sign_in(cast.lead).post(UPDATE, SURER | {"why": "One has left."})
    assert "Say why it has gone from amber to green." in page.main


def test_it_says_what_the_rule_says_and_why(cast, made, pages):
    page = pages.sign_in(cast.lead).get(UPDATE)
    (rule,) = page.all("//*[@id='rule']")
    assert "Amber" in rule and "10 days ago" in rule
    assert "rule" in page.all("//fieldset[@aria-describedby]/@aria-describedby")[0]


def test_a_surer_rating_is_kept_with_its_new_evidence(cast, made, pages):
    page = pages.sign_in(cast.lead).post(UPDATE, SURER | SHOWN | DAY)
    assert page.h1 == "Update action 1.B"
    action = made.actions["1.A"]
    action.refresh_from_db()
    assert (action.confidence, action.confidence_evidence.what) == ("green", "Signed contracts")


def test_evidence_that_is_there_can_be_chosen_and_is_offered_again(cast, made, pages):
    made.say("1.A")
    shown = str(made.actions["1.A"].confidence_evidence_id)
    page = pages.sign_in(cast.lead).get(UPDATE)
    assert page.all("//select[@name='evidence']/option[@selected]/@value") == [shown]
    assert pages.post(UPDATE, SURER | {"evidence": shown}).h1 == "Update action 1.B"


def test_a_surer_rating_without_evidence_keeps_nothing(cast, made, pages):
    page = pages.sign_in(cast.lead).post(UPDATE, SURER)
    assert kept(made) is None
    assert page.all("//details[@open]//select/@name") == ["evidence", "evidence_shows"]


def test_no_change_is_refused_where_the_facts_have_moved_on(cast, made, pages):
    from turnstone.programme.plan.operations import judge_action

    judge_action(by=BY, action=made.actions["1.A"], status="in_progress", confidence="green")
    page = pages.sign_in(cast.lead).post("/wexcombe/office/plan/1.A/no-change/")
    assert "By the rule 1.A is amber now" in page.main
    assert kept(made) is None


def test_complete_keeps_its_day(cast, made, pages):
    done = {"status": "complete", "confidence": "green"}
    day = {"done_on_day": "2", "done_on_month": "3", "done_on_year": "2026"}
    pages.sign_in(cast.lead).post(UPDATE, SAID | done | day)
    made.actions["1.A"].refresh_from_db()
    assert str(made.actions["1.A"].done_on) == "2026-03-02"


def test_a_lead_cannot_answer_for_another(cast, made, pages):
    pages.sign_in(cast.lead).get("/wexcombe/office/plan/10.A/update/", status=404)


@pytest.mark.parametrize("who", ["board_member", "forum", "stranger"])
def test_nobody_else_finds_the_form(cast, made, pages, who):
    pages.sign_in(getattr(cast, who)).get(UPDATE, status=404)
    pages.post("/wexcombe/office/plan/1.A/no-change/", status=404)
