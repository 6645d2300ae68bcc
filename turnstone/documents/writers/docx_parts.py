"""The pieces of a Word file as XML: runs, paragraphs, lists and tables.

Built directly, for python-docx looks up a cell by walking its table, which makes ninety rows slow.
"""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from types import MappingProxyType
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from turnstone.documents.blocks import Bullets, Item, Moved, Rating, Row, Table
from turnstone.documents.pieces import Spark
from turnstone.documents.ratings import mark
from turnstone.documents.writers.plain import paragraphs

Element = Any  # lxml's elements as python-docx subclasses them; neither is typed
INK, MUTED, LINE, SAND = "12323F", "4A5A63", "D8D0C2", "F6F1E8"
RUSSET, TEAL = "A63F1B", "14616B"
CELL_SIDE = 60  # twentieths of a point, left and right of what a cell holds
LISTS = {"bullet": 1, "check": 2}  # numbering definitions; each numbered list takes a new one from 3


def element(tag: str, *children: Element, **attributes: str | int) -> Element:
    """Make one element in Word's namespace, with its attributes in the same."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    made.extend(children)
    return made


def run(text: str, *looks: Element) -> Element:
    """Make a run of text; a line break in the text stays one, and white space is kept."""
    made = element("r", element("rPr", *looks)) if looks else element("r")
    for place, line in enumerate(text.split("\n")):
        if place:
            made.append(element("br"))
        for column, piece in enumerate(line.split("\t")):
            if column:
                made.append(element("tab"))
            words = element("t")
            words.text = piece
            words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            made.append(words)
    return made


def paragraph(style: str, *runs: Element, looks: Iterable[Element] = ()) -> Element:
    """Make a paragraph in a named style."""
    return element("p", element("pPr", element("pStyle", val=style), *looks), *runs)


def rating_runs(rating: Rating) -> list[Element]:
    """Write a rating as its glyph and word, in its colour on its tint."""
    look = mark(rating)
    glyph = run(f"{look.glyph}\u00a0", _symbols(), _colour(look.colour), _tint(look.tint))
    return [glyph, run(rating.word, element("b"), _colour(look.colour), _tint(look.tint))]


def list_paragraphs(block: Bullets, style: str, number: int) -> list[Element]:
    """Write a list and the lists under it; `number` is its numbering definition."""
    return [made for item in block.items for made in _item(item, style, number, 0)]


def _item(item: Item, style: str, number: int, level: int) -> list[Element]:
    runs: list[Element] = []
    if item.label:
        runs += [run(item.label, element("b"), _tint(SAND)), run("  ")]
    runs.append(run("\n".join(paragraphs(item.text))))
    if item.rating:
        runs += [run("  "), *rating_runs(item.rating)]
    place = element("numPr", element("ilvl", val=min(level, 8)), element("numId", val=number))
    made = [paragraph(style, *runs, looks=(place,))]
    for child in item.children:
        made += _item(child, style, number, level + 1)
    return made


def table(
    block: Table, width: int, numbers: dict[int, int], sparks: Mapping[int, Element] = MappingProxyType({})
) -> Element:
    """Write a table whose header repeats on every page and whose rows stay whole.

    `width` is in twentieths of a point; `numbers` gives each numbered list in a cell its definition, by identity, and
    `sparks` each small line its picture.
    """
    widths = widths_of(block, width)
    grid = element("tblGrid", *(element("gridCol", w=each) for each in widths))
    made = element("tbl", _table_looks(block.caption, width), grid, _header(block, widths))
    for row in block.rows:
        made.append(_row(row, block, widths, numbers, sparks))
    if not block.rows:
        span = element(
            "tcPr", element("tcW", w=sum(widths), type="dxa"), element("gridSpan", val=len(widths))
        )
        made.append(
            element(
                "tr",
                element("trPr", element("cantSplit")),
                element("tc", span, paragraph("TableText", run(block.empty, _colour(MUTED)))),
            )
        )
    return made


def widths_of(block: Table, width: int) -> list[int]:
    """Share a width among the columns of a table, as it asks."""
    whole = sum(each.width for each in block.columns) or 1
    return [max(1, each.width) * width // whole for each in block.columns]


def boxed(inside: list[Element], width: int, edge: str) -> Element:
    """Set paragraphs apart on sand, with a rule down the left: one cell, so that lists in it keep within."""
    sides = [element("left", val="single", sz=36, color=edge)]
    looks = element("tcPr", element("tcW", w=width, type="dxa"), element("tcBorders", *sides), _tint(SAND))
    margins = element(
        "tblCellMar", *(element(side, w=170, type="dxa") for side in ("top", "left", "bottom", "right"))
    )
    whole = element(
        "tblPr", element("tblW", w=width, type="dxa"), element("tblLayout", type="fixed"), margins
    )
    row = element("tr", element("trPr", element("cantSplit")), element("tc", looks, *inside))
    return element("tbl", whole, element("tblGrid", element("gridCol", w=width)), row)


def _table_looks(caption: str, width: int) -> Element:
    none: dict[str, str | int] = {"val": "nil"}
    hair: dict[str, str | int] = {"val": "single", "sz": 4, "color": LINE}
    sides = [element(side, **none) for side in ("top", "left")]
    borders = element(
        "tblBorders", *sides, element("bottom", **hair), element("right", **none), element("insideH", **hair)
    )
    margins = element(
        "tblCellMar", *(element(side, w=CELL_SIDE, type="dxa") for side in ("top", "left", "bottom", "right"))
    )
    return element(
        "tblPr",
        element("tblW", w=width, type="dxa"),
        borders,
        element("tblLayout", type="fixed"),
        margins,
        element(
            "tblLook", val="04A0", firstRow=1, lastRow=0, firstColumn=1, lastColumn=0, noHBand=1, noVBand=1
        ),
        element("tblCaption", val=caption),
    )


def _header(block: Table, widths: list[int]) -> Element:
    row = element("tr", element("trPr", element("cantSplit"), element("tblHeader")))
    rule = element("tcBorders", element("bottom", val="single", sz=12, color=INK))
    for column, width in zip(block.columns, widths, strict=True):
        looks = element(
            "tcPr", element("tcW", w=width, type="dxa"), deepcopy(rule), element("vAlign", val="bottom")
        )
        row.append(
            element("tc", looks, paragraph("TableHead", run(column.heading), looks=_aligned(column.align)))
        )
    return row


def _row(
    row: Row, block: Table, widths: list[int], numbers: dict[int, int], sparks: Mapping[int, Element]
) -> Element:
    made = element("tr", element("trPr", element("cantSplit")))
    for place, (cell, column) in enumerate(zip(row.cells, block.columns, strict=True)):
        looks = element("tcPr", element("tcW", w=widths[place], type="dxa"))
        if isinstance(cell, Rating):
            looks.append(_tint(mark(cell).tint))
        style = "TableRowHead" if place == 0 else "TableText"
        if isinstance(cell, Spark):
            made.append(element("tc", looks, paragraph(style, deepcopy(sparks[id(cell)]))))
            continue
        made.append(element("tc", looks, *_cell(cell, style, column.align, numbers)))
    return made


def _cell(
    cell: str | Rating | Moved | Bullets, style: str, align: str, numbers: dict[int, int]
) -> list[Element]:
    if isinstance(cell, Bullets):
        return list_paragraphs(cell, "TableList", numbers[id(cell)]) or [paragraph("TableText")]
    if isinstance(cell, Rating):
        return [paragraph(style, *rating_runs(cell), looks=_aligned(align))]
    if isinstance(cell, Moved):
        first = run(cell.first, element("strike"), _colour(MUTED))
        return [paragraph(style, first, run("\n"), run(cell.now, element("b")), looks=_aligned(align))]
    return [paragraph(style, run(line), looks=_aligned(align)) for line in paragraphs(cell)]


def _aligned(align: str) -> list[Element]:
    return [element("jc", val="right")] if align == "end" else []


def _symbols() -> Element:
    """Name a font that has the shapes; Word on a Mac or LibreOffice finds another that does."""
    font = "Segoe UI Symbol"
    return element("rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=font)


def _colour(colour: str) -> Element:
    return element("color", val=colour.lstrip("#").upper())


def _tint(colour: str) -> Element:
    return element("shd", val="clear", color="auto", fill=colour.lstrip("#").upper())
