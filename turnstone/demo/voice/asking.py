"""The survey of families in three waves, and one of young people that is open today."""

import datetime as dt
from collections.abc import Iterator
from functools import partial

from turnstone.demo.calendar import at
from turnstone.demo.content.voice import surveys as content
from turnstone.demo.stage import Moment
from turnstone.demo.voice.hall import Hall
from turnstone.demo.voice.knowing import deliver
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Machine
from turnstone.programme.publications.rules import Kind
from turnstone.programme.voice import operations
from turnstone.programme.voice.models import Question, Survey, Wave
from turnstone.programme.voice.operations.by_answerers import take_open_answers
from turnstone.programme.voice.rules import (
    CommentConsent,
    ContactKind,
    Dimension,
    Given,
    QuestionKind,
    Route,
    Wording,
)

THE_PAGE = Machine("the survey’s page")
_OPEN_FOR = dt.timedelta(days=21)


def asked(hall: Hall) -> Iterator[Moment]:
    """Write the survey, ask it each spring, and tell everyone what the newest showed."""
    first = content.WAVES[0][0]
    yield at(hall.diary.day(first, 2), 9), partial(_write, hall)
    for number, (month, *_) in enumerate(content.WAVES):
        yield at(hall.diary.day(month, 3), 9), partial(_open, hall, number)
        yield at(hall.diary.day(month, 17), 12), partial(_answer, hall, number)
    newest = content.WAVES[-1]
    yield from hall.told_to_everyone(
        newest[0] + 1, 3, Kind.SURVEY_RESULTS, wave_id=lambda: hall.waves[newest[1]].pk
    )
    yield at(hall.diary.day(35, 9), 9), partial(_ask_young_people, hall)
    yield at(hall.diary.day(35, 11), 16), partial(_young_people_answer, hall)


def _write(hall: Hall) -> None:
    survey = operations.add_survey(
        by=hall.officer,
        area=hall.area,
        title=content.TITLE,
        intro=content.INTRO,
        intro_for_young_people=content.INTRO_YOUNG,
    )
    for asked in content.QUESTIONS:
        operations.add_question(
            by=hall.officer,
            survey=survey,
            code=asked.code,
            words=asked.words,
            words_for_young_people=asked.for_young_people,
            kind=asked.kind,
            options=asked.options,
            tells_of=asked.tells_of,
        )
    operations.add_question(
        by=hall.officer, survey=survey, code="more", words=content.WORDS, kind=QuestionKind.WORDS
    )
    operations.set_population(
        by=hall.officer,
        area=hall.area,
        dimension=Dimension.LOCALITY,
        rows=content.POPULATION,
        source=content.SOURCE,
        counted_on=clock.today(),
    )


def _open(hall: Hall, number: int) -> None:
    survey = Survey.objects.get(area=hall.area, title=content.TITLE)
    name = content.WAVES[number][1]
    hall.waves[name] = operations.open_wave(
        by=hall.officer, survey=survey, name=name, opens_on=clock.today(), closes_on=clock.today() + _OPEN_FOR
    )
    if hall.contacts:
        operations.send_survey(by=hall.officer, wave=hall.waves[name], contacts=hall.contacts)
        deliver(hall)


def _answer(hall: Hall, number: int) -> None:
    _, name, *counts = content.WAVES[number]
    wave = hall.waves[name]
    questions = {each.code: each for each in wave.survey.questions.prefetch_related("options")}
    for route, many in zip((Route.ONLINE, Route.PAPER, Route.ASSISTED), counts, strict=True):
        for _ in range(many):
            _keep(hall, wave, route, _dealt(hall, questions, number))


def _dealt(hall: Hall, questions: dict[str, Question], number: int) -> Given:
    """Deal one person's answers by the weights of their wave."""
    chosen: dict[int, tuple[int, ...]] = {}
    for asked in content.QUESTIONS:
        question = questions[asked.code]
        options = [each.pk for each in sorted(question.options.all(), key=lambda each: each.position)]
        weights = asked.weights[number]
        if asked.kind == QuestionKind.SEVERAL:
            ticked = (
                each
                for each, weight in zip(options, weights, strict=True)
                if hall.dice.random() * 100 < weight
            )
            chosen[question.pk] = tuple(ticked)
        else:
            chosen[question.pk] = (hall.dice.choices(options, weights)[0],)
    return Given(chosen=chosen)


def _keep(hall: Hall, wave: Wave, route: Route, given: Given, wording: Wording = Wording.STANDARD) -> None:
    if route == Route.ONLINE:
        nobody = CommentConsent.COUNT_ONLY
        take_open_answers(by=THE_PAGE, wave=wave, answers=given, wording=wording, consent=nobody)
    else:
        operations.enter_response(by=hall.officer, wave=wave, route=route, answers=given, wording=wording)


def _ask_young_people(hall: Hall) -> None:
    survey = operations.add_survey(
        by=hall.officer, area=hall.area, title=content.YOUNG_TITLE, asks=ContactKind.YOUNG_PERSON
    )
    operations.add_question(
        by=hall.officer,
        survey=survey,
        words=content.YOUNG_QUESTION,
        kind=QuestionKind.SCALE,
        options=content.YOUNG_OPTIONS,
    )
    today = clock.today()
    hall.waves["young"] = operations.open_wave(
        by=hall.officer, survey=survey, name="This term", opens_on=today, closes_on=today + 3 * _OPEN_FOR
    )


def _young_people_answer(hall: Hall) -> None:
    wave = hall.waves["young"]
    question = wave.survey.questions.get()
    options = question.options.order_by("position")
    for option, many in zip(options, content.YOUNG_ANSWERS, strict=True):
        for _ in range(many):
            _keep(hall, wave, Route.ONLINE, Given(chosen={question.pk: (option.pk,)}), Wording.YOUNG_PEOPLE)
