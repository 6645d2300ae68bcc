"""The order in which a person reads the boxes on a slide."""

from typing import Any


def in_reading_order(shapes: list[Any]) -> list[Any]:
    """Order boxes from top to bottom, then from left to right.

    Two boxes side by side that each stand over another are the heads of columns, and a column is read down
    first.
    """
    waiting = sorted(shapes, key=lambda shape: (round((shape.top or 0) / _HALF_CENTIMETRE), shape.left or 0))
    ordered: list[Any] = []
    while waiting:
        shape = waiting.pop(0)
        ordered.append(shape)
        under = _under(shape, waiting)
        if under is not None and _heads_a_column(shape):
            waiting.remove(under)
            ordered.append(under)
    return ordered


def _under(head: Any, waiting: list[Any]) -> Any | None:
    """Find the box that starts below a head, in line with its left edge, where others stand beside it."""
    if not any(abs((other.top or 0) - (head.top or 0)) < _HALF_CENTIMETRE for other in waiting):
        return None
    for shape in waiting:
        below = (shape.top or 0) >= (head.top or 0) + _HALF_CENTIMETRE
        in_line = abs((shape.left or 0) - (head.left or 0)) < _HALF_CENTIMETRE
        if below and in_line and not _heads_a_column(shape):
            return shape
    return None


def _heads_a_column(shape: Any) -> bool:
    return (
        bool(shape.has_text_frame)
        and len(shape.text_frame.paragraphs) == 1
        and len(shape.text_frame.text) <= 80
    )


_HALF_CENTIMETRE = 180_000
