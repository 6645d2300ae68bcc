"""What is odd with a figure beside those before it. No Django."""

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from statistics import median

from turnstone.programme.scorecards.rules.guarded import (
    Entered,
    Fault,
    KnownMeasure,
    as_shown,
    fault,
    told_of,
)
from turnstone.programme.scorecards.rules.words import Frequency, Settled, ValueKind

FEWEST_TO_JUMP_FROM = 6
SPREADS_TO_JUMP = 5
# A count of the year so far begins anew in or just after these: January, April and September.
_YEARS_BEGIN = frozenset({1, 2, 4, 5, 9, 10, 12})
_FALLS_TO = Decimal("0.4")


def faults_of_series(
    rows: Sequence[Entered], measure: KnownMeasure, kept: Sequence[Entered]
) -> Iterator[Fault]:
    """Say what is odd with new figures of one measure and place beside those kept and beside one another."""
    new = {row.period_ends_on for row in rows}
    whole = sorted(
        [*rows, *(each for each in kept if each.period_ends_on not in new)],
        key=lambda each: each.period_ends_on,
    )
    was = {each.period_ends_on: each for each in kept}
    checked = {id(row) for row in rows}
    for place, row in enumerate(whole):
        if id(row) in checked:
            before = [each for each in whole[:place] if each.value is not None]
            yield from _beside(row, measure, before, was.get(row.period_ends_on))


def _beside(
    row: Entered, measure: KnownMeasure, before: Sequence[Entered], was: Entered | None
) -> Iterator[Fault]:
    yield from _changes_final(row, measure, was)
    if row.value is None or not before:
        return
    yield from _definition(row, before[-1], measure)
    since = [each for each in before if not _broken(each.period_ends_on, row.period_ends_on, measure)]
    odd = _share(row, measure, since) or _anew(row, measure, since) or _jump(row, measure, since)
    if odd:
        yield odd


def _changes_final(row: Entered, measure: KnownMeasure, was: Entered | None) -> Iterator[Fault]:
    if was is None or was.settled != Settled.FINAL or was.value is None or was.value == row.value:
        return
    now = as_shown(measure, row.value) if row.value is not None else f"the mark {row.mark}"
    words = (
        f"{told_of(measure, row)} is final at {as_shown(measure, was.value)} and would become {now}; say why."
    )
    yield fault("changes_final", "warning", row.row, "value", words)


def _definition(row: Entered, last: Entered, measure: KnownMeasure) -> Iterator[Fault]:
    changed = row.definition and last.definition and row.definition != last.definition
    version = row.definition_version or (measure.definition_version if not row.definition else 0)
    older = last.definition_version and version and last.definition_version != version
    if (changed or older) and not _broken(last.period_ends_on, row.period_ends_on, measure):
        words = (
            f"{told_of(measure, row)} is counted by another definition than the period before, and no break is "
            "marked; mark a break, with why, before the figures of the new definition are kept."
        )
        yield fault("definition_without_break", "error", row.row, "definition", words)


def _broken(before: dt.date, after: dt.date, measure: KnownMeasure) -> bool:
    return any(before < each <= after for each in measure.breaks)


def _share(row: Entered, measure: KnownMeasure, before: Sequence[Entered]) -> Fault | None:
    per_cent = measure.value_kind == ValueKind.PERCENTAGE or measure.unit == "%"
    if not per_cent or not row.value or not before or row.numerator is not None:
        return None
    usual = Decimal(median(_values(before)))
    is_share = row.value <= 1 and usual >= 5 and _alike(row.value * 100, usual)
    is_whole = row.value >= 5 and 0 < usual <= 1 and _alike(row.value / 100, usual)
    if not is_share and not is_whole:
        return None
    should = row.value * 100 if is_share else row.value / 100
    words = (
        f"{told_of(measure, row)} is {row.value.normalize():f}, where the figures before are about "
        f"{usual.normalize():f}: one is a share and the other per cent. Write {should.normalize():f}, or give "
        "numerator and denominator."
    )
    return fault("share_for_per_cent", "error", row.row, "value", words)


def _alike(one: Decimal, other: Decimal) -> bool:
    return other / 2 <= one <= other * 2


def _anew(row: Entered, measure: KnownMeasure, before: Sequence[Entered]) -> Fault | None:
    """Find a fall that is the beginning of another year's count, or a fall where a count cannot fall."""
    if row.value is None or not before:
        return None
    last = before[-1]
    if last.value is None or row.value >= last.value:
        return None
    if measure.frequency == Frequency.YEAR_TO_DATE:
        return _within_year(row, last, measure)
    begins = row.period_ends_on.month in _YEARS_BEGIN
    if not begins or row.value > _FALLS_TO * last.value or not _rose_until(before, row.value):
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


def _rose_until(before: Sequence[Entered], now: Decimal) -> bool:
    """Say whether figures only rose for three periods or, where there are fewer, fell to less than a fifth."""
    values = _values(before)
    if len(values) < 3:
        return now < values[-1] / 5
    return all(sooner <= later for sooner, later in pairwise(values[-3:])) and values[-3] < values[-1]


def _jump(row: Entered, measure: KnownMeasure, before: Sequence[Entered]) -> Fault | None:
    values = _values(before)
    if row.value is None or len(values) < FEWEST_TO_JUMP_FROM:
        return None
    usual = Decimal(median(values))
    spread = Decimal("1.4826") * Decimal(median(abs(each - usual) for each in values))
    spread = max(spread, abs(usual) / 20, Decimal(1).scaleb(-measure.places))
    if measure.value_kind == ValueKind.COUNT:
        spread = max(spread, abs(usual).sqrt() + 1)  # what chance alone does to a count
    # A series that has moved for good is judged by where it is now, too.
    away = min(abs(row.value - usual), abs(row.value - values[-1]))
    if away <= SPREADS_TO_JUMP * spread:
        return None
    words = (
        f"{told_of(measure, row)} is {as_shown(measure, row.value)}, far from the figures before it, which are about "
        f"{as_shown(measure, round(usual, measure.places))}; check it, or say what happened."
    )
    return fault("jump", "warning", row.row, "value", words)


def _values(before: Sequence[Entered]) -> list[Decimal]:
    return [each.value for each in before if each.value is not None]
