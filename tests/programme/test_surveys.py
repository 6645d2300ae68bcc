"""Surveys are written, opened, sent and closed."""

import datetime as dt

import pytest

from tests.programme.a_survey import BY, PHASES, enter, given, link_of, open_a_survey, somebody_to_ask
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.voice import models, queries
from turnstone.programme.voice import operations as voice
from turnstone.programme.voice.rules import (
    Dimension,
    MessageKind,
    NewOption,
    PopulationRow,
    Purpose,
    QuestionKind,
    Route,
    Wording,
)

WEEK = dt.timedelta(days=7)


@pytest.fixture
def asked(wexcombe):
    return open_a_survey(wexcombe.area)


def another_wave(asked, name="Summer", **days):
    today = clock.today()
    days = {"opens_on": today, "closes_on": today + WEEK} | days
    return voice.open_wave(by=BY, survey=asked.survey, name=name, **days)


def reword(question, words="How good is your plan?", **more):
    options = [NewOption(words=each.words, code=each.code) for each in question.options.order_by("position")]
    return voice.change_question(
        by=BY, question=question, words=words, kind=question.kind, **{"options": options} | more
    )


def test_every_wave_asks_the_core_questions_in_the_same_words(asked):
    summer = another_wave(asked)
    voice.add_question(
        by=BY, survey=asked.survey, words="Was the heat too much?", kind=QuestionKind.YES_NO, only_in=summer
    )
    survey = queries.survey_facts(asked.survey.pk)
    core = [each.words for each in survey.questions_in(asked.wave.pk)]
    assert [each.words for each in survey.questions_in(summer.pk)] == [*core, "Was the heat too much?"]


def test_a_question_nobody_answered_can_be_reworded_and_keeps_its_options(asked):
    before = set(asked.how.options.values_list("pk", flat=True))
    reword(asked.how)
    assert queries.survey_facts(asked.survey.pk).questions[0].words == "How good is your plan?"
    assert set(asked.how.options.values_list("pk", flat=True)) == before


def test_an_answered_question_cannot_be_reworded(asked):
    enter(asked)
    with pytest.raises(Refusal, match="add a new question instead"):
        reword(asked.how)


def test_a_question_answered_in_words_cannot_be_reworded_or_taken_out(asked):
    enter(asked, words="The bus is late.")
    with pytest.raises(Refusal, match="add a new question instead"):
        voice.change_question(by=BY, question=asked.more, words="And?", kind=QuestionKind.WORDS)
    with pytest.raises(Refusal, match="so that its answers keep their question"):
        voice.remove_question(by=BY, question=asked.more)


def test_an_option_that_is_left_out_goes_with_its_question_unanswered(asked):
    reword(asked.how, options=[NewOption(words="Well"), NewOption(words="Badly")])
    assert [each.words for each in queries.survey_facts(asked.survey.pk).questions[0].options] == [
        "Well",
        "Badly",
    ]


def test_questions_are_moved_and_taken_out(asked):
    voice.move_question(by=BY, question=asked.phase, up=True)
    voice.remove_question(by=BY, question=asked.heard)
    words = [each.words for each in queries.survey_facts(asked.survey.pk).questions]
    assert words == ["Stage of education", "How well does your plan work?", "Who helped you?", "What else?"]
    with pytest.raises(Refusal, match="the first question already"):
        voice.move_question(by=BY, question=models.Question.objects.get(pk=asked.phase.pk), up=True)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"words": " "}, "Write the question"),
        ({"options": [NewOption(words="Only one")]}, "two answers or more"),
        ({"options": [NewOption(words="Same"), NewOption(words="same")]}, "stands twice"),
        ({"kind": QuestionKind.WORDS, "tells_of": Dimension.NEED}, "choose another kind"),
        ({"code": "how"}, "short name"),
    ],
)
def test_a_question_that_cannot_be_asked_is_refused(asked, said, sentence):
    usual = {
        "words": "Why?",
        "kind": QuestionKind.ONE,
        "options": [NewOption(words="A"), NewOption(words="B")],
    }
    with pytest.raises(Refusal, match=sentence):
        voice.add_question(by=BY, survey=asked.survey, **usual | said)


def test_a_copy_has_the_core_questions_and_none_of_the_answers(asked):
    enter(asked)
    copy = queries.survey_facts(voice.copy_survey(by=BY, survey=asked.survey, title="Schools’ survey").pk)
    first = queries.survey_facts(asked.survey.pk)
    assert [each.words for each in copy.questions] == [each.words for each in first.questions]
    assert [len(each.options) for each in copy.questions] == [len(each.options) for each in first.questions]
    assert copy.waves == ()


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"name": ""}, "Give the wave a name"),
        ({"name": "spring"}, "choose another name"),
        ({"closes_on": dt.date(2020, 1, 1)}, "enter a later last day"),
        ({"hides_below": 1}, "Hide numbers below 3 at least"),
    ],
)
def test_a_wave_that_cannot_be_is_refused(asked, said, sentence):
    with pytest.raises(Refusal, match=sentence):
        another_wave(asked, **{"name": "Autumn"} | said)


