"""Home opens on what needs whoever is reading."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cast import BY
from tests.pages import a_plan
from turnstone.programme.audit import clock
from turnstone.programme.plan import operations as plans
from turnstone.programme.publications import operations as publications
from turnstone.programme.publications.rules import Audience, Kind
from turnstone.programme.sources.operations import keep_source
from turnstone.programme.voice import operations as voice

HOME = "/wexcombe/office/"


@pytest.fixture
def made(cast):
    return a_plan.make(cast)


def home_of(pages, account):
    return pages.sign_in(account).get(HOME)


def test_an_area_without_a_plan_is_told_how_to_start(cast, pages):
    page = home_of(pages, cast.forum)
    assert "Wexcombe has no plan yet" in page.main
    assert "take in a document" in page.main


def test_a_lead_is_asked_for_their_own_updates(cast, made, pages):
    page = home_of(pages, cast.lead)
    assert "2 actions of yours wait for an update" in page.main
    assert page.links["1.B Train every panel."] == "/wexcombe/office/plan/1.B/update/"


def test_a_lead_is_told_what_is_late(cast, made, pages):
    assert "1.A was due on" in home_of(pages, cast.lead).main


def test_an_answered_action_waits_no_more(cast, made, pages):
    made.say("1.A")
    assert "1 action of yours waits for an update" in home_of(pages, cast.lead).main


def test_the_office_sees_how_many_have_not_answered(cast, made, pages):
    page = home_of(pages, cast.officer)
    assert "3 actions have no answer" in page.main
    assert "They belong to 2 leads." in page.main


def test_the_office_is_told_of_a_file_to_confirm(cast, made, pages):
    source = keep_source(by=BY, area=cast.area, name="april.txt", content=b"x", kind="text", proposal={})
    page = home_of(pages, cast.officer)
    assert "april.txt was read and waits to be confirmed" in page.main
    assert f"/wexcombe/office/intake/{source.pk}/" in page.links.values()


@pytest.mark.parametrize(("who", "asked"), [("board_member", True), ("officer", False), ("forum", False)])
def test_a_board_member_is_asked_to_approve(cast, made, pages, who, asked):
    paper = publications.draft_publication(
        by=BY,
        area=cast.area,
        kind=Kind.MONITORING_UPDATE,
        audience=Audience.BOARD,
        slug="2026-09",
        title="Monitoring update",
        as_at=clock.now(),
        content="{}",
    )
    publications.send_for_review(by=BY, publication=paper)
    assert (
        "“Monitoring update” waits for your approval." in home_of(pages, getattr(cast, who)).main
    ) is asked


def test_others_are_asked_for_nothing(cast, made, pages):
    said = {"words": "Plans are late.", "signed_by": "The co-chairs"}
    voice.make_statement(by=cast.forum, outcome=made.outcome, **said)
    page = home_of(pages, cast.forum)
    assert "Nothing waits for you." in page.main
    assert "no answer" not in page.main


def test_the_round_is_a_strip(cast, made, pages):
    page = home_of(pages, cast.forum)
    assert "5 days left" in page.main
    assert "0 of 3" in page.main


def test_where_the_pace_cannot_be_told_it_says_why(cast, made, pages):
    assert "Priority action plan does not say when it starts and ends" in home_of(pages, cast.forum).main


def test_the_pace_is_one_sentence(cast, made, pages):
    day, year = clock.today(), dt.timedelta(days=365)
    plans.change_plan(by=BY, plan=made.plan, starts_on=day - year, ends_on=day + year, why="Agreed")
    made.say("1.B", status="complete", confidence="blue", done_on=day)
    assert "1 of 3 actions done" in home_of(pages, cast.forum).main


def test_a_stranger_finds_nothing(cast, made, pages):
    pages.sign_in(cast.stranger).get(HOME, status=404)


def test_it_asks_as_much_of_a_large_plan_as_of_a_small_one(cast, made, pages, client):
    pages.sign_in(cast.lead)
    small = a_plan.queries_of(client, HOME)
    a_plan.add_many(made, cast, 50)
    assert a_plan.queries_of(client, HOME) == small


def published(cast, kind, title):
    audience = Audience.BOARD if kind == Kind.MONITORING_UPDATE else Audience.PUBLIC
    paper = publications.draft_publication(
        by=BY,
        area=cast.area,
        kind=kind,
        audience=audience,
        slug=kind,
        title=title,
        as_at=clock.now(),
        content="{}",
    )
    publications.send_for_review(by=BY, publication=paper)
    publications.approve(by=cast.board_member, publication=paper)
    publications.publish(by=BY, publication=paper)


def test_what_is_due_next_is_told_however_far_ahead_with_the_days(cast, made, pages):
    assert pages.sign_in(cast.officer).get(HOME).all("//aside//p")[1].endswith("in 40 days")


def test_the_newest_paper_for_members_is_the_boards(cast, made, pages):
    for kind, title in ((Kind.MONITORING_UPDATE, "For the board"), (Kind.PUBLIC_PROGRESS, "For everyone")):
        published(cast, kind, title)
    assert "The newest published update: For the board" in home_of(pages, cast.forum).main


@pytest.mark.parametrize(("who", "is_told"), [("board_member", True), ("officer", True), ("lead", False)])
def test_those_who_answer_for_the_whole_see_what_is_silent(cast, made, pages, who, is_told):
    page = pages.sign_in(getattr(cast, who)).get("/wexcombe/office/")
    assert ("3 actions have not been heard of for more than 42 days." in page.main) == is_told


def test_what_several_things_name_is_read_once(cast, made, pages, client):
    pages.sign_in(cast.officer)
    with CaptureQueriesContext(connection) as asked:
        client.get(HOME)
    for table in (
        "boards_historicalboard",
        "boards_historicalmeeting",
        "people_historicalpost",
        "delivery_cycle",
    ):
        assert sum(f'FROM "{table}" WHERE' in each["sql"] for each in asked.captured_queries) == 1, table
