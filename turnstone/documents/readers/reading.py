"""What a reader gives: the lines and grids of a file in the order a person meets them."""

from dataclasses import dataclass
from typing import Literal

Form = Literal["text", "docx", "pptx", "xlsx", "pdf"]
Style = Literal["title", "heading", "item", "check", "text"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Hold one line of text.

    `style` is what the file itself says of it (plain text says little: a marker makes an item or a box to
    tick, the rest is text). `level` is how deep an item or a heading lies, from 0. `after_gap` is true where
    white space or a new paragraph sets the line apart from the one before. `where` is for people: "line 14".
    """

    text: str
    where: str
    style: Style = "text"
    level: int = 0
    after_gap: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class GridCell:
    """Hold what one cell says, and its fill as `#rrggbb` where it has one: people rate by colouring cells."""

    lines: tuple[Line, ...] = ()
    fill: str = ""

    @property
    def text(self) -> str:
        """Give the cell as one text, a line of the cell to a line."""
        return "\n".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Hold the rows of a table; every row has as many cells as the widest."""

    rows: tuple[tuple[GridCell, ...], ...]
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """Mark where a slide, a sheet or a page ends and the next begins."""

    where: str


Part = Line | Grid | Break


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Hold a whole file as read, with what was passed over (a picture, a hidden sheet) said in `notes`."""

    form: Form
    parts: tuple[Part, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Hold a sheet of a workbook as rows of words, the first row first, whether it is filled or not."""

    title: str
    rows: tuple[tuple[str, ...], ...]
    hidden_rows: tuple[int, ...] = ()


class Unreadable(ValueError):
    """Refuse a file, in one plain sentence that says what is wrong, where, and what to do."""
