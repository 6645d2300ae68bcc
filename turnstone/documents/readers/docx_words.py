"""The words of one Word paragraph, as they would be read with every tracked change accepted."""

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

PAGE_BREAK = "\f"


def words_of(paragraph: Any) -> str:
    """Give the words of a paragraph; a line break is a new line and a page break a form feed."""
    return "".join(_words(paragraph))


def boxes_in(paragraph: Any) -> Iterator[Any]:
    """Give the text boxes anchored in a paragraph, each once: Word keeps a second copy for older programs."""
    for child in paragraph:
        if child.tag == qn("w:txbxContent"):
            yield child
        elif child.tag not in _NOT_READ and not _is_second_copy(child):
            yield from boxes_in(child)


def _words(holder: Any) -> Iterator[str]:
    for child in holder:
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag in _BREAKS:
            yield PAGE_BREAK if child.get(qn("w:type")) == "page" else _BREAKS[child.tag]
        elif child.tag == qn("w:sym"):
            yield _SYMBOLS.get(child.get(qn("w:char"), "").upper()[-2:], "•")
        elif child.tag not in _NOT_READ and not _is_second_copy(child) and not _is_unseen(child):
            yield from _words(child)


def _is_second_copy(element: Any) -> bool:
    return bool(element.tag == _FALLBACK and element.getparent().find(_CHOICE) is not None)


def _is_unseen(element: Any) -> bool:
    """Say whether this is no part of the paragraph: a text box, a hidden run, or a prompt left as it was."""
    if element.tag == qn("w:txbxContent"):
        return True
    if element.tag == qn("w:r"):
        hidden = element.find(f"{qn('w:rPr')}/{qn('w:vanish')}")
        return hidden is not None and hidden.get(qn("w:val"), "1") not in ("0", "false")
    return element.tag == qn("w:sdt") and element.find(f"{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}") is not None


_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_FALLBACK = f"{_COMPATIBILITY}Fallback"
_CHOICE = f"{_COMPATIBILITY}Choice"
_NOT_READ = frozenset(
    qn(tag) for tag in ("w:pPr", "w:rPr", "w:sdtPr", "w:del", "w:moveFrom", "w:instrText", "w:delText")
)
_BREAKS = {
    qn("w:tab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
    qn("w:softHyphen"): "",
}
# Boxes drawn with Wingdings: empty, ticked, crossed.
_SYMBOLS = {"A8": "☐", "6F": "☐", "71": "☐", "FE": "☑", "FC": "✔", "FD": "☒"}
