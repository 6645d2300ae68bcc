"""What a Word paragraph is: a title, a heading, an item of a list, or ordinary words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from docx.oxml.ns import qn


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """Say what a paragraph is, how deep it lies, and whether a page starts before it or ends after it."""

    kind: Literal["title", "heading", "item", "contents", "text"]
    level: int = 0
    starts_page: bool = False
    ends_page: bool = False


class Styles:
    """Know the styles of a document, and look through each to those it is based on."""

    def __init__(self, element: Any) -> None:
        self._styles = {style.get(qn("w:styleId")): style for style in element.iterchildren(qn("w:style"))}

    def manner_of(self, paragraph: Any) -> Manner:
        """Say what a paragraph is, from its own settings first and its style's after."""
        chain = list(self._chain(paragraph))
        names = [name for name in (_value(holder.find(qn("w:name"))) for holder in chain) if name]
        properties = [found for holder in chain if (found := holder.find(qn("w:pPr"))) is not None]
        kind, level = _kind(names, properties)
        section = paragraph.find(f"{qn('w:pPr')}/{qn('w:sectPr')}")
        return Manner(
            kind=kind,
            level=level,
            starts_page=_is_on(paragraph.find(f"{qn('w:pPr')}/{qn('w:pageBreakBefore')}")),
            ends_page=section is not None and _value(section.find(qn("w:type"))) != "continuous",
        )

    def _chain(self, paragraph: Any) -> Iterator[Any]:
        yield paragraph
        wanted = _value(paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}"))
        seen: set[str] = set()
        while wanted in self._styles and wanted not in seen:
            seen.add(wanted)
            yield self._styles[wanted]
            wanted = _value(self._styles[wanted].find(qn("w:basedOn")))


def _kind(
    names: list[str], properties: list[Any]
) -> tuple[Literal["title", "heading", "item", "contents", "text"], int]:
    for name in names:
        if name.lower() == "title":
            return "title", 0
        if name.lower().startswith("toc "):
            return "contents", 0
        if heading := _HEADING.fullmatch(name):
            return "heading", int(heading[1]) - 1
    outline = next(
        (_value(found) for each in properties if (found := each.find(qn("w:outlineLvl"))) is not None), ""
    )
    if outline.isdecimal() and int(outline) < 9:
        return "heading", int(outline)
    numbering = [found for each in properties if (found := each.find(qn("w:numPr"))) is not None]
    listed = next((name for name in names if _LIST.match(name)), "")
    number = next(
        (_value(each.find(qn("w:numId"))) for each in numbering if each.find(qn("w:numId")) is not None), ""
    )
    # Number 0 is how Word takes one paragraph out of its style's list.
    if number != "0" and (number or listed):
        return "item", _depth(numbering, listed)
    return "text", 0


def _depth(numbering: list[Any], listed: str) -> int:
    for each in numbering:
        stated = _value(each.find(qn("w:ilvl")))
        if stated.isdecimal():
            return min(int(stated), 8)
    deeper = _LIST.match(listed)
    return int(deeper[1] or 1) - 1 if deeper else 0


def _value(element: Any) -> str:
    return "" if element is None else str(element.get(qn("w:val"), ""))


def _is_on(element: Any) -> bool:
    return element is not None and _value(element) not in ("0", "false")


_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_LIST = re.compile(r"List (?:Bullet|Number)(?: ([2-9]))?$", re.IGNORECASE)
