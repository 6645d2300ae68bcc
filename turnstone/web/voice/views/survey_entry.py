"""Answers that come on paper or by phone: keyed in one after the other, and the form to be printed."""

from typing import Any

from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse

from turnstone.programme.people.permissions import can_run_voice
from turnstone.programme.voice import operations
from turnstone.programme.voice.rules import Route, Wording
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import saved
from turnstone.web.kit.forms import attempt
from turnstone.web.kit.survey_form import SurveyForm, in_words
from turnstone.web.voice.presenters.survey_waves import entry_page, paper_page
from turnstone.web.voice.views.survey_waves import facts_with, wave_row


@for_members(can_run_voice)
def enter(request: MemberRequest, area_slug: str, survey: str, wave: str) -> HttpResponse:
    """Key in one form after the other: a save opens the next."""
    row, (found, facts) = wave_row(request, survey, wave), facts_with(request, survey, wave)
    wording, route = wording_of(request.GET), _route(request.GET)
    form = SurveyForm(request.POST or None, in_words(found.questions_in(facts.id), wording), is_keyed=True)

    def keep() -> bool:
        said: dict[str, Any] = {"answers": form.given(), "wording": wording, "consent": form.consent()}
        operations.enter_response(by=request.member, wave=row, route=route, **said)
        return True

    if request.method == "POST" and form.is_valid() and attempt(form, keep):
        if "end" in request.POST:
            return saved(request, "Saved.", reverse("wave", args=[area_slug, survey, wave]))
        entered = facts.answered.get(route, 0) + 1
        return saved(request, f"Saved. {entered:,} entered this way so far.", request.get_full_path())
    page = {"page": entry_page(area_slug, found, facts, route, wording), "form": form}
    return render(request, "voice/survey_entry.html", page)


@for_members()
def paper(request: MemberRequest, area_slug: str, survey: str, wave: str) -> HttpResponse:
    """Show the form as it is printed, to be filled in by hand."""
    found, facts = facts_with(request, survey, wave)
    wording = wording_of(request.GET)
    at = request.build_absolute_uri(reverse("open_survey", args=[area_slug, found.slug, facts.slug]))
    return render(
        request, "voice/survey_paper.html", {"page": paper_page(area_slug, found, facts, wording, at)}
    )


def wording_of(said: QueryDict) -> Wording:
    """Say in which words a survey is wanted."""
    return Wording.YOUNG_PEOPLE if said.get("words") == Wording.YOUNG_PEOPLE else Wording.STANDARD


def _route(said: QueryDict) -> Route:
    return Route.ASSISTED if said.get("route") == Route.ASSISTED else Route.PAPER
