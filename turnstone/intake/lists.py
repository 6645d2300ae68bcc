"""Lines as a list, with the nesting that their marks and their colons give them."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from turnstone.documents.readers.reading import Line
from turnstone.intake.dates import stated_in
from turnstone.intake.proposal import Entry


@dataclass(slots=True)
class _Node:
    line: Line
    depth: int
    children: "list[_Node]" = field(default_factory=list)


def entries(
    lines: Iterable[Line], prefix: str, period: dt.date | None = None, start: int = 1
) -> tuple[Entry, ...]:
    """Make entries, keyed by their places under `prefix`: "…:2", and "…:2.1" for the first under it."""
    top: list[_Node] = []
    path: list[_Node] = []
    for line in lines:
        node = _Node(line, _depth(line, path))
        while path and path[-1].depth >= node.depth:
            path.pop()
        (path[-1].children if path else top).append(node)
        path.append(node)
    return tuple(_entry(node, f"{prefix}:{at}", period) for at, node in enumerate(top, start))


def _depth(line: Line, path: list[_Node]) -> int:
    """Say how deep a line lies.

    Where the file does not set it in, a line lies under the one that ends with a colon: a bullet under bare words, or
    a box under a bullet.
    """
    if line.style not in ("item", "check"):
        return 0
    for node in reversed(path):
        opener = node.line
        if not opener.text.endswith(":"):
            continue
        if opener.style not in ("item", "check"):
            return node.depth + 1 + line.level
        if opener.style == "item" and line.style == "check" and opener.level == line.level:
            return node.depth + 1
    return line.level


def _entry(node: _Node, key: str, period: dt.date | None) -> Entry:
    return Entry(
        key=key,
        where=node.line.where,
        text=node.line.text,
        is_check=node.line.style == "check",
        when=stated_in(node.line.text, period),
        children=tuple(_entry(child, f"{key}.{at}", period) for at, child in enumerate(node.children, 1)),
    )
