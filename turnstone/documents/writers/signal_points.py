"""A point of a measure's chart: its shape and its letter say what its colour says.

The colours are those that NHS England's Making Data Count uses, with a dark edge, for they are too pale to stand alone.
"""

from markupsafe import Markup

from turnstone.documents.pieces import Letter, Signal

# The fill and the edge of each.
LOOKS: dict[Signal, tuple[str, str]] = {
    "": ("#a6a6a6", "#5b6770"),
    "improvement": ("#00b0f0", "#0a6c94"),
    "concern": ("#e46c0a", "#a64d05"),
    "neutral": ("#490092", "#490092"),
}


def point(
    x: float, y: float, signal: Signal, letter: Letter, *, is_hollow: bool = False, size: float = 1
) -> Markup:
    """Draw a point: grey and small by chance; a disc, a square or a diamond with its letter where it is more."""
    fill, edge = LOOKS[signal]
    shape = _SHAPES[signal].format(
        x=x, y=y, r=(4 if not signal else 6) * size, fill="#ffffff" if is_hollow else fill, edge=edge
    )
    return shape + (_said(x, y, letter, edge) if letter else Markup(""))


def _said(x: float, y: float, letter: Letter, edge: str) -> Markup:
    base = y - 11 if letter == "H" else y + 20
    return Markup(
        '<text x="{x:.1f}" y="{y:.1f}" text-anchor="middle" font-size="12" font-weight="700" fill="{edge}"'
        ' stroke="#ffffff" stroke-width="3" stroke-linejoin="round" paint-order="stroke">{letter}</text>'
    ).format(x=x, y=base, edge=edge, letter=letter)


_DISC = Markup(
    '<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}" fill="{fill}" stroke="{edge}" stroke-width="1.5"/>'
)
_SQUARE = Markup(
    '<path transform="translate({x:.1f} {y:.1f}) scale({r:.1f})" d="M-.9-.9H.9V.9H-.9z" fill="{fill}" stroke="{edge}"'
    ' stroke-width="0.26"/>'
)
_DIAMOND = Markup(
    '<path transform="translate({x:.1f} {y:.1f}) scale({r:.1f})" d="M0-1.2 1.2 0 0 1.2-1.2 0z" fill="{fill}"'
    ' stroke="{edge}" stroke-width="0.26"/>'
)
_SHAPES: dict[Signal, Markup] = {"": _DISC, "improvement": _DISC, "concern": _SQUARE, "neutral": _DIAMOND}
