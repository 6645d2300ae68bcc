"""The timeline for everyone: as it was published, by sort, year and time; as a file; and as a feed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed

from turnstone.programme.publications.facts import PublicationFacts
from turnstone.programme.publications.queries import lines_on_the_public_site, on_the_public_site
from turnstone.programme.publications.rules import Kind
from turnstone.web.kit import documents
from turnstone.web.kit.access import for_everyone
from turnstone.web.public.areas import area_or_404
from turnstone.web.public.presenters import as_update
from turnstone.web.public.published import hand_over, there_or_404
from turnstone.web.public.timeline_lines import LINKED, Line, newest_lines, timeline_page, wanted_in

IN_A_FEED = 30


@for_everyone
def public_timeline(request: HttpRequest, area_slug: str) -> HttpResponse:
    """Show the timeline, or what the address asks for of it."""
    area = area_or_404(area_slug)
    found = _newest(area_slug)
    if found is None:
        return render(request, "public/timeline_none.html", {"area": area})
    told = documents.timeline_in(found.content)
    page = {
        "area": area,
        "update": as_update(found),
        "page": timeline_page(area_slug, told, wanted_in(request.GET, told), _out(area_slug)),
        "forms": documents.FORMS,
    }
    return render(request, "public/timeline.html", page)


@for_everyone
def public_timeline_file(request: HttpRequest, area_slug: str, form: str) -> HttpResponse:
    """Hand over the whole timeline as a file."""
    return hand_over(there_or_404(_newest(area_slug)), form, f"{area_slug}-timeline")


@for_everyone
def public_timeline_feed(request: HttpRequest, area_slug: str) -> HttpResponse:
    """Hand over what happened last as a feed that a reader's program can follow."""
    area = area_or_404(area_slug)
    here = request.build_absolute_uri(reverse("public_timeline", args=[area_slug]))
    feed = Atom1Feed(
        title=f"{area.name}: what we did, and when",
        link=here,
        description=f"What happened for children and young people with SEND in {area.name}.",
        language="en-gb",
        feed_url=request.build_absolute_uri(),
        author_name=area.name,
    )
    found = _newest(area_slug)
    if found is not None:
        told = documents.timeline_in(found.content)
        for line in newest_lines(area_slug, told, _out(area_slug), IN_A_FEED):
            _add(feed, line, f"{here}#{line.anchor}", found)
    response = HttpResponse(content_type="application/atom+xml; charset=utf-8")
    feed.write(response, "utf-8")
    return response


def _add(feed: Atom1Feed, line: Line, link: str, found: PublicationFacts) -> None:
    feed.add_item(
        title=f"{line.when} ({line.on:%Y}): {line.title}",
        link=link,
        description="\n".join(line.paragraphs) or line.title,
        categories=[line.category_words],
        pubdate=found.published_at,
        updateddate=found.published_at,
        unique_id=link,
    )


def _newest(area_slug: str) -> PublicationFacts | None:
    return next(iter(on_the_public_site(area_slug, Kind.TIMELINE)), None)


def _out(area_slug: str) -> set[tuple[str, str]]:
    """Name the papers that are out, so that nothing leads to one that is not."""
    return {(each.kind, each.slug) for each in lines_on_the_public_site(area_slug, *LINKED)}
