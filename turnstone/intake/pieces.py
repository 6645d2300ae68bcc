"""A reading as a run of headings, words and known tables: the shape on which the rules of an update work."""

from dataclasses import dataclass
from typing import Literal

from turnstone.documents.readers.reading import Break, GridCell, Line
from turnstone.intake.columns import Layout
from turnstone.intake.vocabulary import Label


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Hold a line that heads others. `name` is what it names, where it names a workstream or a group.

    "perhaps" is a line that looks like a heading but that no vocabulary knows; its neighbours decide.
    """

    label: Label | Literal["workstream", "group", "perhaps", "unknown", "columns"]
    line: Line
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Hold an item or a paragraph, its wrapped lines joined."""

    line: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Hold the rows, without the headings, of a table whose columns are known."""

    layout: Layout
    rows: tuple[tuple[GridCell, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stray:
    """Hold the words of a row or cell that no rule could read."""

    text: str
    where: str
    why: str


Piece = Head | Words | Table | Stray | Break
Unfolded = Line | Head | Table | Stray | Break
