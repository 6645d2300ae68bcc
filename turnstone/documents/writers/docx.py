"""A document as a Word file, with real headings, lists and tables, so that it can be edited and read aloud."""

import datetime as dt
import io
from collections.abc import Iterator
from typing import Any

import docx
from docx.document import Document as Word
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.ns import qn
from docx.shared import Mm, Twips

from turnstone.documents.blocks import (
    Block,
    Bullets,
    Chart,
    Document,
    Heading,
    Panel,
    Paragraph,
    Section,
    Table,
)
from turnstone.documents.pieces import Spark
from turnstone.documents.writers import docx_parts as parts
from turnstone.documents.writers import svg
from turnstone.documents.writers.docx_styles import (
    LYING,
    SIDEWAYS,
    UPRIGHT,
    set_foot,
    set_lists,
    set_page,
    set_styles,
)
from turnstone.documents.writers.html import long_date
from turnstone.documents.writers.pdf import kept_to_its_pages, picture
from turnstone.documents.writers.plain import paragraphs, readable
from turnstone.documents.writers.steady import without_moments

_WIDE = 7  # columns
_SPARK = 24  # millimetres across
_SMALLER = 0.88


def write(document: Document) -> bytes:
    """Write a paper as DOCX."""
    document = readable(document)
    word = docx.Document()
    numbers = _numbers(document)
    # Word sets lines wider than the PDF does, so a paper that keeps to its pages is set a little smaller still.
    scale, too_long = kept_to_its_pages(document)
    set_styles(word, 1.0 if document.most_pages is None else scale * _SMALLER)
    set_lists(word, len(set(numbers.values()) - set(parts.LISTS.values())))
    set_page(word, f"{document.area} · {document.title}", _foot(document), lies=document.is_landscape)
    _set_properties(word, document)
    _cover(word, document, too_long)
    for place, section in enumerate(document.sections):
        wide = document.is_landscape or _is_wide(section)
        width = LYING if document.is_landscape else SIDEWAYS if wide else UPRIGHT
        _section(word, section, _foot(document), place, numbers, width=width)
    out = io.BytesIO()
    word.save(out)
    return without_moments(out.getvalue())


def _foot(document: Document) -> str:
    return f"As at {long_date(document)}"


def _numbers(document: Document) -> dict[int, int]:
    """Give every list its numbering: one for all with bullets, one for all with boxes, a new one for each numbered."""
    given: dict[int, int] = {}
    numbered = 0
    for block in _lists(document):
        if block.style == "number" and id(block) not in given:
            numbered += 1
        given.setdefault(id(block), parts.LISTS.get(block.style, 2 + numbered))
    return given


def _lists(document: Document) -> Iterator[Bullets]:
    for section in document.sections:
        for block in section.blocks:
            if isinstance(block, Bullets):
                yield block
            elif isinstance(block, Panel):
                yield from (each for each in block.blocks if isinstance(each, Bullets))
            elif isinstance(block, Table | Chart):
                grid = block if isinstance(block, Table) else block.table
                yield from (cell for row in grid.rows for cell in row.cells if isinstance(cell, Bullets))


def _set_properties(word: Word, document: Document) -> None:
    facts = word.core_properties
    facts.title, facts.subject = document.title[:255], document.subtitle[:255]
    facts.author = facts.last_modified_by = document.area[:255]
    facts.comments, facts.keywords, facts.language = "", "", document.language
    facts.created = facts.modified = dt.datetime.combine(document.as_at, dt.time())
    facts.revision = 1
    defaults = word.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for old in defaults.findall(qn("w:lang")):
        defaults.remove(old)
    language = document.language
    defaults.append(parts.element("lang", val=language, eastAsia=language, bidi="ar-SA"))


def _cover(word: Word, document: Document, too_long: str) -> None:
    lines = [("Area", document.area), ("Title", document.title), ("Subtitle", document.subtitle)]
    lines.append(("About", f"As at {long_date(document)}"))
    if document.audience:
        lines.append(("About", f"For: {document.audience}"))
    made = [parts.paragraph(style, parts.run(text)) for style, text in lines if text]
    made += [parts.paragraph("About", parts.run(too_long, parts.element("b")))] if too_long else []
    rule = parts.element("pBdr", parts.element("bottom", val="single", sz=18, space=8, color=parts.RUSSET))
    made[-1].pPr.append(rule)
    _add(word, made)


def _is_wide(section: Section) -> bool:
    return any(isinstance(block, Table) and len(block.columns) >= _WIDE for block in section.blocks)


def _section(
    word: Word, section: Section, foot: str, place: int, numbers: dict[int, int], *, width: int
) -> None:
    turned = _turn(word, foot, sideways=width > UPRIGHT)
    start = [parts.element("pageBreakBefore")] if section.starts_page and place and not turned else []
    _add(word, [parts.paragraph("Heading1", parts.run(section.title), looks=start)])
    if section.summary or section.rating:
        said = [parts.run("  "), *parts.rating_runs(section.rating)] if section.rating else []
        _add(word, [parts.paragraph("Summary", parts.run(section.summary), *said)])
    for block in section.blocks:
        _block(word, block, width, numbers)


