"""How a Word file looks: its styles, its lists, its page, and what stands at the head and foot of each page."""

from typing import Any

from docx.document import Document as Word
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from turnstone.documents.writers.docx_parts import INK, LISTS, MUTED, RUSSET, TEAL, element, paragraph, run

FONT = "Arial"
# Between the margins of A4, in twentieths of a point: upright, turned for one section, lying throughout.
UPRIGHT, SIDEWAYS, LYING = 9638, 14570, 15476
SMALLEST = 7  # points, below which nothing can be read
_DEPTH = 9  # levels of a list, as many as Word has


def set_styles(word: Word, scale: float = 1.0) -> None:
    """Make every style that a document uses; the look is in styles, so a council can put its own on."""
    normal = word.styles["Normal"]
    _font(normal, _sized(11, scale), INK)
    normal.paragraph_format.space_after = Pt(7 * scale)
    normal.paragraph_format.line_spacing = 1.12
    fonts = normal.element.get_or_add_rPr().find(qn("w:rFonts"))
    for script in ("cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), FONT)
    for name, size, before, after in (
        ("Heading 1", 20, 24, 8),
        ("Heading 2", 14, 16, 5),
        ("Heading 3", 12, 12, 4),
    ):
        _heading(word, name, _sized(size, scale), before * scale, after * scale)
    for name, base, points, colour, before, after in _PARAGRAPHS:
        style = _style(word, name, base)
        _font(style, _sized(points, scale), colour, bold=name in _BOLD)
        told = style.paragraph_format
        told.space_before, told.space_after = Pt(before * scale), Pt(after * scale)
    _edge(word.styles["Quotation"])
    word.styles["TableText"].paragraph_format.line_spacing = 1.0
    for name in ("Caption", "Panel Title", "TableHead"):
        word.styles[name].paragraph_format.keep_with_next = True


_PARAGRAPHS = (
    ("Title", "Normal", 28, INK, 0, 8),
    ("Subtitle", "Normal", 14, INK, 0, 8),
    ("Area", "Normal", 12, RUSSET, 0, 4),
    ("About", "Normal", 10, INK, 0, 2),
    ("Summary", "Normal", 13, INK, 0, 8),
    ("Lead", "Normal", 13, INK, 0, 8),
    ("Quotation", "Normal", 11, INK, 6, 0),
    ("Quotation Source", "Quotation", 9.5, MUTED, 0, 8),
    ("Note", "Normal", 9.5, MUTED, 4, 6),
    ("Caption", "Normal", 11, INK, 14, 4),
    ("ListLine", "Normal", 11, INK, 0, 4),
    ("TableText", "Normal", 8.5, INK, 0, 2),
    ("TableHead", "TableText", 8.5, INK, 0, 2),
    ("TableRowHead", "TableText", 8.5, INK, 0, 2),
    ("TableList", "TableText", 8.5, INK, 0, 2),
    ("Panel Title", "Heading 2", 13, INK, 2, 4),
    ("Panel", "Normal", 11, INK, 0, 4),
)
_BOLD = {"Title", "Area", "Caption", "TableHead", "TableRowHead", "Panel Title"}


def _sized(points: float, scale: float) -> float:
    """Scale a size of type, to half points as Word counts them, and never below what can be read."""
    return max(min(points, SMALLEST), round(2 * points * scale) / 2)


def _style(word: Word, name: str, base: str) -> Any:
    names = {each.name for each in word.styles}
    style = word.styles[name] if name in names else word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = word.styles[base]
    for looks in (style.element.get_or_add_pPr(), style.element.get_or_add_rPr()):
        for name in ("w:pBdr", "w:spacing"):  # the library underlines its Title and spaces out its Subtitle
            for old in looks.findall(qn(name)):
                looks.remove(old)
    return style


def _heading(word: Word, name: str, size: float, before: float, after: float) -> None:
    style = word.styles[name]
    _font(style, size, INK, bold=True)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    style.paragraph_format.keep_with_next = True


def _font(style: Any, size: float, colour: str, *, bold: bool = False) -> None:
    looks = style.element.get_or_add_rPr()
    for gone in looks.findall(qn("w:rFonts")):
        looks.remove(gone)  # the library's headings name the theme's fonts, which would win over ours
    style.font.name, style.font.size, style.font.bold, style.font.italic = FONT, Pt(size), bold, False
    style.font.color.rgb = RGBColor.from_string(colour)


def _edge(style: Any) -> None:
    """Draw a rule down the left of a quotation."""
    looks = style.element.get_or_add_pPr()
    rule = element("pBdr", element("left", val="single", sz=24, space=8, color=TEAL))
    looks.insert_element_before(rule, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl")
    style.paragraph_format.left_indent = Mm(4)


def set_lists(word: Word, numbered: int) -> None:
    """Define the lists: one for bullets, one for boxes to tick, one for each numbered list, which starts at 1."""
    root = word.part.numbering_part.element
    for old in list(root):
        root.remove(old)
    signs = {"bullet": ("•", "–"), "check": ("☐", "☐")}
    for style, number in LISTS.items():
        root.append(_levels(number, [(signs[style][level % 2], "bullet") for level in range(_DEPTH)]))
    orders = ("decimal", "lowerLetter", "lowerRoman")
    root.append(_levels(3, [(f"%{level + 1}.", orders[level % 3]) for level in range(_DEPTH)]))
    for number in LISTS.values():
        root.append(element("num", element("abstractNumId", val=number), numId=number))
    for number in range(3, 3 + numbered):
        start = element("lvlOverride", element("startOverride", val=1), ilvl=0)
        root.append(element("num", element("abstractNumId", val=3), start, numId=number))


def _levels(number: int, levels: list[tuple[str, str]]) -> Any:
    made = element("abstractNum", element("multiLevelType", val="hybridMultilevel"), abstractNumId=number)
    for level, (sign, form) in enumerate(levels):
        indent = element("pPr", element("ind", left=340 * (level + 1), hanging=340))
        parts = [
            element("start", val=1),
            element("numFmt", val=form),
            element("lvlText", val=sign),
            element("lvlJc", val="left"),
        ]
        made.append(element("lvl", *parts, indent, ilvl=level))
    return made


def set_page(word: Word, head: str, foot: str, *, lies: bool = False) -> None:
    """Make a page A4, with the paper's name at its head, and its date and page number at its foot.

    One that lies on its side throughout has narrow margins, as its PDF has: its tables are wide.
    """
    section = word.sections[0]
    if lies:
        section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = (Mm(297), Mm(210)) if lies else (Mm(210), Mm(297))
    section.left_margin = section.right_margin = Mm(12) if lies else Mm(20)
    section.top_margin = section.bottom_margin = Mm(13) if lies else Mm(22)
    section.header_distance = section.footer_distance = Mm(7) if lies else Mm(10)
    section.different_first_page_header_footer = True
    section.header._element[:] = [paragraph("Header", _quiet(head))]
    width = LYING if lies else UPRIGHT
    section.first_page_footer._element[:] = [_foot(foot, width)]
    set_foot(section, foot, width)
    tabs = word.styles["Footer"].element.pPr.find(qn("w:tabs"))
    tabs.getparent().remove(tabs)


def set_foot(section: Any, foot: str, width: int) -> None:
    """Write the foot of a section's pages, the page number at the right of a line so wide."""
    section.footer.is_linked_to_previous = False
    section.footer._element[:] = [_foot(foot, width)]


def _foot(text: str, width: int) -> Any:
    tabs = element("tabs", element("tab", val="right", pos=width))
    runs = [_quiet(f"{text}\tPage "), _field("PAGE"), _quiet(" of "), _field("NUMPAGES")]
    return paragraph("Footer", *runs, looks=(tabs,))


def _field(code: str) -> Any:
    return element("fldSimple", _quiet("1"), instr=f" {code} ")


def _quiet(words: str) -> Any:
    return run(words, element("color", val=MUTED), element("sz", val=17))
