"""A document as slides, sixteen by nine: every slide has a real title, and every table is a table."""

import datetime as dt
import io
from typing import Any

import pptx
from lxml import etree
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

from turnstone.documents.blocks import Document
from turnstone.documents.writers import svg
from turnstone.documents.writers.html import long_date
from turnstone.documents.writers.metrics import wrapped
from turnstone.documents.writers.pdf import picture
from turnstone.documents.writers.plain import readable
from turnstone.documents.writers.pptx_parts import element, filled, paragraph, run, run_looks
from turnstone.documents.writers.slide_room import (
    BODY_HEIGHT,
    BODY_TOP,
    CELL_PAD_X,
    CELL_PAD_Y,
    LEFT,
    PANEL_PAD,
    TITLE_HEIGHT,
    TITLE_TOP,
    WIDTH,
)
from turnstone.documents.writers.slide_tables import Grid, GridCell
from turnstone.documents.writers.slide_words import INK, MUTED, SPARK_HEIGHT, height
from turnstone.documents.writers.slides import Slide, slides
from turnstone.documents.writers.steady import without_moments

_ACROSS, _DOWN = 960, 540
_SAND, _LINE, _RUSSET, _TEAL = "#f6f1e8", "#d8d0c2", "#a63f1b", "#14616b"
_EDGES = {"decision": _TEAL, "warning": _RUSSET, "quiet": _LINE}
_NO_GRID = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # PowerPoint's "No Style, No Grid"
_COVER_TITLE = (130, 120)  # top and height
_COVER_WORDS = 270


def write(document: Document) -> bytes:
    """Write a talk as PPTX."""
    document = readable(document)
    show = pptx.Presentation()
    show.slide_width, show.slide_height = Pt(_ACROSS), Pt(_DOWN)
    layout = _title_only(show)
    _set_properties(show, document)
    foot = f"{document.area} · as at {long_date(document)}"
    for number, slide in enumerate(slides(document, long_date(document)), 1):
        _draw(show.slides.add_slide(layout), slide, foot, number, document.language)
    out = io.BytesIO()
    show.save(out)
    return without_moments(out.getvalue())


