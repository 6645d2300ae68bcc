"""How a measure's series reads: what moved by more than chance, within what limits, and what may be expected.

One reading stands behind every chart, small line, icon and sentence of a measure, on every page and in every paper.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from turnstone.methods import spc, status
from turnstone.programme.scorecards.facts import reading_words
from turnstone.programme.scorecards.facts.records import MeasureRecord
from turnstone.programme.scorecards.facts.series import (
    FEWEST_FOR_ALL,
    FEWEST_FOR_LIMITS,
    Slot,
    chart_of_record,
    frozen_points,
    judged_from,
    slots_of,
)
from turnstone.programme.scorecards.rules import (
    Frequency,
    ValueKind,
    accepts_worse,
    suggested_rebase,
)

Shows = Literal["line", "trial", "full"]
CurveTurned = Literal["turned", "not_yet", "cannot_tell"]

FEWEST_COUNTED = 5
HOLIDAY_MONTH = 8


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How a series reads. `variation` and `assurance` are None where nothing can be said.

    `slots` are the periods in order and `chart.points` are judged in the same order. `size` is how many values the
    last group has. `unfit` says why limits would mislead however many points there are.
    """

    record: MeasureRecord
    slots: tuple[Slot, ...]
    chart: spc.Chart
    shows: Shows
    size: int
    unfit: str
    target: float | None
    variation: str | None
    assurance: spc.Assurance | None
    forecast_band: Band | None
    curve_turned: CurveTurned
    left_means: tuple[LeftMean, ...]

    @property
    def signal(self) -> str:
        """Give the key of its sign in a list of measures; nothing where there is none."""
        if self.variation is None:
            return ""
        return "common" if self.variation == "common_cause" else self.variation

    @property
    def limits(self) -> spc.Limits | None:
        """Give the limits of the last group, where they are shown."""
        return self.chart.groups[-1].limits if self.chart.groups and self.shows != "line" else None

    @property
    def last(self) -> Slot | None:
        """Give the last period that has a value."""
        return next((each for each in reversed(self.slots) if each.value is not None), None)

    @property
    def signs(self) -> tuple[str, ...]:
        """Give the key of each period's sign, in order; nothing where its group has too few points for limits."""
        return tuple(
            _sign(each) if each.value is not None and self.has_limits(each.group) else ""
            for each in self.chart.points
        )

    def values_in(self, group: int) -> int:
        """Count the values of a group."""
        return sum(each.value is not None for each in self.chart.points if each.group == group)

    def has_limits(self, group: int) -> bool:
        """Say whether a group has points enough for limits, on trial or not."""
        return not self.unfit and self.values_in(group) >= FEWEST_FOR_LIMITS

    @property
    def suggested_rebase(self) -> dt.date | None:
        """Give the day from which limits might begin anew, if a lasting shift has a known cause.

        Of limits frozen before a plan nothing is suggested: they stand so that what came of it shows.
        """
        is_frozen = frozen_points(self.record, self.chart) is not None
        return None if self.shows == "line" or is_frozen else suggested_rebase(self.chart)

    @property
    def is_holiday_month(self) -> bool:
        """Say whether its last value is of a month in which schools are shut, and that matters to it."""
        last = self.last
        return bool(self.record.measure.is_seasonal and last and last.on.month == HOLIDAY_MONTH)

    @property
    def words(self) -> str:
        """Say what it tells, of chance and of the target."""
        return reading_words.words_of(self)

    @property
    def headline(self) -> str:
        """Say in one sentence what it came to and what that tells."""
        return reading_words.headline_of(self)

    @property
    def notes(self) -> tuple[str, ...]:
        """List what a reader must know of how it was made."""
        return reading_words.notes_of(self)


def read_series(record: MeasureRecord, *, target: float | None = None) -> Reading:
    """Read the series of a measure, held to a target; without one, to the target in force for its newest figure."""
    slots = slots_of(record)
    wanted = _target(record) if target is None else float(target)
    chart = chart_of_record(record, slots, wanted)
    size = _size(chart)
    unfit = _unfit(record, slots)
    shows = _shows(size, unfit)
    return Reading(
        record=record,
        slots=slots,
        chart=chart,
        shows=shows,
        size=size,
        unfit=unfit,
        target=wanted,
        variation=chart.variation if shows != "line" else None,
        assurance=_assurance(record, chart) if shows != "line" else None,
        forecast_band=_band(chart) if shows == "full" else None,
        curve_turned=_curve(record, slots),
        left_means=_left_means(record, chart),
    )


