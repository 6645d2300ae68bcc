"""A document as a tagged PDF (PDF/UA-1), set by typst from `styles/document.typ`.

The text goes in as JSON, so nothing in it can be taken for markup. typst refuses to write a file that would fail
PDF/UA-1, for want of a title or of alternative text, rather than write a poor one.
"""

import datetime as dt
import json
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

import pypdfium2
import typst

from turnstone.documents.as_json import to_json
from turnstone.documents.blocks import Chart, Document, Section, Table
from turnstone.documents.pieces import Spark
from turnstone.documents.ratings import MARKS
from turnstone.documents.writers import svg
from turnstone.documents.writers.html import long_date
from turnstone.documents.writers.plain import blank, outside_link, readable, spelt_out

FONTS = Path(__file__).parent / "fonts"
_TEMPLATE = Path(__file__).parent / "styles" / "document.typ"
_FAMILY = "Atkinson Hyperlegible Next"
_BUNDLED = ("Libertinus Serif", "DejaVu Sans Mono", "New Computer Modern")  # typst carries these itself
_ONE_LETTER = b"""#set document(title: "A")
#sys.inputs.letter
#image(bytes(sys.inputs.drawing), format: "svg", alt: "A")"""
_DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" font-family="{family}"><text y="9">{letter}</text></svg>'
_NO_FONT = (
    "could not be displayed",
    "missing codepoints",
)  # as typst says it of text, and of text in a drawing
_WIDE = 7  # columns
# Of the usual size; the template keeps text at 7 points or more.
_SCALES = (1.0, 0.92, 0.84, 0.76, 0.68, 0.56, 0.44)


def write(document: Document) -> bytes:
    """Write a paper as PDF/UA-1."""
    document = readable(document)
    for drawable in (_anything, _shows, _is_common):
        try:
            return _fitted(spelt_out(document, drawable))
        except typst.TypstError as error:
            if not any(each in str(error) for each in _NO_FONT):
                raise
    raise AssertionError("Common letters must have a font.")


def _fitted(document: Document) -> bytes:
    """Set a paper that has to keep to so many pages smaller, step by step; where none will do, it says so."""
    if document.most_pages is None:
        return _set(document)
    scale, too_long = kept_to_its_pages(document)
    return _set(document, scale=str(scale), **({"too_long": too_long} if too_long else {}))


def kept_to_its_pages(document: Document) -> tuple[float, str]:
    """Find how much smaller than usual a paper keeps to its pages, and what to say where it does not at all."""
    if document.most_pages is None:
        return 1.0, ""
    for scale in _SCALES:
        pages = _pages(_set(document, scale=str(scale)))
        if pages <= document.most_pages:
            return scale, ""
    word = "page" if document.most_pages == 1 else "pages"
    return scale, (
        f"This paper was to have no more than {document.most_pages} {word}. It has {pages}, in the smallest type that "
        "can be read: leave something out of it, or shorten its words."
    )


def _pages(content: bytes) -> int:
    with pypdfium2.PdfDocument(content) as made:
        return len(made)


def _set(document: Document, **more: str) -> bytes:
    midnight = dt.datetime.combine(document.as_at, dt.time(), dt.UTC)
    content = _compiler().compile(
        format="pdf",
        sys_inputs=_inputs(document) | more,
        pdf_standards=["ua-1"],
        timestamp=max(midnight, dt.datetime(1980, 1, 1, tzinfo=dt.UTC)),
    )
    assert isinstance(content, bytes)
    return content


def _anything(letter: str) -> bool:
    return True


@cache
def _shows(letter: str) -> bool:
    """Say whether some font has a letter, in text and in a drawing: typst knows, and only by trying."""
    inputs = {"letter": letter, "drawing": _DRAWING.format(family=_FAMILY, letter=letter)}
    try:
        tried = typst.Compiler(_ONE_LETTER, font_paths=_fonts(), sys_inputs=inputs)
        tried.compile(format="pdf", pdf_standards=["ua-1"])
    except typst.TypstError:
        return False
    return True


def _is_common(letter: str) -> bool:
    """Keep to letters that certainly have a font: an accent from one font cannot stand on a letter from another."""
    return (letter < "\u0180" and _shows(letter)) or letter in "‘’“”–—…•→\ufffd"


def picture(drawing: str, dots_per_inch: float = 144) -> bytes:
    """Turn one of our SVG charts into a PNG, for files that cannot hold SVG."""
    frame = '#set page(width: auto, height: auto, margin: 0pt)\n#image(bytes(sys.inputs.svg), format: "svg")'
    content = typst.Compiler(frame.encode(), font_paths=_fonts(), sys_inputs={"svg": drawing}).compile(
        format="png", ppi=dots_per_inch
    )
    assert isinstance(content, bytes)
    return content


@cache
def _compiler() -> typst.Compiler:
    return typst.Compiler(_TEMPLATE, font_paths=_fonts())


@cache
def _fonts() -> typst.Fonts:
    """Load our own typeface, which set-up puts in `fonts/`; the machine's fonts would make papers differ by machine."""
    return typst.Fonts(include_system_fonts=False, font_paths=[FONTS] if FONTS.is_dir() else [])


def _inputs(document: Document) -> dict[str, str]:
    families = [name for name in (_FAMILY, *_BUNDLED) if name in _fonts().families()]
    marks = {scale: {key: asdict(look) for key, look in keys.items()} for scale, keys in MARKS.items()}
    return {
        "document": json.dumps(_content(document)),
        "marks": json.dumps(marks),
        "fonts": json.dumps(families),
    }


def _content(document: Document) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(to_json(document))
    content["as_at_parts"] = [document.as_at.year, document.as_at.month, document.as_at.day]
    content["as_at_words"] = long_date(document)
    for section, written in zip(document.sections, content["sections"], strict=True):
        written["wide"] = _is_wide(section)
        for block, drawn in zip(section.blocks, written["blocks"], strict=True):
            if isinstance(block, Chart):
                drawn["svg"] = svg.chart(block)
            if isinstance(block, Chart | Table):
                table = block if isinstance(block, Table) else block.table
                _draw_sparks(table, drawn if isinstance(block, Table) else drawn["table"])
    _check_links(content)
    return content


def _draw_sparks(table: Table, drawn: dict[str, Any]) -> None:
    for row, written in zip(table.rows, drawn["rows"], strict=True):
        for cell, into in zip(row.cells, written["cells"], strict=True):
            if isinstance(cell, Spark):
                into["svg"] = svg.spark(cell)


def _is_wide(section: Section) -> bool:
    return any(isinstance(block, Table) and len(block.columns) >= _WIDE for block in section.blocks)


def _check_links(part: Any) -> None:
    """Keep only links that lead somewhere from a file on its own and can be seen: typst fails on others."""
    if isinstance(part, dict):
        if "href" in part:
            part["href"] = "" if blank(part["text"]) else outside_link(part["href"])
        part = list(part.values())
    if isinstance(part, list):
        for each in part:
            _check_links(each)