def test_a_survey_without_core_questions_is_not_asked(wexcombe):
    survey = voice.add_survey(by=BY, area=wexcombe.area, title="Empty")
    with pytest.raises(Refusal, match="no core question yet"):
        voice.open_wave(by=BY, survey=survey, name="A", opens_on=clock.today(), closes_on=clock.today())


def test_closing_a_wave_makes_today_its_last_day(asked):
    assert voice.close_wave(by=BY, wave=asked.wave).closes_on == clock.today()
    with pytest.raises(Refusal, match="as its last day already"):
        voice.close_wave(by=BY, wave=asked.wave)


def test_the_first_day_of_a_wave_that_was_answered_stays(asked):
    enter(asked)
    wave = asked.wave
    with pytest.raises(Refusal, match="its first day stays"):
        voice.change_wave(
            by=BY, wave=wave, name=wave.name, opens_on=wave.opens_on + WEEK / 7, closes_on=wave.closes_on
        )


def test_only_those_who_agreed_are_sent_it_and_once(asked):
    families = [somebody_to_ask(asked.area, 1), somebody_to_ask(asked.area, 2, Purpose.BULLETIN)]
    assert queries.recipients_of(asked.wave).total == 1
    voice.send_survey(by=BY, wave=asked.wave, contacts=families)
    assert [link.contact for link in models.SurveyLink.objects.all()] == families[:1]
    assert [each.contact for each in models.Message.objects.filter(kind=MessageKind.SURVEY)] == families[:1]
    with pytest.raises(Refusal, match="Nobody is left to send"):
        voice.send_survey(by=BY, wave=asked.wave, contacts=families)


def test_only_those_who_have_not_answered_are_reminded(asked):
    first, second = somebody_to_ask(asked.area, 1), somebody_to_ask(asked.area, 2)
    token = link_of(asked, first)
    voice.send_survey(by=BY, wave=asked.wave, contacts=[second])
    voice.answer_by_link(area_slug="wexcombe", token=token, answers=given(asked))
    voice.remind_of_survey(by=BY, wave=asked.wave)
    assert [each.contact for each in models.Message.objects.filter(step=1)] == [second]
    with pytest.raises(Refusal, match="Nobody is left to remind"):
        voice.remind_of_survey(by=BY, wave=asked.wave)


def test_paper_is_entered_after_the_wave_has_closed_and_counts_by_route(asked):
    with clock.pretend(clock.now() + 3 * WEEK):
        enter(asked)
        voice.enter_response(by=BY, wave=asked.wave, route=Route.ASSISTED, answers=given(asked))
    assert queries.survey_facts(asked.survey.pk).waves[0].answered == {Route.PAPER: 1, Route.ASSISTED: 1}


def test_what_stood_at_a_moment_is_read_again(asked):
    before = clock.now()
    voice.change_survey(by=BY, survey=asked.survey, title="Another name")
    assert queries.survey_facts(asked.survey.pk, before).title == "Families’ survey"


def test_a_survey_is_read_in_as_many_queries_however_large(asked, django_assert_num_queries):
    open_a_survey(asked.area, title="Second")
    with django_assert_num_queries(6):
        assert len(queries.surveys_as_at(asked.area.pk, clock.now())) == 2


def test_young_people_read_the_same_questions_in_other_words(asked):
    question = queries.survey_facts(asked.survey.pk).questions[0]
    assert question.in_words(Wording.YOUNG_PEOPLE) == "How is school?"
    assert question.in_words(Wording.STANDARD) == "How well does your plan work?"


def counted(asked, rows, on):
    voice.set_population(
        by=BY, area=asked.area, dimension=Dimension.PHASE, rows=rows, source="School census", counted_on=on
    )


def test_the_newest_count_of_who_has_send_is_what_holds(asked):
    rows = [PopulationRow(code=each.lower(), words=each, count=100) for each in PHASES]
    counted(asked, rows, dt.date(2024, 1, 18))
    counted(asked, rows[:2], dt.date(2025, 1, 16))
    counted(asked, rows[1:2], dt.date(2025, 1, 16))
    found = queries.population_as_at(asked.area.pk, clock.now())
    assert [(each.words, each.counted_on.year) for each in found] == [("Primary", 2025)]


def test_the_same_sort_is_not_counted_twice(asked):
    with pytest.raises(Refusal, match="counted twice"):
        counted(asked, [PopulationRow(code="a", words="A", count=1)] * 2, dt.date(2025, 1, 16))
