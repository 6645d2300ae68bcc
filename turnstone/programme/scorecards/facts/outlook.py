"""What a chart lets one expect: the target, the band of a steady series, and whether the curve has turned."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from turnstone.methods import spc
from turnstone.programme.scorecards.facts.fitness import unfit_of
from turnstone.programme.scorecards.facts.records import MeasureRecord
from turnstone.programme.scorecards.facts.series import (
    FEWEST_FOR_ALL,
    Slot,
    chart_of_record,
    frozen_points,
    improves,
    judged_from,
)
from turnstone.programme.scorecards.rules import Polarity, accepts_worse

CurveTurned = Literal["turned", "not_yet", "cannot_tell"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """Where a steady series is expected to stay: at its mean, within its limits."""

    mean: float
    lower: float
    upper: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftMean:
    """A mean that was left for a worse one, and the day; it stays on the chart as a thin line."""

    on: dt.date
    mean: float


def assurance_of(record: MeasureRecord, chart: spc.Chart, target: float | None) -> spc.Assurance | None:
    """Say whether the target will be met; limits frozen before a change do not tell how things run since.

    Nor do limits that the newest figure has left: a target that was just met is not one that “won’t be met”.
    """
    has_moved = frozen_points(record, chart) is not None and chart.variation != "common_cause"
    return None if has_moved or is_belied(record, chart, target) else chart.assurance


def is_belied(record: MeasureRecord, chart: spc.Chart, target: float | None) -> bool:
    """Say whether the newest figure met a target that would not be met, or missed one that always would."""
    latest = record.latest
    if latest is None or latest.value is None or target is None or chart.assurance in (None, "inconsistent"):
        return False
    value = float(latest.value)
    is_met = value >= target if improves(record.measure.polarity) == "increase" else value <= target
    return is_met == (chart.assurance == "fail")


def band_of(chart: spc.Chart) -> Band | None:
    """Expect a steady series to stay where it is; of one in a trend or after a shift nothing is worked out."""
    last = chart.groups[-1]
    given = [each for each in chart.points if each.group == last.number and each.value is not None]
    steady = all(each.tells == "common_cause" for each in given[-FEWEST_FOR_ALL:])
    limits = last.limits
    if not steady or limits.mean is None or limits.lower is None or limits.upper is None:
        return None
    return Band(mean=limits.mean, lower=limits.lower, upper=limits.upper)


def curve_of(record: MeasureRecord, slots: tuple[Slot, ...]) -> CurveTurned:
    """Say whether the two latest values are better than the frozen baseline would give, whatever was rebased since."""
    day, has_way = judged_from(record), record.measure.polarity in (Polarity.HIGH, Polarity.LOW)
    if day is None or not has_way or unfit_of(record, slots):
        return "cannot_tell"
    chart = chart_of_record(record, slots, None, with_rebases=False)
    after = [each for each in chart.points if each.on >= day and each.value is not None]
    if frozen_points(record, chart) is None or len(after) < 2:
        return "cannot_tell"
    better = all(each.tells == "special_cause_improvement" for each in after[-2:])
    return "turned" if better else "not_yet"


def left_means_of(record: MeasureRecord, chart: spc.Chart) -> tuple[LeftMean, ...]:
    """Find each mean that a person's rebase left for a worse one; a break is nobody's choice."""
    by_person = [each.on for each in record.rebases if each.undone_on is None]
    found = []
    for before, after in zip(chart.groups, chart.groups[1:], strict=False):
        previous = max((each.on for each in chart.points if each.group == before.number), default=dt.date.min)
        chosen = any(previous < day <= after.first_on for day in by_person)
        if chosen and accepts_worse(before.limits.mean, after.limits.mean, record.measure.polarity):
            found.append(LeftMean(on=after.first_on, mean=before.limits.mean or 0.0))
    return tuple(found)
