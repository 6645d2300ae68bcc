"""A count of the year so far that begins anew, which would read as a fall. No Django."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal

from turnstone.programme.scorecards.rules.guarded import (
    Entered,
    Fault,
    KnownMeasure,
    as_shown,
    fault,
    told_of,
)
from turnstone.programme.scorecards.rules.words import Frequency, ValueKind

# The calendar, the financial and the academic year begin in these.
_YEARS_BEGIN = (1, 4, 9)
# Fewer than these, or a smaller percentage, rise and fall by chance.
_FEWEST = 12
# How far a count falls when its year begins anew, by how many figures rose before: the fewer, the surer it must be.
_FALLS_TO = {1: Decimal("0.2"), 2: Decimal("0.25")}
_FALLS_TO_AFTER_MORE = Decimal("0.4")
# With two or three periods in a year, the first is a large part of the whole, which then is far above it.
_LONG_PERIODS = {
    Frequency.TERMLY: (Decimal("0.55"), Decimal("1.5")),
    Frequency.SIX_MONTHLY: (Decimal("0.6"), Decimal("1.6")),
}
_NEVER_BEGIN_ANEW = (Frequency.ANNUAL, Frequency.ROLLING_YEAR)


def faults_of_a_count(row: Entered, measure: KnownMeasure, before: Sequence[Entered]) -> Fault | None:
    """Find a fall that is the beginning of another year's count, or a fall where a count cannot fall."""
    if row.value is None or not before or measure.frequency in _NEVER_BEGIN_ANEW:
        return None
    last = before[-1]
    if last.value is None or row.value >= last.value:
        return None
    if measure.frequency == Frequency.YEAR_TO_DATE:
        return _within_year(row, last, measure)
    if not _a_year_begins(last.period_ends_on, row.period_ends_on) or not _falls_back(row, measure, before):
        return None
    words = (
        f"{told_of(measure, row)} is {as_shown(measure, row.value)} after {as_shown(measure, last.value)}: it looks "
        "like a count of the year so far that began anew, and would read as a fall. If so, say in the measure that "
        "it is “monthly, of the year so far”; if not, say what happened."
    )
    return fault("begins_anew", "warning", row.row, "value", words)


def _within_year(row: Entered, last: Entered, measure: KnownMeasure) -> Fault | None:
    begins = measure.starts_again_in or 4
    if _year_of(row.period_ends_on, begins) != _year_of(last.period_ends_on, begins):
        return None
    if measure.value_kind not in (ValueKind.COUNT, ValueKind.RATE):
        return None
    words = (
        f"{told_of(measure, row)} is less than the month before, and a count of the year so far cannot fall within "
        "the year; check both, or say what was put right."
    )
    return fault("fell_within_year", "warning", row.row, "value", words)


def _year_of(day: dt.date, begins: int) -> int:
    return day.year - (day.month < begins)


def _a_year_begins(last: dt.date, now: dt.date) -> bool:
    """Say whether a year begins between two periods, or began in the month of the first and shows a month late."""
    first, until = last.year * 12 + last.month, now.year * 12 + now.month
    months = range(first - (until == first + 1), until)
    return any(month % 12 + 1 in _YEARS_BEGIN for month in months)


def _falls_back(row: Entered, measure: KnownMeasure, before: Sequence[Entered]) -> bool:
    """Say whether figures only rose since the series began, or since it last fell, and fall now by far."""
    run = _rising(before)
    first, last, now = run[0], run[-1], row.value or Decimal(0)
    if measure.value_kind in (ValueKind.COUNT, ValueKind.PERCENTAGE) and last < _FEWEST:
        return False
    if row.denominator and (
        len(run) < 3 or last < 2 * first or last - now < _by_chance(last, row.denominator)
    ):
        return False
    long = _LONG_PERIODS.get(Frequency(measure.frequency))
    if long and len(run) > 1:
        return now <= long[0] * last and last >= long[1] * first
    if len(run) < 3 and len(run) < len(before):
        return False
    if len(run) == 1 and measure.value_kind == ValueKind.PERCENTAGE:
        return False
    return (len(run) == 1 or first < last) and now <= _FALLS_TO.get(len(run), _FALLS_TO_AFTER_MORE) * last


def _by_chance(share: Decimal, of: Decimal) -> Decimal:
    """Give how far a share of so many falls by chance, at the very most."""
    return 4 * max(share * (100 - share) / of, Decimal(0)).sqrt()


def _rising(before: Sequence[Entered]) -> list[Decimal]:
    values = [each.value for each in before if each.value is not None]
    start = len(values) - 1
    while start and values[start - 1] <= values[start]:
        start -= 1
    return values[start:]
