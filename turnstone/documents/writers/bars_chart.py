"""Values of one period side by side, each with the range in which it likely lies, and a line to hold them against."""

from markupsafe import Markup

from turnstone.documents.blocks import BarsChart
from turnstone.documents.pieces import BarRow
from turnstone.documents.writers.frame import INK, LINE, WIDTH, framed, shortened
from turnstone.documents.writers.plain import clean
from turnstone.documents.writers.value_axis import figure, lines_at, places_of

Ends = tuple[float, float]
OURS, OTHERS, REFERENCE, RANGE, RULE = "#14616b", "#9bb8bc", "#2f5d8a", "#a63f1b", "#12323f"
_LEFT, _RIGHT, _TOP, _ROW, _THICK, _AXIS = 196, 616, 28, 26, 15, 30


def bars_chart(chart: BarsChart) -> Markup:
    """Draw a bar for each row: ours strongest, a region or a country in blue, and no bar where there is no value."""
    ends = _ends(chart)
    low = _TOP + _ROW * len(chart.rows)
    inside = _axis(chart, ends, low)
    for number, row in enumerate(chart.rows):
        inside += _row(chart, row, _TOP + _ROW * number, ends)
    if chart.benchmark is not None:
        inside += _benchmark(chart, chart.benchmark, ends, low)
    return framed(chart, low + _AXIS, inside)


def _ends(chart: BarsChart) -> Ends:
    """Say where the axis begins and ends; bars begin at nothing, or their lengths would not compare."""
    found = [value for row in chart.rows for value in (row.value, row.low, row.high) if value is not None]
    found += [0.0] if chart.benchmark is None else [chart.benchmark, 0.0]
    low, high = min(found), max(found)
    return low * 1.02, high * 1.02 if high > 0 or low < 0 else 1.0


def _at(value: float, ends: Ends) -> float:
    share = (value - ends[0]) / (ends[1] - ends[0])
    return _LEFT + (_RIGHT - _LEFT) * min(max(share, 0.0), 1.0)


def _axis(chart: BarsChart, ends: Ends, low: float) -> Markup:
    drawn = Markup("")
    for value in lines_at(*ends):
        drawn += Markup(
            '<line x1="{x:.1f}" x2="{x:.1f}" y1="{top}" y2="{low}" stroke="{line}"/>'
            '<text x="{x:.1f}" y="{base}" text-anchor="middle" font-size="13">{words}</text>'
        ).format(
            x=_at(value, ends),
            top=_TOP - 4,
            low=low,
            line=LINE,
            base=low + 18,
            words=figure(value, chart.unit, places_of(*ends)),
        )
    return drawn


def _row(chart: BarsChart, row: BarRow, top: float, ends: Ends) -> Markup:
    base = top + _THICK - 2
    weight = Markup(' font-weight="700"') if row.is_ours else Markup("")
    drawn = Markup('<text x="{}" y="{:.1f}" text-anchor="end" font-size="14"{}>{}</text>').format(
        _LEFT - 10, base, weight, shortened(clean(row.label), _LEFT - 16)
    )
    if row.value is None:
        said = clean(row.mark) or "no figure"
        return drawn + Markup('<text x="{}" y="{:.1f}" font-size="13">{}</text>').format(
            _LEFT + 4, base, said
        )
    nothing, tip = _at(0.0, ends), _at(row.value, ends)
    fill = OURS if row.is_ours else REFERENCE if row.is_reference else OTHERS
    drawn += Markup('<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{}" fill="{}"/>').format(
        min(nothing, tip), top, abs(tip - nothing), _THICK, fill
    )
    right = max(nothing, tip, _at(row.high or 0.0, ends))
    words = figure(row.value, chart.unit, chart.places)
    return (
        drawn
        + _range(row, top + _THICK / 2, ends)
        + Markup('<text x="{:.1f}" y="{:.1f}" font-size="13"{}>{}</text>').format(
            right + 8, base, weight, words
        )
    )


def _range(row: BarRow, y: float, ends: Ends) -> Markup:
    if row.low is None or row.high is None:
        return Markup("")
    left, right = _at(row.low, ends), _at(row.high, ends)
    return Markup(
        '<path d="M{left:.1f} {top:.1f}v8M{left:.1f} {y:.1f}H{right:.1f}M{right:.1f} {top:.1f}v8" fill="none"'
        ' stroke="#ffffff" stroke-width="4"/><path d="M{left:.1f} {top:.1f}v8M{left:.1f} {y:.1f}H{right:.1f}'
        'M{right:.1f} {top:.1f}v8" fill="none" stroke="{colour}" stroke-width="1.8"/>'
    ).format(left=left, right=right, y=y, top=y - 4, colour=RANGE)


def _benchmark(chart: BarsChart, value: float, ends: Ends, low: float) -> Markup:
    x = _at(value, ends)
    label = f"{clean(chart.benchmark_label)} {figure(value, chart.unit, chart.places)}".strip()
    anchor = "end" if x > WIDTH / 2 else "start"
    return Markup(
        '<line x1="{x:.1f}" x2="{x:.1f}" y1="{top}" y2="{low}" stroke="{rule}" stroke-width="1.6"'
        ' stroke-dasharray="6 3"/><text x="{x:.1f}" y="14" text-anchor="{anchor}" font-size="13" fill="{ink}">'
        "{words}</text>"
    ).format(x=x, top=_TOP - 10, low=low, rule=RULE, anchor=anchor, ink=INK, words=shortened(label, 320))
