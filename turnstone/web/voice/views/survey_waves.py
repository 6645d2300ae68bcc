"""The waves of a survey: opened, changed, closed, sent, and how many answered."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_run_voice
from turnstone.programme.voice import operations
from turnstone.programme.voice.facts import SurveyFacts, WaveFacts
from turnstone.programme.voice.queries import contacts_to_ask, find_wave, recipients_of, survey_facts
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Question, ask, made, saved
from turnstone.web.kit.forms import attempt_or_say
from turnstone.web.voice.forms.surveys import WaveForm
from turnstone.web.voice.presenters.survey_waves import send_page, wave_page
from turnstone.web.voice.views.surveys import row_of, trail_of


@for_members()
def wave(request: MemberRequest, area_slug: str, survey: str, wave: str) -> HttpResponse:
    """Show one wave: how many answered by each way, its address, and what can be done with it."""
    found, facts = facts_with(request, survey, wave)
    at = request.build_absolute_uri(reverse("open_survey", args=[area_slug, found.slug, facts.slug]))
    page = {
        "page": wave_page(area_slug, found, facts, at, clock.today()),
        "may_run": can_run_voice(request.member),
    }
    return render(request, "voice/survey_wave.html", page)


@for_members(can_run_voice)
def open_wave(request: MemberRequest, area_slug: str, survey: str) -> HttpResponse:
    """Open a wave of a survey."""
    row = row_of(request, survey)
    form = WaveForm(request.POST or None)
    opened = made(form, lambda said: operations.open_wave(by=request.member, survey=row, **said))
    if opened:
        return saved(request, f"“{opened.name}” is set.", address_of(area_slug, survey, opened))
    about = "Every wave asks the core questions in the same words, so that one can be held beside the next."
    trail = trail_of(area_slug, row)
    return ask(
        request,
        form,
        Question(heading="Open a wave", button="Open it", here="voice", trail=trail, about=about),
    )


@for_members(can_run_voice)
def change(request: MemberRequest, area_slug: str, survey: str, wave: str) -> HttpResponse:
    """Change a wave's name, its days, and who may answer."""
    row, (_, facts) = wave_row(request, survey, wave), facts_with(request, survey, wave)
    form = WaveForm(request.POST or None, facts)
    if made(form, lambda said: operations.change_wave(by=request.member, wave=row, **said)):
        return saved(request, "The wave is changed.", address_of(area_slug, survey, row))
    here = address_of(area_slug, survey, row)
    trail = [*trail_of(area_slug, row.survey), (row.name, here)]
    return ask(request, form, Question(heading="Change the wave", button="Save", here="voice", trail=trail))


@for_members(can_run_voice)
@require_POST
def close(request: MemberRequest, area_slug: str, survey: str, wave: str) -> HttpResponse:
    """Make today the last day of a wave."""
    row = wave_row(request, survey, wave)
    here = address_of(area_slug, survey, row)
    if attempt_or_say(request, lambda: operations.close_wave(by=request.member, wave=row)):
        return saved(request, "Today is the last day. Paper can still be entered after it.", here)
    return redirect(here)


@for_members(can_run_voice)
def send(request: MemberRequest, area_slug: str, survey: str, wave: str) -> HttpResponse:
    """Say to how many a wave would go, and send it to them when asked."""
    row, (found, facts) = wave_row(request, survey, wave), facts_with(request, survey, wave)
    here = address_of(area_slug, survey, row)
    if request.method == "POST":
        kinds = request.POST.getlist("kind")
        asked = list(contacts_to_ask(row, kinds)) if kinds else []
        if not kinds:
            messages.error(request, "Tick who it goes to.")
        elif attempt_or_say(
            request, lambda: operations.send_survey(by=request.member, wave=row, contacts=asked)
        ):
            return saved(request, f"On its way to {len(asked):,}, each with a link of their own.", here)
        return redirect(request.path)
    page = {"page": send_page(area_slug, found, facts, recipients_of(row), clock.today())}
    return render(request, "voice/survey_send.html", page)


@for_members(can_run_voice)
@require_POST
def remind(request: MemberRequest, area_slug: str, survey: str, wave: str) -> HttpResponse:
    """Write once more to those who have not answered by their link."""
    row = wave_row(request, survey, wave)
    if attempt_or_say(request, lambda: operations.remind_of_survey(by=request.member, wave=row)):
        messages.success(request, "A reminder is on its way to those who have not answered by their link.")
    return redirect("send_survey", area_slug, survey, wave)


def wave_row(request: MemberRequest, survey: str, wave: str) -> Any:
    """Fetch a wave of a survey of the member's area for an operation to work on, or answer that there is none."""
    row = find_wave(request.member.area.id, wave)
    if row is None or row.survey.slug != survey:
        raise Http404
    return row


def facts_with(request: MemberRequest, survey: str, wave: str) -> tuple[SurveyFacts, WaveFacts]:
    """Fetch a survey and one of its waves as pages read them, or answer that there are none."""
    row = wave_row(request, survey, wave)
    found = survey_facts(row.survey_id)
    return found, next(each for each in found.waves if each.id == row.pk)


def address_of(area_slug: str, survey: str, row: Any) -> str:
    """Give the address of a wave's page."""
    return reverse("wave", args=[area_slug, survey, f"{row.slug}-{row.pk}"])
