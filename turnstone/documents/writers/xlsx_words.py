"""The words of a workbook: lines of text, cells, and numbers that stay numbers."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from turnstone.documents.blocks import (
    Block,
    Bullets,
    Cell,
    Chart,
    Heading,
    Item,
    Moved,
    Panel,
    Paragraph,
    Rating,
)
from turnstone.documents.pieces import Spark
from turnstone.documents.ratings import Mark, mark
from turnstone.documents.writers.plain import paragraphs
from turnstone.documents.writers.spark import blocks

MOST = 32_767  # characters a cell of Excel can hold
# Of no more digits than Excel keeps; one that begins with a nought is a code.
_NUMBER = re.compile(r"[-\N{MINUS SIGN}]?(0|[1-9]\d{0,2}(,\d{3}){1,3}|[1-9]\d{0,11})(\.\d{1,3})?%?", re.ASCII)


def lines(block: Block, names: list[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give the words of a block a line at a time, with the look of each; a table names its sheet."""
    if isinstance(block, Heading):
        yield block.text, {"bold": True, "font_size": 12 if block.level == 3 else 11}
    elif isinstance(block, Paragraph):
        yield block.text, {}
        yield (f"— {block.source}" if block.source else ""), {"font_color": "#4a5a63"}
    elif isinstance(block, Bullets):
        for depth, line in _items(block):
            yield line, {"indent": min(depth + 1, 15)}
    elif isinstance(block, Panel):
        yield block.title, {"bold": True, "bg_color": "#f6f1e8"}
        for inner in block.blocks:
            for text, look in lines(inner, names):
                yield text, {**look, "bg_color": "#f6f1e8"}
    else:
        if isinstance(block, Chart):
            yield block.title, {"bold": True}
            yield block.sentence, {}
        yield f"See the sheet “{names.pop(0)}”.", {"font_color": "#4a5a63"}


def _items(block: Bullets) -> list[tuple[int, str]]:
    return [line for place, item in enumerate(block.items, 1) for line in _item(item, block.style, place, 0)]


def _item(item: Item, style: str, place: int, depth: int) -> list[tuple[int, str]]:
    sign = {"bullet": "•", "number": f"{place}.", "check": "☐"}[style]
    label = f"{item.label}: " if item.label else ""
    rating = f"  {rating_words(item.rating)}" if item.rating else ""
    text = " ".join(paragraphs(item.text))
    under = [line for n, child in enumerate(item.children, 1) for line in _item(child, style, n, depth + 1)]
    return [(depth, f"{sign} {label}{text}{rating}"), *under]


def cell_words(cell: Cell) -> str:
    """Write what a cell says."""
    if isinstance(cell, Rating):
        return rating_words(cell)
    if isinstance(cell, Moved):
        return f"{cell.now} (was {cell.first})"
    if isinstance(cell, Bullets):
        return "\n".join("   " * depth + line for depth, line in _items(cell))
    if isinstance(cell, Spark):
        return "\n".join(filter(None, (blocks(cell), cell.words)))
    return cell


def rating_words(rating: Rating) -> str:
    """Write a rating as its glyph and its word."""
    look: Mark = mark(rating)
    return f"{look.glyph} {rating.word}"


def number_in(cell: Cell) -> tuple[float, str] | None:
    """Give the number that a cell is and how Excel is to show it, so that it can be added and sorted; else nothing."""
    if not isinstance(cell, str) or not _NUMBER.fullmatch(cell):
        return None
    digits = cell.rstrip("%").replace(",", "").replace("\N{MINUS SIGN}", "-")
    places = len(digits.partition(".")[2])
    form = f"{'#,##' if ',' in cell else ''}0{'.' + '0' * places if places else ''}"
    if cell.endswith("%"):
        return float(Decimal(digits) / 100), f"{form}%"
    return float(digits), form


def fit(text: str) -> str:
    """Cut what Excel cannot hold, and say so; a cell that long is told whole in the other formats."""
    said = " … (cut: longer than Excel can hold)"
    return text if _units(text) <= MOST else first(text, MOST - len(said)) + said


def first(text: str, most: int) -> str:
    """Take as much of a text as fits, counted as Excel counts: an emoji is two."""
    return text.encode("utf-16-le")[: 2 * most].decode("utf-16-le", "ignore").rstrip()


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
