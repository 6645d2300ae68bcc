"""One publication on the public side: found or not there, shown as a page, handed over as a file."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from turnstone.programme.publications.facts import PublicationFacts
from turnstone.programme.publications.queries import find_on_the_public_site
from turnstone.web.kit import documents
from turnstone.web.kit.download import download
from turnstone.web.public.presenters import Place, as_update


def published_or_404(area_slug: str, kind: str, slug: str) -> PublicationFacts:
    """Find what everyone may read of a kind under a name; anything else is not there."""
    return there_or_404(find_on_the_public_site(area_slug, kind, slug))


def there_or_404(found: PublicationFacts | None) -> PublicationFacts:
    """Give back what was found, or say that it is not there."""
    if found is None:
        raise Http404
    return found


def show(
    request: HttpRequest, template: str, area: Place, found: PublicationFacts, **more: Any
) -> HttpResponse:
    """Show a publication as it was published, with what else its page tells."""
    page = {
        "area": area,
        "update": as_update(found),
        "content": documents.document_html(found.content),
        "forms": documents.FORMS,
    }
    return render(request, template, page | more)


def hand_over(found: PublicationFacts, form: str, name: str) -> HttpResponse:
    """Hand over a publication as a file of one of the forms, under a name without its ending."""
    if form not in documents.FORMS:
        raise Http404
    file = documents.as_file(found.content, form)
    return download(file.content, name=f"{name}{file.ending}", media_type=file.media_type)
