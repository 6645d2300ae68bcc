"""Text made fit for any file, before a writer sees it.

XML and HTML refuse most control characters and the code points that are not characters. Each becomes U+FFFD, the
mark for "something here could not be shown", so that what was lost stays visible. This is the only place that decides.
"""

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any, Literal

from turnstone.documents.blocks import Block, Document, Fact, Heading

_REFUSED = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_NOT_CHARACTERS = {plane * 0x10000 + last for plane in range(1, 17) for last in (0xFFFE, 0xFFFF)}
_LINE_ENDS = re.compile(r"\r\n|[\r\v\f\x85\u2028\u2029]")
_SAFE_LINK = re.compile(r"(https?://|mailto:)[^\s]+", re.IGNORECASE)


def readable(document: Document) -> Document:
    """Give the same document with every text fit to write and no heading a level too deep."""
    steady = _walk(document)
    assert isinstance(steady, Document)
    sections = tuple(replace(each, blocks=_in_order(each.blocks)) for each in steady.sections)
    return replace(steady, sections=sections)


def readable_part(part: Any) -> Any:
    """Give the same section or block with every text fit to write."""
    return _walk(part)


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


def _walk(part: Any) -> Any:
    if isinstance(part, str):
        return clean(part)
    if isinstance(part, tuple):
        return tuple(_walk(each) for each in part)
    if is_dataclass(part) and not isinstance(part, (type, Fact)):
        changed = {field.name: _walk(getattr(part, field.name)) for field in fields(part)}
        return type(part)(**changed)
    return part


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
