"""What stands before a change and what after it, and what else happened near. No Django."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from turnstone.methods.spc import limits_of
from turnstone.methods.spc.signals import COMMON, is_high, labels
from turnstone.programme.scorecards.rules.periods import (
    end_of_month,
    is_whole_period,
    month_end_after,
    next_period,
    period_before,
    periods_between,
    starts_on,
)
from turnstone.programme.scorecards.rules.words import Polarity

IMPACT_OFFERED_NAMES = {
    "nothing": "Nothing: it cannot be told yet",
    "chart_only": "The chart of signals only",
    "regression": "A test of the earlier pattern against what came after",
}
NEAR = 3

Figure = tuple[dt.date, float | None]


@dataclass(frozen=True, slots=True)
class Sides:
    """The periods before a change and from it on, each with its value or None where there is none."""

    before: tuple[Figure, ...]
    after: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Signal:
    """A point after a change that is more than chance, held to the limits of before; and which way."""

    on: dt.date
    label: str
    is_better: bool | None


def sides_of(
    values: Mapping[dt.date, float], frequency: str, begins_on: dt.date, breaks: Iterable[dt.date]
) -> Sides:
    """Part a series at a change; the period in which it falls is of after it.

    Only what can be compared is taken: from the last break before the change to the first one after it.
    """
    known = {end_of_month(on): value for on, value in values.items()}
    if not known:
        return Sides((), ())
    days = sorted(breaks)
    since = max((each for each in days if each <= begins_on), default=dt.date.min)
    until = min((each for each in days if each > begins_on), default=dt.date.max)
    periods = [each for each in periods_between(min(known), max(known), frequency) if since <= each < until]
    first = period_of(begins_on, frequency)
    return Sides(
        before=tuple((each, known.get(each)) for each in periods if each < first),
        after=tuple((each, known.get(each)) for each in periods if each >= first),
    )


def period_of(day: dt.date, frequency: str) -> dt.date:
    """Give the last day of the period in which a day falls."""
    end = end_of_month(day)
    while not is_whole_period(end, frequency):
        end = month_end_after(end, 1)
    return end


def is_near(day: dt.date, begins_on: dt.date, frequency: str) -> bool:
    """Say whether something happened within three periods of a change."""
    first = last = period_of(begins_on, frequency)
    for _ in range(NEAR):
        first, last = period_before(first, frequency), next_period(last, frequency)
    return starts_on(first, frequency) <= day <= last


def is_written_first(written_on: dt.date, begins_on: dt.date, frequency: str) -> bool:
    """Say whether a start was written down before anybody could have looked at what came of it."""
    return written_on < period_of(begins_on, frequency)


def signals_after(sides: Sides, polarity: str) -> tuple[Signal, ...]:
    """Find the signals after a change, held to limits that rest on the figures before it alone."""
    before = [value for _, value in sides.before]
    every = (*sides.before, *sides.after)
    named = labels([value for _, value in every], limits_of(before), "as_published")
    since = len(before)
    return tuple(
        Signal(on, label, _is_better(label, polarity))
        for (on, _), label in zip(every[since:], named[since:], strict=True)
        if label not in (COMMON, "")
    )


def _is_better(label: str, polarity: str) -> bool | None:
    if polarity not in (Polarity.HIGH, Polarity.LOW):
        return None
    return is_high(label) == (polarity == Polarity.HIGH)


def signals_in_words(signals: Sequence[Signal], sides: Sides, since: str) -> str:
    """Say what the chart of signals shows, which is never why."""
    before, after = (sum(value is not None for _, value in each) for each in (sides.before, sides.after))
    held = f"Since {since}, held to the limits of the {before} figures before it,"
    if not signals:
        return f"{held} none of {after} shows more than the ups and downs we’d expect by chance."
    return f"{held} {_counted(signals)} of {after}. A signal says that something changed, never why."


def _counted(signals: Sequence[Signal]) -> str:
    better = sum(each.is_better is True for each in signals)
    worse = sum(each.is_better is False for each in signals)
    parts = [f"{better} for the better"] * bool(better) + [f"{worse} for the worse"] * bool(worse)
    many = len(signals)
    show = "figure shows" if many == 1 else "figures show"
    return f"{many} {show} an unusual change" + (f" ({' and '.join(parts)})" if parts else "")
