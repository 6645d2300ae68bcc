"""What became of some things, as one bar."""

from markupsafe import Markup

from turnstone.documents.blocks import Part, TallyChart
from turnstone.documents.ratings import mark
from turnstone.documents.writers.frame import drawing, framed
from turnstone.documents.writers.plain import clean

WIDTH = 480
_TALL = 44
_LEAST = 52


def tally_chart(chart: TallyChart) -> Markup:
    """Draw a bar whose parts are as wide as their counts; the table beneath is its key."""
    drawn, left = Markup(""), 0.0
    counted = [part for part in chart.parts if part.count > 0]
    for part, wide in zip(counted, _widths([part.count for part in counted]), strict=True):
        drawn += _part(part, left, wide)
        left += wide
    return framed(chart, _TALL, drawn, width=WIDTH, classes="ts-chart ts-chart--bar")


def _widths(counts: list[int]) -> list[float]:
    """Share the bar by count, but leave a small part room for its shape and its number."""
    least = min(_LEAST, WIDTH / max(len(counts), 1))
    small = [count * WIDTH / sum(counts) < least for count in counts]
    rest = sum(count for count, is_small in zip(counts, small, strict=True) if not is_small)
    room = WIDTH - least * sum(small)
    wide = [least if is_small else count * room / rest for count, is_small in zip(counts, small, strict=True)]
    return [each * WIDTH / sum(wide) for each in wide]


def _part(part: Part, left: float, wide: float) -> Markup:
    look, middle = mark(part.rating), left + wide / 2
    return Markup(
        '<g><title>{title}</title><rect x="{left:.1f}" y="0" width="{wide:.1f}" height="{tall}" fill="{colour}"'
        ' stroke="#ffffff" stroke-width="2"/><g transform="translate({shape:.1f} 13) scale(1.1)">{drawn}</g>'
        '<text x="{words:.1f}" y="29" font-size="20" font-weight="700" fill="#ffffff">{count}</text></g>'
    ).format(
        title=f"{part.count} {clean(part.rating.word)}",
        left=left,
        wide=wide,
        tall=_TALL,
        colour=look.colour,
        shape=middle - 21,
        drawn=drawing(look, "#ffffff"),
        words=middle + 2,
        count=part.count,
    )
