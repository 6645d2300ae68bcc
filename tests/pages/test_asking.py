"""Asking leads from the round's page: who will get what, one email each, and what became of it."""

import datetime as dt
import re

import pytest
from django_tasks_db.models import DBTaskResult

from tests.pages import a_plan
from turnstone.programme.audit import clock
from turnstone.programme.delivery.queries.asking import requests_in
from turnstone.programme.delivery.rules import LinkState

SAID = {"text": "Two started.", "status": "in_progress", "confidence": "amber", "why": "One has left."}


@pytest.fixture(autouse=True)
def a_queue(settings):
    """Keep jobs in the table, as a deployment does, until `work` does them."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def work():
    """Do what a worker does beside the site."""
    for job in DBTaskResult.objects.ready():
        job.claim("a worker")
        job.set_successful(job.task.call(**job.args_kwargs["kwargs"]))


@pytest.fixture
def made(cast):
    return a_plan.make(cast)


@pytest.fixture
def here(made):
    return f"/wexcombe/office/cycles/{made.cycle.period:%Y-%m}/ask/"


@pytest.fixture
def sent(cast, made, here, pages, mailoutbox):
    """Ask, as the programme office."""
    pages.sign_in(cast.officer).post(here)
    work()
    return mailoutbox


def links_in(message):
    return re.findall(r"http://testserver(\S+)", message.body)


def states(made):
    return [each.state_at(clock.now()) for each in requests_in(made.cycle.pk)]


def test_it_shows_who_will_get_what_before_sending(cast, made, here, pages, mailoutbox):
    page = pages.sign_in(cast.officer).get(here)
    assert page.all("//table[caption[contains(., 'will be asked')]]/tbody/tr/*") == [
        "Tom Ashby",
        "tom.ashby@wexcombe.example",
        "1.A, 1.B",
        "not yet",
    ]
    assert "10.A: it has no lead" in page.main
    assert page.all("//main//button[contains(., 'Send')]") == ["Send 1 email"]
    assert mailoutbox == []


def test_one_email_lists_a_leads_actions_each_with_its_own_link(sent):
    (message,) = sent
    assert message.to == ["tom.ashby@wexcombe.example"]
    assert message.subject.startswith("Wexcombe: 2 short updates to give by ")
    assert "1.A  Hire two caseworkers." in message.body
    assert len(set(links_in(message))) == 2


def test_the_email_is_in_text_and_html(sent):
    html, kind = sent[0].alternatives[0]
    assert kind == "text/html"
    assert all(link in html for link in links_in(sent[0]))


def test_each_link_opens_its_own_action(sent, pages):
    assert [pages.get(link).h1 for link in links_in(sent[0])] == ["Update action 1.A", "Update action 1.B"]


def test_what_became_of_each_is_shown(made, here, pages, sent):
    pages.client.post(links_in(sent[0])[0], SAID)
    rows = pages.get(here).all("//table[caption[contains(., 'asked')]]/tbody/tr")
    assert "1.A" in rows[-1] and "Answered" in rows[-1]
    assert "1.B" in rows[-2] and "Sent" in rows[-2]


def test_a_second_press_asks_nobody_twice(here, pages, sent):
    page = pages.post(here)
    work()
    assert "Nobody is to be asked now." in page.main
    assert "2 actions were asked about today" in page.main
    assert len(sent) == 1


def test_two_presses_before_the_worker_comes_ask_once(cast, made, here, pages, mailoutbox):
    pages.sign_in(cast.officer).post(here)
    page = pages.post(here)
    assert "1 email is on the way." in page.main
    work()
    work()
    assert len(mailoutbox) == 1


def test_no_link_is_in_the_queue(sent):
    told = str(list(DBTaskResult.objects.values()))
    assert not [link for link in links_in(sent[0]) if link.split("/")[3] in told]


def test_an_email_that_cannot_go_is_said(cast, made, here, pages, settings):
    settings.EMAIL_BACKEND = "tests.pages.full_post_box.EmailBackend"
    pages.sign_in(cast.officer).post(here)
    work()
    page = pages.get(here)
    assert "Not sent: the mail server did not take it" in page.main
    assert "1 email is on the way." in page.main  # the second try, in a minute
    assert set(states(made)) == {LinkState.REVOKED}


def test_a_link_can_be_withdrawn_with_a_reason(made, here, pages, sent):
    way = pages.get(here).links["Withdraw the link for 1.A"]
    assert "Say why" in pages.post(way, {"why": ""}).main
    pages.post(way, {"why": "Sent to the wrong person."})
    assert pages.get(links_in(sent[0])[0], status=410).h1 == "This link has been withdrawn"
    assert pages.get(links_in(sent[0])[1]).h1 == "Update action 1.B"


def test_all_links_can_be_withdrawn_at_once(made, here, pages, sent):
    way = pages.get(here).links["Withdraw every link of this round"]
    pages.post(way, {"why": "The list was wrong."})
    assert states(made) == [LinkState.REVOKED] * 2


def test_a_closed_round_asks_nobody(cast, made, here, pages, mailoutbox):
    with clock.pretend(clock.now() + dt.timedelta(days=8)):
        page = pages.sign_in(cast.officer).post(here)
    assert "Nobody is to be asked now." in page.main
    assert mailoutbox == []


def test_the_round_leads_to_it(cast, made, here, pages):
    page = pages.sign_in(cast.officer).get(here.removesuffix("ask/"))
    assert page.links["Ask those who have not answered"] == here


@pytest.mark.parametrize("who", ["lead", "board_member", "forum", "stranger"])
def test_nobody_else_may_ask(cast, made, here, pages, mailoutbox, who):
    pages.sign_in(getattr(cast, who)).post(here, status=404)
    assert mailoutbox == []
