"""Charters for everyone: the versions that partners signed, as they were published."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from turnstone.programme.publications.facts import PublicationFacts
from turnstone.programme.publications.queries import find_on_the_public_site, on_the_public_site
from turnstone.programme.publications.rules import Kind
from turnstone.web.kit import documents
from turnstone.web.kit.access import for_everyone
from turnstone.web.kit.download import download
from turnstone.web.public.areas import area_or_404
from turnstone.web.public.presenters import as_update


@for_everyone
def public_charters(request: HttpRequest, area_slug: str) -> HttpResponse:
    """List the charters that were published, by title."""
    area = area_or_404(area_slug)
    found = sorted(on_the_public_site(area_slug, Kind.CHARTER), key=lambda each: each.title.casefold())
    return render(
        request, "public/charters.html", {"area": area, "charters": [as_update(each) for each in found]}
    )


@for_everyone
def public_charter(request: HttpRequest, area_slug: str, slug: str) -> HttpResponse:
    """Show one charter as it was published."""
    area = area_or_404(area_slug)
    found = _find(area_slug, slug)
    page = {
        "area": area,
        "update": as_update(found),
        "content": documents.document_html(found.content),
        "forms": documents.FORMS,
    }
    return render(request, "public/charter.html", page)


@for_everyone
def public_charter_file(request: HttpRequest, area_slug: str, slug: str, form: str) -> HttpResponse:
    """Hand over the same as a file."""
    found = _find(area_slug, slug)
    if form not in documents.FORMS:
        raise Http404
    file = documents.as_file(found.content, form)
    return download(file.content, name=f"{area_slug}-{slug}{file.ending}", media_type=file.media_type)


def _find(area_slug: str, slug: str) -> PublicationFacts:
    found = find_on_the_public_site(area_slug, Kind.CHARTER, slug)
    if found is None:
        raise Http404
    return found
