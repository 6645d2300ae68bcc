"""What charts and shapes share as SVG: real text, presentation attributes, no style and no script.

Any policy of what a page may do allows them. One frame, one set of strokes, one size of label for all of them.
"""

from markupsafe import Markup

from turnstone.documents.blocks import Chart
from turnstone.documents.ratings import Mark
from turnstone.documents.writers.plain import clean

INK = "#12323f"
LINE = "#d8d0c2"
WIDTH = 720
PLOT_TOP, PLOT_HEIGHT, PLOT_LEFT = 16, 224, 40
LETTER = 8.2
FONT = "Atkinson Hyperlegible Next, Arial, Helvetica, sans-serif"


def framed(
    chart: Chart, height: int, inside: Markup, *, width: int = WIDTH, classes: str = "ts-chart"
) -> Markup:
    """Frame a chart on white, with its title and its sentence for those who cannot see it."""
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" class="{classes}" role="img" viewBox="0 0 {w} {h}" width="{w}"'
        ' height="{h}" font-family="{font}" font-size="14" fill="{ink}"><title>{title}</title><desc>{desc}</desc>'
        '<rect width="{w}" height="{h}" fill="#ffffff"/>{inside}</svg>'
    ).format(
        classes=classes,
        w=width,
        h=height,
        font=FONT,
        ink=INK,
        title=clean(chart.title),
        desc=clean(chart.sentence),
        inside=inside,
    )


def axis(tallest: int, right: float = WIDTH) -> Markup:
    """Rule a line at each round count, with the count beside it."""
    step = next(each for each in _steps() if tallest / each <= 5)
    lines = Markup("")
    for count in range(0, tallest + 1, step):
        y = PLOT_TOP + PLOT_HEIGHT * (1 - count / tallest)
        lines += Markup(
            '<line x1="{left}" x2="{right}" y1="{y:.1f}" y2="{y:.1f}" stroke="{line}" stroke-width="1"/>'
            '<text x="{text}" y="{base:.1f}" text-anchor="end" font-size="13">{count}</text>'
        ).format(left=PLOT_LEFT, right=right, y=y, line=LINE, text=PLOT_LEFT - 8, base=y + 4.5, count=count)
    return lines


def _steps() -> list[int]:
    return [digit * 10**power for power in range(12) for digit in (1, 2, 5)]


def shortened(text: str, room: float) -> str:
    """Cut a text to what fits into a width."""
    most = max(3, int(room / LETTER))
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def shape(kind: Mark, size: int = 16) -> Markup:
    """Draw a rating's shape in the colour of the text around it, hidden from screen readers: the word follows."""
    return Markup(
        '<svg class="ts-shape" aria-hidden="true" focusable="false" viewBox="0 0 16 16"'
        ' width="{0}" height="{0}">{1}</svg>'
    ).format(size, drawing(kind, "currentColor"))


def drawing(kind: Mark, colour: str) -> Markup:
    """Draw the lines of a rating's shape, on a square of 16."""
    if kind.shape == "steps":
        return Markup("").join(_leaf(step, step < kind.steps, colour) for step in range(3))
    if kind.shape in _AROUND_A_LETTER:
        return _AROUND_A_LETTER[kind.shape].format(colour) + _letter(kind.glyph, colour)
    return _SHAPES[kind.shape].format(colour)


