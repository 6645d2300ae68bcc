"""Promises on a page: in their own words, what waits first, answered with evidence or a reason."""

import datetime as dt

import pytest

from tests.cast import BY
from tests.pages import a_plan
from turnstone.programme.audit import clock
from turnstone.programme.delivery import operations as delivery
from turnstone.programme.delivery.models import Promise

PROMISES = "/wexcombe/office/cycles/promises/"
WORDS = "Every family will have a named person to call."


def day(days):
    return clock.today() + dt.timedelta(days=days)


def boxes(name, on):
    return {f"{name}_day": on.day, f"{name}_month": on.month, f"{name}_year": on.year}


@pytest.fixture
def made(cast):
    return a_plan.make(cast)


@pytest.fixture
def late(made):
    delivery.make_promise(by=BY, plan=made.plan, words="Letters will be plain.", due_on=day(30))
    return delivery.make_promise(
        by=BY,
        plan=made.plan,
        words=WORDS,
        made_on=day(-60),
        due_on=day(-2),
        made_where="Spring fair",
        action=made.actions["1.A"],
    )


def test_what_waits_for_an_answer_comes_first(cast, late, pages):
    page = pages.sign_in(cast.board_member).get(PROMISES)
    assert page.all("//main//h3/text()") == [f"“{WORDS}”", "“Letters will be plain.”"]
    assert "2 promises made: 1 late, 1 not due yet." in page.main
    assert "Spring fair" in page.main and "Nobody has said why." in page.main


def test_the_bar_names_what_it_shows(cast, late, pages):
    page = pages.sign_in(cast.lead).get(PROMISES)
    assert page.all("//main//svg[@role='img']/g/title/text()") == ["1 Late", "1 Not due yet"]


def test_the_list_is_narrowed_in_the_address(cast, late, pages):
    page = pages.sign_in(cast.lead).get(f"{PROMISES}?state=open")
    assert "Letters will be plain." in page.main and WORDS not in page.main


def test_the_office_writes_a_promise_down(cast, made, pages):
    page = pages.sign_in(cast.officer).get(f"{PROMISES}make/")
    assert "ends on" in page.main
    said = {"words": WORDS, "made_where": "Newsletter", "about": f"a{made.actions['1.A'].pk}"}
    page = pages.post(f"{PROMISES}make/", said | boxes("made_on", day(0)) | boxes("due_on", day(40)))
    assert f"“{WORDS}”" in page.main and "1.A" in page.main


def test_a_refusal_keeps_the_words(cast, made, pages):
    said = {"words": WORDS} | boxes("made_on", day(0)) | boxes("due_on", day(-1))
    page = pages.sign_in(cast.officer).post(f"{PROMISES}make/", said)
    assert "before it was made" in page.main and WORDS in page.main


def test_a_promise_is_kept_with_evidence_added_on_the_form(cast, late, pages):
    said = {"move": "keep", "new_evidence": "The list of names"} | boxes("on", day(0))
    page = pages.sign_in(cast.officer).post(f"{PROMISES}{late.pk}/", said)
    assert "Kept late, on" in page.main and "What shows it: The list of names" in page.main


def test_without_grounds_no_answer_is_kept(cast, late, pages):
    page = pages.sign_in(cast.officer).post(f"{PROMISES}{late.pk}/", {"move": "drop"} | boxes("on", day(0)))
    assert "Say why the promise was dropped" in page.main
    assert Promise.objects.get(pk=late.pk).answer == ""


def test_no_form_overwrites_the_words(cast, late, pages):
    sent = {"words": "Something easier.", "due_on": "2031-01-01", "made_where": "Nowhere"}
    said = {"move": "keep_partly", "why": "Half."} | boxes("on", day(0)) | boxes("due_on", day(300))
    pages.sign_in(cast.officer).post(f"{PROMISES}{late.pk}/", sent | said)
    kept = Promise.objects.get(pk=late.pk)
    assert (kept.words, kept.due_on, kept.made_where, kept.answer) == (
        WORDS,
        day(-2),
        "Spring fair",
        "partly",
    )


def test_what_is_answered_for_good_has_no_form(cast, late, pages):
    delivery.answer_promise(by=BY, promise=late, move="drop", why="The money went.")
    pages.sign_in(cast.officer).get(f"{PROMISES}{late.pk}/", status=404)


def test_the_file_holds_every_promise_asked_for(cast, late, pages):
    response = pages.sign_in(cast.lead).client.get(f"{PROMISES[:-1]}.csv?state=late")
    lines = response.content.decode("utf-8-sig").splitlines()
    assert len(lines) == 2 and WORDS in lines[1]


@pytest.mark.parametrize("who", ["lead", "board_member", "forum", "stranger"])
def test_only_the_office_writes(cast, late, pages, who):
    pages.sign_in(getattr(cast, who))
    for address in (f"{PROMISES}make/", f"{PROMISES}{late.pk}/"):
        pages.post(address, {"words": "x"}, status=404)


def test_the_number_of_queries_does_not_grow(cast, made, late, pages):
    client = pages.sign_in(cast.officer).client
    few = a_plan.queries_of(client, PROMISES)
    for number in range(30):
        delivery.make_promise(by=BY, plan=made.plan, words=f"Promise {number}", due_on=day(9))
    assert a_plan.queries_of(client, PROMISES) == few


def test_before_the_first_it_says_what_will_be_there(cast, made, pages):
    assert "No promise yet" in pages.sign_in(cast.officer).get(PROMISES).main
