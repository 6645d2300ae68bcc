"""Publications as the public pages show them."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from markupsafe import Markup

from turnstone.programme.publications.facts import PublicationFacts
from turnstone.web.kit import documents

IN_SHORT = "in-short"
WHAT_CHANGED = "what-changed"
OUR_PROMISES = "our-promises"


@dataclass(frozen=True, slots=True)
class Place:
    """An area that has a public side."""

    slug: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """A publication with the lines of its contents."""

    slug: str
    title: str
    subtitle: str
    as_at: dt.datetime
    published_at: dt.datetime | None
    correction_note: str
    content: str
    outline: tuple[documents.Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """What the front page takes from the newest progress page."""

    as_at: dt.datetime
    subtitle: str
    correction_note: str
    in_short: Markup
    what_changed: Markup
    promises: Markup
    lines: tuple[documents.Line, ...]


def as_update(found: PublicationFacts) -> Update:
    """Show a publication with its contents."""
    return Update(
        slug=found.slug,
        title=found.title,
        subtitle=documents.subtitle(found.content),
        as_at=found.as_at,
        published_at=found.published_at,
        correction_note=found.correction_note,
        content=found.content,
        outline=documents.outline(found.content),
    )


def as_front(found: PublicationFacts) -> Front:
    """Set the opening of a progress page apart from its requirements."""
    return Front(
        as_at=found.as_at,
        subtitle=documents.subtitle(found.content),
        correction_note=found.correction_note,
        in_short=documents.section_html(found.content, IN_SHORT, page_of(found.area_slug)),
        what_changed=documents.section_html(found.content, WHAT_CHANGED, page_of(found.area_slug)),
        promises=documents.opening_html(found.content, OUR_PROMISES),
        lines=requirements_in(documents.outline(found.content)),
    )


def page_of(area_slug: str) -> Callable[[str], str]:
    """Say where each section of an area's progress has a page of its own."""
    return lambda anchor: reverse("progress_section", args=[area_slug, anchor])


def requirements_in(outline: tuple[documents.Line, ...]) -> tuple[documents.Line, ...]:
    """Keep the lines that are about one requirement each: all but the opening."""
    return tuple(line for line in outline if line.anchor not in {IN_SHORT, WHAT_CHANGED, OUR_PROMISES})
