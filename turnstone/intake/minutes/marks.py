"""The letter or number in front of a limb: "a)", "(b)", "iii.", "2."."""

from __future__ import annotations

import re
from typing import NamedTuple


class Mark(NamedTuple):
    """Hold a mark as it counts, and the words after it."""

    letter: str
    rest: str


def mark_of(text: str) -> Mark | None:
    """Take the mark off a line, or give None where it has none."""
    found = _MARK.match(text)
    if not found:
        return None
    letter = found["within"] or found["before"]
    return Mark(letter.lower(), text[found.end() :])


def follows(letter: str, before: str | None) -> bool:
    """Say whether a mark is the one after `before`, or may be the first where there is none before it."""
    if before is None:
        return letter in ("a", "i", "1")
    return any(
        letter in series and before in series and series.index(letter) == series.index(before) + 1
        for series in _SERIES
    )


def limbs_within(text: str) -> tuple[str, list[Mark]]:
    """Split a sentence that has its limbs inside, such as "that (a) the report be noted; and (b) it be sent"."""
    found = list(_INNER.finditer(text))
    kept: list[re.Match[str]] = []
    for each in found:
        if follows(each[1].lower(), kept[-1][1].lower() if kept else None):
            kept.append(each)
    if len(kept) < 2:
        return text, []
    ends = [*(each.start() for each in kept[1:]), len(text)]
    marks = [
        Mark(each[1].lower(), text[each.end() : end].strip()) for each, end in zip(kept, ends, strict=True)
    ]
    return text[: kept[0].start()].strip(), marks


_MARK = re.compile(
    r"(?:\((?P<within>[a-z]|[ivx]{1,5}|\d{1,2})\)|(?P<before>[a-z]|[ivx]{1,5}|\d{1,2})[).])\s+(?=\S)",
    re.IGNORECASE,
)
_INNER = re.compile(
    r"(?:(?<=\s)|(?<=:))\(?((?<=\()[a-z]|(?<=\()[ivx]{1,5}|(?<=\()\d{1,2}|[a-h]|\d)\)\s*(?=\S)", re.IGNORECASE
)
_SERIES = (
    tuple("abcdefghijklmnopqrstuvwxyz"),
    ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"),
    tuple(str(number) for number in range(1, 41)),
)
