"""Shares of all who answered as bars from 0 to 100%, each with the range in which it likely lies."""

from collections.abc import Iterator

from markupsafe import Markup

from turnstone.documents.blocks import SharesChart
from turnstone.documents.pieces import ShareBar, ShareGroup
from turnstone.documents.writers.frame import INK, LINE, WIDTH, framed, shortened
from turnstone.documents.writers.plain import clean

NOW, BEFORE, RANGE = "#14616b", "#6f9aa0", "#a63f1b"
_LEFT, _RIGHT = 168, 576
_TOP, _LABEL, _BAR, _BETWEEN, _AXIS = 14, 24, 24, 12, 30
_THICK = 15


def shares_chart(chart: SharesChart) -> Markup:
    """Draw each answer with a bar for each time; a share that is not shown has its reason in place of a bar."""
    tall = sum(_tall(group) for group in chart.groups)
    inside = _axis(tall)
    top = float(_TOP)
    for group in chart.groups:
        inside += _group(group, top)
        top += _tall(group)
    return framed(chart, _TOP + tall + _AXIS, inside)


def _tall(group: ShareGroup) -> int:
    return _LABEL + _BAR * len(group.bars) + _BETWEEN


def _axis(tall: int) -> Markup:
    """Rule a line at each quarter, with the per cent under it."""
    drawn = Markup("")
    for per_cent in (0, 25, 50, 75, 100):
        drawn += Markup(
            '<line x1="{x:.1f}" x2="{x:.1f}" y1="{top}" y2="{low}" stroke="{line}" stroke-width="1"/>'
            '<text x="{x:.1f}" y="{base}" text-anchor="middle" font-size="13">{words}%</text>'
        ).format(
            x=_at(per_cent / 100),
            top=_TOP,
            low=_TOP + tall,
            line=LINE,
            base=_TOP + tall + 18,
            words=per_cent,
        )
    return drawn


def _at(share: float) -> float:
    return _LEFT + (_RIGHT - _LEFT) * min(max(share, 0.0), 1.0)


def _group(group: ShareGroup, top: float) -> Markup:
    """Write the answer over its bars, on white so that no ruled line runs through the words."""
    words = shortened(clean(group.label), WIDTH - 16)
    drawn = Markup(
        '<text x="0" y="{y:.1f}" font-weight="700" stroke="#ffffff" stroke-width="5" stroke-linejoin="round">'
        '{words}</text><text x="0" y="{y:.1f}" font-weight="700">{words}</text>'
    ).format(y=top + 16, words=words)
    return drawn + Markup("").join(_bars(group, top + _LABEL))


def _bars(group: ShareGroup, top: float) -> Iterator[Markup]:
    for place, bar in enumerate(group.bars):
        middle = top + _BAR * place + _BAR / 2
        yield Markup('<text x="{x}" y="{y:.1f}" text-anchor="end" font-size="13">{words}</text>').format(
            x=_LEFT - 10, y=middle + 4.5, words=shortened(clean(bar.label), _LEFT - 14)
        )
        yield _note(bar, middle) if bar.share is None else _bar(bar, bar.share, middle)


def _note(bar: ShareBar, middle: float) -> Markup:
    return Markup('<text x="{x}" y="{y:.1f}" font-size="13" font-style="italic">{words}</text>').format(
        x=_LEFT + 8, y=middle + 4.5, words=clean(bar.note)
    )


def _bar(bar: ShareBar, share: float, middle: float) -> Markup:
    """Draw a bar with its per cent and, where it is no more than likely, the line of its range."""
    drawn = Markup(
        '<rect x="{left}" y="{top:.1f}" width="{wide:.1f}" height="{thick}" fill="{colour}"/>'
    ).format(
        left=_LEFT,
        top=middle - _THICK / 2,
        wide=_at(share) - _LEFT,
        thick=_THICK,
        colour=NOW if bar.is_now else BEFORE,
    )
    is_known = bar.low == bar.high
    return drawn + (Markup("") if is_known else _range(bar, middle)) + _words(bar, share, middle, is_known)


def _range(bar: ShareBar, middle: float) -> Markup:
    low, high = _at(bar.low), _at(bar.high)
    ends = f"M{low:.1f} {middle - 5:.1f}v10M{high:.1f} {middle - 5:.1f}v10M{low:.1f} {middle:.1f}H{high:.1f}"
    return Markup(
        '<path d="{ends}" fill="none" stroke="#ffffff" stroke-width="5"/>'
        '<path d="{ends}" fill="none" stroke="{range}" stroke-width="2.4"/>'
    ).format(ends=ends, range=RANGE)


def _words(bar: ShareBar, share: float, middle: float, is_known: bool) -> Markup:
    between = Markup('<tspan font-weight="400" font-size="13" dx="5">({} to {})</tspan>')
    return Markup(
        '<text x="{x}" y="{y:.1f}" font-size="14" font-weight="{weight}" fill="{ink}">{share}%{between}</text>'
    ).format(
        x=_RIGHT + 12,
        y=middle + 5,
        weight="700" if bar.is_now else "400",
        ink=INK,
        share=_whole(share),
        between="" if is_known else between.format(_whole(bar.low), _whole(bar.high)),
    )


def _whole(share: float) -> int:
    """Round to whole per cents, a half upwards, as the words beside the chart do."""
    return int(share * 100 + 0.5)
