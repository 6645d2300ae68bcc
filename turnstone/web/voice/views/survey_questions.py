"""The questions of a survey: added, changed, moved, taken out."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from turnstone.programme.people.permissions import can_run_voice
from turnstone.programme.voice import operations
from turnstone.programme.voice.queries import find_question, find_wave, survey_facts
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Question, ask, made, saved
from turnstone.web.kit.forms import attempt_or_say
from turnstone.web.voice.forms.surveys import QuestionForm
from turnstone.web.voice.views.surveys import facts_of, row_of, trail_of


@for_members(can_run_voice)
def add(request: MemberRequest, area_slug: str, survey: str) -> HttpResponse:
    """Add a question."""
    row, found = row_of(request, survey), facts_of(request, survey)
    form = QuestionForm(request.POST or None, found.waves)

    def put(_: dict[str, Any]) -> Any:
        return operations.add_question(by=request.member, survey=row, **_said(form, row))

    question = made(form, put)
    if question:
        return saved(request, "The question is added.", _here(row, question.pk))
    return ask(request, form, _question(area_slug, row, "Add a question", "Add it"))


@for_members(can_run_voice)
def change(request: MemberRequest, area_slug: str, survey: str, question_id: int) -> HttpResponse:
    """Change a question that nobody has answered."""
    row, question = row_of(request, survey), _row(request, survey, question_id)
    found = survey_facts(row.pk)
    known = next(each for each in found.questions if each.id == question_id)
    form = QuestionForm(request.POST or None, found.waves, known)

    def put(_: dict[str, Any]) -> Any:
        return operations.change_question(by=request.member, question=question, **_said(form, row))

    if made(form, put):
        return saved(request, "The question is changed.", _here(row, question_id))
    return ask(request, form, _question(area_slug, row, "Change the question", "Save"))


@for_members(can_run_voice)
@require_POST
def move(request: MemberRequest, area_slug: str, survey: str, question_id: int) -> HttpResponse:
    """Move a question up its survey, or down."""
    question, up = _row(request, survey, question_id), request.POST.get("to") == "up"
    attempt_or_say(request, lambda: operations.move_question(by=request.member, question=question, up=up))
    return redirect(_here(question.survey, question_id))


@for_members(can_run_voice)
@require_POST
def remove(request: MemberRequest, area_slug: str, survey: str, question_id: int) -> HttpResponse:
    """Take a question out."""
    question = _row(request, survey, question_id)
    here = reverse("survey", args=[area_slug, survey])
    if attempt_or_say(request, lambda: operations.remove_question(by=request.member, question=question)):
        return saved(request, f"“{question.words}” is taken out.", here)
    return redirect(here)


def _row(request: MemberRequest, survey: str, question_id: int) -> Any:
    found = find_question(row_of(request, survey).pk, question_id)
    if found is None:
        raise Http404
    return found


def _said(form: QuestionForm, row: Any) -> dict[str, Any]:
    said = form.said()
    return said | {"only_in": find_wave(row.area_id, said["only_in"]) if said["only_in"] else None}


def _here(row: Any, question_id: int) -> str:
    return f"{reverse('survey', args=[row.area.slug, row.slug])}#question-{question_id}"


def _question(area_slug: str, row: Any, heading: str, button: str) -> Question:
    return Question(heading=heading, button=button, here="voice", trail=trail_of(area_slug, row))
