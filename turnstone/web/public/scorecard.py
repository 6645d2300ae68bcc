"""Scorecards for everyone: what was published of measures, and nothing else."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from turnstone.programme.publications.facts import PublicationFacts
from turnstone.programme.publications.queries import lines_on_the_public_site, on_the_public_site
from turnstone.programme.publications.rules import Kind
from turnstone.web.kit import documents
from turnstone.web.kit.access import for_everyone
from turnstone.web.kit.csv_file import csv_file
from turnstone.web.public.areas import area_or_404
from turnstone.web.public.published import hand_over, published_or_404, show

ON_THE_FRONT_PAGE = 3


@for_everyone
def public_scorecard(request: HttpRequest, area_slug: str) -> HttpResponse:
    """Show the newest scorecard, or say that there will be one."""
    area = area_or_404(area_slug)
    found = newest_scorecard(area_slug)
    if found is None:
        return render(request, "public/scorecard_none.html", {"area": area})
    return _shown(request, area_slug, found)


@for_everyone
def public_scorecard_called(request: HttpRequest, area_slug: str, slug: str) -> HttpResponse:
    """Show one scorecard as it was published."""
    return _shown(request, area_slug, _find(area_slug, slug))


@for_everyone
def public_scorecard_file(request: HttpRequest, area_slug: str, slug: str, form: str) -> HttpResponse:
    """Hand over the same as a file."""
    return hand_over(_find(area_slug, slug), form, f"{area_slug}-scorecard-{slug}")


@for_everyone
def public_scorecard_csv(request: HttpRequest, area_slug: str, slug: str) -> HttpResponse:
    """Hand over every figure that is printed, one a line; what is hidden is its sign here too."""
    rows = documents.figures_in(_find(area_slug, slug).content)
    return csv_file(
        f"{area_slug}-scorecard-{slug}.csv", documents.FIGURE_HEADS, [each.cells for each in rows]
    )


def newest_scorecard(area_slug: str) -> PublicationFacts | None:
    """Find the scorecard that speaks for the latest day."""
    found = on_the_public_site(area_slug, Kind.PUBLIC_SCORECARD)
    return max(found, key=lambda each: each.as_at, default=None)


def newest_measures(area_slug: str) -> tuple[documents.Line, ...]:
    """List the first few measures of the newest scorecard; who made it chose which come first."""
    found = newest_scorecard(area_slug)
    return documents.measures_in(found.content)[:ON_THE_FRONT_PAGE] if found else ()


def _shown(request: HttpRequest, area_slug: str, found: PublicationFacts) -> HttpResponse:
    others = [
        each for each in lines_on_the_public_site(area_slug, Kind.PUBLIC_SCORECARD) if each.id != found.id
    ]
    newest_first = sorted(others, key=lambda each: each.as_at, reverse=True)
    return show(request, "public/scorecard.html", area_or_404(area_slug), found, others=newest_first)


def _find(area_slug: str, slug: str) -> PublicationFacts:
    return published_or_404(area_slug, Kind.PUBLIC_SCORECARD, slug)
