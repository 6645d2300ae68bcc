"""The pages of versions, of what differs between two, and of the key to ratings."""

import datetime as dt

import pytest

from tests.cast import BY
from tests.pages import a_plan
from tests.pages.test_writing_the_plan import on, piece
from turnstone.programme.audit import clock
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.queries import versions_of

PLAN = "/wexcombe/office/plan/"
VERSIONS = f"{PLAN}versions/"
COMPARE = f"{VERSIONS}compare/"
KEY = f"{PLAN}key/"
BODIES = "Council cabinet\n\nIntegrated care board\n"


@pytest.fixture
def made(cast):
    return a_plan.make(cast)


@pytest.fixture
def office(cast, pages):
    return pages.sign_in(cast.officer)


@pytest.fixture
def first(made, office):
    """Draw a version on the page, and say where it is changed."""
    return office.post(f"{VERSIONS}draw/", {"name": "1"}).address


@pytest.fixture
def submitted(first, office):
    office.post(first, piece("submit", bodies=BODIES))
    return first


def waiting(office, here):
    return office.get(here).all("//select[@name='answer-approval']/option[@value!='']/@value")


def answer(office, here, approval, said="agreed", day=None, **more):
    day = day or clock.today()
    return office.post(here, piece("answer", approval=approval, answer=said, **more) | on("answer-on", day))


def test_a_plan_without_versions_says_what_they_are(made, office):
    page = office.get(VERSIONS)
    assert "No version yet" in page.main
    assert page.links["Draw a version"] == f"{VERSIONS}draw/"
    assert "No version to compare yet" in office.get(COMPARE).main


def test_a_version_is_drawn_submitted_answered_and_agreed(made, first, office):
    page = office.post(first, piece("submit", bodies=BODIES))
    assert "Version 1 · Submitted" in page.main
    assert page.all("//li[contains(@class, 'ts-chain__link')]/b") == [
        "Council cabinet",
        "Integrated care board",
    ]
    one, other = waiting(office, first)
    answer(office, first, one)
    page = answer(office, first, other, "on_condition", condition="Add costs.")
    assert "Version 1 · Agreed, with 1 condition to meet" in page.main
    assert "“Add costs.”" in page.main and "Not met yet" in page.main
    met = piece("condition", approval=other) | on("condition-on", clock.today())
    page = office.post(first, met)
    assert "Version 1 · Agreed" in page.main and "Met on" in page.main
    assert "Nothing is left to do" in office.get(first).main


def test_every_mark_in_the_chain_has_its_words(made, submitted, office):
    page = office.get(VERSIONS)
    assert page.all("//li[contains(@class, 'ts-chain__link')]/span") == ["Waiting for an answer"] * 2
    assert page.all("//*[local-name()='svg' and contains(@class, 'ts-chain')]/@aria-hidden") == ["true"] * 2


def test_an_approval_dated_before_the_version_is_refused_and_what_was_typed_is_kept(submitted, office):
    day = clock.today() - dt.timedelta(days=1)
    page = answer(office, submitted, waiting(office, submitted)[0], day=day, condition="Add costs.")
    assert "Council cabinet would have answered" in page.main and "before version 1 was drawn" in page.main
    assert "Add costs." in page.all("//textarea")


def test_a_version_that_is_sent_back_waits_for_no_answer(submitted, office):
    page = answer(office, submitted, waiting(office, submitted)[0], "sent_back", condition="No costs.")
    assert "Version 1 · Sent back" in page.main
    assert office.get(submitted).all("//form//select") == []


def test_the_second_version_says_what_changed(made, first, office):
    page = office.post(f"{VERSIONS}draw/", {"name": "2"})
    assert "Say what changed since version 1" in page.main
    office.post(f"{VERSIONS}draw/", {"name": "2", "what_changed": "New dates."})
    page = office.get(VERSIONS)
    assert "New dates." in page.main
    assert "Compare with version 1: version 2" in page.links