_SHAPES = {
    "tick": Markup('<path d="M2.5 8.5 6.5 12.5 13.5 4" fill="none" stroke="{0}" stroke-width="2.6"/>'),
    "disc": Markup('<circle cx="8" cy="8" r="6" fill="{0}"/>'),
    "triangle": Markup('<path d="M8 1.8 15 14H1Z" fill="{0}"/>'),
    "square": Markup('<rect x="2.5" y="2.5" width="11" height="11" fill="{0}"/>'),
    "ring": Markup('<circle cx="8" cy="8" r="5" fill="none" stroke="{0}" stroke-width="2.4"/>'),
    "half": Markup(
        '<circle cx="8" cy="8" r="5.2" fill="none" stroke="{0}" stroke-width="1.8"/>'
        '<path d="M8 2.8a5.2 5.2 0 0 0 0 10.4z" fill="{0}"/>'
    ),
    "kept": Markup(
        '<path d="M2 2h12v12h-12z" fill="none" stroke="{0}" stroke-width="1.6"/>'
        '<path d="M4.5 8.2 7 10.8 11.6 5.2" fill="none" stroke="{0}" stroke-width="2"/>'
    ),
    "partly": Markup(
        '<path d="M2 2h12v12h-12z" fill="none" stroke="{0}" stroke-width="1.6"/><path d="M2 8h12v6h-12z" fill="{0}"/>'
    ),
    "late": Markup(
        '<path d="M2 2h12v12h-12z" fill="none" stroke="{0}" stroke-width="1.6"/>'
        '<path d="M8 4.4v4l3 1.8" fill="none" stroke="{0}" stroke-width="1.8"/>'
    ),
    "dropped": Markup(
        '<path d="M2 2h12v12h-12z" fill="none" stroke="{0}" stroke-width="1.6"/>'
        '<path d="M5 5l6 6M11 5l-6 6" fill="none" stroke="{0}" stroke-width="1.8"/>'
    ),
    "onward": Markup('<path d="M1.5 8h11M8 3.2 13 8l-5 4.8" fill="none" stroke="{0}" stroke-width="2.2"/>'),
    "joined": Markup('<path d="M2 2.5 8 8.5v6M14 2.5 8 8.5" fill="none" stroke="{0}" stroke-width="2.2"/>'),
    "stopped": Markup('<path d="M3 3l10 10M13 3 3 13" fill="none" stroke="{0}" stroke-width="2.2"/>'),
    "promised": Markup('<path d="M2 2h12v12h-12z" fill="none" stroke="{0}" stroke-width="1.6"/>'),
    "people": Markup(
        '<circle cx="8" cy="3.6" r="2.3" fill="{0}"/><circle cx="3.4" cy="11.6" r="2.3" fill="{0}"/>'
        '<circle cx="12.6" cy="11.6" r="2.3" fill="{0}"/>'
    ),
    "speech": Markup(
        '<path d="M1.8 2.4h12.4v8.4H7.6L4 14v-3.2H1.8z" fill="none" stroke="{0}" stroke-width="1.7"/>'
    ),
    "lines": Markup(
        '<path d="M2 3.4h2M6 3.4h8M2 8h2M6 8h8M2 12.6h2M6 12.6h8" fill="none" stroke="{0}" stroke-width="1.9"/>'
    ),
    "letter": Markup(
        '<path d="M1.6 3.4h12.8v9.2H1.6zL8 9l6.4-5.6" fill="none" stroke="{0}" stroke-width="1.6"/>'
    ),
    "diamond": Markup('<path d="M8 1.2 14.8 8 8 14.8 1.2 8z" fill="{0}"/>'),
    "page": Markup(
        '<path d="M3.4 1.8h9.2v12.4H3.4zM6 5.4h4M6 8h4M6 10.6h4" fill="none" stroke="{0}" stroke-width="1.5"/>'
    ),
    "glass": Markup(
        '<circle cx="6.6" cy="6.6" r="4.4" fill="none" stroke="{0}" stroke-width="1.9"/>'
        '<path d="M9.8 9.8 14.4 14.4" fill="none" stroke="{0}" stroke-width="2.2"/>'
    ),
    "dot": Markup('<circle cx="8" cy="8" r="3" fill="{0}"/>'),
    "wave": Markup(
        '<path d="M1 8c1.6-4.6 3.4-4.6 5 0s3.4 4.6 5 0 2.6-3.6 4-1.6" fill="none" stroke="{0}" stroke-width="2"/>'
    ),
    "clock": Markup(
        '<circle cx="8" cy="8" r="6.2" fill="none" stroke="{0}" stroke-width="1.8"/>'
        '<path d="M8 4.2V8l2.8 1.8" fill="none" stroke="{0}" stroke-width="1.8"/>'
    ),
    "plus": Markup('<path d="M8 2.5v11M2.5 8h11" fill="none" stroke="{0}" stroke-width="2.6"/>'),
    "minus": Markup('<path d="M2.5 8h11" fill="none" stroke="{0}" stroke-width="2.6"/>'),
    "equal": Markup('<path d="M2.5 5.4h11M2.5 10.6h11" fill="none" stroke="{0}" stroke-width="2.2"/>'),
    "up": Markup('<path d="M8 14V2.5M3.4 7.2 8 2.5l4.6 4.7" fill="none" stroke="{0}" stroke-width="2.2"/>'),
    "down": Markup(
        '<path d="M8 2v11.5M3.4 8.8 8 13.5l4.6-4.7" fill="none" stroke="{0}" stroke-width="2.2"/>'
    ),
}
_AROUND_A_LETTER = {
    "round": Markup('<circle cx="8" cy="8" r="7" fill="none" stroke="{0}" stroke-width="1.5"/>'),
    "corners": Markup('<path d="M1.2 1.2h13.6v13.6H1.2z" fill="none" stroke="{0}" stroke-width="1.5"/>'),
    "points": Markup('<path d="M8 0 16 8 8 16 0 8z" fill="none" stroke="{0}" stroke-width="1.4"/>'),
}
# Drawn, not written: a shape is hidden from those who hear the word, and text in it would be read out.
_LETTERS = {
    "H": "M5.6 4.6v6.8M10.4 4.6v6.8M5.6 8h4.8",
    "L": "M6.2 4.6v6.8h4.2",
    "P": "M6 11.6v-7h2.6a2 2 0 0 1 0 4H6",
    "F": "M6.2 11.6v-7h4.2M6.2 8h3.4",
    "?": "M6.2 6.2a1.9 1.9 0 1 1 2.8 1.7c-.8.4-1 .7-1 1.5M8 10.9v1.1",
}


def _letter(letter: str, colour: str) -> Markup:
    return Markup('<path d="{}" fill="none" stroke="{}" stroke-width="1.5"/>').format(
        _LETTERS[letter], colour
    )


def _leaf(step: int, grown: bool, colour: str) -> Markup:
    """Draw one bar of three with a leaf's round top corner; filled once grown, an outline until then."""
    left, tall = 1 + 5 * step, 5 + 4 * step
    path = f"M{left} 15v{-(tall - 3)}q0-3 3-3h1v{tall}z"
    fill = colour if grown else "none"
    return Markup('<path d="{}" fill="{}" stroke="{}" stroke-width="1"/>').format(path, fill, colour)
