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

from turnstone.documents.pieces import (
    BarRow,
    Comparator,
    Flag,
    ForecastPoint,
    LimitSpan,
    Line,
    Reach,
    SeriesPoint,
    ShareGroup,
    SmallPanel,
    Spark,
    TargetStep,
)

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Count how many have one rating."""

    rating: Rating
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """Stack the counts of one moment."""

    label: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingsChart:
    """Draw how many had each rating, moment by moment; the sentence says what it shows and the table repeats it."""

    kind: Literal["ratings_chart"] = "ratings_chart"
    title: str
    sentence: str
    bars: tuple[Bar, ...]
    table: Table


@dataclass(frozen=True, slots=True, kw_only=True)
class TallyChart:
    """Draw what became of some things as one bar; the sentence says what it shows and the table repeats it."""

    kind: Literal["tally_chart"] = "tally_chart"
    title: str
    sentence: str
    parts: tuple[Part, ...]
    table: Table


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeChart:
    """Draw counts over time, up to a day and on to where they may come; the table repeats it.

    `today` is the day the chart speaks for, marked by an upright line.
    """

    kind: Literal["time_chart"] = "time_chart"
    title: str
    sentence: str
    today: dt.date
    lines: tuple[Line, ...]
    reach: Reach | None = None
    table: Table


@dataclass(frozen=True, slots=True, kw_only=True)
class SharesChart:
    """Draw shares as bars, each with its range; the sentence says what it shows and the table repeats it."""

    kind: Literal["shares_chart"] = "shares_chart"
    title: str
    sentence: str
    groups: tuple[ShareGroup, ...]
    table: Table


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesChart:
    """Draw a measure period by period, with the limits within which it moves by chance; the table repeats it.

    `unit` and `places` say how its values are written, and `least` and `most` what the axis does not pass. `targets`
    are the steps of what it is held to, and `comparators` what it is held against.
    """

    kind: Literal["series_chart"] = "series_chart"
    title: str
    sentence: str
    unit: str = ""
    places: int = 1
    least: float | None = None
    most: float | None = None
    points: tuple[SeriesPoint, ...]
    spans: tuple[LimitSpan, ...] = ()
    targets: tuple[TargetStep, ...] = ()
    forecast: tuple[ForecastPoint, ...] = ()
    flags: tuple[Flag, ...] = ()
    comparators: tuple[Comparator, ...] = ()
    table: Table


@dataclass(frozen=True, slots=True, kw_only=True)
class BarsChart:
    """Draw values of one period side by side, each with its range; `benchmark` is ruled through all of them."""

    kind: Literal["bars_chart"] = "bars_chart"
    title: str
    sentence: str
    unit: str = ""
    places: int = 1
    rows: tuple[BarRow, ...]
    benchmark: float | None = None
    benchmark_label: str = ""
    table: Table


@dataclass(frozen=True, slots=True, kw_only=True)
class MultiplesChart:
    """Draw many small lines on one scale, so that they can be told apart by shape; the table repeats them."""

    kind: Literal["multiples_chart"] = "multiples_chart"
    title: str
    sentence: str
    unit: str = ""
    places: int = 1
    panels: tuple[SmallPanel, ...]
    table: Table


Chart = RatingsChart | TallyChart | TimeChart | SharesChart | SeriesChart | BarsChart | MultiplesChart

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
