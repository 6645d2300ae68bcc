"""The pieces of a slide as DrawingML: paragraphs, runs and fills."""

from collections.abc import Iterator
from typing import Any

import pptx
from pptx.util import Pt

from turnstone.documents.writers.slide_words import INK, Para


def paragraph(para: Para, language: str, align: str = "start") -> Any:
    """Make a paragraph with its sign, its indent and its runs."""
    looks = element(
        "pPr",
        marL=int(Pt(para.indent)),
        indent=-int(Pt(min(para.size * 1.2, para.indent))) if para.sign else 0,
    )
    if align == "end":
        looks.set("algn", "r")
    after = element("spcAft", element("spcPts", val=int(para.gap * 100)))
    looks.extend(
        [element("lnSpc", element("spcPct", val=100000)), element("spcBef", element("spcPts", val=0)), after]
    )
    looks.extend(_signed(para))
    return element("p", looks, *_runs(para, language))


def _signed(para: Para) -> list[Any]:
    if para.sign == "number":
        return [element("buAutoNum", type="arabicPeriod", startAt=min(max(para.number, 1), 32767))]
    if para.sign:
        face = "Segoe UI Symbol" if para.sign == "☐" else "Arial"
        return [element("buFont", typeface=face), element("buChar", char=para.sign)]
    return [element("buNone")]


def _runs(para: Para, language: str) -> Iterator[Any]:
    for piece in para.pieces:
        for place, line in enumerate(piece.text.split("\n")):
            if place:
                yield element("br", run_looks(para.size, INK, language))
            if line:
                yield run(line, para.size, piece.colour, language, bold=piece.bold, struck=piece.struck)


def run(
    text: str, size: float, colour: str, language: str, *, bold: bool = False, struck: bool = False
) -> Any:
    """Make a run of text in one look."""
    words = element("t")
    words.text = text
    return element("r", run_looks(size, colour, language, bold=bold, struck=struck), words)


def run_looks(size: float, colour: str, language: str, *, bold: bool = False, struck: bool = False) -> Any:
    """Say how a run looks."""
    looks = element(
        "rPr", filled(colour), element("latin", typeface="Arial"), element("cs", typeface="Arial")
    )
    looks.set("lang", language)
    looks.set("sz", str(int(size * 100)))
    looks.set("b", "1" if bold else "0")
    if struck:
        looks.set("strike", "sngStrike")
    return looks


def filled(colour: str) -> Any:
    """Fill with one colour."""
    return element("solidFill", element("srgbClr", val=colour.lstrip("#").upper()))


def element(tag: str, *children: Any, **attributes: str | int) -> Any:
    """Make one element of DrawingML."""
    made = pptx.oxml.parse_xml(f'<a:{tag} xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/>')
    for name, value in attributes.items():
        made.set(name, str(value))
    made.extend(children)
    return made
