"""The order of lines that people put in order. No Django."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

Line = TypeVar("Line")


def moved_to(lines: Sequence[Line], index: int, to: int) -> Iterator[tuple[int, Line]]:
    """Take a line from its place and put it at another: each line with its place after that, counted from 1."""
    left = [*lines[:index], *lines[index + 1 :]]
    yield from enumerate([*left[:to], lines[index], *left[to:]], start=1)
