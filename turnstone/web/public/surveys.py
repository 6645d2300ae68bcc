"""What surveys showed: the pages that were published of them, and nothing else."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from turnstone.programme.publications.queries import find_on_the_public_site, lines_on_the_public_site
from turnstone.programme.publications.rules import Kind
from turnstone.web.kit import documents
from turnstone.web.kit.access import for_everyone
from turnstone.web.kit.download import download
from turnstone.web.public.areas import area_or_404
from turnstone.web.public.presenters import as_update


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
    found = find_on_the_public_site(area_slug, Kind.SURVEY_RESULTS, slug)
    if found is None:
        raise Http404
    page = {
        "area": area,
        "update": as_update(found),
        "content": documents.document_html(found.content),
        "forms": documents.FORMS,
    }
    return render(request, "public/survey.html", page)


@for_everyone
def public_survey_file(request: HttpRequest, area_slug: str, slug: str, form: str) -> HttpResponse:
    """Hand over the same as a file."""
    found = find_on_the_public_site(area_slug, Kind.SURVEY_RESULTS, slug)
    if found is None or form not in documents.FORMS:
        raise Http404
    file = documents.as_file(found.content, form)
    name = f"{area_slug}-survey-{slug}{file.ending}"
    return download(file.content, name=name, media_type=file.media_type)
