"""The results of a survey, wave by wave. Answers keep no versions: those of a moment are those given by its day."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count
from django.utils import timezone

from turnstone.programme.audit.queries import in_order_as_at, read_into, rows_as_at
from turnstone.programme.people.models import LocalArea
from turnstone.programme.voice import facts, models
from turnstone.programme.voice.queries.surveys import population_as_at

Counts = Counter[tuple[int, int]]


def wave_record(wave_id: int, moment: dt.datetime) -> facts.WaveRecord:
    """Read the results of a wave, and of those before it, as they stood at a moment.

    Raises `LookupError` before the wave was made. Each table is read once, whatever the number of answers.
    """
    wave = rows_as_at(models.Wave, moment, id=wave_id).first()
    if wave is None:
        raise LookupError(f"There was no wave {wave_id} at {moment}.")
    area = rows_as_at(LocalArea, moment, id=wave.area_id).get()
    survey = rows_as_at(models.Survey, moment, id=wave.survey_id).get()
    read = _waves(wave, moment)
    return facts.WaveRecord(
        area_id=area.id,
        area_slug=area.slug,
        area_name=area.name,
        as_at=moment,
        survey=read_into(facts.SurveyAsked, survey),
        wave=read[-1],
        earlier=tuple(read[:-1]),
        population=population_as_at(wave.area_id, moment),
    )


def _waves(wave: Any, moment: dt.datetime) -> list[facts.WaveResults]:
    """Read the wave and those that opened before it, oldest first."""
    every = rows_as_at(models.Wave, moment, survey_id=wave.survey_id)
    upto = (wave.opens_on, wave.id)
    rows = sorted(
        (row for row in every if (row.opens_on, row.id) <= upto), key=lambda row: (row.opens_on, row.id)
    )
    asked = _questions(wave.survey_id, moment)
    counted = _counted([row.id for row in rows], timezone.localdate(moment))
    return [_results(row, asked, counted) for row in rows]


@dataclass(frozen=True, slots=True)
class _Asked:
    """The questions of a survey in order, with their options."""

    questions: Sequence[Any]
    options: Mapping[int, Sequence[Any]]


def _questions(survey_id: int, moment: dt.datetime) -> _Asked:
    questions = in_order_as_at(models.Question, moment, survey_id=survey_id)
    options: dict[int, list[Any]] = defaultdict(list)
    numbers = [row.id for row in questions]
    for row in in_order_as_at(models.Option, moment, question_id__in=numbers):
        options[row.question_id].append(row)
    return _Asked(questions, options)


@dataclass(frozen=True, slots=True)
class _Counted:
    """How many people answered each wave by each way, each question, and chose each option."""

    routes: Counter[tuple[int, str]]
    bases: Counts
    chosen: Counts


def _counted(waves: Sequence[int], day: dt.date) -> _Counted:
    responses = models.Response.objects.filter(wave_id__in=waves, answered_on__lte=day)
    answers = models.Answer.objects.filter(response__wave_id__in=waves, response__answered_on__lte=day)
    people = Count("response_id", distinct=True)
    return _Counted(
        routes=_pairs(responses.values_list("wave_id", "route").annotate(Count("id"))),
        bases=_pairs(answers.values_list("response__wave_id", "question_id").annotate(people)),
        chosen=_pairs(answers.values_list("response__wave_id", "option_id").annotate(people)),
    )


def _pairs(rows: Any) -> Counter[tuple[int, Any]]:
    return Counter({(wave, thing): number for wave, thing, number in rows.order_by()})


def _results(wave: Any, asked: _Asked, counted: _Counted) -> facts.WaveResults:
    routes = {route: number for (number_of, route), number in counted.routes.items() if number_of == wave.id}
    return read_into(
        facts.WaveResults,
        wave,
        answered=sum(routes.values()),
        routes=tuple(facts.RouteCount(route=each, count=routes[each]) for each in sorted(routes)),
        questions=tuple(
            _question(wave.id, row, asked.options.get(row.id, ()), counted)
            for row in asked.questions
            if row.only_in_id in (None, wave.id)
        ),
    )


def _question(wave_id: int, row: Any, options: Sequence[Any], counted: _Counted) -> facts.QuestionResult:
    return read_into(
        facts.QuestionResult,
        row,
        is_core=row.only_in_id is None,
        base=counted.bases[wave_id, row.id],
        options=tuple(
            read_into(facts.OptionCount, each, count=counted.chosen[wave_id, each.id]) for each in options
        ),
    )
