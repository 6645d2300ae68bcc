"""Dates that move, wait for agreement, and depend on one another, as pages show and ask for them."""

import datetime as dt

import pytest

from tests.cast import BY
from tests.pages import a_plan
from turnstone.programme.audit import clock
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.queries import plan_as_at
from turnstone.programme.plan.rules import DateRule

PLAN = "/wexcombe/office/plan/"
DATES, CHANGE = f"{PLAN}dates/", f"{PLAN}1.B/change/"
BOARD = "SEND Improvement Board"


@pytest.fixture
def made(cast):
    return a_plan.make(cast)


@pytest.fixture
def office(cast, made, pages):
    return pages.sign_in(cast.officer)


@pytest.fixture
def ruled(made):
    plans.set_date_rule(by=BY, plan=made.plan, rule=DateRule.LATER, body=BOARD, why="Asked.")
    for action in made.actions.values():
        action.plan = made.plan
    return made


def days_on(days):
    return clock.today() + dt.timedelta(days=days)


def move(made, reference="1.B", days=50, **said):
    said = {"why": "Nobody applied.", "asked_by": "Tom Ashby"} | said
    return plans.move_due_date(by=BY, action=made.actions[reference], to=days_on(days), **said)


def on(name, day):
    return {f"{name}_day": day.day, f"{name}_month": day.month, f"{name}_year": day.year}


def piece(key, **said):
    return {"piece": key, **{f"{key}-{name}": value for name, value in said.items()}}


def now(made):
    return plan_as_at(made.plan.pk, clock.now())


def test_every_move_is_listed_with_its_first_date(cast, made, pages):
    move(made, days=50, agreed_by=BOARD)
    move(made, days=60)
    page = pages.sign_in(cast.forum).get(DATES)
    assert "1 of 3 actions has moved, 2 times in all: the actions stand 40 days later" in page.main
    assert "Nobody agreed 1 of the 2 moves." in page.main
    assert len(page.all("//table//s")) == 2
    assert page.all("//table//td[last()]") == [f"✓ {BOARD}", "○ Nobody"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["1.A", "1.B"]),
        ("?agreed=no", ["1.A"]),
        ("?agreed=yes", ["1.B"]),
        ("?often=on", ["1.B"]),
        ("?lead=1000&workstream=x", ["1.A", "1.B"]),
    ],
)
def test_it_shows_what_is_asked_for(cast, made, pages, query, found):
    move(made, "1.A")
    move(made, days=50, agreed_by=BOARD)
    move(made, days=60, agreed_by=BOARD)
    assert pages.sign_in(cast.forum).get(DATES + query).all("//th[@scope='rowgroup']") == found


def test_the_moves_can_be_taken_away(cast, made, pages, client):
    move(made)
    pages.sign_in(cast.forum)
    rows = client.get(f"{PLAN}dates.csv").content.decode("utf-8-sig").splitlines()
    assert len(rows) == 2
    assert rows[1].endswith("30,Nobody applied.,Tom Ashby,nobody")


def test_without_a_move_it_says_what_will_be_here(cast, made, pages):
    assert "No date has moved" in pages.sign_in(cast.forum).get(DATES).main


def test_a_date_is_asked_for_and_the_body_agrees(ruled, office):
    form = piece("date", why="Nobody applied.", asked_by="Tom Ashby") | on("date-to", days_on(50))
    page = office.post(CHANGE, form)
    assert f"Asked; waits for {BOARD}." in page.main
    assert f"waits for {BOARD}. Asked by Tom Ashby" in page.main
    assert "1 new date waits for agreement." in office.get("/wexcombe/office/").main
    (request,) = now(ruled).waiting_requests
    answer = office.get(DATES).links["Answer 1.B Train every panel."]
    page = office.post(answer, piece("agree", agreed_by=BOARD, words="") | on("agree-on", clock.today()))
    assert page.address == DATES
    assert now(ruled).date_changes[0].to_on == request.to_on
    assert f"✓ {BOARD}" in page.main


