"""A survey of five questions that 350 people answer in three waves, with counts that are known beforehand.

How many gave each answer is written down here. Who gave which together is drawn by lot from a fixed start. All are
entered one by one, as people do; where a test only needs that many have answered, they go in together.
"""

import datetime as dt
import random
from types import SimpleNamespace

from tests.cast import BY
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import operation
from turnstone.programme.voice import models
from turnstone.programme.voice import operations as voice
from turnstone.programme.voice.rules import Dimension, Given, NewOption, PopulationRow, QuestionKind, Route

LONG_AGO, DAY = 70, dt.timedelta(days=1)
WAVES = {"Spring": 100, "Autumn": 120, "Winter": 130}
PAPER = {"Spring": 30, "Autumn": 7, "Winter": 3}  # the others with help
HOW = ("Very well", "Quite well", "Not well", "Badly")
WHERE = ("Home", "School", "Clinic", "Elsewhere")
NEEDS = ("Autism", "Speech", "Hearing", "Other")
COUNTS = {
    "Spring": {"how": (10, 25, 40, 25), "heard": (60, 40), "where": (90, 50, 20, 6), "need": (20, 40, 5, 30)},
    "Autumn": {"how": (20, 40, 40, 20), "heard": (70, 48), "where": (99, 70, 30, 2), "need": (50, 30, 8, 32)},
    "Winter": {
        "how": (60, 40, 27, 3),
        "heard": (80, 45),
        "where": (126, 70, 40, 10),
        "need": (60, 36, 2, 30),
    },
}
LOCAL = (3000, 2400, 100, 4500)


def ask_three_times(area, counts=None, waves=None, paper=None):
    """Write the survey, open its waves, and enter every answer through the operation that people use."""
    counts, waves, paper = counts or COUNTS, waves or WAVES, paper or PAPER
    asked = write_the_survey(area)
    _say_who_lives_here(area)
    start = clock.today() - LONG_AGO * DAY
    asked.waves = {}
    for number, (name, people) in enumerate(waves.items()):
        opens_on = start + 20 * number * DAY
        wave = voice.open_wave(
            by=BY, survey=asked.survey, name=name, opens_on=opens_on, closes_on=opens_on + 14 * DAY
        )
        asked.waves[name] = wave
        dealt = answers(asked, people, counts[name], seed=number)
        for place, each in enumerate(dealt):
            route = Route.PAPER if place < paper[name] else Route.ASSISTED
            voice.enter_response(by=BY, wave=wave, route=route, answers=each)
    return asked


@operation
def enter_together(*, by, wave, given):
    """Enter many answers at once, as rows like those that come one by one."""
    rows, chosen = [], []
    for route, each in given:
        row = models.Response(area=wave.area, wave=wave, route=route, answered_on=wave.opens_on)
        rows.append(row)
        for question, options in each.chosen.items():
            for option in options:
                row_of = {"area": wave.area, "response": row, "question_id": question, "option_id": option}
                chosen.append(models.Answer(**row_of))
    models.Response.objects.bulk_create(rows)
    models.Answer.objects.bulk_create(chosen)


def write_the_survey(area):
    survey = voice.add_survey(by=BY, area=area, title="Families’ survey")
    add = {"by": BY, "survey": survey}
    scale = [NewOption(words=words, is_good=place < 2) for place, words in enumerate(HOW)]
    heard = [NewOption(words="Yes", is_good=True), NewOption(words="No")]
    named = {"where": WHERE, "need": NEEDS}
    options = {key: [NewOption(words=each) for each in words] for key, words in named.items()}
    one, several = QuestionKind.ONE, QuestionKind.SEVERAL
    questions = {
        "how": voice.add_question(
            **add, code="how", words="How well do we keep you told?", kind=QuestionKind.SCALE, options=scale
        ),
        "heard": voice.add_question(
            **add,
            code="heard",
            words="Did somebody listen to you?",
            kind=QuestionKind.YES_NO,
            options=heard,
        ),
        "where": voice.add_question(
            **add, code="where", words="Where did you get help?", kind=several, options=options["where"]
        ),
        "need": voice.add_question(
            **add, code="need", words="Main need", kind=one, options=options["need"], tells_of=Dimension.NEED
        ),
        "more": voice.add_question(
            **add, code="more", words="What else should we know?", kind=QuestionKind.WORDS
        ),
    }
    return SimpleNamespace(area=area, survey=survey, questions=questions)


def answers(asked, people, counts, seed):
    """Deal the answers out: each question by itself, so that only how many gave each is settled."""
    lot = random.Random(seed)
    chosen = [{} for _ in range(people)]
    for code, numbers in counts.items():
        question = asked.questions[code]
        options = list(question.options.order_by("position"))
        if question.kind == QuestionKind.SEVERAL:
            _tick(lot, chosen, question, zip(options, numbers, strict=True))
            continue
        dealt = [option.pk for option, number in zip(options, numbers, strict=True) for _ in range(number)]
        for person, option in zip(lot.sample(range(people), len(dealt)), dealt, strict=True):
            chosen[person][question.pk] = (option,)
    return [Given(chosen=each) for each in chosen if each]


def _tick(lot, chosen, question, boxes):
    """Tick each box for so many people; whoever ticked none did not answer."""
    for option, number in boxes:
        for person in lot.sample(range(len(chosen)), number):
            chosen[person][question.pk] = (*chosen[person].get(question.pk, ()), option.pk)


def _say_who_lives_here(area):
    rows = [
        PopulationRow(code=words.lower(), words=words, count=count)
        for words, count in zip(NEEDS, LOCAL, strict=True)
    ]
    voice.set_population(
        by=BY,
        area=area,
        dimension=Dimension.NEED,
        rows=rows,
        source="School census",
        counted_on=clock.today() - 300 * DAY,
    )
