"""A frozen document on a page, and the same ratings beside it."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from markupsafe import Markup

from turnstone.documents.as_json import from_json
from turnstone.documents.blocks import Document, Rating, Section
from turnstone.documents.ratings import mark
from turnstone.documents.writers import html, svg


@dataclass(frozen=True, slots=True)
class Line:
    """A section as a line of a list."""

    anchor: str
    title: str
    summary: str


def document_html(content: str) -> Markup:
    """Draw all the sections of a published document; their titles are h2."""
    return html.fragment(_read(content))


def section_html(content: str, anchor: str) -> Markup:
    """Draw what one section holds; without the section, nothing."""
    section = _find(content, anchor)
    return html.section_fragment(section) if section else Markup("")


def outline(content: str) -> tuple[Line, ...]:
    """List a document's sections."""
    return tuple(Line(each.anchor, each.title, each.summary) for each in _read(content).sections)


def rating_tag(scale: Literal["confidence", "status", "impact"], key: str, word: str) -> Markup:
    """Show a judgement as documents do: a shape and a word on a tint."""
    shape = svg.shape(mark(Rating(scale=scale, key=key, word=word)))
    return Markup('<span class="ts-rating ts-{}-{}">{}{}</span>').format(scale, key, shape, word)


def _find(content: str, anchor: str) -> Section | None:
    return next((each for each in _read(content).sections if each.anchor == anchor), None)


@lru_cache(maxsize=32)
def _read(content: str) -> Document:
    """Read a document once: published content never changes, and a page asks for several parts of it."""
    return from_json(content)
