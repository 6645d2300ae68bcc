"""Meetings for everyone: the agendas and minutes that were published, as pages, files and a calendar."""

import datetime as dt

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from turnstone.programme.publications.facts import PublicationFacts
from turnstone.programme.publications.queries import find_on_the_public_site
from turnstone.web.kit.access import for_everyone
from turnstone.web.kit.calendar import MEDIA_TYPE, Method, calendar_file
from turnstone.web.kit.download import download
from turnstone.web.public.areas import area_or_404
from turnstone.web.public.meeting_lines import (
    KINDS,
    MINUTES,
    events_in,
    meeting_lines,
    paper_links,
    told_since,
)
from turnstone.web.public.published import hand_over, show, there_or_404

LATEST = 20
KEPT_FOR = dt.timedelta(days=400)


@for_everyone
def public_meetings(request: HttpRequest, area_slug: str) -> HttpResponse:
    """List the meetings of which an agenda or minutes were published: those to come first."""
    area = area_or_404(area_slug)
    lines = meeting_lines(area_slug, timezone.localdate())
    past = lines.past if "all" in request.GET else lines.past[:LATEST]
    page = {"area": area, "lines": lines, "past": past, "more": len(lines.past) - len(past)}
    return render(request, "public/meetings.html", page)


@for_everyone
def public_meeting(request: HttpRequest, area_slug: str, slug: str) -> HttpResponse:
    """Show one meeting: its minutes or, until they are published, its agenda."""
    name = MINUTES if _find(area_slug, slug, MINUTES) else "agenda"
    return _page(request, area_slug, slug, name)


@for_everyone
def public_meeting_paper(request: HttpRequest, area_slug: str, slug: str, paper: str) -> HttpResponse:
    """Show the agenda, or the minutes, of one meeting as they were published."""
    return _page(request, area_slug, slug, paper)


@for_everyone
def public_meeting_file(
    request: HttpRequest, area_slug: str, slug: str, paper: str, form: str
) -> HttpResponse:
    """Hand over the same as a file."""
    return hand_over(there_or_404(_find(area_slug, slug, paper)), form, f"{area_slug}-{paper}-{slug}")


@for_everyone
def public_meetings_ics(request: HttpRequest, area_slug: str) -> HttpResponse:
    """Hand over the published meetings as a calendar that a program can follow."""
    area = area_or_404(area_slug)
    told = told_since(area_slug, timezone.localdate() - KEPT_FOR)

    def address_of(slug: str) -> str:
        return request.build_absolute_uri(reverse("public_meeting", args=[area_slug, slug]))

    file = calendar_file(
        events_in(told, address_of),
        method=Method.PUBLISH,
        made_at=timezone.now(),
        name=f"{area.name}: public meetings",
    )
    return download(file, name=f"{area_slug}-meetings.ics", media_type=MEDIA_TYPE)


def _page(request: HttpRequest, area_slug: str, slug: str, paper: str) -> HttpResponse:
    area = area_or_404(area_slug)
    found = there_or_404(_find(area_slug, slug, paper))
    there = [name for name in KINDS if name == paper or _find(area_slug, slug, name)]
    papers = paper_links(area_slug, slug, there)
    return show(request, "public/meeting.html", area, found, paper=paper, papers=papers)


def _find(area_slug: str, slug: str, paper: str) -> PublicationFacts | None:
    kind = KINDS.get(paper)
    return find_on_the_public_site(area_slug, kind, slug) if kind else None
