"""Which areas have a public side."""

from django.http import Http404

from turnstone.programme.publications.queries import areas_on_the_public_site
from turnstone.web.public.presenters import Place


def area_or_404(slug: str) -> Place:
    """Find an area that has published something for everyone; any other is not there."""
    found = next((name for each, name in areas_on_the_public_site() if each == slug), None)
    if found is None:
        raise Http404
    return Place(slug, found)
