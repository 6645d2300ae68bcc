"""The plan as a table that narrows, groups, sorts and downloads."""

import csv
import datetime as dt
import io

import pytest

from tests.cast import BY
from tests.pages import a_plan
from turnstone.programme.plan import operations as plans

PLAN = "/wexcombe/office/plan/"


@pytest.fixture
def made(cast):
    return a_plan.make(cast)


def listed(pages, query=""):
    return pages.get(f"{PLAN}?{query}").all("//tbody/tr/th[@scope='row']")


def rows_of(client, query=""):
    answer = client.get(f"/wexcombe/office/plan.csv?{query}")
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


def test_without_a_plan_it_says_how_to_start(cast, pages):
    assert "No plan yet" in pages.sign_in(cast.forum).get(PLAN).main


def test_without_actions_it_says_so(cast, pages):
    plans.add_plan(by=BY, area=cast.area, name="A plan of outcomes")
    assert "This plan has no actions yet" in pages.sign_in(cast.forum).get(PLAN).main


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["1.A", "1.B", "10.A"]),
        ("sort=-reference", ["10.A", "1.B", "1.A"]),
        ("sort=action", ["10.A", "1.A", "1.B"]),
        ("sort=-due", ["10.A", "1.B", "1.A"]),
        ("sort=nonsense", ["1.A", "1.B", "10.A"]),
        ("q=panel", ["1.B"]),
        ("q=PANEL+train", ["1.B"]),
        ("overdue=on", ["1.A"]),
        ("stale=on", ["1.A", "1.B", "10.A"]),
        ("lead=none", ["10.A"]),
        ("mine=1", ["1.A", "1.B"]),
        ("status=complete", []),
        ("status=nonsense", ["1.A", "1.B", "10.A"]),
        ("confidence=none", ["1.A", "1.B", "10.A"]),
        ("group=lead", ["1.A", "1.B", "10.A"]),
    ],
)
def test_it_shows_what_is_asked_for(cast, made, pages, query, found):
    assert listed(pages.sign_in(cast.lead), query) == found


def test_it_counts(cast, made, pages):
    page = pages.sign_in(cast.forum).get(f"{PLAN}?q=panel")
    assert "1 of 3 actions" in page.main


def test_what_is_chosen_can_be_taken_away(cast, made, pages):
    page = pages.sign_in(cast.forum).get(f"{PLAN}?q=panel&overdue=on")
    assert page.links["Words: “panel” × (take away)"] == "?overdue=on"


def test_a_moved_date_is_struck_through(cast, made, pages):
    late = made.actions["1.A"]
    plans.move_due_date(
        by=BY, action=late, to=dt.date(2027, 3, 4), why="Nobody applied.", asked_by="Tom Ashby"
    )
    page = pages.sign_in(cast.forum).get(PLAN)
    assert len(page.all("//s")) == 1
    assert "4 Mar 2027" in page.main


def test_it_groups_by_requirement(cast, made, pages):
    page = pages.sign_in(cast.forum).get(f"{PLAN}?group=requirement")
    assert page.all("//th[@scope='colgroup']") == ["1: Plans are late. 3 actions"]


def test_a_sorted_column_says_so(cast, made, pages):
    page = pages.sign_in(cast.forum).get(f"{PLAN}?sort=-due")
    assert page.all("//th[@aria-sort='descending']") == ["Due"]


def test_a_large_plan_comes_in_pages(cast, made, pages):
    a_plan.add_many(made, cast, 210)
    page = pages.sign_in(cast.forum).get(PLAN)
    assert "13 more actions not shown" in page.main
    assert len(listed(pages, "all=1")) == 213


def test_the_file_holds_what_is_shown(cast, made, client):
    client.force_login(cast.forum, backend="allauth.account.auth_backends.AuthenticationBackend")
    (row,) = rows_of(client, "q=panel")
    assert (row["Reference"], row["Lead"], row["Status"]) == ("1.B", "Tom Ashby", "Not started")


def test_a_cell_never_runs_as_a_formula(cast, made, client):
    plans.add_action(by=BY, outcome=made.outcome, reference="3.A", text="=1+1")
    client.force_login(cast.forum, backend="allauth.account.auth_backends.AuthenticationBackend")
    (row,) = rows_of(client, "q=3.A")
    assert row["Action"] == "'=1+1"


def test_a_stranger_finds_nothing(cast, made, pages):
    pages.sign_in(cast.stranger).get(PLAN, status=404)
    assert pages.status("/wexcombe/office/plan.csv") == 404


def test_it_asks_as_much_of_a_large_plan_as_of_a_small_one(cast, made, pages, client):
    pages.sign_in(cast.lead)
    small = a_plan.queries_of(client, PLAN)
    a_plan.add_many(made, cast, 50)
    assert a_plan.queries_of(client, PLAN) == small
