"""What stands in a cell, and the tables that cells make: facts, ratings, moved dates, lists and small lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from turnstone.documents.pieces import Spark

Scale = Literal[
    "confidence",
    "status",
    "impact",
    "promise",
    "fate",
    "ledger",
    "meeting",
    "timeline",
    "target",
    "signal",
    "assurance",
    "travel",
]


@dataclass(frozen=True, slots=True)
class Fact:
    """Point at the row of the record that a block states, and at the version of the row that was read."""

    ref: str
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """Show a judgement: a word, with the shape and colour that `ratings.mark` gives for its scale and key.

    The word is the plan's own ("On track"); the key is ours ("green"), so that a local name never loses its shape.
    """

    kind: Literal["rating"] = "rating"
    scale: Scale
    key: str
    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """Show a date that was moved: the first date struck through, then the date now."""

    kind: Literal["moved"] = "moved"
    first: str
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Hold one line of a list, with the lines under it. `label` is a short word set apart before the text."""

    label: str = ""
    text: str
    href: str = ""
    rating: Rating | None = None
    facts: tuple[Fact, ...] = ()
    children: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullets:
    """List items; `check` draws an empty box before each, as a checklist does on paper."""

    kind: Literal["bullets"] = "bullets"
    items: tuple[Item, ...]
    style: Literal["bullet", "number", "check"] = "bullet"


Cell = str | Annotated[Rating | Moved | Bullets | Spark, Field(discriminator="kind")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Head one column; `width` is its share of the table, in the same unit as its neighbours'."""

    heading: str
    width: int = 1
    align: Literal["start", "end"] = "start"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Hold one cell a column. A line break in a text cell starts a new paragraph."""

    cells: tuple[Cell, ...]
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Set out rows under headings; the first cell of a row is its heading. The caption says what it shows."""

    kind: Literal["table"] = "table"
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    empty: str = "Nothing to show."
