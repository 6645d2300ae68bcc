"""Bulletins for everyone: the issues that were published, as pages, in easy words, as files and as a feed."""

from urllib.parse import urljoin

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed

from turnstone.programme.publications.facts import PublicationFacts, PublicationLine
from turnstone.programme.publications.queries import lines_on_the_public_site, on_the_public_site
from turnstone.programme.publications.rules import Kind
from turnstone.web.kit import documents
from turnstone.web.kit.access import for_everyone
from turnstone.web.public.areas import area_or_404
from turnstone.web.public.published import hand_over, published_or_404, show

KINDS = {"standard": Kind.BULLETIN, "easy": Kind.EASY_BULLETIN}
LATEST = 20


@for_everyone
def public_bulletins(request: HttpRequest, area_slug: str) -> HttpResponse:
    """List the issues that were published, the newest first."""
    area = area_or_404(area_slug)
    lines = _newest_first(lines_on_the_public_site(area_slug, Kind.BULLETIN))
    shown = lines if "all" in request.GET else lines[:LATEST]
    page = {"area": area, "issues": shown, "more": len(lines) - len(shown)}
    return render(request, "public/bulletins.html", page)


@for_everyone
def public_bulletin(request: HttpRequest, area_slug: str, slug: str) -> HttpResponse:
    """Show one issue as it was sent."""
    return _page(request, area_slug, slug, "standard")


@for_everyone
def public_bulletin_paper(request: HttpRequest, area_slug: str, slug: str, paper: str) -> HttpResponse:
    """Show one issue in one of its forms: as it is, or easy to read."""
    return _page(request, area_slug, slug, paper)


@for_everyone
def public_bulletin_file(
    request: HttpRequest, area_slug: str, slug: str, paper: str, form: str
) -> HttpResponse:
    """Hand over the same as a file."""
    found = _find_or_404(area_slug, slug, paper)
    return hand_over(found, form, f"{area_slug}-{slug}{'-easy' if paper == 'easy' else ''}")


@for_everyone
def public_bulletins_feed(request: HttpRequest, area_slug: str) -> HttpResponse:
    """Hand over the newest issues as a feed that a reader's program can follow."""
    area = area_or_404(area_slug)
    here = request.build_absolute_uri(reverse("public_bulletins", args=[area_slug]))
    feed = Atom1Feed(
        title=f"{area.name}: bulletins about SEND",
        link=here,
        description=f"What changed for children and young people with SEND in {area.name}.",
        language="en-gb",
        feed_url=request.build_absolute_uri(),
        author_name=area.name,
    )
    for each in sorted(on_the_public_site(area_slug, Kind.BULLETIN), key=_when, reverse=True)[:LATEST]:
        _add(feed, each, request.build_absolute_uri(reverse("public_bulletin", args=[area_slug, each.slug])))
    response = HttpResponse(content_type="application/atom+xml; charset=utf-8")
    feed.write(response, "utf-8")
    return response


def _add(feed: Atom1Feed, each: PublicationFacts, link: str) -> None:
    feed.add_item(
        title=each.title,
        link=link,
        description=str(documents.letter_html(each.content, lambda path: urljoin(link, path))),
        pubdate=each.published_at,
        updateddate=each.published_at,
        unique_id=link,
    )


def _page(request: HttpRequest, area_slug: str, slug: str, paper: str) -> HttpResponse:
    area = area_or_404(area_slug)
    found = _find_or_404(area_slug, slug, paper)
    return show(request, "public/bulletin.html", area, found, slug=slug, paper=paper)


def _find_or_404(area_slug: str, slug: str, paper: str) -> PublicationFacts:
    if paper not in KINDS:
        raise Http404
    return published_or_404(area_slug, KINDS[paper], slug)


def _newest_first(lines: list[PublicationLine]) -> list[PublicationLine]:
    return sorted(lines, key=_when, reverse=True)


def _when(each: PublicationFacts | PublicationLine) -> float:
    return each.published_at.timestamp() if each.published_at else 0.0
