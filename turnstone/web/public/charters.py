"""Charters for everyone: the versions that partners signed, as they were published."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from turnstone.programme.publications.queries import on_the_public_site
from turnstone.programme.publications.rules import Kind
from turnstone.web.kit.access import for_everyone
from turnstone.web.public.areas import area_or_404
from turnstone.web.public.presenters import as_update
from turnstone.web.public.published import hand_over, published_or_404, show


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
    found = published_or_404(area_slug, Kind.CHARTER, slug)
    return show(request, "public/charter.html", area, found)


@for_everyone
def public_charter_file(request: HttpRequest, area_slug: str, slug: str, form: str) -> HttpResponse:
    """Hand over the same as a file."""
    found = published_or_404(area_slug, Kind.CHARTER, slug)
    return hand_over(found, form, f"{area_slug}-{slug}")
