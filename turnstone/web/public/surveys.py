"""What surveys showed: the pages that were published of them, and nothing else."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from turnstone.programme.publications.queries import lines_on_the_public_site
from turnstone.programme.publications.rules import Kind
from turnstone.web.kit.access import for_everyone
from turnstone.web.public.areas import area_or_404
from turnstone.web.public.published import hand_over, published_or_404, show


@for_everyone
def public_surveys(request: HttpRequest, area_slug: str) -> HttpResponse:
    """List the surveys whose results were published, the newest first."""
    area = area_or_404(area_slug)
    found = sorted(
        lines_on_the_public_site(area_slug, Kind.SURVEY_RESULTS), key=lambda line: line.as_at, reverse=True
    )
    return render(request, "public/surveys.html", {"area": area, "surveys": found})


@for_everyone
def public_survey(request: HttpRequest, area_slug: str, slug: str) -> HttpResponse:
    """Show what a survey showed, as it was published."""
    area = area_or_404(area_slug)
    found = published_or_404(area_slug, Kind.SURVEY_RESULTS, slug)
    return show(request, "public/survey.html", area, found)


@for_everyone
def public_survey_file(request: HttpRequest, area_slug: str, slug: str, form: str) -> HttpResponse:
    """Hand over the same as a file."""
    found = published_or_404(area_slug, Kind.SURVEY_RESULTS, slug)
    return hand_over(found, form, f"{area_slug}-survey-{slug}")
