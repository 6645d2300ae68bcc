"""The email about a survey holds the reader's own link, and is not sent to who has answered."""

import datetime as dt
import re

import pytest

from tests.programme.a_survey import BY, given, link_of, open_a_survey, somebody_to_ask
from turnstone.programme.audit import clock
from turnstone.programme.voice import models
from turnstone.programme.voice import operations as voice
from turnstone.programme.voice.rules import MessageKind, Purpose
from turnstone.web.voice.mail.surveys import compose


@pytest.fixture
def asked(cast, settings):
    settings.SITE_ADDRESS = "https://send.wexcombe.example"
    return open_a_survey(cast.area)


@pytest.fixture
def sent(asked):
    """Send the survey to a family, and give the message with the secret part of its link."""
    token = link_of(asked, somebody_to_ask(asked.area))
    return models.Message.objects.get(kind=MessageKind.SURVEY), token


def test_its_link_opens_the_survey(asked, sent, pages):
    mail = compose(sent[0])
    address = re.search(r"https://send.wexcombe.example(/\S+)", mail.text)[1]
    assert pages.get(address).h1 == "Families’ survey"
    assert address in mail.html and mail.unsubscribe == Purpose.SURVEYS
    assert "5 questions" in mail.text and "Tell us how it is." in mail.html


def test_nothing_goes_to_who_has_answered(asked, sent):
    message, token = sent
    voice.answer_by_link(area_slug="wexcombe", token=token, answers=given(asked))
    assert compose(message) is None


def test_nothing_goes_once_the_survey_has_closed(asked, sent):
    with clock.pretend(clock.now() + dt.timedelta(days=30)):
        assert compose(sent[0]) is None


def test_a_reminder_says_that_it_is_one(asked, sent):
    voice.remind_of_survey(by=BY, wave=asked.wave)
    mail = compose(models.Message.objects.get(step=1))
    assert mail.subject == "Still open: Families’ survey, Wexcombe" and "It is still open." in mail.text


def test_young_people_are_led_to_their_own_words(asked, sent):
    models.Contact.objects.update(kind="young_person")
    mail = compose(models.Message.objects.get())
    assert "?words=young_people" in mail.text and "Your say counts." in mail.text