def _turn(word: Word, foot: str, *, sideways: bool) -> bool:
    """Lay the pages that follow on their side, or stand them up; say whether that began a page."""
    before = word.sections[-1]
    if (before.orientation == WD_ORIENT.LANDSCAPE) == sideways:
        return False
    after = word.add_section(WD_SECTION.NEW_PAGE)
    after.orientation = WD_ORIENT.LANDSCAPE if sideways else WD_ORIENT.PORTRAIT
    after.page_width, after.page_height = (Mm(297), Mm(210)) if sideways else (Mm(210), Mm(297))
    after.different_first_page_header_footer = False
    set_foot(after, foot, SIDEWAYS if sideways else UPRIGHT)
    return True


def _block(word: Word, block: Block, width: int, numbers: dict[int, int]) -> None:
    if isinstance(block, Heading):
        _add(word, [parts.paragraph(f"Heading{block.level - 1}", parts.run(block.text))])
    elif isinstance(block, Paragraph):
        _add(word, _said(block, _STYLES[block.style]))
    elif isinstance(block, Bullets):
        _add(word, parts.list_paragraphs(block, "ListLine", numbers[id(block)]))
    elif isinstance(block, Panel):
        _add(word, _panel(block, width, numbers))
    elif isinstance(block, Table):
        _table(word, block, width, numbers)
    else:
        _chart(word, block)
        _table(word, block.table, width, numbers)


_STYLES = {"body": "Normal", "lead": "Lead", "quote": "Quotation", "note": "Note"}


def _said(block: Paragraph, style: str) -> list[Any]:
    made = [parts.paragraph(style, parts.run(line)) for line in paragraphs(block.text)]
    if block.source:
        quoted = block.style == "quote"
        made.append(
            parts.paragraph(
                "QuotationSource" if quoted else "Note", parts.run(("— " if quoted else "") + block.source)
            )
        )
    return made


def _panel(block: Panel, width: int, numbers: dict[int, int]) -> list[Any]:
    made = [parts.paragraph("PanelTitle", parts.run(block.title))]
    for inner in block.blocks:
        if isinstance(inner, Bullets):
            made += parts.list_paragraphs(inner, "Panel", numbers[id(inner)])
        else:
            made += _said(inner, "Panel")
    edge = {"decision": parts.TEAL, "warning": parts.RUSSET, "quiet": parts.LINE}[block.style]
    return [parts.boxed(made, width, edge), parts.paragraph("TableText")]


def _table(word: Word, block: Table, width: int, numbers: dict[int, int]) -> None:
    _add(word, [parts.paragraph("Caption", parts.run(block.caption))])
    widths = parts.widths_of(block, width)
    sparks = {
        id(each): _spark(word, each, room)
        for row in block.rows
        for each, room in zip(row.cells, widths, strict=True)
        if isinstance(each, Spark)
    }
    _add(word, [parts.table(block, width, numbers, sparks), _hairline()] if block.columns else [])


def _spark(word: Word, cell: Spark, room: int) -> Any:
    """Draw a small line as a picture in a run, for a cell to take: one wider than its cell would be cut off."""
    wide = min(Mm(_SPARK), Twips(max(room - 2 * parts.CELL_SIDE, parts.CELL_SIDE)))
    line = word.add_paragraph()
    run = line.add_run()
    inline = run.add_picture(io.BytesIO(picture(svg.spark(cell), 216)), width=wide)._inline
    _describe(inline, cell.words or "No values")
    word.element.body.remove(line._element)
    return run._element


def _hairline() -> Any:
    """Part a table from what follows, as Word asks, by a line too thin to need a page of its own."""
    thin = parts.element("spacing", before=0, after=0, line=20, lineRule="exact")
    return parts.paragraph("TableText", looks=[thin])


def _chart(word: Word, block: Chart) -> None:
    kept = (parts.element("keepNext"),)
    said = parts.paragraph("Normal", parts.run(block.sentence), looks=kept)
    _add(word, [parts.paragraph("Caption", parts.run(block.title)), said])
    # The table may begin on the next page: kept with it too, a chart would leave half a page empty before it.
    drawn = word.add_paragraph().add_run().add_picture(io.BytesIO(picture(svg.chart(block))), width=Mm(165))
    _describe(drawn._inline, f"{block.title}. {block.sentence}")
    drawn._inline.docPr.set("title", block.title)


def _describe(inline: Any, words: str) -> None:
    """Say what a picture shows, and leave no room around it, which LibreOffice does unless it is told."""
    inline.docPr.set("descr", words)
    for side in "TBLR":
        inline.set(f"dist{side}", "0")


def _add(word: Word, made: list[Any]) -> None:
    """Put elements at the end of the body, before the mark that closes it."""
    end = word.element.body.sectPr
    for each in made:
        end.addprevious(each)
