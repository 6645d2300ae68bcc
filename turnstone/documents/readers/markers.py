"""What a line of text says of itself: that it is an item of a list, a box to tick, or neither."""

import re
from dataclasses import dataclass
from typing import Literal

Style = Literal["item", "check", "text"]


@dataclass(frozen=True, slots=True)
class Marked:
    """Hold a line's words without its marker, how it was marked, and how far it was set in."""

    text: str
    style: Style
    indent: int


def marked(line: str) -> Marked:
    """Take the marker off a line; the letter or number of "a) " and "1. " stays, for minutes need it."""
    spaces = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
    rest = line.strip()
    bullet = _BULLET.match(rest)
    if bullet:
        rest = rest[bullet.end() :]
    box = _EMPTY_BOX.match(rest)
    if box:
        rest = rest[box.end() :]
    style: Style = "check" if box or _TICKED_BOX.match(rest) else "item" if bullet else "text"
    return Marked(plain(rest), style, spaces)


def plain(text: str) -> str:
    """Give the words alone: no bold or italic marks, no control characters, single ordinary spaces."""
    for pattern in _EMPHASIS:
        text = pattern.sub(r"\1", text)
    return tidy(text)


def tidy(text: str) -> str:
    """Turn every run of white space into one space, and drop what cannot be seen."""
    return " ".join(_UNSEEN.sub("", text).split())


class Levels:
    """Turn indents into levels, one list at a time: the first item of a list is at 0 wherever it is set."""

    def __init__(self) -> None:
        self._indents: list[int] = []

    def restart(self) -> None:
        """Begin a new list."""
        self._indents = []

    def of(self, indent: int) -> int:
        """Place an item under the nearest item before it that is set less far in."""
        while self._indents and self._indents[-1] >= indent:
            self._indents.pop()
        self._indents.append(indent)
        return len(self._indents) - 1


# The last two are what Word's Symbol and Wingdings bullets become in plain text; "o" is its second level.
_BULLET = re.compile("(?:[-*•·●○■▪◦‣–—\uf0b7\uf0a7]\\s+|[•‣▪\uf0b7\uf0a7]|o\t)(?=\\S)")
_EMPTY_BOX = re.compile(r"(?:[☐❑❏□]|\[ ?\](?!\())\s*")
_TICKED_BOX = re.compile(r"[☑☒✅]|\[[xX]\](?!\()")
_EMPHASIS = (
    re.compile(r"\*\*(?=\S)(.{1,500}?)(?<=\S)\*\*"),
    re.compile(r"(?<!\w)__(?=\S)(.{1,500}?)(?<=\S)__(?!\w)"),
    re.compile(r"(?<![\w*])\*(?=[^\s*])([^*]+)(?<=\S)\*(?![\w*])"),
    re.compile(r"(?<!\w)_(?=[^\s_])([^_]+)(?<=\S)_(?!\w)"),
)
_UNSEEN = re.compile("[\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\x00-\x08\x0e-\x1b\x7f]")
