"""Signing in by an emailed link."""

import re

import pytest
import time_machine

ASK = "/account/sign-in/by-email/"


def ask(pages, email, **more):
    return pages.post(ASK, {"email": email} | more)


def link_in(message):
    return re.search(r"http://testserver(\S+)", message.body)[1]


@pytest.fixture
def link(pages, cast, mailoutbox):
    """Ask for a link as the board member, and take it out of the message."""
    ask(pages, cast.board_member.email)
    return link_in(mailoutbox[0])


def test_the_message_has_the_link_in_text_and_html(link, mailoutbox):
    assert link in mailoutbox[0].body
    html, kind = mailoutbox[0].alternatives[0]
    assert (link in html, kind) == (True, "text/html")


def test_the_page_says_the_same_of_an_address_without_an_account(pages, cast, mailoutbox):
    known = ask(pages, cast.lead.email).main.replace(cast.lead.email, "X")
    unknown = ask(pages, "no.one@wexcombe.example").main.replace("no.one@wexcombe.example", "X")
    assert known == unknown
    assert [message.to for message in mailoutbox] == [[cast.lead.email]]


def test_a_closed_account_gets_no_link(pages, cast, mailoutbox):
    cast.lead.is_active = False
    cast.lead.save()
    ask(pages, cast.lead.email)
    assert mailoutbox == []


def test_opening_the_link_does_not_use_it_up(pages, link):
    assert pages.get(link).h1 == "Sign in as Margaret Osei"
    assert pages.get(link).h1 == "Sign in as Margaret Osei"
    assert pages.get("/account/").h1 == "Sign in"


def test_the_button_signs_in(pages, link):
    assert pages.client.post(link)["Location"] == "/account/"
    assert pages.client.get("/account/")["Location"] == "/wexcombe/office/"


def test_the_link_works_once(pages, link):
    pages.client.post(link)
    pages.sign_out()
    page = pages.get(link, status=410)
    assert page.h1 == "This link no longer works"
    assert page.links["Ask for a new link"] == ASK
    pages.post(link, status=410)


def test_the_link_works_for_a_quarter_of_an_hour(pages, cast, mailoutbox):
    with time_machine.travel("2026-05-01 09:00", tick=False) as now:
        ask(pages, cast.lead.email)
        now.shift(14 * 60)
        pages.get(link_in(mailoutbox[0]))
        now.shift(60)
        pages.get(link_in(mailoutbox[0]), status=410)


def test_a_link_that_was_tampered_with_does_not_work(pages, link):
    pages.get(link[:-3] + "xy/", status=410)


def test_the_link_leads_on_to_where_somebody_was_going(pages, cast, mailoutbox):
    ask(pages, cast.lead.email, next="/accessibility/")
    page = pages.post(link_in(mailoutbox[0]))
    assert page.h1 == "Accessibility"


def test_the_fourth_link_in_a_minute_is_refused(pages, cast, mailoutbox):
    for _ in range(3):
        ask(pages, cast.lead.email)
    assert pages.post(ASK, {"email": cast.lead.email.upper()}, status=429).h1 == "Too many tries"
    assert len(mailoutbox) == 3


def test_a_slip_in_the_address_is_said_at_the_box(pages, db):
    page = ask(pages, "margaret")
    assert page.links["Enter an email address like name@example.org."] == "#id_email"
