"""A measure period by period: its points, the limits of chance, what it is held to and what it is held against."""

import datetime as dt
from collections.abc import Iterator

from markupsafe import Markup

from turnstone.documents.blocks import SeriesChart
from turnstone.documents.pieces import Comparator, ForecastPoint, SeriesPoint
from turnstone.documents.writers.end_labels import End, end_labels
from turnstone.documents.writers.frame import LETTER, LINE, framed
from turnstone.documents.writers.plain import clean
from turnstone.documents.writers.series_flags import draw_flags, lines_above, told_flags
from turnstone.documents.writers.series_plot import (
    LABELS,
    LEFT,
    RIGHT,
    Plot,
    across,
    joined,
    plot_of,
    stroke,
)
from turnstone.documents.writers.signal_points import point
from turnstone.documents.writers.value_axis import figure, lines_at, places_of, ruled

LIMIT, BAND, TARGET, OTHER, MUTED = "#7d8a92", "#f1f4f5", "#de1b1b", "#2f5d8a", "#5b6770"
_AHEAD = "#e3eff0"
_SHORT, _BETWEEN_DAYS = 9, 22


def series_chart(chart: SeriesChart) -> Markup:
    """Draw a series with everything that it is read against; every line ends in its own name."""
    flags = told_flags(chart.flags, plot_of(chart, 0))
    plot = plot_of(chart, lines_above(flags))
    inside = _forecast_band(chart, plot) + _limits(chart, plot) + _axis(chart, plot) + _means(chart, plot)
    inside += _targets(chart, plot)
    for each in chart.comparators:
        inside += _comparator(each, plot)
    inside += Markup("").join(draw_flags(flags, plot))
    inside += _forecast(chart, plot) + _line(chart, plot) + _points(chart, plot) + _days(chart, plot)
    labels = end_labels(_ends(chart, plot), left=RIGHT, room=LABELS, top=plot.top + 4, low=plot.bottom - 2)
    return framed(chart, round(plot.bottom + 34), inside + labels, classes="ts-chart ts-chart--time")


def _axis(chart: SeriesChart, plot: Plot) -> Markup:
    return Markup("").join(
        ruled(LEFT, RIGHT, plot.y(value), figure(value, chart.unit, places_of(plot.start, plot.end)))
        for value in lines_at(plot.start, plot.end)
    )


def _limits(chart: SeriesChart, plot: Plot) -> Markup:
    """Draw the limits as a pale band with edges; those on trial have broken ones."""
    drawn = Markup("")
    for span in chart.spans:
        if span.lower is None or span.upper is None or span.is_old:
            continue
        drawn += _band(
            plot, (span.starts_on, span.lower, span.upper), (span.ends_on, span.lower, span.upper), BAND
        )
        for edge in (span.lower, span.upper):
            left, right = plot.x(span.starts_on), plot.x(span.ends_on)
            drawn += across(left, right, plot.y(edge), LIMIT, 1.4, "6 4" if span.is_trial else "")
    return drawn


Edge = tuple[dt.date, float, float]


def _band(plot: Plot, start: Edge, end: Edge, fill: str) -> Markup:
    """Fill the room between a low and a high value, from one day to another."""
    corners = [(start[0], start[2]), (end[0], end[2]), (end[0], end[1]), (start[0], start[1])]
    path = joined((plot.x(on), plot.y(value)) for on, value in corners)
    return Markup('<path d="{}z" fill="{}"/>').format(path, fill)


def _means(chart: SeriesChart, plot: Plot) -> Markup:
    """Draw each mean; one that was left for a worse one stays as a thin line to the end."""
    drawn = Markup("")
    for span in chart.spans:
        look = ("#000000", 1, "1 4") if span.is_old else ("#000000", 1.4, "")
        drawn += across(plot.x(span.starts_on), plot.x(span.ends_on), plot.y(span.mean), *look)
    return drawn


def _targets(chart: SeriesChart, plot: Plot) -> Markup:
    """Draw what is aimed for as steps."""
    places: list[tuple[float, float]] = []
    for step in chart.targets:
        places += [(plot.x(day), plot.y(step.value)) for day in (step.starts_on, step.ends_on)]
    return stroke(joined(places), TARGET, 1.8, "8 4")


def _comparator(each: Comparator, plot: Plot) -> Markup:
    places = [(plot.x(at.on), plot.y(at.value)) for at in each.points if plot.first <= at.on <= plot.last]
    drawn = stroke(joined(places), OTHER, 1.6, "2 3")
    for x, y in places:
        drawn += Markup('<rect x="{:.1f}" y="{:.1f}" width="6" height="6" fill="{}"/>').format(
            x - 3, y - 3, OTHER
        )
    return drawn


