"""The results of a wave: as its paper would show them, as a table, and to those who run it with nothing hidden."""

from django.http import HttpResponse
from django.shortcuts import render

from turnstone.papers.catalogue import draft
from turnstone.papers.voice.survey_results import content_inside, seen_by_everyone
from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_run_voice, can_see_drafts
from turnstone.programme.publications.rules import Audience, Kind
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.csv_file import csv_file
from turnstone.web.voice.presenters.results import HEADS, result_rows, results_page
from turnstone.web.voice.views.survey_waves import wave_row


@for_members()
def survey_results(request: MemberRequest, area_slug: str, survey: str, wave: str) -> HttpResponse:
    """Show what a wave has shown so far, with small numbers hidden as they will be in its paper."""
    row = wave_row(request, survey, wave)
    may_see_all = can_run_voice(request.member)
    shows_all = may_see_all and "all" in request.GET
    made = draft(Kind.SURVEY_RESULTS, as_at=clock.now(), audience=Audience.PUBLIC, wave_id=row.pk)
    content = content_inside(row.pk, clock.now()) if shows_all else made.content
    page = {
        "page": results_page(row.name, row.survey.title, survey, wave, content, made.concerns),
        "shows_all": shows_all,
        "may_see_all": may_see_all,
        "may_make": can_see_drafts(request.member),
        "kind": Kind.SURVEY_RESULTS.value,
    }
    return render(request, "voice/survey_results.html", page)


@for_members()
def survey_results_csv(request: MemberRequest, area_slug: str, survey: str, wave: str) -> HttpResponse:
    """Hand over the counts as a table, with small numbers hidden."""
    row = wave_row(request, survey, wave)
    seen, _ = seen_by_everyone(row.pk, clock.now())
    return csv_file(f"{area_slug}-{survey}-{wave}.csv", HEADS, result_rows(seen))
