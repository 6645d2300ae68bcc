"""Charts and small lines of every shape: any value, any day, any word, and any of them missing."""

import datetime as dt

from hypothesis import strategies as st

from turnstone.documents.blocks import BarsChart, MultiplesChart, SeriesChart, SharesChart, TimeChart
from turnstone.documents.pieces import (
    BarRow,
    Comparator,
    Flag,
    ForecastPoint,
    LimitSpan,
    Line,
    Point,
    Reach,
    SeriesPoint,
    ShareBar,
    ShareGroup,
    SmallPanel,
    Spark,
    TargetStep,
)

values = st.one_of(
    st.sampled_from([0.0, 1.0, 41.5, 100.0, -3.0]),
    st.floats(-1e12, 1e12, allow_nan=False, allow_subnormal=False),
)
maybe = st.none() | values
edges = st.none() | st.sampled_from([0.0, 41.5, 100.0])
days = st.dates(dt.date(2014, 9, 1), dt.date(2040, 1, 1))
signals = st.sampled_from(["", "improvement", "concern", "neutral"])
letters = st.sampled_from(["", "H", "L"])
units = st.sampled_from(["", "%", "weeks", "per 100 pupils"])
small_lines = st.lists(maybe, max_size=30).map(tuple)


def several(of, most=4):
    return st.lists(of, max_size=most).map(tuple)


def sparks(words):
    return st.builds(
        Spark, points=small_lines, mean=maybe, lower=maybe, upper=maybe, signal=signals, letter=letters, words=words
    )  # fmt: skip


def points(words):
    return st.builds(
        SeriesPoint, label=words, on=days, value=maybe, mark=st.sampled_from(["", "z", "x", "c", "low", "*"]),
        signal=signals, letter=letters, is_provisional=st.booleans(),
    )  # fmt: skip


ahead = st.builds(ForecastPoint, on=days, value=values, low=maybe, high=maybe)
spans = st.builds(
    LimitSpan, starts_on=days, ends_on=days, mean=values, lower=maybe, upper=maybe,
    is_trial=st.booleans(), is_old=st.booleans(),
)  # fmt: skip
steps = st.builds(TargetStep, starts_on=days, ends_on=days, value=values)


def series_charts(words, tables):
    flags = st.builds(Flag, on=days, label=words, look=st.sampled_from(["break", "rebase", "change"]))
    return st.builds(
        SeriesChart, title=words, sentence=words, unit=units, places=st.integers(0, 3), least=edges, most=edges,
        points=several(points(words), 40), spans=several(spans), targets=several(steps), forecast=several(ahead),
        flags=several(flags, 6), comparators=several(st.builds(Comparator, label=words, points=several(ahead))),
        table=tables,
    )  # fmt: skip


def bars_charts(words, tables):
    rows = st.builds(
        BarRow, label=words, value=maybe, low=maybe, high=maybe, is_ours=st.booleans(), is_reference=st.booleans(),
        mark=st.sampled_from(["", "c", "x"]),
    )  # fmt: skip
    return st.builds(
        BarsChart, title=words, sentence=words, unit=units, places=st.integers(0, 3), rows=several(rows, 12),
        benchmark=maybe, benchmark_label=words, table=tables,
    )  # fmt: skip


def multiples_charts(words, tables):
    panels = st.builds(
        SmallPanel, label=words, points=small_lines, mean=maybe, signal=signals, letter=letters, words=words
    )
    return st.builds(
        MultiplesChart, title=words, sentence=words, unit=units, places=st.integers(0, 3),
        panels=several(panels, 9), table=tables,
    )  # fmt: skip


def time_charts(words, tables):
    counts = st.floats(0, 1e6, allow_nan=False)
    line = st.builds(
        Line, label=words, look=st.sampled_from(["strong", "plain", "dashed"]),
        points=several(st.builds(Point, on=days, value=counts)),
    )  # fmt: skip
    reach = st.builds(Reach, label=words, on=days, low=counts, high=counts)
    return st.builds(
        TimeChart, title=words, sentence=words, today=days, lines=several(line), reach=st.none() | reach,
        table=tables,
    )  # fmt: skip


def shares_charts(words, tables):
    share = st.floats(0, 1, allow_nan=False)
    bar = st.builds(
        ShareBar,
        label=words,
        share=st.none() | share,
        low=share,
        high=share,
        is_now=st.booleans(),
        note=words,
    )
    groups = several(st.builds(ShareGroup, label=words, bars=several(bar)))
    return st.builds(SharesChart, title=words, sentence=words, groups=groups, table=tables)


def any_chart(words, tables):
    kinds = (series_charts, bars_charts, multiples_charts, time_charts, shares_charts)
    return st.one_of(*(each(words, tables) for each in kinds))
