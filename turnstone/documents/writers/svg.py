"""Charts and shapes as SVG: real text, presentation attributes, no style and no script, so any policy allows them."""

from markupsafe import Markup, escape

from turnstone.documents.blocks import Bar, Part, RatingsChart
from turnstone.documents.ratings import Mark, mark
from turnstone.documents.writers.plain import clean

INK = "#12323f"
LINE = "#d8d0c2"
WIDTH = 720
_PLOT_TOP, _PLOT_HEIGHT, _PLOT_LEFT = 16, 224, 40
_LEGEND_LINE, _LETTER = 24, 8.2
_FONT = "Atkinson Hyperlegible Next, Arial, Helvetica, sans-serif"


def ratings_chart(chart: RatingsChart) -> Markup:
    """Draw how many had each rating, moment by moment, as stacked bars."""
    entries = _legend_entries(chart)
    legend, legend_height = _legend(entries)
    height = _PLOT_TOP + _PLOT_HEIGHT + 48 + legend_height
    inside = _axis(_tallest(chart)) + _bars(chart) + legend
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" class="ts-chart" role="img" viewBox="0 0 {w} {h}" width="{w}"'
        ' height="{h}" font-family="{font}" font-size="14" fill="{ink}"><title>{title}</title><desc>{desc}</desc>'
        '<rect width="{w}" height="{h}" fill="#ffffff"/>{inside}</svg>'
    ).format(
        w=WIDTH,
        h=height,
        font=_FONT,
        ink=INK,
        title=clean(chart.title),
        desc=clean(chart.sentence),
        inside=inside,
    )


def shape(kind: Mark, size: int = 16) -> Markup:
    """Draw a rating's shape in the colour of the text around it, hidden from screen readers: the word follows."""
    return Markup(
        '<svg class="ts-shape" aria-hidden="true" focusable="false" viewBox="0 0 16 16"'
        ' width="{0}" height="{0}">{1}</svg>'
    ).format(size, _drawn(kind, "currentColor"))


def _drawn(kind: Mark, colour: str) -> Markup:
    if kind.shape == "steps":
        return Markup("").join(_leaf(step, step < kind.steps, colour) for step in range(3))
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
}


def _leaf(step: int, grown: bool, colour: str) -> Markup:
    """Draw one bar of three with a leaf's round top corner; filled once grown, an outline until then."""
    left, tall = 1 + 5 * step, 5 + 4 * step
    path = f"M{left} 15v{-(tall - 3)}q0-3 3-3h1v{tall}z"
    fill = colour if grown else "none"
    return Markup('<path d="{}" fill="{}" stroke="{}" stroke-width="1"/>').format(path, fill, colour)


def _tallest(chart: RatingsChart) -> int:
    return max((sum(part.count for part in bar.parts) for bar in chart.bars), default=0) or 1


def _axis(tallest: int) -> Markup:
    step = next(each for each in _steps() if tallest / each <= 5)
    lines = Markup("")
    for count in range(0, tallest + 1, step):
        y = _PLOT_TOP + _PLOT_HEIGHT * (1 - count / tallest)
        lines += Markup(
            '<line x1="{left}" x2="{right}" y1="{y:.1f}" y2="{y:.1f}" stroke="{line}" stroke-width="1"/>'
            '<text x="{text}" y="{base:.1f}" text-anchor="end" font-size="13">{count}</text>'
        ).format(left=_PLOT_LEFT, right=WIDTH, y=y, line=LINE, text=_PLOT_LEFT - 8, base=y + 4.5, count=count)
    return lines


def _steps() -> list[int]:
    return [digit * 10**power for power in range(12) for digit in (1, 2, 5)]


def _bars(chart: RatingsChart) -> Markup:
    pitch = (WIDTH - _PLOT_LEFT) / max(len(chart.bars), 1)
    width = min(pitch * 0.7, 72)
    every = max(1, -(-len(chart.bars) // 12))
    drawn = Markup("")
    for place, bar in enumerate(chart.bars):
        middle = _PLOT_LEFT + pitch * (place + 0.5)
        drawn += _bar(bar, middle, width, _PLOT_HEIGHT / _tallest(chart))
        if place % every == 0:
            drawn += _bar_label(bar.label, middle, pitch * every)
    return drawn


def _bar(bar: Bar, middle: float, width: float, unit: float) -> Markup:
    drawn, base = Markup(""), float(_PLOT_TOP + _PLOT_HEIGHT)
    for part in bar.parts:
        if part.count > 0:
            base -= part.count * unit
            drawn += _segment(part, middle, base, width, part.count * unit)
    counts = ", ".join(f"{part.count} {clean(part.rating.word)}" for part in bar.parts)
    return Markup("<g><title>{}: {}</title>{}</g>").format(clean(bar.label), counts, drawn)


def _segment(part: Part, middle: float, top: float, width: float, height: float) -> Markup:
    """Fill one part of a bar; where it is too small for its shape and number, the table below still says it."""
    look = mark(part.rating)
    box = Markup(
        '<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" fill="{}" stroke="#ffffff"/>'
    ).format(middle - width / 2, top, width, height, look.colour)
    if height < 17 or width < 34:
        return box
    centre = top + height / 2
    return (
        box
        + Markup('<g transform="translate({:.1f} {:.1f}) scale(0.75)">').format(middle - 17, centre - 6)
        + _drawn(look, "#ffffff")
        + Markup('</g><text x="{:.1f}" y="{:.1f}" fill="#ffffff">{}</text>').format(
            middle - 1, centre + 5, part.count
        )
    )


def _bar_label(label: str, middle: float, room: float) -> Markup:
    base = _PLOT_TOP + _PLOT_HEIGHT + 20
    return Markup('<text x="{:.1f}" y="{}" text-anchor="middle" font-size="13">{}</text>').format(
        middle, base, escape(_shortened(clean(label), room))
    )


def _shortened(text: str, room: float) -> str:
    most = max(3, int(room / _LETTER))
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _legend_entries(chart: RatingsChart) -> list[tuple[Mark, str]]:
    seen = {
        (part.rating.scale, part.rating.key, part.rating.word): part
        for bar in chart.bars
        for part in bar.parts
    }
    return [(mark(part.rating), clean(part.rating.word)) for part in seen.values()]


def _legend(entries: list[tuple[Mark, str]]) -> tuple[Markup, int]:
    """Set out shape and word of each rating, in as many lines as they need."""
    drawn, left, line = Markup(""), float(_PLOT_LEFT), 0
    for look, word in entries:
        word = _shortened(word, WIDTH - _PLOT_LEFT - 40)
        wide = 22 + len(word) * _LETTER + 22
        if left + wide > WIDTH and left > _PLOT_LEFT:
            left, line = float(_PLOT_LEFT), line + 1
        top = _PLOT_TOP + _PLOT_HEIGHT + 42 + line * _LEGEND_LINE
        drawn += Markup('<g transform="translate({:.1f} {})">').format(left, top) + _drawn(look, look.colour)
        drawn += Markup('<text x="22" y="13">{}</text></g>').format(word)
        left += wide
    return drawn, (line + 1) * _LEGEND_LINE if entries else 0
