"""A cell's words as lines, where people have put bullets, line breaks or scraps of HTML into the cell."""

import re
from typing import Any, Literal

from lxml import etree

from turnstone.documents.readers.markers import Levels, Marked, marked, plain
from turnstone.documents.readers.reading import Line


def lines_of(content: str, where: str) -> tuple[Line, ...]:
    """Read a cell, whether or not what it holds is HTML.

    "<5" and "Task & Finish" are words; only the names of real elements make a cell HTML.
    """
    if not _ELEMENT.search(content):
        return _plain_lines(_ENTITY.sub(_character, content), where)
    walk: Any = _Walk(where)
    parser = etree.HTMLParser(target=walk, recover=True, no_network=True)
    parser.feed(_UNPARSABLE.sub("", content))
    parser.close()
    return tuple(walk.lines)


def _plain_lines(content: str, where: str) -> tuple[Line, ...]:
    lines: list[Line] = []
    levels = Levels()
    gap = True
    for physical in _LINE_BREAK.split(content):
        pieces = _pieces(physical)
        for piece in pieces:
            found = _marked_in_cell(piece)
            if found.style == "text":
                levels.restart()
            level = 0 if found.style == "text" else levels.of(found.indent)
            lines.append(Line(text=found.text, where=where, style=found.style, level=level, after_gap=gap))
            gap = False
        gap = gap or not pieces
    return tuple(lines)


def _pieces(physical: str) -> list[str]:
    """Split a line at the bullets inside it, each bullet with the indent of the line."""
    first, *others = _INNER_BULLET.split(physical)
    indent = physical[: len(physical) - len(physical.lstrip())]
    items = [f"{indent}• {other.strip()}" for other in others if plain(other)]
    return [first, *items] if plain(first) else items


def _marked_in_cell(words: str) -> Marked:
    """Take off a marker, but leave "● Green" whole: in a cell that is a rating and no item."""
    return Marked(plain(words), "text", 0) if _RATING.match(words.strip()) else marked(words)


class _Walk:
    """Collect lines while the parser walks the cell; elements left open do no harm."""

    def __init__(self, where: str) -> None:
        self.lines: list[Line] = []
        self._where = where
        self._words: list[str] = []
        self._style: Literal["item", "text"] = "text"
        self._lists = 0
        self._silent = 0
        self._gap = True

    def start(self, tag: str, _attributes: dict[str, str]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag in _LISTS:
            self._end_line()
            self._lists += 1
        elif tag == "li":
            self._end_line()
            self._style = "item"
        elif tag == "br":
            self._end_line()
        elif tag in _BLOCKS:
            # A paragraph in a list item is that item's own words, so the item goes on.
            self._end_line(keep_style=self._style == "item" and not self._said())
            self._gap = True

    def end(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in _LISTS:
            self._end_line()
            self._lists = max(0, self._lists - 1)
        elif tag == "li" or tag in _BLOCKS:
            self._end_line()

    def data(self, text: str) -> None:
        if self._silent:
            return
        before, *items = _INNER_BULLET.split(text)
        self._words.append(before)
        for words in items:
            self._end_line()
            self._style = "item"
            self._words.append(words)

    def close(self) -> None:
        self._end_line()

    def _said(self) -> bool:
        return bool(plain("".join(self._words)))

    def _end_line(self, keep_style: bool = False) -> None:
        text = plain("".join(self._words))
        if text:
            found = _marked_in_cell(text)
            style = "item" if found.style == "text" and self._style == "item" else found.style
            level = max(0, self._lists - 1) if style != "text" else 0
            self.lines.append(
                Line(text=found.text, where=self._where, style=style, level=level, after_gap=self._gap)
            )
            self._gap = False
        self._words = []
        if not keep_style:
            self._style = "text"


def _character(entity: re.Match[str]) -> str:
    return _ENTITIES[entity[1].lower()]


_BLOCKS = frozenset({"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th", "blockquote", "table"})
_LISTS = frozenset({"ul", "ol"})
_SILENT = frozenset({"script", "style", "template", "noscript", "title", "iframe", "object"})
_INLINE = frozenset(
    {
        "a",
        "b",
        "body",
        "br",
        "em",
        "font",
        "html",
        "i",
        "img",
        "li",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "u",
    }
)
_ELEMENT = re.compile(
    rf"</?(?:{'|'.join(sorted(_BLOCKS | _LISTS | _SILENT | _INLINE))})(?:\s[^<>]*)?/?>", re.IGNORECASE
)
_UNPARSABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
_INNER_BULLET = re.compile("[•‣\uf0b7\uf0a7]")
_LINE_BREAK = re.compile("\r\n|[\r\n\v\u2028\u2029]")
_RATING = re.compile(r"[●○■▲✔]\s")
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "#39": "'", "nbsp": " ", "#160": " "}
_ENTITY = re.compile(rf"&({'|'.join(_ENTITIES)});", re.IGNORECASE)
