"""Text made fit for any file, before a writer sees it.

XML and HTML refuse most control characters and the code points that are not characters. Each becomes U+FFFD, the
mark for "something here could not be shown", so that what was lost stays visible. This is the only place that decides.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any, Literal

from turnstone.documents.blocks import Block, Chart, Document, Fact, Heading, Panel, Section, Table

_REFUSED = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_NOT_CHARACTERS = {plane * 0x10000 + last for plane in range(1, 17) for last in (0xFFFE, 0xFFFF)}
_LINE_ENDS = re.compile(r"\r\n|[\r\v\f\x85\u2028\u2029]")
_SAFE_LINK = re.compile(r"(https?://|mailto:)[^\s]+", re.IGNORECASE)


def readable(document: Document) -> Document:
    """Give the same document with every text fit to write and every heading in order."""
    return _changed(document, clean)


def readable_section(section: Section) -> Section:
    """Give the same section with every text fit to write and every heading in order."""
    return _tidy(_walk(section, clean))


def spelt_out(document: Document, drawable: Callable[[str], bool]) -> Document:
    """Name the signs that a file has no way to draw ("(grinning face)"), and write other letters without accents."""

    def draw(text: str) -> str:
        if text.isascii():
            return text
        return "".join(each if each.isascii() or drawable(each) else _named(each) for each in text)

    return _changed(document, draw)


def _named(letter: str) -> str:
    kind = unicodedata.category(letter)
    if kind.startswith("S"):
        return f"({unicodedata.name(letter, 'sign').lower()})"
    if kind in ("Cf", "Mn", "Me"):
        return ""
    plain = unicodedata.normalize("NFD", letter)[0]
    return plain if plain.isascii() else "\ufffd"


def clean(text: str) -> str:
    """Replace what a file cannot hold, and write every kind of line end as one."""
    text = _REFUSED.sub("\ufffd", _LINE_ENDS.sub("\n", text))
    if text and max(text) >= "\U0001fffe":
        text = "".join("\ufffd" if ord(each) in _NOT_CHARACTERS else each for each in text)
    return text


def paragraphs(text: str) -> list[str]:
    """Split a text at its line breaks; an empty text is one empty paragraph."""
    return [line for line in text.split("\n") if line.strip()] or [""]


def outside_link(href: str) -> str:
    """Give an address that a file may link to from anywhere, or nothing."""
    return href if _SAFE_LINK.fullmatch(href) else ""


def page_link(href: str) -> str:
    """Give an address that a page may link to: one on the web, or one of our own pages."""
    own = href.startswith(("/", "#")) and not href.startswith("//") and not re.search(r"[\s\\]", href)
    return href if own else outside_link(href)


def _changed(document: Document, change: Callable[[str], str]) -> Document:
    made: Document = _walk(document, change)
    return replace(
        made, title=_or(made.title, "Untitled"), sections=tuple(_tidy(each) for each in made.sections)
    )


def _walk(part: Any, change: Callable[[str], str]) -> Any:
    if isinstance(part, str):
        return change(part)
    if isinstance(part, tuple):
        return tuple(_walk(each, change) for each in part)
    if is_dataclass(part) and not isinstance(part, (type, Fact)):
        changed = {field.name: _walk(getattr(part, field.name), change) for field in fields(part)}
        return type(part)(**changed)
    return part


def _tidy(section: Section) -> Section:
    """Name what has no name, and leave out empty headings: PDF/UA and screen readers stumble on both."""
    blocks = tuple(
        _titled(each) for each in section.blocks if not (isinstance(each, Heading) and blank(each.text))
    )
    return replace(section, title=_or(section.title, "Untitled"), blocks=_in_order(blocks))


def _titled(block: Block) -> Block:
    if isinstance(block, Panel):
        return replace(block, title=_or(block.title, "Note"))
    if isinstance(block, Table):
        return replace(block, caption=_or(block.caption, "Table"))
    if isinstance(block, Chart):
        table = replace(block.table, caption=_or(block.table.caption, "Table"))
        return replace(block, title=_or(block.title, "Chart"), table=table)
    return block


def _or(text: str, otherwise: str) -> str:
    return otherwise if blank(text) else text


def blank(text: str) -> bool:
    """Say whether a text shows nothing: spaces, and marks that have no shape of their own."""
    return all(unicodedata.category(letter)[0] in "CZ" for letter in text)


def _in_order(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Raise a heading of level 4 that has no level 3 above it: PDF/UA refuses a skipped level."""
    deepest: Literal[3, 4] = 3
    ordered: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            block = replace(block, level=min(block.level, deepest))
            deepest = 4
        ordered.append(block)
    return tuple(ordered)
