"""When data come out, for everyone: as it was published, as a file, and as a calendar that a program can follow."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from turnstone.papers.measures.told_calendar import ToldRelease
from turnstone.programme.publications.facts import PublicationFacts
from turnstone.programme.publications.queries import on_the_public_site
from turnstone.programme.publications.rules import Kind
from turnstone.web.kit import documents
from turnstone.web.kit.access import for_everyone
from turnstone.web.kit.calendar import MEDIA_TYPE, CalendarDay, Method, calendar_file
from turnstone.web.kit.download import download
from turnstone.web.public.areas import area_or_404
from turnstone.web.public.published import hand_over, show, there_or_404


@for_everyone
def data_calendar(request: HttpRequest, area_slug: str) -> HttpResponse:
    """Show when our data come out, as it was published last."""
    area = area_or_404(area_slug)
    found = _newest(area_slug)
    if found is None:
        return render(request, "public/data_calendar_none.html", {"area": area})
    return show(request, "public/data_calendar.html", area, found)


@for_everyone
def data_calendar_file(request: HttpRequest, area_slug: str, form: str) -> HttpResponse:
    """Hand over the same as a file."""
    return hand_over(there_or_404(_newest(area_slug)), form, f"{area_slug}-data-calendar")


@for_everyone
def data_calendar_ics(request: HttpRequest, area_slug: str) -> HttpResponse:
    """Hand over what is to come out as a calendar; nothing is in it that the published page does not say."""
    area = area_or_404(area_slug)
    found = _newest(area_slug)
    here = request.build_absolute_uri(reverse("data_calendar", args=[area_slug]))
    told = documents.releases_in(found.content) if found else ()
    file = calendar_file(
        [_day(each, found, area_slug, here) for each in told if found],
        method=Method.PUBLISH,
        made_at=timezone.now(),
        name=f"{area.name}: when our data come out",
    )
    return download(file, name=f"{area_slug}-data-calendar.ics", media_type=MEDIA_TYPE)


def _day(told: ToldRelease, paper: PublicationFacts, area_slug: str, address: str) -> CalendarDay:
    return CalendarDay(
        uid=f"data-{told.number}-{area_slug}@turnstone",
        sequence=told.version,
        summary=f"{told.name} (late)" if told.is_late else told.name,
        on=told.on,
        changed_at=paper.published_at,
        address=address,
        description="\n".join(filter(None, (f"{told.when}.", told.shows))),
    )


def _newest(area_slug: str) -> PublicationFacts | None:
    return next(iter(on_the_public_site(area_slug, Kind.RELEASE_CALENDAR)), None)
