"""How ratings stand from one moment to the next, as stacked bars."""

from markupsafe import Markup, escape

from turnstone.documents.blocks import Bar, Part, RatingsChart
from turnstone.documents.ratings import Mark, mark
from turnstone.documents.writers.frame import (
    LETTER,
    PLOT_HEIGHT,
    PLOT_LEFT,
    PLOT_TOP,
    WIDTH,
    axis,
    drawing,
    framed,
    shortened,
)
from turnstone.documents.writers.plain import clean

_LEGEND_LINE = 24


def ratings_chart(chart: RatingsChart) -> Markup:
    """Draw how many had each rating, moment by moment, as stacked bars."""
    legend, legend_height = _legend(_legend_entries(chart))
    height = PLOT_TOP + PLOT_HEIGHT + 48 + legend_height
    return framed(chart, height, axis(_tallest(chart)) + _bars(chart) + legend)


def _tallest(chart: RatingsChart) -> int:
    return max((sum(part.count for part in bar.parts) for bar in chart.bars), default=0) or 1


def _bars(chart: RatingsChart) -> Markup:
    pitch = (WIDTH - PLOT_LEFT) / max(len(chart.bars), 1)
    width = min(pitch * 0.7, 72)
    every = max(1, -(-len(chart.bars) // 12))
    drawn = Markup("")
    for place, bar in enumerate(chart.bars):
        middle = PLOT_LEFT + pitch * (place + 0.5)
        drawn += _bar(bar, middle, width, PLOT_HEIGHT / _tallest(chart))
        if place % every == 0:
            drawn += _bar_label(bar.label, middle, pitch * every)
    return drawn


def _bar(bar: Bar, middle: float, width: float, unit: float) -> Markup:
    drawn, base = Markup(""), float(PLOT_TOP + PLOT_HEIGHT)
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
        + drawing(look, "#ffffff")
        + Markup('</g><text x="{:.1f}" y="{:.1f}" fill="#ffffff">{}</text>').format(
            middle - 1, centre + 5, part.count
        )
    )


def _bar_label(label: str, middle: float, room: float) -> Markup:
    base = PLOT_TOP + PLOT_HEIGHT + 20
    return Markup('<text x="{:.1f}" y="{}" text-anchor="middle" font-size="13">{}</text>').format(
        middle, base, escape(shortened(clean(label), room))
    )


def _legend_entries(chart: RatingsChart) -> list[tuple[Mark, str]]:
    seen = {
        (part.rating.scale, part.rating.key, part.rating.word): part
        for bar in chart.bars
        for part in bar.parts
    }
    return [(mark(part.rating), clean(part.rating.word)) for part in seen.values()]


def _legend(entries: list[tuple[Mark, str]]) -> tuple[Markup, int]:
    """Set out shape and word of each rating, in as many lines as they need."""
    drawn, left, line = Markup(""), float(PLOT_LEFT), 0
    for look, word in entries:
        word = shortened(word, WIDTH - PLOT_LEFT - 40)
        wide = 22 + len(word) * LETTER + 22
        if left + wide > WIDTH and left > PLOT_LEFT:
            left, line = float(PLOT_LEFT), line + 1
        top = PLOT_TOP + PLOT_HEIGHT + 42 + line * _LEGEND_LINE
        drawn += Markup('<g transform="translate({:.1f} {})">').format(left, top) + drawing(look, look.colour)
        drawn += Markup('<text x="22" y="13">{}</text></g>').format(word)
        left += wide
    return drawn, (line + 1) * _LEGEND_LINE if entries else 0
