"""The page of pace: what it says, for which day, of what, and as a file."""

import pytest

from tests.pages import a_plan

PACE = "/wexcombe/office/plan/pace/"


@pytest.fixture
def made(cast):
    return a_plan.make(cast)


def test_without_a_plan_it_says_what_will_be_here(cast, pages):
    assert "There is no plan yet" in pages.sign_in(cast.forum).get(PACE).main


def test_where_nothing_can_be_told_it_says_why(cast, made, pages):
    page = pages.sign_in(cast.forum).get(f"{PACE}?of=key")
    assert "We cannot tell the pace yet" in page.main and "no key step" in page.main


@pytest.mark.parametrize("query", ["", "?on=nonsense", "?of=nonsense", "?on=2999-01-01", "?on=2001-01-01"])
def test_any_question_has_an_answer(cast, made, pages, query):
    assert pages.sign_in(cast.forum).get(PACE + query).main


def test_it_can_be_taken_away(cast, made, client):
    client.force_login(cast.forum)
    assert client.get(f"{PACE}pdf/")["Content-Type"] == "application/pdf"
    assert client.get(f"{PACE}tea/").status_code == 404


def test_a_plan_that_is_not_there_is_not_found_as_a_file(cast, made, client):
    client.force_login(cast.forum)
    assert client.get(f"{PACE}pdf/?plan=another").status_code == 404
