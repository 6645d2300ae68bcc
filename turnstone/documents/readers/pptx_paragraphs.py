"""Whether a paragraph on a slide has a bullet: its own settings, its box's, its layout's, or its kind."""

from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER


def is_bulleted(paragraph: Any, shape: Any | None) -> bool:
    """Say whether a paragraph is drawn with a bullet; `shape` is its box, or none for a cell of a table."""
    stated = _stated(paragraph.pPr)
    if stated is not None or shape is None:
        return bool(stated)
    level = 1 if paragraph.pPr is None else paragraph.pPr.lvl + 1
    for holder in (shape, _layout_of(shape)):
        styles = [] if holder is None else holder._element.xpath(f".//a:lstStyle/a:lvl{level}pPr")
        stated = _stated(styles[0]) if styles else None
        if stated is not None:
            return stated
    return bool(shape.is_placeholder and shape.placeholder_format.type in _BODIES)


def _stated(properties: Any | None) -> bool | None:
    if properties is None:
        return None
    names = {child.tag.rsplit("}", 1)[-1] for child in properties}
    if "buNone" in names:
        return False
    return True if names & {"buChar", "buAutoNum", "buBlip"} else None


def _layout_of(shape: Any) -> Any | None:
    if not shape.is_placeholder:
        return None
    wanted = shape.placeholder_format.idx
    for placeholder in shape.part.slide.slide_layout.placeholders:
        if placeholder.placeholder_format.idx == wanted:
            return placeholder
    return None


_BODIES = frozenset(
    {PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.OBJECT, PP_PLACEHOLDER.VERTICAL_BODY, PP_PLACEHOLDER.VERTICAL_OBJECT}
)
