"""Many small lines on one scale, each under its own name."""

from markupsafe import Markup

from turnstone.documents.blocks import MultiplesChart
from turnstone.documents.pieces import SmallPanel
from turnstone.documents.writers.frame import LINE, WIDTH, framed, shortened
from turnstone.documents.writers.plain import clean
from turnstone.documents.writers.spark import last_point, small_line
from turnstone.documents.writers.value_axis import ends_of, figure

_ACROSS, _GAP, _TALL, _NAME, _SCALE = 4, 16, 64, 22, 40
_WIDE = (WIDTH - 2 - _SCALE - _GAP * _ACROSS) / _ACROSS


def multiples_chart(chart: MultiplesChart) -> Markup:
    """Draw the panels in rows of four, the scale at the left of each row."""
    values = [each for panel in chart.panels for each in (*panel.points, panel.mean) if each is not None]
    ends = ends_of(values, 0, 100 if chart.unit == "%" else None)
    lines = -(-len(chart.panels) // _ACROSS)
    inside = Markup("")
    for number, panel in enumerate(chart.panels):
        left = _SCALE + _GAP + (number % _ACROSS) * (_WIDE + _GAP)
        top = (number // _ACROSS) * (_TALL + _NAME + _GAP)
        inside += Markup('<g transform="translate({:.1f} {})">{}</g>').format(left, top, _panel(panel, ends))
        if number % _ACROSS == 0:
            inside += _scale(chart, ends, top)
    return framed(chart, max(1, lines) * (_TALL + _NAME + _GAP), inside)


def _panel(panel: SmallPanel, ends: tuple[float, float]) -> Markup:
    size = (_WIDE, _TALL)
    return Markup(
        '<title>{title}</title><text y="15" font-size="13" font-weight="700">{name}</text>'
        '<g transform="translate(0 {top})"><rect width="{wide:.1f}" height="{tall}" fill="none" stroke="{line}"/>'
        "{drawn}</g>"
    ).format(
        title=f"{clean(panel.label)}: {clean(panel.words)}",
        name=shortened(clean(panel.label), _WIDE),
        top=_NAME,
        wide=_WIDE,
        tall=_TALL,
        line=LINE,
        drawn=small_line(panel.points, panel.mean, ends, size) + last_point(panel, ends, size),
    )


def _scale(chart: MultiplesChart, ends: tuple[float, float], top: float) -> Markup:
    """Say at the left what the lowest and the highest line of a panel stand for."""
    drawn = Markup("")
    for value, y in ((ends[1], top + _NAME + 12), (ends[0], top + _NAME + _TALL - 4)):
        drawn += Markup('<text x="{}" y="{}" text-anchor="end" font-size="12">{}</text>').format(
            _SCALE + _GAP - 6, y, figure(value, chart.unit, max(chart.places, 2))
        )
    return drawn