def test_two_versions_stand_side_by_side(made, first, office):
    to = dt.date(2031, 3, 4)
    plans.move_due_date(by=BY, action=made.actions["1.B"], to=to, why="Nobody applied.", asked_by="Tom")
    plans.change_action(by=BY, action=made.actions["1.A"], text="Hire three.", why="Two are too few.")
    page = office.get(COMPARE)
    assert "2 differences: 1 action reworded, 1 date moved." in page.main
    assert page.all("//th[@scope='col']")[:3] == ["What", "Version 1", "Now"]
    assert page.all("//tr[th[starts-with(., '1.A')]]/td") == ["Hire two caseworkers.", "Hire three."]
    assert page.all("//tr[th[starts-with(., '1.B')]]/td")[1] == "4 Mar 2031"
    rows = office.client.get(f"{VERSIONS}compare.csv").content.decode("utf-8-sig").splitlines()
    assert "Actions,1.A,Changed,Words,Hire two caseworkers.,Hire three.,," in rows


def test_the_order_in_which_two_are_named_makes_no_difference(made, first, office):
    (version,) = versions_of(made.plan.pk, clock.now())
    pages = [office.get(f"{COMPARE}?from={a}&to={b}") for a, b in (("now", version.id), (version.id, "now"))]
    assert pages[0].main == pages[1].main
    assert "Nothing that the plan promises differs" in pages[0].main


def test_a_version_of_another_plan_cannot_be_compared(cast, made, first, office):
    other = plans.add_plan(by=BY, area=cast.area, name="Strategy", starts_on=dt.date(2020, 1, 1))
    theirs = plans.draw_version(by=BY, plan=other, name="1")
    for wrong in (theirs.pk, "999", "x"):
        office.get(f"{COMPARE}?from={wrong}&plan=priority-action-plan", status=404)


def test_versions_download_with_a_row_for_each_answer(submitted, office):
    rows = office.client.get(f"{PLAN}versions.csv").content.decode("utf-8-sig").splitlines()
    assert [row.split(",")[4] for row in rows[1:]] == ["Council cabinet", "Integrated care board"]


def test_the_key_says_its_version_and_keeps_the_earlier(made, office):
    assert "Version 1, from" in office.get(KEY).main
    said = {"green": "On track: as planned", "red": "Stuck: needs help", "why": "Two will do."}
    page = office.post(f"{KEY}change/", said)
    assert "The key is now version 2." in page.main
    assert "On track" in page.main and "Because: Two will do." in page.main
    assert page.all("//h3")[0].startswith("Version 1, from")


def test_a_key_of_one_colour_is_refused_and_what_was_typed_is_kept(made, office):
    page = office.post(f"{KEY}change/", {"green": "On track: as planned", "why": "One will do."})
    assert "at least two colours" in page.main
    assert "On track: as planned" in page.all("//input/@value")


def test_the_plan_is_renamed_with_its_own_words(made, office):
    said = {"name": "Our plan", "kind": "Strategy", "action_word": "Step", "why": "Clearer."}
    page = office.post(f"{PLAN}details/", said)
    assert "Our plan" in page.main and "Add a step" in page.links
    assert office.get(f"{PLAN}details/").all("//option[@selected]") == ["Strategy"]


def test_everybody_reads_and_only_the_office_changes(cast, made, first, pages):
    for who in (cast.lead, cast.board_member, cast.forum):
        links = pages.sign_in(who).get(VERSIONS).links | pages.get(KEY).links | pages.get(COMPARE).links
        assert not {words for words in links if words.startswith(("Draw", "Put", "Change", "Write"))}
        pages.post(first, piece("submit", bodies="Cabinet"), status=404)
    pages.sign_in(cast.stranger).get(VERSIONS, status=404)


def test_a_version_of_another_area_is_not_found(cast, made, office):
    theirs = plans.add_plan(by=BY, area=cast.elsewhere, name="Theirs")
    version = plans.draw_version(by=BY, plan=theirs, name="1")
    office.get(f"{VERSIONS}{version.pk}/", status=404)


def test_these_pages_ask_as_much_in_a_large_plan_as_in_a_small_one(cast, made, first, office, client):
    pages = (VERSIONS, COMPARE, KEY, first)
    small = [a_plan.queries_of(client, page) for page in pages]
    a_plan.add_many(made, cast, 50)
    for number in range(2, 12):
        plans.draw_version(by=BY, plan=made.plan, name=str(number), what_changed="More.")
    assert [a_plan.queries_of(client, page) for page in pages] == small
