import datetime as dt
import xml.etree.ElementTree as ET

import pytest
from django.core import mail

from tests.cast import BY
from tests.pages import a_plan
from tests.programme.contacts import somebody
from turnstone.programme.audit import clock
from turnstone.programme.people import operations as people
from turnstone.programme.people.rules import Role
from turnstone.programme.plan import operations as plans
from turnstone.programme.publications import operations as publications
from turnstone.programme.voice import operations as voice
from turnstone.programme.voice.models import Bulletin, BulletinLine, Message
from turnstone.web.voice.mail.bulletins import compose

OFFICE = "/wexcombe/office/voice/bulletins/"
ISSUE = f"{OFFICE}send-news-1/"


@pytest.fixture
def made(cast):
    return a_plan.make(cast)


@pytest.fixture
def chair(cast):
    """Somebody who approves papers and publishes them."""
    account = people.open_account(by=BY, email="una.dale@wexcombe.example", name="Una Dale")
    people.give_role(by=BY, area=cast.area, account=account, role=Role.ADMINISTRATOR)
    return account


@pytest.fixture
def office(pages, cast):
    return pages.sign_in(cast.officer)


@pytest.fixture
def draft(office, made, cast):
    """Begin an issue that tells that 1.B is done."""
    starts_on = clock.today() - dt.timedelta(days=14)
    voice.add_bulletin_series(by=BY, area=cast.area, name="SEND News", starts_on=starts_on)
    action = made.actions["1.B"]
    plans.judge_action(by=BY, action=action, status="complete", confidence="green", done_on=clock.today())
    office.post(f"{OFFICE}named/send-news/begin/", moments=3)
    return Bulletin.objects.get()


def act(office, line, name):
    return office.post(f"{ISSUE}lines/{line.pk}/act/", {"act": name}, moments=3 if name == "give_back" else 1)


def send(pages, cast, chair):
    pages.sign_in(cast.officer).post(f"{ISSUE}send/hand-in/", moments=2)
    pages.sign_in(chair).post(f"{ISSUE}send/approve/", moments=2)
    return pages.post(f"{ISSUE}send/now/", {"sure": "yes"}, moments=2)


@pytest.fixture
def sent(pages, cast, chair, draft, settings):
    settings.SITE_ADDRESS = "https://send.example"
    send(pages, cast, chair)
    return Bulletin.objects.get()


def test_an_office_without_a_bulletin_is_told_what_one_is_and_can_name_it(office, made):
    assert "No bulletin yet" in office.get(OFFICE).main
    said = {"name": "SEND News", "rhythm_days": "14"}
    day = {f"starts_on_{part}": value for part, value in (("day", "1"), ("month", "3"), ("year", "2026"))}
    assert "The bulletin is named" in office.post(f"{OFFICE}add/", said | day).main
    assert "Begin the next issue" in office.get(OFFICE).main


def test_a_begun_issue_tells_what_changed_and_to_what_each_line_is_tied(office, draft):
    page = office.get(ISSUE)
    assert page.all("//h2")[0] == "What we have finished"
    assert "Tied to an action of the plan" in page.main


def test_a_line_of_ones_own_says_that_it_is_tied_to_nothing(office, draft):
    said = {"section": "other", "words": "The office is closed on Monday.", "easy_words": ""}
    page = office.post(f"{ISSUE}lines/add/", said)
    assert "Your own words: tied to no fact of the record" in page.main


def test_a_line_is_left_out_and_taken_in_reworded_and_given_back(office, draft):
    line = BulletinLine.objects.first()
    drawn = line.words
    assert "Left out:" in act(office, line, "leave_out").main
    assert "Left out:" not in act(office, line, "take_in").main
    office.post(f"{ISSUE}lines/{line.pk}/", {"words": "Two new people work here.", "easy_words": ""})
    assert "Two new people work here." in office.get(ISSUE).main
    assert drawn in act(office, line, "give_back").main


def test_it_is_seen_in_every_form_before_it_goes(office, draft):
    words = BulletinLine.objects.first().words
    for form in ("web", "text"):
        assert words in " ".join(office.get(f"{ISSUE}as/{form}/", moments=2).main.split())
    assert "What is done" in office.get(f"{ISSUE}as/easy/", moments=2).all("//h2")


