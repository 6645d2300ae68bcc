"""The pages of threads: how whole each is, one walked end to end, and its pack as at a day."""

import datetime as dt

import pytest

from tests.cast import BY
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.rules import MandateKind, RequirementKind, Shows

THREADS = "/wexcombe/office/plan/threads/"


@pytest.fixture
def asked(cast):
    mandate = plans.add_mandate(by=BY, area=cast.area, title="Inspection", kind=MandateKind.INSPECTION)
    asked = plans.add_requirement(
        by=BY,
        mandate=mandate,
        reference="A1",
        kind=RequirementKind.AREA_OF_WEAKNESS,
        finding="Waits are long",
    )
    plan = plans.add_plan(by=BY, area=cast.area, name="Our plan", mandate=mandate)
    part = plans.add_workstream(by=BY, plan=plan, name="Health")
    outcome = plans.add_outcome(by=BY, workstream=part, reference="1", text="Nobody waits", requirement=asked)
    action = plans.add_action(by=BY, outcome=outcome, reference="1.A", text="Hire")
    plans.add_evidence(by=BY, action=action, what="Rota", on=dt.date(2026, 5, 1), shows=Shows.ACTIVITY)
    return asked


def test_without_a_plan_it_says_what_will_be_here(cast, pages):
    assert "Nothing has been asked for yet" in pages.sign_in(cast.forum).get(THREADS).main


def test_each_requirement_shows_how_much_of_its_thread_there_is(cast, asked, pages):
    page = pages.sign_in(cast.forum).get(THREADS)
    assert "0 of 1 thread are unbroken; of all links, 60% are there" in page.main
    assert "1 outcome without a measure" in page.main


def test_a_thread_is_walked_down_to_the_action_and_up_again(cast, asked, pages):
    down = pages.sign_in(cast.forum).get(f"{THREADS}inspection-a1/")
    assert "/wexcombe/office/plan/1.A/" in down.all("//main//a/@href")
    assert f"{THREADS}inspection-a1/" in pages.get("/wexcombe/office/plan/1.A/").all("//main//a/@href")


def test_a_thread_that_is_not_there_is_not_found(cast, asked, client):
    client.force_login(cast.forum)
    assert client.get(f"{THREADS}another/").status_code == 404


def test_the_pack_comes_as_a_file_and_refuses_a_day_before_the_plan(cast, asked, client):
    client.force_login(cast.forum)
    pack = client.get(f"{THREADS}inspection-a1/pack/pdf/")
    assert pack["Content-Type"] == "application/pdf"
    early = client.get(f"{THREADS}inspection-a1/pack/pdf/?on=2001-01-01")
    assert early.status_code == 404 and b"no plan" in early.content


def test_the_coverage_can_be_taken_away(cast, asked, client):
    client.force_login(cast.forum)
    assert b"1 of 1" in client.get("/wexcombe/office/plan/threads.csv").content


def test_what_no_plan_answers_is_an_orphan_with_a_thread_of_its_own(cast, asked, pages):
    notice = plans.add_mandate(by=BY, area=cast.area, title="Notice", kind=MandateKind.IMPROVEMENT_NOTICE)
    plans.add_requirement(
        by=BY,
        mandate=notice,
        reference="N1",
        kind=RequirementKind.NOTICE_CONDITION,
        finding="Figures are late",
    )
    assert "1 requirement without an outcome" in pages.sign_in(cast.forum).get(THREADS).main
    assert "Nobody has said what will be different" in pages.get(f"{THREADS}notice-n1/").main
    assert pages.status(f"{THREADS}notice-n1/pack/html/") == 200
