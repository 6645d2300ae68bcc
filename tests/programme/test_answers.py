"""What somebody answers is whole, is given once, and can be left and come back to."""

import datetime as dt
from dataclasses import dataclass

import pytest

from tests.programme.a_survey import BY, given, link_of, open_a_survey, somebody_to_ask
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.voice import models, queries, rules
from turnstone.programme.voice import operations as voice

MONTH = dt.timedelta(days=30)


@dataclass(frozen=True)
class Choice:
    id: int


@dataclass(frozen=True)
class Question:
    id: int
    kind: str
    is_required: bool = False
    words: str = "Why?"
    options: tuple = (Choice(1), Choice(2))


@pytest.mark.parametrize(
    ("kind", "required", "chosen", "words", "sentence"),
    [
        ("one", False, (1,), "", ""),
        ("one", False, (), "", "Answer one question at least"),
        ("one", True, (), "", "Choose an answer to “Why?”"),
        ("one", True, (3,), "", "Choose one of the answers that “Why?” offers"),
        ("scale", True, (1, 2), "", "Choose only one answer"),
        ("several", True, (1, 2), "", ""),
        ("words", True, (), " ", "Write an answer to “Why?”"),
        ("words", True, (), "Because.", ""),
        ("words", False, (), "x" * 4001, "4,001 characters; use 4,000 at most"),
    ],
)
def test_what_is_wrong_with_answers(kind, required, chosen, words, sentence):
    said = rules.Given(chosen={7: chosen} if chosen else {}, words={7: words} if words else {})
    found = rules.whats_wrong_with([Question(7, kind, required)], said)
    assert (sentence in found[7]) if sentence else not found


def test_a_draft_gives_back_what_was_kept():
    said = rules.Given(chosen={1: (2, 3)}, words={4: "Yes"})
    assert rules.from_kept(rules.as_kept(said)) == said


@pytest.fixture
def asked(wexcombe):
    return open_a_survey(wexcombe.area)


def answer(asked, **answers):
    return voice.answer_openly(
        area_slug="wexcombe",
        survey_slug=asked.survey.slug,
        wave_slug=asked.wave.slug,
        answers=given(asked, **answers),
    )


def test_a_link_answers_once(asked):
    said = {
        "area_slug": "wexcombe",
        "token": link_of(asked, somebody_to_ask(asked.area)),
        "answers": given(asked),
    }
    voice.answer_by_link(**said)
    with pytest.raises(Refusal, match="each link answers once"):
        voice.answer_by_link(**said)
    assert models.Response.objects.count() == 1


def test_the_link_of_somebody_who_was_erased_opens_nothing(asked):
    contact = somebody_to_ask(asked.area)
    token = link_of(asked, contact)
    voice.erase_contact(by=BY, contact=contact)
    assert queries.survey_by_link("wexcombe", token) is None


def test_another_areas_address_opens_nothing(asked):
    assert queries.survey_by_link("marlsea", link_of(asked, somebody_to_ask(asked.area))) is None


def test_a_wave_that_is_not_open_takes_nothing(asked):
    with clock.pretend(clock.now() - MONTH), pytest.raises(Refusal, match="please come back then"):
        answer(asked)
    with clock.pretend(clock.now() + MONTH), pytest.raises(Refusal, match="takes no more answers"):
        answer(asked)


def test_a_wave_for_links_alone_has_no_open_address(wexcombe):
    asked = open_a_survey(wexcombe.area, is_public=False)
    with pytest.raises(Refusal, match="not open to everybody"):
        answer(asked)
    assert queries.surveys_open_now("wexcombe") == ()


def test_a_question_that_is_required_is_asked_for(asked):
    with pytest.raises(Refusal, match="Choose an answer to “How well does your plan work"):
        answer(asked, how="")


def test_a_question_that_is_gone_is_told_of(asked):
    said = given(asked, words="Late")
    voice.remove_question(by=BY, question=asked.more)
    with pytest.raises(Refusal, match="open it again"):
        voice.enter_response(by=BY, wave=asked.wave, route=rules.Route.PAPER, answers=said)


def test_several_answers_are_counted_each(asked):
    answer(asked, helped=("school", "health"))
    assert models.Answer.objects.filter(question=asked.helped).count() == 2


def test_a_draft_goes_when_it_is_sent(asked):
    key = voice.save_draft(wave_id=asked.wave.pk, answers=given(asked, words="To be"))
    assert queries.draft_with(asked.wave.pk, key).words == {asked.more.pk: "To be"}
    assert voice.save_draft(wave_id=asked.wave.pk, answers=given(asked), key=key) == key
    assert models.SurveyDraft.objects.count() == 1
    voice.answer_openly(
        area_slug="wexcombe",
        survey_slug=asked.survey.slug,
        wave_slug=asked.wave.slug,
        answers=given(asked),
        draft=key,
    )
    assert not models.SurveyDraft.objects.exists()


def test_a_draft_goes_when_the_wave_has_closed(asked):
    key = voice.save_draft(wave_id=asked.wave.pk, answers=given(asked))
    with clock.pretend(clock.now() + MONTH):
        assert queries.draft_with(asked.wave.pk, key) is None
        voice.delete_drafts(by=BY, area=asked.area)
    assert not models.SurveyDraft.objects.exists()
