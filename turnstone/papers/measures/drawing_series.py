"""A measure drawn period by period from its reading: the chart, and the small line."""

import datetime as dt
from collections.abc import Iterator

from turnstone.documents.blocks import SeriesChart
from turnstone.documents.pieces import (
    Comparator,
    Flag,
    ForecastPoint,
    Letter,
    LimitSpan,
    SeriesPoint,
    Signal,
    Spark,
    TargetStep,
)
from turnstone.papers.measures.drawing_tables import series_table
from turnstone.programme.scorecards.facts import (
    ComparisonFacts,
    MeasureRecord,
    Reading,
)
from turnstone.programme.scorecards.facts.series import FEWEST_FOR_ALL
from turnstone.programme.scorecards.rules import Settled, next_period, period_words, value_words

PERIODS_AHEAD = 3
MOST_IN_A_SPARK = 24
_KINDS: dict[str, Signal] = {"improvement": "improvement", "concern": "concern", "neutral": "neutral"}


def chart_of(
    record: MeasureRecord, reading: Reading, comparison: ComparisonFacts | None = None
) -> SeriesChart:
    """Draw a measure period by period; England's figure goes with it where one is given."""
    measure = record.measure
    return SeriesChart(
        title=measure.title + (f": {record.place.name}" if record.place else ""),
        sentence=reading.headline,
        unit=measure.unit,
        places=measure.places,
        least=_least(reading),
        most=_most(reading),
        points=tuple(_points(reading)),
        spans=tuple(_spans(reading)),
        targets=tuple(_targets(reading)),
        forecast=tuple(_forecast(reading)),
        flags=tuple(_flags(reading)),
        comparators=tuple(_comparators(reading, comparison)),
        table=series_table(record, reading),
    )


def spark_of(record: MeasureRecord, reading: Reading) -> Spark:
    """Draw the last periods of a measure as a small line."""
    limits = reading.limits
    signal, letter = sign_of(reading.variation or "")
    return Spark(
        points=tuple(each.value for each in reading.slots[-MOST_IN_A_SPARK:]),
        mean=limits.mean if limits else None,
        lower=limits.lower if limits else None,
        upper=limits.upper if limits else None,
        signal=signal,
        letter=letter,
        words=f"{record.measure.title}: {reading.headline}",
    )


def _least(reading: Reading) -> float | None:
    """Say below what the axis does not go: what was set, and nothing under 0 where no value is."""
    measure = reading.record.measure
    if measure.least is not None:
        return float(measure.least)
    return None if any(each.value is not None and each.value < 0 for each in reading.slots) else 0


def _most(reading: Reading) -> float | None:
    """Say above what the axis does not go: what was set, and for a percentage nothing over 100 where no value is."""
    measure = reading.record.measure
    if measure.most is not None:
        return float(measure.most)
    is_share = measure.unit == "%" and all((each.value or 0) <= 100 for each in reading.slots)
    return 100 if is_share else None


def _points(reading: Reading) -> Iterator[SeriesPoint]:
    measure = reading.record.measure
    for slot, sign in zip(reading.slots, reading.signs, strict=True):
        signal, letter = sign_of(sign)
        yield SeriesPoint(
            label=period_words(slot.on, measure.frequency, measure.starts_again_in),
            on=slot.on,
            value=slot.value,
            mark=slot.figure.mark if slot.figure else "",
            signal=signal,
            letter=letter,
            is_provisional=bool(slot.figure and slot.figure.settled == Settled.PROVISIONAL),
        )


def sign_of(variation: str) -> tuple[Signal, Letter]:
    """Give the signal and the letter of a verdict: improvement_high."""
    kind, _, side = variation.partition("_")
    letters: dict[str, Letter] = {"high": "H", "low": "L"}
    return _KINDS.get(kind, ""), letters.get(side, "")


def _spans(reading: Reading) -> Iterator[LimitSpan]:
    """Give each group's mean and limits, and go on thinly with a mean that was left for a worse one."""
    for group in reading.chart.groups:
        days = [each.on for each in reading.chart.points if each.group == group.number]
        if group.limits.mean is None or not reading.has_limits(group.number):
            continue
        yield LimitSpan(
            starts_on=days[0],
            ends_on=days[-1],
            mean=group.limits.mean,
            lower=group.limits.lower,
            upper=group.limits.upper,
            is_trial=reading.values_in(group.number) < FEWEST_FOR_ALL,
        )
    for left in reading.left_means:
        yield LimitSpan(starts_on=left.on, ends_on=reading.slots[-1].on, mean=left.mean, is_old=True)


def _horizon(reading: Reading) -> dt.date:
    """Say how far ahead the chart looks: a few periods, so that what has been keeps most of the room."""
    day = reading.slots[-1].on
    for _ in range(PERIODS_AHEAD):
        day = next_period(day, reading.record.measure.frequency)
    return day


def _targets(reading: Reading) -> Iterator[TargetStep]:
    """Give the target in force as steps; before the first dated one, from when that was set."""
    if not reading.slots:
        return
    first, end = reading.slots[0].on, _horizon(reading)
    dated = sorted(reading.record.targets, key=lambda each: each.on)
    for number, each in enumerate(dated):
        begins = max(first, min(each.on, each.set_on)) if number == 0 else max(first, each.on)
        ends = min(dated[number + 1].on, end) if number + 1 < len(dated) else end
        if begins < ends:
            yield TargetStep(starts_on=begins, ends_on=ends, value=float(each.value))


def _forecast(reading: Reading) -> Iterator[ForecastPoint]:
    """Give what somebody entered by hand or, for a steady series, its own mean and limits."""
    if not reading.slots:
        return
    last, band = reading.slots[-1].on, reading.forecast_band
    entered = reading.record.forecast
    ahead = [pair for pair in entered.points if pair[0] > last] if entered else []
    for on, value in ahead:
        yield ForecastPoint(on=on, value=float(value))
    if not ahead and band is not None:
        for on in (last, _horizon(reading)):
            yield ForecastPoint(on=on, value=band.mean, low=band.lower, high=band.upper)


def _flags(reading: Reading) -> Iterator[Flag]:
    found = [Flag(on=each.starts_on, label=each.why, look="break") for each in reading.record.breaks]
    found += [
        Flag(on=each.on, label=f"New limits: {each.cause}", look="rebase")
        for each in reading.record.rebases
        if each.undone_on is None
    ]
    begins = reading.slots[0].on if reading.slots else dt.date.max
    yield from sorted((each for each in found if each.on > begins), key=lambda each: each.on)


def _comparators(reading: Reading, comparison: ComparisonFacts | None) -> Iterator[Comparator]:
    if comparison is None or not reading.slots:
        return
    first, last = reading.slots[0].on, reading.slots[-1].on
    points = tuple(
        ForecastPoint(on=each.period_ends_on, value=float(each.england))
        for each in comparison.earlier
        if each.england is not None and first <= each.period_ends_on <= last
    )
    if points:
        measure = reading.record.measure
        newest = [each for each in comparison.earlier if each.period_ends_on == points[-1].on][-1]
        said = value_words(newest.england, measure.unit, measure.places) if newest.england is not None else ""
        yield Comparator(label=f"England {said}, {newest.period}", points=points)
