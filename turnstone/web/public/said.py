"""You said, we did: what families said and what became of it, as it was published, and nothing else."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from turnstone.programme.publications.facts import PublicationFacts
from turnstone.programme.publications.queries import on_the_public_site
from turnstone.programme.publications.rules import Kind
from turnstone.web.kit import documents
from turnstone.web.kit.access import for_everyone
from turnstone.web.public.areas import area_or_404
from turnstone.web.public.presenters import as_update
from turnstone.web.public.published import hand_over, published_or_404, show

# What the paper calls the section of one reply; the opening and the lists after the replies have other names.
_REPLY = "reply-"


@dataclass(frozen=True, slots=True)
class SaidLine:
    """One reply as a line of a list."""

    title: str
    summary: str
    href: str


@for_everyone
def you_said(request: HttpRequest, area_slug: str) -> HttpResponse:
    """Show the newest; before the first, say what will be here."""
    area = area_or_404(area_slug)
    found = _published(area_slug)
    if not found:
        return render(request, "public/said_nothing.html", {"area": area})
    return _page(request, area_slug, found[0])


@for_everyone
def you_said_then(request: HttpRequest, area_slug: str, slug: str) -> HttpResponse:
    """Show one of them."""
    return _page(request, area_slug, published_or_404(area_slug, Kind.YOU_SAID, slug))


@for_everyone
def you_said_file(request: HttpRequest, area_slug: str, slug: str, form: str) -> HttpResponse:
    """Hand over one of them as a file."""
    found = published_or_404(area_slug, Kind.YOU_SAID, slug)
    return hand_over(found, form, f"{area_slug}-you-said-we-did-{found.as_at:%Y-%m-%d}")


def newest_lines(area_slug: str, most: int) -> tuple[SaidLine, ...]:
    """Give the first replies of the newest, for the front page."""
    found = _published(area_slug)
    if not found:
        return ()
    address = reverse("you_said", args=[area_slug])
    lines = [each for each in documents.outline(found[0].content) if each.anchor.startswith(_REPLY)]
    return tuple(SaidLine(each.title, each.summary, f"{address}#{each.anchor}") for each in lines[:most])


def _page(request: HttpRequest, area_slug: str, found: PublicationFacts) -> HttpResponse:
    others = [as_update(each) for each in _published(area_slug) if each.id != found.id]
    return show(request, "public/said.html", area_or_404(area_slug), found, others=others)


def _published(area_slug: str) -> list[PublicationFacts]:
    """Give what was published, the newest first: its name begins with its first day, which is not its newness."""
    found = on_the_public_site(area_slug, Kind.YOU_SAID)
    return sorted(found, key=lambda each: each.as_at, reverse=True)