def _forecast_band(chart: SeriesChart, plot: Plot) -> Markup:
    drawn = Markup("")
    for before, after in zip(chart.forecast, chart.forecast[1:], strict=False):
        if before.low is None or before.high is None or after.low is None or after.high is None:
            continue
        start, end = (before.on, before.low, before.high), (after.on, after.low, after.high)
        drawn += _band(plot, start, end, _AHEAD)
    return drawn


def _forecast(chart: SeriesChart, plot: Plot) -> Markup:
    """Go on, dashed: from the last value, or from where the forecast itself begins on that day."""
    last = next((each for each in reversed(chart.points) if each.value is not None), None)
    ahead: list[ForecastPoint] = [each for each in chart.forecast if last is None or each.on >= last.on]
    places = [(plot.x(each.on), plot.y(each.value)) for each in ahead]
    if places and last is not None and last.value is not None and ahead[0].on > last.on:
        places.insert(0, (plot.x(last.on), plot.y(last.value)))
    return stroke(joined(places), "#14616b", 1.8, "5 4")


def _line(chart: SeriesChart, plot: Plot) -> Markup:
    """Join the points that follow each other; a period without a value leaves a gap."""
    drawn = Markup("")
    for run in _runs(chart.points):
        drawn += stroke(joined((plot.x(on), plot.y(value)) for on, value in run), MUTED, 1.4)
    return drawn


def _runs(points: tuple[SeriesPoint, ...]) -> Iterator[list[tuple[dt.date, float]]]:
    run: list[tuple[dt.date, float]] = []
    for each in points:
        if each.value is None:
            yield run
            run = []
        else:
            run.append((each.on, each.value))
    yield run


def _points(chart: SeriesChart, plot: Plot) -> Markup:
    drawn = Markup("")
    for each in chart.points:
        x = plot.x(each.on)
        if each.value is None:
            inside = Markup(
                '<text x="{:.1f}" y="{:.1f}" text-anchor="middle" font-size="12">{}</text>'
            ).format(x, plot.bottom - 6, clean(each.mark))
            words = clean(each.mark) or "no value"
        else:
            inside = point(x, plot.y(each.value), each.signal, each.letter, is_hollow=each.is_provisional)
            words = figure(each.value, chart.unit, chart.places)
        drawn += Markup("<g><title>{}: {}</title>{}</g>").format(clean(each.label), words, inside)
    return drawn


def _days(chart: SeriesChart, plot: Plot) -> Markup:
    """Write the period under some of the points, from the last back: all of them would run together."""
    drawn, free = Markup(""), float("inf")
    for each in reversed(chart.points):
        x, label = plot.x(each.on), clean(each.label)
        words = label if len(label) <= _SHORT else f"{each.on:%b %Y}"
        if x + len(words) * LETTER / 2 > free:
            continue
        free = x - len(words) * LETTER / 2 - _BETWEEN_DAYS
        drawn += Markup(
            '<path d="M{x:.1f} {y:.1f}v6" stroke="{line}"/>'
            '<text x="{x:.1f}" y="{base:.1f}" text-anchor="middle" font-size="13">{words}</text>'
        ).format(x=x, y=plot.bottom, line=LINE, base=plot.bottom + 22, words=words)
    return drawn


def _ends(chart: SeriesChart, plot: Plot) -> Iterator[End]:
    """Name every line at its right end."""

    def said(value: float) -> str:
        return figure(value, chart.unit, chart.places)

    for span in [each for each in chart.spans if not each.is_old][-1:]:
        x = plot.x(span.ends_on)
        yield End(f"Mean {said(span.mean)}", x, plot.y(span.mean), "#000000")
        for name, edge in (("Upper", span.upper), ("Lower", span.lower)):
            if edge is not None and plot.start <= edge <= plot.end:
                yield End(f"{'Trial' if span.is_trial else name} limit {said(edge)}", x, plot.y(edge), MUTED)
    for step in chart.targets[-1:]:
        yield End(f"Target {said(step.value)}", plot.x(step.ends_on), plot.y(step.value), "#b3161b")
    for ahead in chart.forecast[-1:]:
        yield End(f"Forecast {said(ahead.value)}", plot.x(ahead.on), plot.y(ahead.value), "#14616b")
    for each in chart.comparators:
        if each.points:
            last = each.points[-1]
            yield End(each.label, plot.x(last.on), plot.y(last.value), OTHER)