def _target(record: MeasureRecord) -> float | None:
    latest = record.latest
    if latest is None:
        return None
    dated = [(each.on, float(each.value)) for each in record.targets]
    return status.target_in_force(dated, latest.period_ends_on)


def _assurance(record: MeasureRecord, chart: spc.Chart) -> spc.Assurance | None:
    """Say whether the target will be met; limits frozen before a change do not tell how things run since."""
    has_moved = frozen_points(record, chart) is not None and chart.variation != "common_cause"
    return None if has_moved else chart.assurance


def _size(chart: spc.Chart) -> int:
    """Count the values of the last group: a period without one adds nothing to what is known."""
    if not chart.groups:
        return 0
    last = chart.groups[-1].number
    return sum(each.value is not None for each in chart.points if each.group == last)


def _unfit(record: MeasureRecord, slots: tuple[Slot, ...]) -> str:
    measure = record.measure
    if measure.frequency == Frequency.YEAR_TO_DATE:
        return "A count of the year so far grows and begins anew by itself, so no limits are drawn."
    if measure.frequency == Frequency.ROLLING_YEAR:
        return "Each figure shares 11 months with the one before it, so no limits are drawn."
    values = [each.value for each in slots if each.value is not None]
    if measure.value_kind == ValueKind.COUNT and values and sum(values) / len(values) < FEWEST_COUNTED:
        return f"On average fewer than {FEWEST_COUNTED} are counted a period, too few for limits; look at whole years."
    return ""


def _sign(point: spc.Judged) -> str:
    if point.tells == "common_cause":
        return "common"
    kind = point.tells.removeprefix("special_cause_").partition("_")[0]
    return f"{kind}_{'high' if 'Above' in point.label or 'Increasing' in point.label else 'low'}"


def _shows(size: int, unfit: str) -> Shows:
    if unfit or size < FEWEST_FOR_LIMITS:
        return "line"
    return "trial" if size < FEWEST_FOR_ALL else "full"


def _band(chart: spc.Chart) -> Band | None:
    """Expect a steady series to stay where it is; of one in a trend or after a shift nothing is worked out."""
    last = chart.groups[-1]
    given = [each for each in chart.points if each.group == last.number and each.value is not None]
    steady = all(each.tells == "common_cause" for each in given[-FEWEST_FOR_ALL:])
    limits = last.limits
    if not steady or limits.mean is None or limits.lower is None or limits.upper is None:
        return None
    return Band(mean=limits.mean, lower=limits.lower, upper=limits.upper)


def _curve(record: MeasureRecord, slots: tuple[Slot, ...]) -> CurveTurned:
    """Say whether the two latest values are better than the frozen baseline would give, whatever was rebased since."""
    day = judged_from(record)
    chart = chart_of_record(record, slots, None, with_rebases=False)
    if (
        day is None
        or not chart.groups
        or _unfit(record, slots)
        or record.measure.polarity not in ("high", "low")
    ):
        return "cannot_tell"
    after = [each for each in chart.points if each.on >= day and each.value is not None]
    if frozen_points(record, chart) is None or len(after) < 2:
        return "cannot_tell"
    better = all(each.tells == "special_cause_improvement" for each in after[-2:])
    return "turned" if better else "not_yet"


def _left_means(record: MeasureRecord, chart: spc.Chart) -> tuple[LeftMean, ...]:
    """Find each mean that a person's rebase left for a worse one; a break is nobody's choice."""
    by_person = [each.on for each in record.rebases if each.undone_on is None]
    found = []
    for before, after in zip(chart.groups, chart.groups[1:], strict=False):
        previous = max((each.on for each in chart.points if each.group == before.number), default=dt.date.min)
        chosen = any(previous < day <= after.first_on for day in by_person)
        if chosen and accepts_worse(before.limits.mean, after.limits.mean, record.measure.polarity):
            found.append(LeftMean(on=after.first_on, mean=before.limits.mean or 0.0))
    return tuple(found)