def test_a_trial_goes_to_whoever_asks_and_to_nobody_else(office, cast, draft, settings):
    settings.SITE_ADDRESS = "https://send.example"
    somebody(BY, cast.area)
    office.post(f"{ISSUE}send/try/", moments=2)
    (trial,) = mail.outbox
    assert trial.to == [cast.officer.email]
    assert "https://send.example/wexcombe/bulletins/send-news-1/easy/" in trial.body
    assert not Message.objects.exists()


def test_one_hands_in_another_approves_and_the_second_press_sends(pages, cast, chair, draft):
    somebody(BY, cast.area)
    assert "1 reader" in pages.get(f"{ISSUE}send/", moments=2).main
    page = pages.post(f"{ISSUE}send/hand-in/", moments=2)
    assert "waits for somebody else to approve it" in page.main
    assert "Approve it" not in page.main
    pages.sign_in(chair).post(f"{ISSUE}send/approve/", moments=2)
    asked = pages.post(f"{ISSUE}send/now/", moments=2)
    assert asked.h1 == "Send SEND News 1 to 1 reader?"
    assert not Message.objects.exists()
    assert "on its way to 1 reader" in pages.post(f"{ISSUE}send/now/", {"sure": "yes"}, moments=2).main
    assert Message.objects.get().about == Bulletin.objects.get().ref


def test_what_is_handed_in_can_be_taken_back(office, draft):
    office.post(f"{ISSUE}send/hand-in/", moments=2)
    page = office.post(f"{ISSUE}send/take-back/", {"why": "A date is wrong."})
    assert "is a draft again" in page.main
    assert "Add a line of your own" in page.main


def test_a_refusal_is_said_where_it_was_asked(office, draft):
    act(office, BulletinLine.objects.first(), "leave_out")
    page = office.post(f"{ISSUE}send/hand-in/", moments=2)
    assert "says nothing yet" in page.main


def test_a_draft_can_be_dropped(office, draft):
    assert "is dropped" in office.post(f"{ISSUE}drop/", {"yes": "1"}).main
    assert not Bulletin.objects.exists()


def test_everyone_reads_what_was_sent_in_both_forms_and_finds_it_in_the_list(pages, sent):
    pages.sign_out()
    assert pages.get("/wexcombe/bulletins/").links[sent.title] == "/wexcombe/bulletins/send-news-1/"
    assert "We finished this" in pages.get("/wexcombe/bulletins/send-news-1/").main
    assert "This is done." in pages.get("/wexcombe/bulletins/send-news-1/easy/").main
    assert b"We finished this" in pages.client.get("/wexcombe/bulletins/send-news-1/standard/txt").content


def test_a_draft_is_nowhere_in_public(pages, draft):
    pages.sign_out()
    for address in ("", "send-news-1/", "feed.atom"):
        assert pages.status(f"/wexcombe/bulletins/{address}") == 404


def test_the_feed_can_be_followed(pages, sent):
    pages.sign_out()
    answer = pages.client.get("/wexcombe/bulletins/feed.atom")
    atom = {"a": "http://www.w3.org/2005/Atom"}
    entry = ET.fromstring(answer.content).find("a:entry", atom)
    assert answer["Content-Type"].startswith("application/atom+xml")
    assert entry.find("a:title", atom).text == sent.title
    assert entry.find("a:link", atom).get("href").endswith("/wexcombe/bulletins/send-news-1/")


def test_the_email_is_what_was_published_and_nothing_once_it_is_withdrawn(cast, sent):
    somebody(BY, cast.area)
    message = Message(about=sent.ref, area=cast.area)
    letter = compose(message)
    assert "We finished this" in letter.html
    assert "We finished this" in letter.text
    assert letter.unsubscribe == "bulletin"
    publications.withdraw(by=BY, publication=sent.publication, why="A mistake.")
    assert compose(message) is None


def test_what_is_taken_back_later_is_owed_and_said_in_plain_words(pages, cast, made, sent):
    made.actions["1.B"].refresh_from_db()
    plans.judge_action(by=BY, action=made.actions["1.B"], status="in_progress", confidence="amber")
    page = pages.sign_in(cast.officer).get(OFFICE, moments=2)
    assert "The next issue has to put right" in page.all("//h2")
    assert "It is not finished: we have more to do." in page.main
    pages.post(f"{OFFICE}named/send-news/begin/", moments=3)
    assert pages.get(f"{OFFICE}send-news-2/").all("//h2")[0] == "Putting it right"


def test_members_who_do_not_write_it_see_only_what_was_sent(pages, cast, draft):
    pages.sign_in(cast.lead)
    assert "SEND News" in pages.get(OFFICE).main
    assert pages.status(ISSUE) == 404
