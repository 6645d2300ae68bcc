"""A figure on another scale than the others of its series: a share for per cent, ten times out, far away. No Django."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from statistics import median

from turnstone.programme.scorecards.rules.guarded import (
    Entered,
    Fault,
    KnownMeasure,
    as_shown,
    fault,
    told_of,
)
from turnstone.programme.scorecards.rules.periods import month_end_after
from turnstone.programme.scorecards.rules.words import Frequency, ValueKind

FEWEST_TO_JUMP_FROM = 6
SPREADS_TO_JUMP = 5
# Counts below this may well be a tenth, or ten times, of what they were.
_FEWEST_TO_SLIP = 10
_TIMES = {
    Decimal(10) ** power: words
    for power, words in (
        (1, "ten times"),
        (2, "a hundred times"),
        (3, "a thousand times"),
        (-1, "a tenth of"),
        (-2, "a hundredth of"),
        (-3, "a thousandth of"),
    )
}


def wrong_share(
    row: Entered, measure: KnownMeasure, near: Sequence[Entered], before: Sequence[Entered]
) -> Fault | None:
    """Find a share where per cent is kept, or the other way round."""
    per_cent = measure.value_kind == ValueKind.PERCENTAGE or measure.unit == "%"
    usual = next(_usual(row, near, before, like=Decimal(2), fewest=1), None)
    if not per_cent or not row.value or row.numerator is not None or not usual:
        return None
    small, large = sorted((row.value, usual))
    if not 0 < small <= 1 <= large or not _alike(small * 100, large, Decimal(2)):
        return None
    should = row.value * 100 if row.value == small else row.value / 100
    words = (
        f"{told_of(measure, row)} is {row.value.normalize():f}, where the others are about "
        f"{round(usual, 2).normalize():f}: one is a share and the other per cent. Write {should.normalize():f}, or "
        "give numerator and denominator."
    )
    return fault("share_for_per_cent", "error", row.row, "value", words)


def ten_times_out(
    row: Entered, measure: KnownMeasure, near: Sequence[Entered], before: Sequence[Entered]
) -> Fault | None:
    """Find a slip of the decimal point, or a rate of ten times as many, among figures that are alike."""
    if not row.value or row.numerator is not None or measure.frequency == Frequency.YEAR_TO_DATE:
        return None
    for usual in _usual(row, near, before, like=Decimal("1.5"), fewest=2):
        times = next(
            (_TIMES[each] for each in _TIMES if _alike(row.value, usual * each, Decimal("1.25"))), ""
        )
        few = measure.value_kind == ValueKind.COUNT and min(row.value, usual) < _FEWEST_TO_SLIP
        if _alike(row.value, usual, Decimal("1.5")):
            return None
        if times and not few:
            words = (
                f"{told_of(measure, row)} is {as_shown(measure, row.value)}, about {times} what the others are, "
                f"{as_shown(measure, round(usual, measure.places))}; check its decimal point and its unit, or say "
                "what happened."
            )
            return fault("ten_times_out", "warning", row.row, "value", words)
    return None


def jump(row: Entered, measure: KnownMeasure, before: Sequence[Entered]) -> Fault | None:
    """Find a figure far beyond those before it."""
    values = list(_values(before))
    if row.value is None or len(values) < FEWEST_TO_JUMP_FROM:
        return None
    usual = Decimal(median(values))
    spread = Decimal("1.4826") * Decimal(median(abs(each - usual) for each in values))
    spread = max(spread, abs(usual) / 10, Decimal(1).scaleb(-measure.places), _by_chance(row, measure, usual))
    # A series that has moved for good is judged by where it is now, too, and one with seasons by a year before.
    away = min(abs(row.value - each) for each in (usual, values[-1], *_a_year_before(row, before)))
    if away <= SPREADS_TO_JUMP * spread:
        return None
    words = (
        f"{told_of(measure, row)} is {as_shown(measure, row.value)}, far from the figures before it, which are about "
        f"{as_shown(measure, round(usual, measure.places))}; check it, or say what happened."
    )
    return fault("jump", "warning", row.row, "value", words)


def _a_year_before(row: Entered, before: Sequence[Entered]) -> Iterator[Decimal]:
    on = row.period_ends_on
    return _values([each for each in before if each.period_ends_on == month_end_after(on, -12)])


def _by_chance(row: Entered, measure: KnownMeasure, usual: Decimal) -> Decimal:
    """Give what chance alone does to a count, and to a share of so many."""
    if measure.value_kind == ValueKind.COUNT:
        return abs(usual).sqrt() + 1
    if measure.value_kind != ValueKind.PERCENTAGE:
        return Decimal(0)
    if not row.denominator or not 0 < usual < 100:
        return Decimal("0.5")
    return (usual * (100 - usual) / row.denominator).sqrt()


def _usual(
    row: Entered, near: Sequence[Entered], before: Sequence[Entered], *, like: Decimal, fewest: int
) -> Iterator[Decimal]:
    """Give the middle of the others, and of those before, where two of three are like it."""
    for values in (_beside(row, near), list(_values(before))):
        middle = Decimal(median(values)) if len(values) >= fewest else None
        if middle is not None and 3 * sum(_alike(each, middle, like) for each in values) >= 2 * len(values):
            yield middle


def _beside(row: Entered, near: Sequence[Entered]) -> list[Decimal]:
    """Give the other values; of two that differ, the later is doubted."""
    others = [each for each in near if each is not row]
    if len(others) == 1 and others[0].period_ends_on > row.period_ends_on:
        return []
    return list(_values(others))


def _alike(one: Decimal, other: Decimal, times: Decimal) -> bool:
    return other / times <= one <= other * times


def _values(rows: Sequence[Entered]) -> Iterator[Decimal]:
    return (each.value for each in rows if each.value is not None)
