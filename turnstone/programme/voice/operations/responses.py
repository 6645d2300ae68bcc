"""Answers, kept so that nothing says whose they are.

Nothing is given back, so the event names no row, and a response has no time. What is left is order: a database keeps
rows as they came, and a link that was used last would belong to the answers that came last. So a response is written
together with others of its wave that are written anew, in an order drawn by lot.
"""

import random

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.people.models import LocalArea
from turnstone.programme.voice import facts, rules
from turnstone.programme.voice.models import Answer, Response, SurveyDraft, Wave
from turnstone.programme.voice.operations.comments import add_comment
from turnstone.programme.voice.queries.surveys import survey_facts

COMPANY = 20  # the responses that are written anew with each: more hides better, and costs more
_lot = random.SystemRandom()


@operation
def enter_response(
    *,
    by: Actor,
    wave: Wave,
    route: rules.Route,
    answers: rules.Given,
    wording: rules.Wording = rules.Wording.STANDARD,
    consent: rules.CommentConsent = rules.CommentConsent.COUNT_ONLY,
) -> None:
    """Enter what somebody answered on paper or with help; paper may arrive after the wave has closed."""
    if route not in (rules.Route.PAPER, rules.Route.ASSISTED):
        raise Refusal(
            "Say whether it was answered on paper or with help; answers online come by the survey's page."
        )
    if clock.today() < wave.opens_on:
        raise Refusal(f"“{wave.name}” opens on {wave.opens_on:%-d %B %Y}; enter its answers from then on.")
    keep_response(by=by, wave=wave, route=route, answers=answers, wording=wording, consent=consent)


@operation
def delete_drafts(*, by: Actor, area: LocalArea) -> None:
    """Delete the answers that were begun in waves which have closed since."""
    SurveyDraft.objects.filter(area=area, wave__closes_on__lt=clock.today()).delete()


def keep_response(
    *,
    by: Actor,
    wave: Wave,
    route: rules.Route,
    answers: rules.Given,
    wording: rules.Wording,
    consent: rules.CommentConsent,
) -> None:
    """Keep one person's answers, and their words apart from them, as part of an operation.

    The wave is held until all is written, so that two at once do not write the same others anew.
    """
    wave = Wave.objects.select_for_update().select_related("survey", "area").get(pk=wave.pk)
    survey = survey_facts(wave.survey_id)
    questions = survey.questions_in(wave.pk)
    _refuse_wrong(questions, answers)
    _write_in_company(wave, _response(wave, route, wording), answers)
    for question in questions:
        if answers.words.get(question.id, "").strip():
            add_comment(
                by=by,
                area=wave.area,
                words=answers.words[question.id],
                source=rules.CommentSource.SURVEY,
                heard_on=max(wave.opens_on, min(clock.today(), wave.closes_on)),
                wave=wave,
                question=wave.survey.questions.get(pk=question.id),
                said_by=_said_by(survey, wording),
                consent=consent,
            )


def _refuse_wrong(questions: tuple[facts.QuestionFacts, ...], answers: rules.Given) -> None:
    if rules.stray_questions(questions, answers):
        raise Refusal(
            "This survey does not ask one of these questions any more; open it again and answer it as it is."
        )
    wrong = rules.whats_wrong_with(questions, answers)
    if wrong:
        raise Refusal(next(iter(wrong.values())))


def _response(wave: Wave, route: rules.Route, wording: rules.Wording) -> Response:
    return Response(area=wave.area, wave=wave, route=route, wording=wording, answered_on=wave.opens_on)


def _write_in_company(wave: Wave, response: Response, answers: rules.Given) -> None:
    others = list(Response.objects.filter(wave=wave).order_by("?")[:COMPANY])
    kept = list(Answer.objects.filter(response__in=others))
    Response.objects.filter(pk__in=[each.pk for each in others]).delete()
    new = [
        Answer(area=wave.area, response=response, question_id=question_id, option_id=option_id)
        for question_id, options in answers.chosen.items()
        for option_id in dict.fromkeys(options)
    ]
    Response.objects.bulk_create(_by_lot([*others, response]))
    Answer.objects.bulk_create(_by_lot([*kept, *new]))


def _by_lot(rows: list) -> list:  # type: ignore[type-arg]  # rows of whatever table
    _lot.shuffle(rows)
    return rows


def _said_by(survey: facts.SurveyFacts, wording: rules.Wording) -> rules.ContactKind:
    young = wording == rules.Wording.YOUNG_PEOPLE
    return rules.ContactKind.YOUNG_PERSON if young else rules.ContactKind(survey.asks)
