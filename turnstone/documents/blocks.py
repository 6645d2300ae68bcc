"""What a document is made of: frozen values that every writer can draw and every reader can find again.

A `Document` holds `Section`s (a page in print, a slide or a few in a talk) and a section holds blocks. Text is plain:
a writer escapes it and never parses it. `kind` is on every block so that JSON says what each thing is.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Annotated, Any, Literal

from pydantic import Field

from turnstone.documents.charts import (
    Bar,
    BarsChart,
    Chart,
    MultiplesChart,
    Part,
    RatingsChart,
    SeriesChart,
    SharesChart,
    TallyChart,
    TimeChart,
)
from turnstone.documents.tables import (
    Bullets,
    Cell,
    Column,
    Fact,
    Item,
    Moved,
    Rating,
    Row,
    Scale,
    Table,
)

__all__ = [
    "Bar",
    "BarsChart",
    "Block",
    "Bullets",
    "Cell",
    "Chart",
    "Column",
    "Document",
    "Fact",
    "Heading",
    "Item",
    "Moved",
    "MultiplesChart",
    "Panel",
    "Paragraph",
    "Part",
    "Rating",
    "RatingsChart",
    "Row",
    "Scale",
    "Section",
    "SeriesChart",
    "SharesChart",
    "Table",
    "TallyChart",
    "TimeChart",
    "facts_in",
    "text_in",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """Head what follows, inside a section: level 3, or 4 under a 3."""

    kind: Literal["heading"] = "heading"
    text: str
    level: Literal[3, 4] = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Say something. A quote names its source; a note is set small."""

    kind: Literal["paragraph"] = "paragraph"
    text: str
    style: Literal["body", "lead", "quote", "note"] = "body"
    source: str = ""
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """Set a few lines apart: a decision asked for, a warning, or a quiet summary."""

    kind: Literal["panel"] = "panel"
    style: Literal["decision", "warning", "quiet"]
    title: str
    blocks: tuple[Annotated[Paragraph | Bullets, Field(discriminator="kind")], ...]


Block = Annotated[Heading | Paragraph | Bullets | Table | Panel | Chart, Field(discriminator="kind")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Hold blocks under a title. `anchor` is its name in an address.

    `summary` is its one line in a list of sections, and `rating` the judgement that goes with that line.
    """

    title: str
    anchor: str
    summary: str = ""
    rating: Rating | None = None
    blocks: tuple[Block, ...] = ()
    starts_page: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Hold a whole paper: what it is called, whose it is, the day it speaks for, and its sections in order.

    One with `most_pages` is set smaller, as a PDF, until it has no more than so many; a landscape one lies on its side.
    """

    title: str
    area: str
    as_at: dt.date
    subtitle: str = ""
    audience: str = ""
    language: str = "en-GB"
    most_pages: int | None = None
    is_landscape: bool = False
    sections: tuple[Section, ...] = ()


def facts_in(part: Any) -> Iterator[Fact]:
    """Yield every fact in a document or any part of one, in reading order."""
    if isinstance(part, Fact):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from facts_in(each)
    elif is_dataclass(part):
        for field in fields(part):
            yield from facts_in(getattr(part, field.name))


def text_in(part: Any) -> Iterator[str]:
    """Yield every piece of text a reader would see in a document or any part of one, in reading order."""
    if isinstance(part, str):
        if part:
            yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from text_in(each)
    elif is_dataclass(part) and not isinstance(part, Fact):
        for field in fields(part):
            if field.name not in _NOT_READ:
                yield from text_in(getattr(part, field.name))


_NOT_READ = frozenset(
    {
        "kind",
        "style",
        "scale",
        "key",
        "anchor",
        "href",
        "align",
        "language",
        "empty",
        "look",
        "mark",
        "signal",
        "letter",
        "unit",
    }
)
