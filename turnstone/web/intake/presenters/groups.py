"""Lines under headings, and which line hangs from which."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from turnstone.web.intake.presenters.lines import Line


@dataclass(frozen=True, slots=True)
class Group:
    """Lines under a heading; `head` is the line that the others hang from, and `above` what all of it hangs from."""

    anchor: str
    title: str
    parts: tuple[tuple[str, tuple[Line, ...]], ...]
    head: Line | None = None
    above: str = ""

    @property
    def size(self) -> int:
        return sum(_size(lines) for _, lines in self.parts) + (self.head is not None)


def all_of(group: Group) -> Iterator[Line]:
    """Yield every line of a group."""
    if group.head:
        yield group.head
    for _, lines in group.parts:
        yield from _flat(lines)


def pairs(group: Group) -> Iterator[tuple[str, str]]:
    """Yield each line's key with that of the line it hangs from."""
    if group.head and group.above:
        yield group.head.key, group.above
    above = group.head.key if group.head else group.above
    for _, lines in group.parts:
        if above:
            yield from ((line.key, above) for line in lines)
        for line in _flat(lines):
            yield from ((child.key, line.key) for child in line.children)


def _size(lines: tuple[Line, ...]) -> int:
    return sum(1 + _size(line.children) for line in lines)


def _flat(lines: tuple[Line, ...]) -> Iterator[Line]:
    for line in lines:
        yield line
        yield from _flat(line.children)
