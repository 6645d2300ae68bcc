"""The public side of an area: what was published, and nothing else.

An area that has published nothing for everyone has no public side: its address is a 404, like one that never was.
"""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone

from turnstone.programme.publications.facts import PublicationFacts
from turnstone.programme.publications.queries import (
    areas_on_the_public_site,
    lines_on_the_public_site,
    on_the_public_site,
)
from turnstone.programme.publications.rules import Kind
from turnstone.web.kit import documents
from turnstone.web.kit.access import for_everyone
from turnstone.web.public.areas import area_or_404
from turnstone.web.public.meeting_lines import meeting_lines
from turnstone.web.public.presenters import Place, as_front, as_update, page_of, requirements_in
from turnstone.web.public.published import hand_over, published_or_404, show, there_or_404
from turnstone.web.public.said import newest_lines
from turnstone.web.public.scorecard import newest_measures

LATEST = 3
_ALSO = (Kind.BULLETIN, Kind.TIMELINE, Kind.CHARTER, Kind.SURVEY_RESULTS, Kind.RELEASE_CALENDAR)


@for_everyone
def start(request: HttpRequest) -> HttpResponseBase:
    """Go to the only area, or list those that have published something; who is signed in goes to work."""
    if request.user.is_authenticated:
        return redirect("account_home")
    areas = areas_on_the_public_site()
    if len(areas) == 1:
        return redirect("front", areas[0][0])
    return render(request, "public/areas.html", {"areas": [Place(slug, name) for slug, name in areas]})


@for_everyone
def front(request: HttpRequest, area_slug: str) -> HttpResponse:
    """Show how an area is getting better: in short, what changed, and each requirement."""
    area = area_or_404(area_slug)
    newest = _progress_of(area)
    updates = [as_update(each) for each in _updates_of(area)[:LATEST]]
    page = {
        "area": area,
        "front": as_front(newest) if newest else None,
        "updates": updates,
        "meetings": meeting_lines(area_slug, timezone.localdate()),
        "said": newest_lines(area_slug, LATEST),
        "measures": newest_measures(area_slug),
        "plans": [as_update(each) for each in on_the_public_site(area_slug, Kind.WHAT_BECAME)],
        "also": {each.kind for each in lines_on_the_public_site(area_slug, *_ALSO)},
    }
    return render(request, "public/front.html", page)


@for_everyone
def progress(request: HttpRequest, area_slug: str) -> HttpResponse:
    """Show the whole progress page."""
    area = area_or_404(area_slug)
    newest = there_or_404(_progress_of(area))
    page = {"area": area, "update": as_update(newest), "content": documents.document_html(newest.content)}
    return render(request, "public/progress.html", page)


@for_everyone
def progress_section(request: HttpRequest, area_slug: str, anchor: str) -> HttpResponse:
    """Show the progress on one requirement."""
    area = area_or_404(area_slug)
    update = as_update(there_or_404(_progress_of(area)))
    line = next((each for each in update.outline if each.anchor == anchor), None)
    if line is None:
        raise Http404
    page = {
        "area": area,
        "update": update,
        "line": line,
        "content": documents.section_as_page(update.content, anchor, page_of(area_slug)),
        "others": [each for each in requirements_in(update.outline) if each != line],
    }
    return render(request, "public/section.html", page)


@for_everyone
def updates(request: HttpRequest, area_slug: str) -> HttpResponse:
    """List the published updates, newest first."""
    area = area_or_404(area_slug)
    found = [as_update(each) for each in _updates_of(area)]
    return render(request, "public/updates.html", {"area": area, "updates": found})


@for_everyone
def update(request: HttpRequest, area_slug: str, slug: str) -> HttpResponse:
    """Show one update as it was published."""
    area = area_or_404(area_slug)
    found = published_or_404(area_slug, Kind.MONITORING_UPDATE, slug)
    return show(request, "public/update.html", area, found)


@for_everyone
def update_file(request: HttpRequest, area_slug: str, slug: str, form: str) -> HttpResponse:
    """Hand over one update as a file."""
    found = published_or_404(area_slug, Kind.MONITORING_UPDATE, slug)
    return hand_over(found, form, f"{area_slug}-update-{slug}")


@for_everyone
def area_accessibility(request: HttpRequest, area_slug: str) -> HttpResponse:
    """Say how far these pages can be used by everyone, and whom to tell when they cannot."""
    return render(request, "public/accessibility.html", {"area": area_or_404(area_slug)})


@for_everyone
def accessibility(request: HttpRequest) -> HttpResponse:
    """Say the same of the pages that belong to no area."""
    return render(request, "public/accessibility.html")


def _progress_of(area: Place) -> PublicationFacts | None:
    return next(iter(on_the_public_site(area.slug, Kind.PUBLIC_PROGRESS)), None)


def _updates_of(area: Place) -> list[PublicationFacts]:
    return on_the_public_site(area.slug, Kind.MONITORING_UPDATE)
