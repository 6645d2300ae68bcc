"""Surveys: all of them, one with its questions and waves, and how it is read by those who answer."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_run_voice
from turnstone.programme.people.queries import area_of
from turnstone.programme.voice import operations
from turnstone.programme.voice.facts import SurveyFacts
from turnstone.programme.voice.queries import (
    answered_questions,
    changes_to_survey,
    find_survey,
    survey_facts,
    surveys_as_at,
)
from turnstone.programme.voice.rules import ContactKind, Wording
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Crumb, Question, ask, made, saved
from turnstone.web.kit.survey_form import SurveyForm, in_words
from turnstone.web.voice.forms.surveys import CopyForm, SurveyDetailsForm
from turnstone.web.voice.presenters.surveys import survey_history, survey_page, surveys_page


@for_members()
def surveys(request: MemberRequest, area_slug: str) -> HttpResponse:
    """List the area's surveys, each with its waves and how many answered."""
    found = surveys_as_at(request.member.area.id, clock.now())
    page = {"rows": surveys_page(area_slug, found, clock.today()), "may_run": can_run_voice(request.member)}
    return render(request, "voice/surveys.html", page)


@for_members()
def survey(request: MemberRequest, area_slug: str, survey: str) -> HttpResponse:
    """Show one survey: its questions in order, and its waves."""
    found = facts_of(request, survey)
    page = {
        "page": survey_page(area_slug, found, answered_questions(found.id), clock.today()),
        "history": survey_history(changes_to_survey(found.id)),
        "may_run": can_run_voice(request.member),
    }
    return render(request, "voice/survey.html", page)


@for_members(can_run_voice)
def add_survey(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Begin a survey."""
    form = SurveyDetailsForm(request.POST or None)

    def begin(said: dict[str, Any]) -> Any:
        said["asks"] = ContactKind(said["asks"])
        return operations.add_survey(by=request.member, area=area_of(request.member), **said)

    begun = made(form, begin)
    if begun:
        here = reverse("survey", args=[area_slug, begun.slug])
        return saved(request, "The survey is begun. Add its questions, then open a wave.", here)
    return ask(request, form, _question("Add a survey", "Add it", trail_of(area_slug)))


@for_members(can_run_voice)
def change_survey(request: MemberRequest, area_slug: str, survey: str) -> HttpResponse:
    """Change what a survey is called, what stands before its questions and whom it asks."""
    row = row_of(request, survey)
    form = SurveyDetailsForm(request.POST or None, survey_facts(row.pk))

    def change(said: dict[str, Any]) -> Any:
        said["asks"] = ContactKind(said["asks"])
        return operations.change_survey(by=request.member, survey=row, **said)

    if made(form, change):
        return saved(request, "The survey is changed.", reverse("survey", args=[area_slug, survey]))
    return ask(request, form, _question("Change the survey", "Save", trail_of(area_slug, row)))


@for_members(can_run_voice)
def copy_survey(request: MemberRequest, area_slug: str, survey: str) -> HttpResponse:
    """Begin another survey from the core questions of one."""
    row = row_of(request, survey)
    form = CopyForm(request.POST or None)
    copy = made(form, lambda said: operations.copy_survey(by=request.member, survey=row, **said))
    if copy:
        here = reverse("survey", args=[area_slug, copy.slug])
        return saved(request, "The copy has the same core questions; change them as you like.", here)
    about = "The copy is a survey of its own. To ask the same people again, open another wave of this one instead."
    return ask(request, form, _question("Copy the survey", "Copy it", trail_of(area_slug, row), about))


@for_members()
def preview(request: MemberRequest, area_slug: str, survey: str) -> HttpResponse:
    """Show a survey as adults read it, or as young people do."""
    found = facts_of(request, survey)
    young = request.GET.get("words") == Wording.YOUNG_PEOPLE
    wording = Wording.YOUNG_PEOPLE if young else Wording.STANDARD
    page = {
        "survey": found,
        "intro": found.intro_in(wording).splitlines(),
        "form": SurveyForm(None, in_words(found.questions, wording)),
        "young": young,
    }
    return render(request, "voice/survey_preview.html", page)


def facts_of(request: MemberRequest, slug: str) -> SurveyFacts:
    """Fetch a survey of the member's area as pages read it, or answer that there is none."""
    return survey_facts(row_of(request, slug).pk)


def row_of(request: MemberRequest, slug: str) -> Any:
    """Fetch a survey of the member's area for an operation to work on, or answer that there is none."""
    found = find_survey(request.member.area.id, slug)
    if found is None:
        raise Http404
    return found


def trail_of(area_slug: str, row: Any = None) -> list[Crumb]:
    """Lead back from a page about a survey."""
    trail = [("Surveys", reverse("surveys", args=[area_slug]))]
    return trail + ([(row.title, reverse("survey", args=[area_slug, row.slug]))] if row else [])


def _question(heading: str, button: str, trail: list[Crumb], about: str = "") -> Question:
    return Question(heading=heading, button=button, here="voice", trail=trail, about=about)
