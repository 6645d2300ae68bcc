"""What is wrong between the rows of a table: twice the same, units that come and go, targets and England's figures.

No Django.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from turnstone.programme.scorecards.rules.aims import TIMES_OUT, Aim, faults_of_aims
from turnstone.programme.scorecards.rules.direction import shown_value
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
from turnstone.programme.scorecards.rules.words import ValueKind


def faults_between_rows(
    entered: Sequence[Entered], known: Known, sound: Sequence[Entered]
) -> Iterator[Fault]:
    """Say what is wrong between the rows of a table, and with what stands beside the figures that are sound."""
    yield from _twice(entered, known)
    yield from _two_of_england(entered, known)
    for (measure_id, _), rows in _by_series(entered).items():
        yield from _signs(rows, known.measures[measure_id])
        yield from _milestones(rows, known.measures[measure_id])
    for row in sound:
        yield from _ten_times_out(row, known.measures[row.measure_id])


def _by_series(entered: Sequence[Entered]) -> dict[Key, list[Entered]]:
    found: dict[Key, list[Entered]] = defaultdict(list)
    for row in entered:
        found[row.measure_id, row.place_id].append(row)
    return found


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
        if shown_value(value, measure.places) != shown_value(row.england, measure.places):
            words = (
                f"{told_of(measure, row)}: England is {as_shown(measure, row.england)} here and "
                f"{as_shown(measure, value)} {where}; one of the two is wrong or of another release."
            )
            yield fault("two_national_figures", "error", row.row, "england", words)


def _signs(rows: Sequence[Entered], measure: KnownMeasure) -> Iterator[Fault]:
    """Find the figures that are written in another way than most of their measure."""
    per_cent = measure.value_kind == ValueKind.PERCENTAGE or measure.unit == "%"
    written = [row for row in rows if row.typed and row.value is not None]
    signed = [row for row in written if row.typed.strip().endswith("%")]
    plain = [row for row in written if row not in signed]
    if not per_cent or not signed or not plain:
        return
    fewer, other = (signed, "without") if len(signed) < len(plain) else (plain, "with")
    for row in fewer:
        words = (
            f"{told_of(measure, row)} is written {row.typed.strip()}, and other rows are written {other} a per cent "
            "sign; check that all are per cent, and write them alike."
        )
        yield fault("unit_comes_and_goes", "warning", row.row, "value", words)


def _milestones(rows: Sequence[Entered], measure: KnownMeasure) -> Iterator[Fault]:
    said = [(row, Aim(row.period_ends_on, row.target)) for row in rows if row.target is not None]
    said.sort(key=lambda pair: pair[1].on)
    for (_, sooner), (row, later) in pairwise(said):
        for sentence in faults_of_aims((sooner, later), measure.polarity, measure.unit, measure.places, None):
            yield fault(
                "milestone_away", "warning", row.row, "target", f"{told_of(measure, row)}: {sentence}"
            )


def _ten_times_out(row: Entered, measure: KnownMeasure) -> Iterator[Fault]:
    if _times_out(row.target, row.value):
        words = (
            f"{told_of(measure, row)}: the target {_shown(measure, row.target)} is about ten times out, for the "
            f"figure is {_shown(measure, row.value)}; put it right, or say that it is meant."
        )
        yield fault("target_ten_times_out", "warning", row.row, "target", words)
    if measure.value_kind != ValueKind.COUNT and _times_out(row.england, row.value):
        words = (
            f"{told_of(measure, row)}: England is {_shown(measure, row.england)} and the figure is "
            f"{_shown(measure, row.value)}, about ten times out; check both."
        )
        yield fault("benchmark_ten_times_out", "warning", row.row, "england", words)


def _times_out(one: Decimal | None, other: Decimal | None) -> bool:
    if not one or not other:
        return False
    times = abs(one / other)
    return times >= TIMES_OUT or times * TIMES_OUT <= 1


def _shown(measure: KnownMeasure, value: Decimal | None) -> str:
    return as_shown(measure, value) if value is not None else ""
