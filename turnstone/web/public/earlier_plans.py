"""What happened to plans that others replaced: the pages that were published of them, and nothing else."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from turnstone.programme.publications.queries import on_the_public_site
from turnstone.programme.publications.rules import Kind
from turnstone.web.kit.access import for_everyone
from turnstone.web.public.areas import area_or_404
from turnstone.web.public.presenters import as_update
from turnstone.web.public.published import hand_over, published_or_404, show


@for_everyone
def earlier_plans(request: HttpRequest, area_slug: str) -> HttpResponse:
    """List the plans of which it was published what happened to them, newest first."""
    area = area_or_404(area_slug)
    found = [as_update(each) for each in on_the_public_site(area_slug, Kind.WHAT_BECAME)]
    return render(request, "public/earlier_plans.html", {"area": area, "plans": found})


@for_everyone
def earlier_plan(request: HttpRequest, area_slug: str, slug: str) -> HttpResponse:
    """Show what happened to one plan, as it was published."""
    area = area_or_404(area_slug)
    found = published_or_404(area_slug, Kind.WHAT_BECAME, slug)
    return show(request, "public/earlier_plan.html", area, found)


@for_everyone
def earlier_plan_file(request: HttpRequest, area_slug: str, slug: str, form: str) -> HttpResponse:
    """Hand over the same as a file."""
    found = published_or_404(area_slug, Kind.WHAT_BECAME, slug)
    return hand_over(found, form, f"{area_slug}-what-happened-to-{slug}")
