"""What room a slide has, in points, and how a title is fitted to its place. A slide is 960 by 540."""

from turnstone.documents.writers.metrics import line_height, wrapped
from turnstone.documents.writers.slide_words import Para, Piece

LEFT, WIDTH = 44, 872
TITLE_TOP, TITLE_HEIGHT = 42, 68
BODY_TOP, BODY_HEIGHT = 122, 376
PANEL_PAD = 18
CELL_PAD_X, CELL_PAD_Y = 6, 4
_TITLE_SIZES = ((28, 1), (24, 2), (20, 2))


def room_for(form: str) -> tuple[float, float]:
    """Give how wide and how tall the words of a slide may be."""
    if form == "cover":
        return WIDTH, 170
    panel = form in ("decision", "warning", "quiet")
    return (WIDTH - 2 * PANEL_PAD, BODY_HEIGHT - 2 * PANEL_PAD) if panel else (WIDTH, BODY_HEIGHT)


def numbered_title(title: str, place: int, whole: int) -> tuple[str, float]:
    """Fit a title that goes on from slide to slide, and number it from the second."""
    return fitted_title(title, f" (continued, {place} of {whole})" if place > 1 else "")[0]


def fitted_title(title: str, after: str = "") -> tuple[tuple[str, float], tuple[Para, ...]]:
    """Fit a title to its place: smaller, then cut, with the whole of it to be said in the body."""
    text = " ".join(title.split()) or "Untitled"
    for size, most in _TITLE_SIZES:
        if len(wrapped(text + after, size, WIDTH, bold=True)) <= most and _low(text, size, most):
            return (text + after, size), ()
    size, cut = 20, text
    while not (len(wrapped(f"{cut}…{after}", size, WIDTH, bold=True)) <= 2 and _low(cut, size, 2)):
        cut = cut[: len(cut) * 9 // 10]
    return (f"{cut.rstrip()}…{after}", size), (Para((Piece(title, bold=True),), 18, gap=12),)


def _low(text: str, size: float, lines: int) -> bool:
    return lines * line_height(text, size) <= TITLE_HEIGHT
