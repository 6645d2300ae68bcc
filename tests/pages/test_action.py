"""An action's page: its thread with its gaps, what was said, and its history."""

import datetime as dt

import pytest

from tests.cast import BY
from tests.pages import a_plan
from turnstone.programme.delivery.operations import raise_risk
from turnstone.programme.delivery.rules import RiskKind
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.rules import Sensitivity, Shows
from turnstone.web.kit.formats import day

ACTION = "/wexcombe/office/plan/1.A/"


@pytest.fixture
def made(cast):
    return a_plan.make(cast)


def test_a_late_action_says_so_and_shows_the_date_first_agreed(cast, made, pages):
    first = made.actions["1.A"].due_on
    plans.move_due_date(
        by=BY,
        action=made.actions["1.A"],
        to=first + dt.timedelta(days=4),
        why="Nobody applied.",
        asked_by="Tom Ashby",
    )
    page = pages.sign_in(cast.forum).get(ACTION)
    assert page.all("//dl[@class='ts-strip']//s") == [day(first)]
    assert page.all("//small[@class='ts-late']") == ["6 days overdue"]


def test_the_thread_runs_from_the_finding_to_the_evidence(cast, made, pages):
    page = pages.sign_in(cast.forum).get(ACTION)
    assert page.all("//h3[@class='ts-thread__kind']") == [
        "Finding: Area for priority action",
        "Outcome",
        "Action",
        "Milestones",
        "Measure",
        "What families say",
        "What the parent carer forum says",
        "Evidence",
    ]
    assert "“Plans are late.”" in page.main


def test_a_broken_link_says_what_to_do(cast, made, pages):
    gaps = pages.sign_in(cast.forum).get(ACTION).all("//li[contains(@class, '--gap')]//p")
    assert len(gaps) == 4
    assert any("No measure yet. Choose one" in gap for gap in gaps)


def test_links_go_up_and_across(cast, made, pages):
    links = pages.sign_in(cast.forum).get(ACTION).links
    assert links["3 actions"] == f"/wexcombe/office/plan/?requirement={made.requirement.pk}"
    assert links["1.B"] == "/wexcombe/office/plan/1.B/"
    assert links["Next: 1.B →"] == "/wexcombe/office/plan/1.B/"


def test_a_moved_date_keeps_its_reason(cast, made, pages):
    plans.move_due_date(
        by=BY, action=made.actions["1.A"], to=dt.date(2027, 3, 4), why="Nobody applied.", asked_by="Tom Ashby"
    )
    page = pages.sign_in(cast.forum).get(ACTION)
    assert "moved to 4 March 2027 Nobody applied. Asked by Tom Ashby; nobody has agreed it yet." in page.main


@pytest.mark.parametrize(("who", "sees"), [("officer", True), ("lead", False), ("forum", False)])
def test_restricted_evidence_is_for_the_programme_office(cast, made, pages, who, sees):
    plans.add_evidence(
        by=BY,
        action=made.actions["1.A"],
        what="Case notes",
        on=dt.date(2026, 1, 5),
        shows=Shows.QUALITY,
        sensitivity=Sensitivity.RESTRICTED,
    )
    assert ("Case notes" in pages.sign_in(getattr(cast, who)).get(ACTION).main) is sees


def test_the_history_says_what_changed_and_who_did_it(cast, made, pages):
    made.say("1.A", confidence="amber", why="One has left.")
    page = pages.sign_in(cast.forum).get(ACTION)
    assert "the tests gave an update" in page.main
    assert "Status: Not started → In progress" in page.main
    assert "Confidence: nothing → Amber" in page.main


def test_what_was_said_stays(cast, made, pages):
    made.say("1.A", text="Two have started.")
    assert "Two have started." in pages.sign_in(cast.forum).get(ACTION).main


def test_a_risk_that_threatens_it_hangs_from_the_thread(cast, made, pages):
    raise_risk(
        by=BY,
        plan=made.plan,
        kind=RiskKind.RISK,
        title="If posts stay empty, then plans wait",
        threatens=(made.actions["1.A"],),
    )
    assert pages.sign_in(cast.forum).get(ACTION).links["R1"] == "/wexcombe/office/risks/#R1"


@pytest.mark.parametrize(
    ("who", "may"), [("officer", True), ("lead", True), ("board_member", False), ("forum", False)]
)
def test_who_may_update_is_offered_the_form(cast, made, pages, who, may):
    assert ("Give an update" in pages.sign_in(getattr(cast, who)).get(ACTION).links) is may


def test_an_action_that_is_not_there_is_not_found(cast, made, pages):
    pages.sign_in(cast.forum).get("/wexcombe/office/plan/9.Z/", status=404)


def test_a_stranger_finds_nothing(cast, made, pages):
    pages.sign_in(cast.stranger).get(ACTION, status=404)


def test_it_asks_as_much_of_a_large_plan_as_of_a_small_one(cast, made, pages, client):
    pages.sign_in(cast.lead)
    small = a_plan.queries_of(client, ACTION)
    a_plan.add_many(made, cast, 50)
    assert a_plan.queries_of(client, ACTION) == small