def test_a_refusal_needs_words_and_keeps_the_date(ruled, office):
    request = move(ruled)
    address = f"{DATES}{request.pk}/"
    assert "Say why it is not agreed" in office.post(address, piece("refuse")).main
    office.post(address, piece("refuse", words="Too long.") | on("refuse-on", clock.today()))
    assert (now(ruled).date_changes, now(ruled).waiting_requests) == ((), ())


@pytest.mark.parametrize("who", ["lead", "forum", "board_member"])
def test_only_the_office_answers(cast, ruled, pages, who):
    request = move(ruled)
    pages.sign_in(getattr(cast, who)).get(f"{DATES}{request.pk}/", status=404)
    assert not [words for words in pages.get(DATES).links if words.startswith("Answer")]


def test_the_rule_is_set_with_a_reason(made, office):
    sent = {"rule": "later", "body": "", "why": "DfE asked."}
    assert "Name who agrees" in office.post(f"{PLAN}date-rule/", sent).main
    page = office.post(f"{PLAN}date-rule/", sent | {"body": "DfE"})
    assert "Any date that moves later needs the agreement of DfE" in page.main
    assert "Leave empty to ask for it" in office.get(CHANGE).main


def test_a_day_that_has_passed_is_not_typed_in(made, office):
    form = piece("date", why="Nobody applied.", asked_by="Tom Ashby") | on("date-to", days_on(-1))
    assert "That day has passed" in office.post(CHANGE, form).main


def test_a_milestone_moves_is_reached_and_leaves(made, office):
    step = plans.add_milestone(by=BY, action=made.actions["1.B"], text="Advert out", due_on=days_on(5))
    page = office.get(f"{PLAN}1.B/")
    address = page.links["Change Advert out"]
    form = piece("date", why="Late.", asked_by="Tom Ashby") | on("date-to", days_on(9))
    page = office.post(address, form)
    assert len(page.all("//section[@aria-labelledby='milestones']//s")) == 1
    office.post(address, piece("key", is_key="on"))
    assert "◆ Key milestone" in office.post(address, piece("reached") | on("reached-on", clock.today())).main
    office.post(address, piece("reopen", why="It was not."))
    page = office.post(address, piece("take-out", why="Not needed.") | on("take-out-on", clock.today()))
    assert "Taken out" in page.main and "Not needed." in page.main
    office.post(address, piece("put-back", why="It was."))
    assert now(made).milestones[0].is_live
    assert step.pk == now(made).milestones[0].id


def test_a_loop_is_refused_by_name(made, office):
    plans.add_dependency(by=BY, action=made.actions["1.A"], needed=made.actions["1.B"])
    page = office.post(CHANGE, piece("need", needed=made.actions["1.A"].pk))
    assert "1.B waits for 1.A, which waits for 1.B; take one of these away." in page.main


def test_what_it_waits_for_is_shown_at_both_ends(made, office):
    page = office.post(f"{PLAN}1.A/change/", piece("need", needed=made.actions["1.B"].pk))
    assert "What it waits for" in page.main
    assert "1.A is due on" in page.main and "move one of the two dates" in page.main
    assert "What waits for it" in office.get(f"{PLAN}1.B/").main
    (need,) = now(made).dependencies
    page = office.post(f"{PLAN}1.A/change/", piece("need-no-more", need=need.id, why="It does not."))
    assert "What it waits for" not in page.main


def test_an_action_leaves_the_plan_and_comes_back(made, office):
    page = office.post(CHANGE, piece("take-out", why="The law changed.") | on("take-out-on", clock.today()))
    assert "Taken out of the plan on" in page.main and "The law changed." in page.main
    assert "1.B" not in office.get(PLAN).links
    page = office.get(f"{PLAN}?out=on")
    assert "1.B" in page.links and "The law changed." in page.main
    assert office.get(CHANGE).all("//details/summary") == ["Put it back into the plan"]
    assert "1.B" in office.post(CHANGE, piece("put-back", why="It changed back.")).main
    assert "1.B" in office.get(PLAN).links


def test_it_asks_as_much_of_a_large_plan_as_of_a_small_one(cast, made, pages, client):
    pages.sign_in(cast.lead)
    small = a_plan.queries_of(client, DATES)
    a_plan.add_many(made, cast, 20)
    for each in range(20):
        move(made, f"2.{each}")
    assert a_plan.queries_of(client, DATES) == small
