"""The words of a slide as paragraphs that know their own height and can be cut between two lines."""

from dataclasses import dataclass, replace
from typing import Literal

from turnstone.documents.blocks import Bullets, Cell, Heading, Item, Moved, Paragraph, Rating
from turnstone.documents.pieces import Spark
from turnstone.documents.ratings import mark
from turnstone.documents.writers.metrics import line_height, wrapped
from turnstone.documents.writers.plain import paragraphs

INK, MUTED = "#12323f", "#4a5a63"
SPARK_HEIGHT = 26  # points that a small line takes: an empty line, over which it is laid
Sign = Literal["", "•", "–", "☐", "number"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Hold a run of text in one look."""

    text: str
    bold: bool = False
    struck: bool = False
    colour: str = INK


@dataclass(frozen=True, slots=True)
class Para:
    """Hold a paragraph of a slide; `sign` stands before its first line, `number` is its place in a numbered list."""

    pieces: tuple[Piece, ...]
    size: float
    indent: float = 0
    sign: Sign = ""
    number: int = 0
    gap: float = 6

    @property
    def text(self) -> str:
        """Give the words without their looks."""
        return "".join(piece.text for piece in self.pieces)

    def lines(self, width: float) -> list[str]:
        """Break the words into the lines they take."""
        bold = any(piece.bold for piece in self.pieces)
        return wrapped(self.text, self.size, max(width - self.indent, self.size), bold=bold)

    def height(self, width: float) -> float:
        """Say how tall the paragraph is, with the gap under it."""
        return len(self.lines(width)) * line_height(self.text, self.size) + self.gap


def height(paras: tuple[Para, ...], width: float) -> float:
    """Say how tall some paragraphs are, one under another."""
    return sum(each.height(width) for each in paras)


def split(paras: tuple[Para, ...], width: float, room: float) -> tuple[tuple[Para, ...], tuple[Para, ...]]:
    """Give the paragraphs that fit a height and those left over, cutting one between its lines where that helps.

    At least one line always fits, so that whoever asks again comes to an end.
    """
    used = 0.0
    for place, para in enumerate(paras):
        tall = para.height(width)
        if used + tall - para.gap > room:
            most = int((room - used) // line_height(para.text, para.size))
            if place and tall <= room / 2:
                most = 0  # a short paragraph keeps whole and goes over
            if most < 1 and place:
                return paras[:place], paras[place:]
            head, tail = _cut(para, width, max(most, 1))
            return (*paras[:place], head), (*((tail,) if tail else ()), *paras[place + 1 :])
        used += tall
    return paras, ()


def _cut(para: Para, width: float, most: int) -> tuple[Para, Para | None]:
    lines = para.lines(width)
    at = len("".join(lines[:most]))
    if at >= len(para.text):
        return para, None
    before, after = _cut_pieces(para.pieces, at)
    return replace(para, pieces=before), replace(para, pieces=after, sign="")


def _cut_pieces(pieces: tuple[Piece, ...], at: int) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    before, after = [], []
    for piece in pieces:
        here = max(0, min(at, len(piece.text)))
        before.append(replace(piece, text=piece.text[:here]))
        after.append(replace(piece, text=piece.text[here:]))
        at -= len(piece.text)
    return tuple(each for each in before if each.text), tuple(each for each in after if each.text)


def heading(block: Heading) -> tuple[Para, ...]:
    """Write a heading that stands among the words of a slide."""
    return (Para((Piece(block.text, bold=True),), 20 if block.level == 3 else 18),)


def said(block: Paragraph) -> tuple[Para, ...]:
    """Write a paragraph, with its source under it."""
    size = {"body": 18, "lead": 22, "quote": 22, "note": 14}[block.style]
    made = [Para((Piece(line),), size, gap=8) for line in paragraphs(block.text)]
    if block.source:
        made.append(Para((Piece(f"— {block.source}", colour=MUTED),), 14, gap=10))
    return tuple(made)


def listed(block: Bullets, size: float = 18) -> tuple[Para, ...]:
    """Write a list and the lists under it."""
    made: list[Para] = []
    for place, item in enumerate(block.items, 1):
        made += _item(item, block.style, place, 0, size)
    return tuple(made)


def _item(item: Item, style: str, place: int, level: int, size: float) -> list[Para]:
    pieces = [Piece(f"{item.label}:  ", bold=True)] if item.label else []
    pieces.append(Piece("\n".join(paragraphs(item.text))))
    if item.rating:
        pieces += [Piece("  "), *rated(item.rating)]
    sign: Sign = "number" if style == "number" else "☐" if style == "check" else "–" if level % 2 else "•"
    indent = size * 1.25 * (min(level, 6) + 1)
    smaller = max(size - 2, 10) if level == 0 else size
    made = [Para(tuple(pieces), size, indent, sign, place, gap=size / 3)]
    for number, child in enumerate(item.children, 1):
        made += _item(child, style, number, level + 1, smaller)
    return made


def rated(rating: Rating) -> tuple[Piece, ...]:
    """Write a rating: its glyph and its word in its colour."""
    look = mark(rating)
    return (Piece(f"{look.glyph} {rating.word}", bold=True, colour=look.colour),)


def celled(cell: Cell, size: float, *, bold: bool = False) -> tuple[Para, ...]:
    """Write what a cell of a table says."""
    if isinstance(cell, Bullets):
        return listed(cell, size)
    if isinstance(cell, Rating):
        return (Para(rated(cell), size, gap=2),)
    if isinstance(cell, Moved):
        first = Para((Piece(cell.first, struck=True, colour=MUTED),), size, gap=0)
        return (first, Para((Piece(cell.now, bold=True),), size, gap=2))
    if isinstance(cell, Spark):
        return (Para((Piece(" "),), SPARK_HEIGHT, gap=1),)  # what it says is with the picture, and in the row
    return tuple(Para((Piece(line, bold=bold),), size, gap=3) for line in paragraphs(cell))
