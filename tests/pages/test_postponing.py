"""Postponing a series from its page, the evidence that everybody knows, and its new dates."""

import pytest
from django.core import mail

from tests.programme.a_series import at, families, family, five_events
from turnstone.programme.audit import clock
from turnstone.programme.voice import operations as voice
from turnstone.programme.voice.models import Message, Postponement
from turnstone.programme.voice.rules import MessageKind
from turnstone.web.voice.post import post

SERIES = "/wexcombe/office/voice/events/meet-the-director/"
WHY = {"why": "The schools are closed"}


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.SITE_ADDRESS = "https://send.wexcombe.example"
    # The worker sends beside the site; here it sends when a test says so.
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    with clock.pretend(at(2026, 9, 14, 12)):
        yield


@pytest.fixture
def series(cast):
    series = five_events(cast.officer, cast.area)
    people = [
        *families(cast.officer, cast.area, 3),
        family(cast.officer, cast.area, "Ash Tull", phone="01632 960 001"),
    ]
    voice.invite(by=cast.officer, series=series, contacts=people)
    return series


@pytest.fixture
def postponed(cast, series):
    post.call()
    mail.outbox.clear()
    postponement = voice.postpone_series(by=cast.officer, series=series, why="The schools are closed")
    return f"{SERIES}postponed/{postponement.pk}/"


def test_the_page_shows_first_what_will_happen(cast, series, pages):
    page = pages.sign_in(cast.officer).get(f"{SERIES}postpone/")
    assert "4 people will be told" in page.main
    assert "3 people get an email of their own" in page.main
    assert "1 person has no email that works and must be phoned" in page.main
    assert "Tuesday 6 October 2026, 10:00am to 12:00pm" in page.main
    assert page.all("//button[contains(., 'Postpone')]") == ["Postpone 5 events and tell 4 people"]
    assert not Postponement.objects.exists()


def test_it_is_done_in_one_act_and_leads_to_the_evidence(cast, series, pages):
    page = pages.sign_in(cast.officer).post(f"{SERIES}postpone/", WHY)
    assert page.h1 == "0 of 4 know" and "The schools are closed" in page.main
    assert "5 postponed" in pages.get(SERIES).main
    assert "there is nothing to postpone" in pages.get(f"{SERIES}postpone/").main


def test_it_is_not_done_without_a_reason(cast, series, pages):
    page = pages.sign_in(cast.officer).post(f"{SERIES}postpone/", {"why": ""})
    assert "Say why it is postponed" in page.main and not Postponement.objects.exists()


def test_each_person_gets_an_email_of_their_own_that_takes_it_out_of_their_calendar(postponed):
    post.call()
    assert sorted(each.to for each in mail.outbox) == [[f"family{n}@home.example"] for n in (1, 2, 3)]
    letter = mail.outbox[0]
    assert letter.subject == "Postponed: Meet the director" and "The schools are closed" in letter.body
    calendar = next(each.content for each in letter.alternatives if "method=CANCEL" in each.mimetype)
    assert "METHOD:CANCEL" in calendar and "STATUS:CANCELLED" in calendar and "SEQUENCE:1" in calendar
    files = [
        each.get_payload(decode=True).decode() for each in letter.message().walk() if each.get_filename()
    ]
    assert [each.count("BEGIN:VEVENT") for each in files] == [1] * 5


def test_the_evidence_counts_and_names_nobody(cast, postponed, pages):
    post.call()
    page = pages.sign_in(cast.board_member).get(postponed)
    assert page.h1 == "3 of 4 know"
    assert page.all("//tbody/tr/th") == [
        "Sent",
        "Told by phone",
        "Came back",
        "May not have arrived",
        "To be phoned",
    ]
    assert page.all("//tbody/tr/td[1]") == ["3", "0", "0", "0", "1"]
    assert "1 call to make" in page.main and "No reminder of these dates has gone out since." in page.main
    assert "Ash" not in page.source and "01632" not in page.source and "home.example" not in page.source


def test_the_calls_are_made_with_one_button_each(cast, postponed, pages):
    post.call()
    page = pages.sign_in(cast.officer).get(postponed)
    assert "Ash Tull" in page.main and "01632 960 001" in page.main and "Gave no email address" in page.main
    action = page.tree.xpath("//form[contains(@action, 'settle')]/@action")[0]
    page = pages.post(action)
    assert page.h1 == "4 of 4 know" and "Everybody whom the series concerns has been told." in page.main
    assert "Calls to make" not in page.main


def test_only_those_who_may_see_contacts_settle_a_message_and_only_one_of_this_series(cast, postponed, pages):
    message = Message.objects.filter(kind=MessageKind.POSTPONED).first()
    other = Message.objects.exclude(kind=MessageKind.POSTPONED).first()
    pages.sign_in(cast.lead).post(f"{postponed}settle/{message.pk}/", status=404)
    pages.sign_in(cast.officer).post(f"{postponed}settle/{other.pk}/", status=404)


def test_what_was_cut_off_may_not_have_arrived_and_is_settled_by_a_person(cast, postponed, pages):
    message = Message.objects.filter(kind=MessageKind.POSTPONED, contact__details__email__gt="").first()
    voice.take_message(by=cast.officer, message=message)
    with clock.pretend(at(2026, 9, 14, 13)):
        post.call()
        page = pages.sign_in(cast.officer).get(postponed)
        assert page.h1 == "2 of 4 know" and "The email may not have arrived" in page.main
        page = pages.post(f"{postponed}settle/{message.pk}/", {"act": "again"})
        assert "The email goes once more" in page.main
        post.call()
    assert len(mail.outbox) == 3


def test_the_new_dates_lead_back_and_everybody_is_invited_in_one_press(cast, postponed, pages):
    said = {"name": "Meet the director online", "when": "2 November 2026, 6pm to 7pm", "format": "online"}
    page = pages.sign_in(cast.officer).post(f"{SERIES}new-dates/", said)
    assert "In place of Meet the director, which was postponed" in page.main
    assert "5 postponed, 1 planned" in page.main
    page = pages.post(f"{SERIES[:-1]}-online/invite-again/")
    assert "4 people of the postponed series invited" in page.main
    assert "It has new dates: Meet the director online" in pages.get(SERIES).main
    post.call()
    subjects = [each.subject for each in mail.outbox if "New dates" in each.subject]
    assert subjects == ["New dates: Meet the director online"] * 3


def test_the_postponed_dates_are_not_to_come_on_any_page(cast, postponed, pages):
    assert "6 October 2026" not in pages.get("/wexcombe/have-your-say/").main
    page = pages.sign_in(cast.lead).get("/wexcombe/office/voice/events/?show=coming")
    assert "No event is to come." in page.main