def _title_only(show: Any) -> Any:
    """Keep the layout that has a title and nothing else, and put its title where ours goes."""
    kept = next(each for each in show.slide_layouts if each.name == "Title Only")
    for layout in list(show.slide_layouts):
        if layout is not kept:
            show.slide_layouts.remove(layout)
    for shape in list(kept.placeholders):
        if shape.placeholder_format.type == 1:
            _place(shape, LEFT, TITLE_TOP, WIDTH, TITLE_HEIGHT)
        else:
            shape._element.getparent().remove(shape._element)
    for shape in show.slide_master.placeholders:
        shape.left, shape.width = Emu(shape.left * 4 // 3), Emu(shape.width * 4 // 3)
    return kept


def _set_properties(show: Any, document: Document) -> None:
    facts = show.core_properties
    facts.title, facts.subject = document.title[:255], document.subtitle[:255]
    facts.author = facts.last_modified_by = document.area[:255]
    facts.language, facts.keywords, facts.revision = document.language, "", 1
    facts.created = facts.modified = dt.datetime.combine(document.as_at, dt.time())


def _draw(page: Any, slide: Slide, foot: str, number: int, language: str) -> None:
    cover = slide.form == "cover"
    if slide.form in ("cover", "section"):
        page.background.fill.solid()
        page.background.fill.fore_color.rgb = _rgb(_SAND)
        _bar(page, 0, 0, 12, _DOWN, _RUSSET)
    _title(page, slide, language)
    if slide.kicker:
        top, size = (80, 20) if cover else (22, 12)
        _words(page, (LEFT, top, WIDTH, size * 1.6), [_kicker(slide.kicker, size, language)], "Section")
    if slide.form in _EDGES:
        tall = min(height(slide.words, WIDTH - 2 * PANEL_PAD) + 2 * PANEL_PAD, BODY_HEIGHT)
        _bar(page, LEFT, BODY_TOP, WIDTH, tall, _SAND)
        _bar(page, LEFT, BODY_TOP, 6, tall, _EDGES[slide.form])
    if slide.grid:
        _table(page, slide.grid, slide.title, language)
    if slide.chart:
        _chart(page, slide)
    _body(page, slide, language)
    _foot(page, foot, number, language)


def _title(page: Any, slide: Slide, language: str) -> None:
    title = page.shapes.title
    if slide.form == "cover":
        _place(title, LEFT, _COVER_TITLE[0], WIDTH, _COVER_TITLE[1])
    frame = title.text_frame
    _frame(frame, MSO_ANCHOR.BOTTOM if slide.form == "cover" else MSO_ANCHOR.MIDDLE)
    size = slide.title_size + 8 if slide.form == "cover" else slide.title_size
    named = element("p", element("pPr", algn="l"), run(slide.title, size, INK, language, bold=True))
    frame._txBody.replace(frame._txBody.p_lst[0], named)


def _kicker(text: str, size: float, language: str) -> Any:
    first = wrapped(" ".join(text.split()), size, WIDTH, bold=True)
    said = first[0] if len(first) == 1 else wrapped(text, size, WIDTH - 2 * size, bold=True)[0].rstrip() + "…"
    return element("p", run(said, size, _RUSSET, language, bold=True))


def _body(page: Any, slide: Slide, language: str) -> None:
    words = [para for para in slide.words if para.pieces]
    if not words:
        return
    box = (LEFT, BODY_TOP + slide.words_top, WIDTH, BODY_HEIGHT - slide.words_top)
    if slide.form == "cover":
        box = (LEFT, _COVER_WORDS, WIDTH, 170)
    elif slide.form in _EDGES:
        box = (LEFT + PANEL_PAD, BODY_TOP + PANEL_PAD, WIDTH - 2 * PANEL_PAD, BODY_HEIGHT - 2 * PANEL_PAD)
    _words(page, box, [paragraph(each, language) for each in words], "Text")


def _words(page: Any, box: tuple[float, float, float, float], paras: list[Any], name: str) -> None:
    shape = page.shapes.add_textbox(*(Pt(each) for each in box))
    shape.name = f"{name} {shape.shape_id}"
    _frame(shape.text_frame, MSO_ANCHOR.TOP)
    body = shape.text_frame._txBody
    body.remove(body.p_lst[0])
    body.extend(paras)


def _foot(page: Any, foot: str, number: int, language: str) -> None:
    said = wrapped(foot, 10, WIDTH - 120)
    text = said[0].rstrip() + ("…" if len(said) > 1 else "")
    _words(page, (LEFT, 510, WIDTH - 80, 18), [element("p", run(text, 10, MUTED, language))], "Foot")
    count = element(
        "fld",
        run_looks(10, MUTED, language),
        element("t"),
        id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}",
        type="slidenum",
    )
    count[-1].text = str(number)
    _words(
        page,
        (LEFT + WIDTH - 70, 510, 70, 18),
        [element("p", element("pPr", algn="r"), count)],
        "Slide number",
    )


def _chart(page: Any, slide: Slide) -> None:
    assert slide.chart is not None
    top = height(slide.words, WIDTH) + 4 if slide.words else 0
    image = io.BytesIO(picture(svg.chart(slide.chart), 192))
    shape = page.shapes.add_picture(image, Pt(LEFT), Pt(BODY_TOP + top))
    scale = min(Pt(WIDTH) / shape.width, Pt(BODY_HEIGHT - top) / shape.height)
    shape.width, shape.height = Emu(int(shape.width * scale)), Emu(int(shape.height * scale))
    shape.left = Emu(int(Pt(LEFT) + (Pt(WIDTH) - shape.width) / 2))
    looks = shape._element.nvPicPr.cNvPr
    looks.set("descr", f"{slide.chart.title}. {slide.chart.sentence}")


