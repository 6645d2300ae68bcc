"""Signing up for news: the same answer whatever is known, a yes from one's own mailbox, and stopping with one press."""

import datetime as dt

import pytest
import time_machine

from tests.programme.contacts import somebody
from turnstone.programme.audit.operations import Machine
from turnstone.programme.voice.models import Consent, Contact, Message
from turnstone.programme.voice.queries import contact_token, who_agreed
from turnstone.programme.voice.rules import Purpose
from turnstone.web.take_part.flood import page_mark
from turnstone.web.voice import post

NEWS = "/wexcombe/have-your-say/news/"
IDA = "ida.marsh@families.example"


@pytest.fixture
def ida(cast):
    return somebody(Machine("a test"), cast.area, agreed=())


@pytest.fixture
def sign_up(pages, cast):
    def signed_up(email=IDA, purposes=("events", "bulletin"), **more):
        with time_machine.travel(dt.datetime.now(dt.UTC) - dt.timedelta(minutes=1)):
            opened = page_mark()
        return pages.post(NEWS, {"email": email, "purposes": purposes, "opened": opened} | more)

    return signed_up


def link_in(mailoutbox, name):
    """Find a link of the newest letter."""
    return next(word for word in mailoutbox[-1].body.split() if f"/news/{name}/" in word).partition(
        ".example"
    )[2]


@pytest.fixture
def at_home(settings):
    settings.SITE_ADDRESS = "https://send.wexcombe.example"


def test_somebody_signs_up_says_yes_from_their_mailbox_and_is_written_to(pages, sign_up, mailoutbox, at_home):
    assert sign_up(name="Ida Marsh").h1 == "Check your email"
    contact = Contact.objects.get()
    assert who_agreed([contact.pk], Purpose.EVENTS) == set()
    post.post.call()
    assert [letter.to for letter in mailoutbox] == [[IDA]]
    address = link_in(mailoutbox, "confirm")
    page = pages.get(address)
    assert page.h1 == "May we write to you?" and IDA in page.text
    assert who_agreed([contact.pk], Purpose.EVENTS) == set()
    assert pages.post(address, {"purposes": ["events"]}).h1 == "Thank you"
    assert who_agreed([contact.pk], Purpose.EVENTS) == {contact.pk}
    assert who_agreed([contact.pk], Purpose.BULLETIN) == set()
    assert Consent.objects.get(purpose="events").words == "Yes, write to me about events for families."


def test_the_answer_is_the_same_whether_an_address_is_known_or_not(sign_up, ida, mailoutbox, at_home):
    known, unknown = sign_up(), sign_up("new@families.example")
    assert known.source.replace(IDA, "") == unknown.source
    assert known.response.request["PATH_INFO"] == unknown.response.request["PATH_INFO"]
    post.post.call()
    assert len(mailoutbox) == 2


def test_who_gets_it_all_already_is_told_so_in_their_mailbox_alone(pages, sign_up, cast, mailoutbox, at_home):
    somebody(Machine("a test"), cast.area)
    assert sign_up().h1 == "Check your email"
    post.post.call()
    assert "already" in mailoutbox[0].subject
    assert pages.get(link_in(mailoutbox, "choices")).h1 == "What we send you"


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"email": ""}, "Enter your email address."),
        ({"email": "ida"}, "Enter an email address like name@example.org."),
        ({"purposes": []}, "Choose at least one thing"),
        ({"website": "https://spam.example"}, "leave it empty"),
        ({"opened": ""}, "more than a day"),
        ({"opened": "made up"}, "more than a day"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(sign_up, said, why):
    page = sign_up(**({"name": "Ida Marsh"} | said))
    assert why in page.text and not Contact.objects.exists()
    assert "Ida Marsh" in page.all("//input[@name='name']/@value")


def test_a_machine_that_is_too_quick_is_stopped(pages, cast):
    page = pages.post(NEWS, {"email": IDA, "purposes": ["events"], "opened": page_mark()})
    assert "very quick" in page.text and not Contact.objects.exists()


def test_a_link_alone_changes_nothing(pages, cast):
    contact = somebody(Machine("a test"), cast.area)
    token = contact_token(contact)
    for path in (
        f"choices/{token}/",
        f"choices/{token}/forget/",
        f"stop/{token}/events/",
        f"stop/{token}/everything/",
    ):
        assert pages.get(NEWS + path).response["Cache-Control"] == "no-store"
    assert len(who_agreed([contact.pk], Purpose.EVENTS)) == 1 and is_here(contact)


def is_here(contact):
    return Contact.objects.get(pk=contact.pk).erased_on is None


def test_choices_are_taken_as_they_are_ticked(pages, cast):
    contact = somebody(Machine("a test"), cast.area, agreed=[Purpose.EVENTS])
    address = f"{NEWS}choices/{contact_token(contact)}/"
    assert pages.get(address).all("//input[@checked]/@value") == ["events"]
    pages.post(address, {"purposes": ["bulletin", "surveys"]})
    assert pages.get(address).all("//input[@checked]/@value") == ["surveys", "bulletin"]
    assert "not write to you any more" in pages.post(address, {}).text


@pytest.mark.parametrize(("what", "left"), [("events", 2), ("everything", 0)])
def test_one_press_stops_and_a_second_changes_nothing(pages, cast, what, left):
    contact = somebody(Machine("a test"), cast.area)
    for _ in range(2):
        assert pages.post(f"{NEWS}stop/{contact_token(contact)}/{what}/").h1 == "That is stopped"
        assert contact.consents.filter(withdrawn_at=None).count() == left


def test_who_is_forgotten_has_links_that_open_nothing(pages, cast):
    contact = somebody(Machine("a test"), cast.area)
    token = contact_token(contact)
    assert pages.post(f"{NEWS}choices/{token}/forget/").h1 == "We have forgotten you"
    assert not is_here(contact)
    for path in (f"choices/{token}/", f"stop/{token}/events/", f"confirm/{token}/"):
        assert pages.status(NEWS + path) == 404


def test_links_of_others_and_of_other_areas_open_nothing(pages, cast, ida):
    token = contact_token(ida)
    assert pages.status(f"/marlsea/have-your-say/news/choices/{token}/") == 404
    assert pages.status(f"{NEWS}choices/{token[:-2]}/") == 404
    assert pages.status(f"{NEWS}stop/{token}/nothing-of-ours/") == 404


def test_who_does_not_confirm_is_asked_at_most_three_times_a_day(sign_up, mailoutbox, at_home):
    for _ in range(5):
        assert sign_up().h1 == "Check your email"
        post.post.call()
    assert len(mailoutbox) == 3 and Message.objects.count() == 3
