"""Surveys with their waves and questions, how many answered, and who has SEND locally."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Count, QuerySet

from turnstone.programme.audit import clock
from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.audit.queries import changes_to, in_order_as_at, read_into, rows_as_at
from turnstone.programme.voice import facts, models, rules


def surveys_as_at(area_id: int, moment: dt.datetime) -> tuple[facts.SurveyFacts, ...]:
    """Read an area's surveys as they stood at a moment, by title; in six reads, however many there are.

    Who has answered is counted as it is now, for an answer has no moment (see `Response`).
    """
    return _read(area_id, moment, rows_as_at(models.Survey, moment, area_id=area_id))


def survey_facts(survey_id: int, moment: dt.datetime | None = None) -> facts.SurveyFacts:
    """Read one survey as it stood at a moment, now unless one is given."""
    moment = moment or clock.now()
    row = rows_as_at(models.Survey, moment, id=survey_id)[0]
    return _read(row.area_id, moment, [row])[0]


def population_as_at(area_id: int, moment: dt.datetime) -> tuple[facts.PopulationFacts, ...]:
    """Give who had SEND locally as it was known at a moment: of each dimension its newest count."""
    rows = list(rows_as_at(models.SendPopulation, moment, area_id=area_id))
    newest: dict[str, dt.date] = {}
    for row in rows:
        newest[row.dimension] = max(row.counted_on, newest.get(row.dimension, row.counted_on))
    kept = [row for row in rows if row.counted_on == newest[row.dimension]]
    return tuple(
        read_into(facts.PopulationFacts, row) for row in sorted(kept, key=lambda row: (row.dimension, row.id))
    )


def get_wave(wave_id: int) -> models.Wave:
    """Fetch a wave for an operation to work on."""
    return models.Wave.objects.select_related("survey", "area").get(pk=wave_id)


def find_wave(area_id: int, address: str | int) -> models.Wave | None:
    """Find an area's wave by its number, or by its name in an address, which ends with the number."""
    number = str(address).rpartition("-")[2]
    if not number.isdecimal():
        return None
    found = models.Wave.objects.filter(area_id=area_id, pk=int(number)).select_related("survey", "area")
    return found.first()


def waves_in(area_id: int) -> list[models.Wave]:
    """List an area's waves as operations want them, the first first."""
    found = models.Wave.objects.filter(area_id=area_id).select_related("survey", "area")
    return list(found.order_by("opens_on", "id"))


def find_survey(area_id: int, slug: str) -> models.Survey | None:
    """Find an area's survey by its name in an address, for an operation to work on."""
    return models.Survey.objects.filter(area_id=area_id, slug=slug).select_related("area").first()


def find_question(survey_id: int, question_id: int) -> models.Question | None:
    """Find a question of a survey for an operation to work on."""
    found = models.Question.objects.filter(survey_id=survey_id, pk=question_id)
    return found.select_related("survey__area", "only_in").first()


def questions_of(survey_id: int) -> list[models.Question]:
    """List a survey's questions in order, for an operation to work on."""
    return list(models.Question.objects.filter(survey_id=survey_id).order_by("position", "id"))


def answered_questions(survey_id: int) -> set[int]:
    """Name the questions of a survey that somebody has answered, by choosing or in words."""
    asked = models.Question.objects.filter(survey_id=survey_id)
    chosen = models.Answer.objects.filter(question__in=asked).values_list("question_id", flat=True)
    said = models.Comment.objects.filter(question__in=asked).values_list("question_id", flat=True)
    return {number for number in {*chosen.distinct(), *said.distinct()} if number}


def contacts_to_ask(wave: models.Wave, kinds: Iterable[str] = ()) -> QuerySet[models.Contact]:
    """Give whom a wave can be sent to now: who agreed to surveys, can be written to, and was not sent it."""
    agreed = models.Consent.objects.filter(
        purpose=rules.Purpose.SURVEYS, confirmed_at__isnull=False, withdrawn_at=None
    )
    found = models.Contact.objects.filter(
        area_id=wave.area_id, erased_on=None, bounced_on=None, consents__in=agreed
    ).exclude(details__email="")
    found = found.filter(details__isnull=False).exclude(survey_links__wave=wave)
    return (found.filter(kind__in=list(kinds)) if kinds else found).order_by("id")


def contacts_to_remind(wave: models.Wave) -> QuerySet[models.Contact]:
    """Give whose link to a wave has not been used."""
    waiting = models.SurveyLink.objects.filter(wave=wave, used_on=None)
    return models.Contact.objects.filter(survey_links__in=waiting, erased_on=None).order_by("id")


def recipients_of(wave: models.Wave) -> facts.RecipientFacts:
    """Count whom a wave can be sent to, before anybody is written to."""
    by_kind = contacts_to_ask(wave).order_by().values_list("kind").annotate(Count("id"))
    return facts.RecipientFacts(
        waiting=dict(by_kind),
        sent_before=wave.links.count(),
        not_answered=contacts_to_remind(wave).count(),
    )


def changes_to_survey(survey_id: int) -> tuple[ChangeFacts, ...]:
    """Tell how a survey came to stand as it does."""
    return changes_to(models.Survey, id=survey_id)


def _read(area_id: int, moment: dt.datetime, rows: Iterable[Any]) -> tuple[facts.SurveyFacts, ...]:
    surveys = {row.id: row for row in rows}
    questions, waves = _questions(area_id, moment), _waves(area_id, moment, surveys)
    return tuple(
        read_into(
            facts.SurveyFacts,
            row,
            questions=tuple(questions.get(row.id, ())),
            waves=tuple(sorted(waves.get(row.id, ()), key=lambda wave: (wave.opens_on, wave.id))),
        )
        for row in sorted(surveys.values(), key=lambda row: (row.title, row.id))
    )


def _questions(area_id: int, moment: dt.datetime) -> dict[int, list[facts.QuestionFacts]]:
    options: dict[int, list[facts.OptionFacts]] = defaultdict(list)
    for row in in_order_as_at(models.Option, moment, area_id=area_id):
        options[row.question_id].append(read_into(facts.OptionFacts, row))
    found: dict[int, list[facts.QuestionFacts]] = defaultdict(list)
    for row in in_order_as_at(models.Question, moment, area_id=area_id):
        question = read_into(facts.QuestionFacts, row, options=tuple(options[row.id]))
        found[row.survey_id].append(question)
    return found


def _waves(area_id: int, moment: dt.datetime, surveys: dict[int, Any]) -> dict[int, list[facts.WaveFacts]]:
    answered = _answered(area_id)
    links = models.SurveyLink.objects.filter(area_id=area_id).values_list("wave_id")
    sent = dict(links.annotate(Count("id")))
    found: dict[int, list[facts.WaveFacts]] = defaultdict(list)
    for row in rows_as_at(models.Wave, moment, area_id=area_id, survey_id__in=list(surveys)):
        wave = read_into(
            facts.WaveFacts,
            row,
            survey_slug=surveys[row.survey_id].slug,
            survey_title=surveys[row.survey_id].title,
            sent=sent.get(row.id, 0),
            answered=answered.get(row.id, {}),
        )
        found[row.survey_id].append(wave)
    return found


def _answered(area_id: int) -> dict[int, dict[str, int]]:
    counted = models.Response.objects.filter(area_id=area_id).values_list("wave_id", "route")
    found: dict[int, dict[str, int]] = defaultdict(dict)
    for wave_id, route, number in counted.annotate(Count("id")):
        found[wave_id][route] = number
    return found
