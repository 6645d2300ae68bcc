"""Text that somebody typed, as blocks: a line with a bullet before it is an item, any other a paragraph."""

import re

from turnstone.documents.blocks import Bullets, Fact, Item, Paragraph

_BULLET = re.compile(r"^\s*[•▪◦‣*–-]\s+")


def lines_of(text: str) -> list[str]:
    """Split typed text into its lines, without the blank ones."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def blocks_of(text: str, facts: tuple[Fact, ...] = ()) -> tuple[Paragraph | Bullets, ...]:
    """Turn typed text into paragraphs and lists, in its order."""
    blocks: list[Paragraph | Bullets] = []
    for line in lines_of(text):
        if not _BULLET.match(line):
            blocks.append(Paragraph(text=line, facts=facts))
            continue
        item = Item(text=_BULLET.sub("", line), facts=facts)
        last = blocks[-1] if blocks else None
        if isinstance(last, Bullets):
            blocks[-1] = Bullets(items=(*last.items, item))
        else:
            blocks.append(Bullets(items=(item,)))
    return tuple(blocks)


def cell_of(text: str) -> str | Bullets:
    """Turn typed text into a cell: a list where it holds bullets, whose other lines become items too."""
    lines = lines_of(text)
    if not any(_BULLET.match(line) for line in lines):
        return "\n".join(lines)
    return Bullets(items=tuple(Item(text=_BULLET.sub("", line)) for line in lines))
