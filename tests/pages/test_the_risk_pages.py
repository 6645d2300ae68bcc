"""The register's pages: a risk whole, the matrix of any day, what waits for the board, and every change by form."""

import datetime as dt

import pytest

from tests.pages import a_plan
from tests.pages.test_writing_the_plan import EMPTY_POSTS, RISKS, on, option, piece
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Machine
from turnstone.programme.delivery import operations as delivery
from turnstone.programme.delivery.queries import risks_as_at
from turnstone.programme.delivery.rules import RiskKind

BY = Machine("a test")
TITLE = "If posts stay empty, then plans stay late"
CHANGE = f"{RISKS}R1/change/"


@pytest.fixture
def made(cast):
    return a_plan.make(cast)


@pytest.fixture
def office(cast, pages):
    return pages.sign_in(cast.officer)


@pytest.fixture
def risk(made):
    with clock.pretend(clock.end_of(dt.date(2025, 6, 1))):
        return delivery.raise_risk(
            by=BY,
            plan=made.plan,
            kind=RiskKind.RISK,
            title=TITLE,
            cause="Pay is low.",
            likelihood=3,
            severity=4,
        )


def test_a_risk_says_if_then_and_why_it_is_rated_so(risk, office):
    page = office.get(f"{RISKS}R1/")
    assert "If posts stay empty, then plans stay late." in page.main
    assert "Scored 12, which is amber; red until a mitigation has an owner and a date." in page.main
    assert "Pay is low." in page.main


def test_an_owner_and_a_date_make_it_amber(made, risk, office):
    office.post(CHANGE, piece("mitigation", text="Raise the pay."))
    page = office.get(CHANGE)
    said = {
        "mitigation": option(page, "mitigation-change-mitigation", "Raise"),
        "owner": page.all("//select[@name='mitigation-change-owner']/option/@value")[1],
    }
    page = office.post(
        CHANGE, piece("mitigation-change", **said) | on("mitigation-change-due_on", dt.date(2031, 1, 5))
    )
    assert "Scored 12, which is amber." in page.main


def test_an_aim_without_a_mitigation_is_refused_and_kept_as_typed(risk, office):
    said = piece("review", likelihood=3, severity=4, likelihood_after=2, severity_after=2, why="Looked.")
    page = office.post(CHANGE, said | on("review-review_on", dt.date(2031, 1, 5)))
    assert "has no mitigation with an owner and a date" in page.main
    assert page.all("//select[@name='review-likelihood_after']/option[@selected]/@value") == ["2"]


def test_words_owner_rhythm_and_threats_change_with_a_reason(made, risk, office):
    said = {"if_words": "nobody applies", "then_words": "plans wait", "review_every": 3, "threatens": "1.A"}
    assert "Say why; the register keeps the reason." in office.post(CHANGE, piece("reword", **said)).main
    page = office.post(CHANGE, piece("reword", why="Clearer.", **said))
    assert "If nobody applies, then plans wait." in page.main
    assert (page.links["1.A"], "every 3 months" in page.main) == ("/wexcombe/office/plan/1.A/", True)


def test_a_decision_is_kept_and_one_to_come_is_refused(risk, office):
    said = piece("decision", board="The board", words="Hire two.")
    page = office.post(CHANGE, said | on("decision-on", dt.date(2099, 1, 1)))
    assert "1 January 2099 is still to come" in page.main
    page = office.post(CHANGE, said | on("decision-on", dt.date(2025, 6, 9)))
    assert "Hire two. (The board, 9 June 2025)" in page.main


def test_a_risk_that_happened_becomes_an_issue(risk, office):
    page = office.post(CHANGE, piece("happened", title="Posts are empty", why="Nobody came."))
    assert "It has happened, and is now I1: Nobody came." in page.main
    assert "Issue I1" in office.get(f"{RISKS}I1/").h1


def test_each_kind_asks_for_its_own_words(office, made):
    page = office.post(f"{RISKS}add/", {"kind": "risk", "title": "Posts are empty"})
    assert "Say what may happen." in page.main
    page = office.post(f"{RISKS}add/", EMPTY_POSTS | {"kind": "issue"})
    assert "Say what has happened." in page.main
    page = office.post(f"{RISKS}add/", {"kind": "issue", "title": "If posts are empty"})
    assert "An issue has happened" in page.main


def test_the_matrix_is_of_any_day(made, risk, office):
    page = office.get(f"{RISKS}matrix/?on=2025-06-02")
    assert page.all("//table[@id='now']//td[contains(., 'R1')]/@class") == ["ts-matrix__amber"]
    assert "12, and no aim is set" in page.main
    assert "Nothing to draw on that day" in office.get(f"{RISKS}matrix/?on=2025-05-31").main
    assert "That is not a day" in office.get(f"{RISKS}matrix/?on=soon").main


def test_the_board_is_asked_for_what_stays_red(cast, made, risk, office):
    for month in (6, 7, 8):
        delivery.open_new_cycle(
            by=BY, plan=made.plan, period=dt.date(2025, month, 1), closes_on=dt.date(2025, month, 20)
        )
    page = office.get(f"{RISKS}board/")
    assert "Red as 3 cycles running closed; no board has decided on it since 20 June 2025." in page.main
    assert "For the board:" in office.get(RISKS).main
    delivery.record_decision(by=BY, risk=risk, board="The board", words="Hire.", on=dt.date(2025, 8, 25))
    page = office.get(f"{RISKS}board/")
    assert "a board decided on it on 25 August 2025" in page.main


@pytest.mark.parametrize("where", ["matrix/", "board/"])
def test_everybody_in_the_area_may_look_and_nobody_else(cast, made, risk, pages, where):
    assert pages.sign_in(cast.forum).get(f"{RISKS}{where}").h1
    pages.sign_in(cast.stranger).get(f"{RISKS}{where}", status=404)


@pytest.mark.parametrize("where", ["matrix/", "board/"])
def test_without_a_plan_it_says_what_will_be_here(cast, office, where):
    assert "yet" in office.get(f"{RISKS}{where}").main


def test_they_ask_as_much_of_many_risks_as_of_one(made, risk, office, client):
    addresses = (RISKS, f"{RISKS}matrix/", f"{RISKS}board/", f"{RISKS}R1/")
    few = [a_plan.queries_of(client, each) for each in addresses]
    for _ in range(25):
        more = delivery.raise_risk(
            by=BY, plan=made.plan, kind=RiskKind.RISK, title=TITLE, likelihood=5, severity=4
        )
        delivery.add_mitigation(by=BY, risk=more, text="Advertise")
    assert [a_plan.queries_of(client, each) for each in addresses] == few
    assert len(risks_as_at(made.plan.pk, made.plan.area_id, clock.now())) == 26
