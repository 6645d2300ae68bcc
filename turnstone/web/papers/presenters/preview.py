"""A paper that is not yet made."""

from dataclasses import dataclass

from markupsafe import Markup

from turnstone.papers.catalogue import Draft
from turnstone.web.kit import documents
from turnstone.web.kit.formats import day
from turnstone.web.papers.presenters.paper import Concerns, as_concerns


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A paper as it would be."""

    title: str
    as_at: str
    concerns: Concerns
    outline: tuple[documents.Line, ...]
    content: Markup


def as_preview(draft: Draft) -> Preview:
    """Show a draft that nobody has kept."""
    return Preview(
        title=draft.title,
        as_at=day(draft.as_at),
        concerns=as_concerns(draft.concerns),
        outline=documents.outline(draft.content),
        content=documents.document_html(draft.content),
    )