def _table(page: Any, grid: Grid, title: str, language: str) -> None:
    box = (LEFT, BODY_TOP, WIDTH, sum(grid.heights))
    shape = page.shapes.add_table(len(grid.rows), len(grid.widths), *(Pt(each) for each in box))
    shape._element.nvGraphicFramePr.cNvPr.set("descr", title)
    tbl = shape._element.graphic.graphicData.tbl
    looks = tbl.tblPr
    looks.set("firstRow", "1")
    looks.set("firstCol", "1")
    looks.set("bandRow", "0")
    looks.find(qn("a:tableStyleId")).text = _NO_GRID
    for column, width in zip(tbl.tblGrid.gridCol_lst, grid.widths, strict=True):
        column.set("w", str(int(Pt(width))))
    for place, (made, row, tall) in enumerate(zip(tbl.tr_lst, grid.rows, grid.heights, strict=True)):
        made.set("h", str(int(Pt(tall))))
        for tc, cell in zip(made.tc_lst, row, strict=True):
            _cell(tc, cell, language, head=place == 0)
    _sparks(page, grid)


def _sparks(page: Any, grid: Grid) -> None:
    """Lay each small line over its cell: a cell of a slide's table holds no picture."""
    top = float(BODY_TOP)
    for row, tall in zip(grid.rows, grid.heights, strict=True):
        left = float(LEFT)
        for cell, width in zip(row, grid.widths, strict=True):
            if cell.spark is not None:
                image = io.BytesIO(picture(svg.spark(cell.spark), 216))
                wide = min(width - 2 * CELL_PAD_X, SPARK_HEIGHT * 3.6)
                place = (left + CELL_PAD_X, top + CELL_PAD_Y, wide)
                shape = page.shapes.add_picture(image, *(Pt(each) for each in place))
                shape._element.nvPicPr.cNvPr.set("descr", cell.spark.words or "No values")
            left += width
        top += tall


def _cell(tc: Any, cell: GridCell, language: str, *, head: bool) -> None:
    body = tc.get_or_add_txBody()
    body.remove(body.p_lst[0])
    body.extend([paragraph(each, language, cell.align) for each in cell.paras] or [element("p")])
    looks = tc.get_or_add_tcPr()
    sides = {"marL": CELL_PAD_X, "marR": CELL_PAD_X, "marT": CELL_PAD_Y, "marB": CELL_PAD_Y}
    for side, room in sides.items():
        looks.set(side, str(int(Pt(room))))
    looks.set("anchor", "b" if head else "t")
    looks.append(element("lnB", filled(INK if head else _LINE), w=int(Pt(1.5 if head else 0.75))))
    looks.append(filled(cell.tint) if cell.tint else element("noFill"))


def _bar(page: Any, left: float, top: float, width: float, tall: float, colour: str) -> None:
    shape = page.shapes.add_shape(MSO_SHAPE.RECTANGLE, Pt(left), Pt(top), Pt(width), Pt(tall))
    shape.fill.solid()
    shape.fill.fore_color.rgb = _rgb(colour)
    shape.line.fill.background()
    shape._element.remove(shape._element.find(qn("p:style")))  # the theme's style has a shadow
    _hide(shape)


def _hide(shape: Any) -> None:
    """Mark a shape as decoration, so that a screen reader passes over it."""
    looks = shape._element.nvSpPr.cNvPr
    looks.append(
        etree.fromstring(
            '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
            '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative val="1" '
            'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"/></a:ext></a:extLst>'
        )
    )


def _place(shape: Any, left: float, top: float, width: float, tall: float) -> None:
    shape.left, shape.top, shape.width, shape.height = Pt(left), Pt(top), Pt(width), Pt(tall)


def _frame(frame: Any, anchor: Any) -> None:
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.word_wrap, frame.auto_size, frame.vertical_anchor = True, MSO_AUTO_SIZE.NONE, anchor


def _rgb(colour: str) -> RGBColor:
    return RGBColor(*bytes.fromhex(colour.lstrip("#")))  # type: ignore[no-untyped-call]
