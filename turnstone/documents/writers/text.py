"""A document as plain text: for an email, a screen without pictures, or a reader who wants nothing but words.

Nothing is left out: a rating is its word, a chart its sentence and its table, and a row of a table a list under its
first cell.
"""

import textwrap
from collections.abc import Callable, Iterator

from turnstone.documents.blocks import (
    Block,
    Bullets,
    Cell,
    Document,
    Heading,
    Item,
    Moved,
    Panel,
    Paragraph,
    Rating,
    Section,
    Table,
)
from turnstone.documents.pieces import Spark
from turnstone.documents.writers.html import long_date
from turnstone.documents.writers.plain import outside_link, paragraphs, readable
from turnstone.documents.writers.spark import blocks

WIDTH = 76
_STOPS = (".", ",", ";", ":", "?", "!", "…")
Link = Callable[[str], str]


def write(document: Document) -> bytes:
    """Write a whole document."""
    document = readable(document)
    audience = f"For: {document.audience}" if document.audience else ""
    about = (document.subtitle, f"As at {long_date(document)}", audience, document.area)
    head = [_underlined(document.title, "="), *(_wrapped(line) for line in about if line)]
    return "\n\n".join((*head, body(document))).encode("utf-8") + b"\n"


def body(document: Document, link: Link = outside_link) -> str:
    """Give the sections alone; `link` says where an address leads from outside, or nothing."""
    return "\n\n".join(_section(each, link) for each in readable(document).sections)


def _section(section: Section, link: Link) -> str:
    said = " ".join(filter(None, (section.summary, section.rating.word if section.rating else "")))
    parts = (part for block in section.blocks for part in _block(block, link))
    return "\n\n".join(filter(None, (_underlined(section.title, "-"), _wrapped(said), *parts)))


def _block(block: Block, link: Link) -> Iterator[str]:
    if isinstance(block, Heading):
        yield _wrapped(block.text)
    elif isinstance(block, Paragraph):
        yield from (_wrapped(line) for line in paragraphs(block.text))
        if block.source:
            yield _wrapped(block.source)
    elif isinstance(block, Bullets):
        yield _list(block, link)
    elif isinstance(block, Table):
        yield from _table(block, link)
    elif isinstance(block, Panel):
        yield _wrapped(block.title)
        for each in block.blocks:
            yield from _block(each, link)
    else:
        yield _wrapped(block.title)
        yield _wrapped(block.sentence)
        yield from _table(block.table, link)


def _list(block: Bullets, link: Link, indent: str = "") -> str:
    marks = {"bullet": "- ", "check": "[ ] "}
    return "\n".join(
        _item(item, marks.get(block.style, f"{place}. "), link, indent)
        for place, item in enumerate(block.items, start=1)
    )


def _item(item: Item, mark: str, link: Link, indent: str = "") -> str:
    rating = f"({item.rating.word})" if item.rating else ""
    first, *rest = paragraphs(item.text)
    label = f"{item.label}:" if item.label else ""
    text = " ".join(filter(None, (label, first, rating)))
    under = indent + " " * len(mark)
    lines = [_wrapped(text, indent + mark, under), *(_wrapped(each, under, under) for each in rest)]
    # An address stays whole on a line of its own, however long: cut in two, it leads nowhere.
    lines += [f"{under}{address}"] if (address := link(item.href)) else []
    return "\n".join([*lines, *(_item(child, "- ", link, under) for child in item.children)])


def _table(table: Table, link: Link) -> Iterator[str]:
    yield _wrapped(table.caption)
    if not table.rows:
        yield _wrapped(table.empty)
    for row in table.rows:
        heads = (column.heading for column in table.columns)
        first, *rest = (
            f"{head}: {_cell(cell, link) or '-'}" for head, cell in zip(heads, row.cells, strict=True)
        )
        yield "\n".join((_wrapped(first, "- ", "  "), *(_wrapped(each, "    ", "      ") for each in rest)))


def _cell(cell: Cell, link: Link) -> str:
    if isinstance(cell, Rating):
        return cell.word
    if isinstance(cell, Moved):
        return f"{cell.now} (first: {cell.first})"
    if isinstance(cell, Bullets):
        return "; ".join(" ".join(_item(item, "", link).split()) for item in cell.items)
    if isinstance(cell, Spark):
        return " ".join(filter(None, (blocks(cell), cell.words)))
    lines = [" ".join(line.split()) for line in paragraphs(cell)]
    ended = [line if line.endswith(_STOPS) else f"{line}," for line in lines[:-1]]
    return " ".join([*ended, lines[-1]])


def _underlined(words: str, line: str) -> str:
    first = _wrapped(words)
    return f"{first}\n{line * max(len(each) for each in first.splitlines())}"


def _wrapped(words: str, first: str = "", others: str = "") -> str:
    return textwrap.fill(
        words,
        WIDTH,
        initial_indent=first,
        subsequent_indent=others,
        break_long_words=False,
        break_on_hyphens=False,
    )
