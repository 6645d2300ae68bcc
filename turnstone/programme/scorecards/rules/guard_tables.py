"""What is wrong between the rows of a table: twice the same, units that come and go, targets and England's figures.

No Django.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import TypeVar

from turnstone.programme.scorecards.rules.aims import TIMES_OUT, Aim, faults_of_aims
from turnstone.programme.scorecards.rules.guarded import (
    Entered,
    Fault,
    Key,
    Known,
    KnownMeasure,
    as_shown,
    fault,
    told_of,
)
from turnstone.programme.scorecards.rules.words import Frequency, ValueKind

By = TypeVar("By", bound=Hashable)


def faults_between_rows(
    entered: Sequence[Entered], known: Known, sound: Sequence[Entered]
) -> Iterator[Fault]:
    """Say what is wrong between the rows of a table, and with what stands beside the figures that are sound."""
    yield from _twice(entered, known)
    yield from _two_of_england(entered, known)
    for measure_id, rows in _by(_measure, entered).items():
        yield from _signs(rows, known.measures[measure_id])
    for (measure_id, _), rows in _by(_series, entered).items():
        yield from _milestones(rows, known.measures[measure_id])
    for key, rows in _by(_series, sound).items():
        kept = [each for each in known.series.get(key, ()) if each.value]
        yield from _ten_times_out([*kept, *(each for each in rows if each.value)], known.measures[key[0]])


def _by(of: Callable[[Entered], By], entered: Sequence[Entered]) -> dict[By, list[Entered]]:
    found: dict[By, list[Entered]] = defaultdict(list)
    for row in entered:
        found[of(row)].append(row)
    return found


def _measure(row: Entered) -> int:
    return row.measure_id


def _series(row: Entered) -> Key:
    return row.measure_id, row.place_id


def _twice(entered: Sequence[Entered], known: Known) -> Iterator[Fault]:
    first: dict[tuple[int, int | None, dt.date], int] = {}
    for row in entered:
        earlier = first.setdefault((row.measure_id, row.place_id, row.period_ends_on), row.row)
        if earlier != row.row:
            about = told_of(known.measures[row.measure_id], row)
            words = f"{about} is in row {earlier} already; keep one of the two."
            yield fault("duplicate", "error", row.row, "period", words)


def _two_of_england(entered: Sequence[Entered], known: Known) -> Iterator[Fault]:
    said: dict[tuple[int, dt.date], tuple[Decimal, str]] = {
        key: (value, "as published") for key, value in known.national.items()
    }
    for row in entered:
        if row.england is None:
            continue
        value, where = said.setdefault(
            (row.measure_id, row.period_ends_on), (row.england, f"in row {row.row}")
        )
        measure = known.measures[row.measure_id]
        if _differ(value, row.england, measure.places):
            words = (
                f"{told_of(measure, row)}: England is {as_shown(measure, row.england)} here and "
                f"{as_shown(measure, value)} {where}; one of the two is wrong or of another release."
            )
            yield fault("two_national_figures", "error", row.row, "england", words)


def _differ(one: Decimal, other: Decimal, places: int) -> bool:
    """Say whether two figures differ, rounded either way to as many places as the one with fewer is written with."""
    written = (max(0, -int(each.as_tuple().exponent)) for each in (one, other))
    return abs(one - other) > Decimal("0.5").scaleb(-min(places, *written))


def _signs(rows: Sequence[Entered], measure: KnownMeasure) -> Iterator[Fault]:
    """Find the figures that are written in another way than most of their measure, and not told by their parts."""
    per_cent = measure.value_kind == ValueKind.PERCENTAGE or measure.unit == "%"
    written = [row for row in rows if row.typed and row.value is not None and row.numerator is None]
    signed = [row for row in written if "value" in row.signed]
    plain = [row for row in written if "value" not in row.signed]
    if not per_cent or not signed or not plain:
        return
    fewer, other = (signed, "without") if len(signed) < len(plain) else (plain, "with")
    for row in fewer:
        words = (
            f"{told_of(measure, row)} is written {row.typed}, and other rows are written {other} a per cent "
            "sign; check that all are per cent, and write them alike."
        )
        yield fault("unit_comes_and_goes", "warning", row.row, "value", words)


def _milestones(rows: Sequence[Entered], measure: KnownMeasure) -> Iterator[Fault]:
    said = [(row, Aim(row.period_ends_on, row.target)) for row in rows if row.target is not None]
    said.sort(key=lambda pair: pair[1].on)
    if measure.frequency == Frequency.YEAR_TO_DATE:
        # Its milestones rise until the year begins anew: they are held against those of the same month.
        said.sort(key=lambda pair: pair[1].on.month)
    for (_, sooner), (row, later) in pairwise(said):
        for sentence in faults_of_aims(
            (sooner, later),
            measure.polarity,
            measure.unit,
            measure.places,
            None,
            frequency=measure.frequency,
        ):
            yield fault(
                "milestone_away", "warning", row.row, "target", f"{told_of(measure, row)}: {sentence}"
            )


def _ten_times_out(rows: Sequence[Entered], measure: KnownMeasure) -> Iterator[Fault]:
    """Hold what stands beside figures against them, and against those that come later: many start from little.

    What is told beside several figures is out where it is beside all of them. A count of the year so far begins low,
    and a count is compared with nobody's.
    """
    if measure.frequency == Frequency.YEAR_TO_DATE:
        return
    for column, code in _BESIDE.items():
        if column == "target" or measure.value_kind != ValueKind.COUNT:
            yield from _out_beside(rows, measure, column, code)


_BESIDE = {
    "target": "target_ten_times_out",
    "england": "benchmark_ten_times_out",
    "benchmark": "benchmark_ten_times_out",
}


def _out_beside(rows: Sequence[Entered], measure: KnownMeasure, column: str, code: str) -> Iterator[Fault]:
    out: dict[Decimal, bool] = {}
    least, most = Decimal("Infinity"), Decimal(0)
    for row in sorted(rows, key=lambda each: each.period_ends_on, reverse=True):
        value: Decimal = abs(row.value or Decimal(1))
        beside = getattr(row, column)
        least, most = min(least, value), max(most, value)
        if beside:
            out[beside] = abs(beside) >= TIMES_OUT * most or abs(beside) * TIMES_OUT <= least
    for row in rows:
        beside = getattr(row, column)
        if beside and out[beside]:
            words = (
                f"{told_of(measure, row)}: {_CALLED[column]} is {as_shown(measure, beside)} and the figure is "
                f"{_shown(measure, row.value)}, about ten times out; put it right, or say that it is meant."
            )
            yield fault(code, "warning", row.row, column, words)


_CALLED = {"target": "the target", "england": "England", "benchmark": "the benchmark"}


def _shown(measure: KnownMeasure, value: Decimal | None) -> str:
    return as_shown(measure, value) if value is not None else ""
