"""A round of reporting: who has answered, what was said, and what the programme office writes into it."""

import pytest

from tests.cast import BY
from tests.pages import a_plan
from turnstone.programme.delivery import operations as delivery
from turnstone.programme.delivery.rules import RiskKind

CYCLES = "/wexcombe/office/cycles/"


@pytest.fixture
def made(cast):
    return a_plan.make(cast)


@pytest.fixture
def here(made):
    return f"{CYCLES}{made.cycle.period:%Y-%m}/"


def test_without_a_round_it_says_what_a_round_is(cast, pages):
    assert "No round yet" in pages.sign_in(cast.forum).get(CYCLES).main


def test_the_rounds_are_listed(cast, made, pages):
    page = pages.sign_in(cast.forum).get(CYCLES)
    assert "Open, 5 days left" in page.main


def test_it_says_who_has_answered_and_what_waits(cast, made, here, pages):
    made.say("1.A")
    page = pages.sign_in(cast.officer).get(here)
    assert page.all("//tr[th='Tom Ashby (Council)']/td") == ["1 of 2", "1.B"]
    waiting = page.all("//table[1]//td/a/@href")
    assert waiting == ["/wexcombe/office/plan/10.A/update/", "/wexcombe/office/plan/1.B/update/"]


def test_it_names_what_has_been_silent(cast, made, here, pages):
    made.say("1.A")
    page = pages.sign_in(cast.forum).get(here)
    assert "2 actions have not been heard of for more than 42 days" in page.main
    rows = page.all("//table[.//th[.='Last heard of']]/tbody/tr/*")
    assert rows == ["1.B", "Tom Ashby (Council)", "nothing yet", "10.A", "No lead", "nothing yet"]


@pytest.mark.parametrize(
    ("show", "found"), [("", ["1.A", "1.B"]), ("off", ["1.B"]), ("same", []), ("x", ["1.A", "1.B"])]
)
def test_what_was_said_can_be_narrowed(cast, made, here, pages, show, found):
    made.say("1.A")
    made.say("1.B", confidence="red", why="Nobody applied.")
    page = pages.sign_in(cast.forum).get(f"{here}?show={show}")
    assert page.all("//table[contains(@class, 'ts-said-table')]//th[@scope='row']") == found


def test_the_office_writes_a_headline(cast, made, here, pages):
    page = pages.sign_in(cast.officer).post(f"{here}headline/", {"text": "The new team has begun."})
    assert page.h1 == f"{made.cycle.period:%B %Y}"
    assert "The new team has begun." in page.main


def test_progress_is_filed_under_its_workstream(cast, made, here, pages):
    said = {
        "text": "Ten panels trained.",
        "workstream": made.workstream.pk,
        "shows": "activity",
        "action": "1.B",
    }
    page = pages.sign_in(cast.officer).post(f"{here}progress/", said)
    assert "Ten panels trained. (Activity)" in page.main


def test_a_step_comes_back_with_what_became_of_it(cast, made, here, pages):
    step = delivery.add_next_step(
        by=BY, cycle=made.cycle, workstream=made.workstream, text="Write to families."
    )
    page = pages.sign_in(cast.officer).post(f"{here}step/{step.pk}/", {"state": "done", "why": ""})
    assert "Write to families. (done)" in page.main
    pages.get(f"{here}step/{step.pk}/", status=404)


def test_a_refusal_keeps_what_was_chosen(cast, made, here, pages):
    step = delivery.add_next_step(
        by=BY, cycle=made.cycle, workstream=made.workstream, text="Write to families."
    )
    page = pages.sign_in(cast.officer).post(f"{here}step/{step.pk}/", {"state": "dropped", "why": ""})
    assert "Say why “Write to families.” was dropped" in page.main
    assert page.all("//input[@checked]/@value") == ["dropped"]


def test_the_office_opens_the_next_round(cast, made, pages):
    closes = {"closes_on_day": "20", "closes_on_month": "3", "closes_on_year": "2031"}
    month = {"period_day": "9", "period_month": "3", "period_year": "2031"}
    page = pages.sign_in(cast.officer).post(f"{CYCLES}new/", month | closes)
    assert page.h1 == "March 2031"


@pytest.mark.parametrize("who", ["lead", "board_member", "forum", "stranger"])
def test_only_the_office_writes(cast, made, here, pages, who):
    pages.sign_in(getattr(cast, who))
    for address in (f"{CYCLES}new/", f"{here}headline/", f"{here}progress/", f"{here}step/"):
        pages.post(address, {"text": "x"}, status=404)


@pytest.mark.parametrize("address", ["cycles/2031-03/", "cycles/nonsense/"])
def test_a_round_that_is_not_there_is_not_found(cast, made, pages, address):
    pages.sign_in(cast.officer).get(f"/wexcombe/office/{address}", status=404)


def test_a_stranger_finds_nothing(cast, made, here, pages):
    pages.sign_in(cast.stranger)
    for address in (CYCLES, here, "/wexcombe/office/risks/"):
        pages.get(address, status=404)


def test_the_register_says_what_is_missing(cast, made, pages):
    delivery.raise_risk(
        by=BY,
        plan=made.plan,
        kind=RiskKind.RISK,
        title="If posts stay empty, then plans wait",
        likelihood=4,
        severity=4,
    )
    page = pages.sign_in(cast.forum).get("/wexcombe/office/risks/")
    assert "To mend: No owner, No review date, Nothing is being done about it" in page.main
    assert "Score 4 × 4 = 16" in page.main


def test_the_register_downloads(cast, made, client):
    delivery.raise_risk(by=BY, plan=made.plan, kind=RiskKind.ISSUE, title="Posts are empty")
    client.force_login(cast.forum, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert "I1,Issue,Posts are empty" in client.get("/wexcombe/office/risks.csv").content.decode("utf-8-sig")


def test_it_asks_as_much_of_a_large_plan_as_of_a_small_one(cast, made, here, pages, client):
    pages.sign_in(cast.officer)
    small = a_plan.queries_of(client, here)
    a_plan.add_many(made, cast, 50)
    delivery.record_no_change(by=BY, cycle=made.cycle, action=made.actions["2.7"])
    assert a_plan.queries_of(client, here) == small
