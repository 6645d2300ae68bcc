"""A PowerPoint presentation as lines and grids, slide by slide."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pptx
from pptx.enum.shapes import MSO_SHAPE_TYPE, PP_PLACEHOLDER

from turnstone.documents.readers.html_cell import lines_of
from turnstone.documents.readers.limits import check_size
from turnstone.documents.readers.markers import marked, tidy
from turnstone.documents.readers.pptx_order import in_reading_order
from turnstone.documents.readers.pptx_paragraphs import is_bulleted
from turnstone.documents.readers.reading import Break, Grid, GridCell, Line, Part, Reading, Style


def read_file(path: Path) -> Reading:
    """Read a presentation in reading order; hidden slides are passed over."""
    parts: list[Part] = []
    notes: list[str] = []
    speaks: list[str] = []
    for number, slide in enumerate(pptx.Presentation(str(path)).slides, start=1):
        where = f"slide {number}"
        if slide._element.get("show") == "0":
            notes.append(f"Slide {number} is hidden and was passed over.")
            continue
        if parts:
            parts.append(Break(where=where))
        parts.extend(_slide(slide, where, notes, is_first=number == 1))
        if slide.has_notes_slide and tidy(getattr(slide.notes_slide.notes_text_frame, "text", "")):
            speaks.append(str(number))
    if speaks:
        notes.append(f"Speaker notes were passed over (slide {', '.join(speaks)}).")
    return Reading(form="pptx", parts=tuple(parts), notes=tuple(notes))


def _slide(slide: Any, where: str, notes: list[str], *, is_first: bool) -> Iterator[Part]:
    title = slide.shapes.title
    if title is not None:
        text = tidy(title.text_frame.text)
        if text:
            yield Line(text=text, where=where, style="title" if is_first else "heading")
    shapes = [shape for shape in slide.shapes if title is None or shape.shape_id != title.shape_id]
    for shape in in_reading_order(shapes):
        yield from _shape(shape, where, notes)
    if any(child.tag.endswith("}AlternateContent") for child in slide.shapes._spTree):
        notes.append(f"{where.capitalize()} has something made for newer PowerPoint, which cannot be read.")


def _shape(shape: Any, where: str, notes: list[str]) -> Iterator[Part]:
    if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
        for each in in_reading_order(list(shape.shapes)):
            yield from _shape(each, where, notes)
    elif getattr(shape, "has_table", False):
        yield from _table(shape.table, where)
    elif shape.is_placeholder and shape.placeholder_format.type in _FURNITURE:
        return
    elif shape.has_text_frame:
        yield from _text_frame(shape, where)
    else:
        unread = _unread(shape)
        if unread:
            notes.append(f"{where.capitalize()} has {unread}, which cannot be read.")


def _text_frame(shape: Any, where: str) -> Iterator[Line]:
    for paragraph in shape.text_frame.paragraphs:
        yield from _paragraph(paragraph, is_bulleted(paragraph._p, shape), where)


def _paragraph(paragraph: Any, bulleted: bool, where: str) -> Iterator[Line]:
    if not bulleted:
        yield from lines_of(paragraph.text, where)
        return
    found = marked(paragraph.text)
    if found.text:
        style: Style = "check" if found.style == "check" else "item"
        yield Line(text=found.text, where=where, style=style, level=paragraph.level)


def _table(table: Any, where: str) -> Iterator[Part]:
    rows = [list(row.cells) for row in table.rows]
    check_size(rows=len(rows), columns=len(table.columns), where=where)
    read = tuple(tuple(_cell(cell, where) for cell in row) for row in rows)
    width = max((len(row) for row in read), default=0)
    if width == 1:
        # A table of one column is a frame round ordinary words.
        for row in read:
            yield from row[0].lines
    elif width:
        yield Grid(rows=tuple(row + (GridCell(),) * (width - len(row)) for row in read), where=where)


def _cell(cell: Any, where: str) -> GridCell:
    if cell.is_spanned:
        return GridCell()
    lines: list[Line] = []
    for paragraph in cell.text_frame.paragraphs:
        lines.extend(_paragraph(paragraph, is_bulleted(paragraph._p, None), where))
    colours = cell._tc.xpath("./a:tcPr/a:solidFill/a:srgbClr/@val")
    fill = str(colours[0]).lower() if colours else ""
    return GridCell(lines=tuple(lines), fill=f"#{fill}" if fill not in ("", "ffffff") else "")


def _unread(shape: Any) -> str:
    if getattr(shape, "has_chart", False):
        return "a chart"
    if shape._element.tag.endswith("}pic"):
        return "a picture"
    if shape._element.tag.endswith("}graphicFrame"):
        return (
            "SmartArt" if shape._element.xpath(".//a:graphicData[contains(@uri, 'diagram')]") else "an object"
        )
    return ""


_FURNITURE = frozenset(
    {PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.HEADER, PP_PLACEHOLDER.SLIDE_NUMBER}
)
