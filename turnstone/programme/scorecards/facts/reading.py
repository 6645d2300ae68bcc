"""How a measure's series reads: what moved by more than chance, within what limits, and what may be expected.

One reading stands behind every chart, small line, icon and sentence of a measure, on every page and in every paper.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from turnstone.methods import spc
from turnstone.programme.scorecards.facts import reading_words
from turnstone.programme.scorecards.facts.fitness import Unfit, unfit_of
from turnstone.programme.scorecards.facts.outlook import (
    Band,
    CurveTurned,
    LeftMean,
    assurance_of,
    band_of,
    curve_of,
    is_belied,
    left_means_of,
)
from turnstone.programme.scorecards.facts.records import MeasureRecord
from turnstone.programme.scorecards.facts.series import (
    FEWEST_FOR_ALL,
    FEWEST_FOR_LIMITS,
    Slot,
    chart_of_record,
    frozen_points,
    slots_of,
)
from turnstone.programme.scorecards.facts.targets import target_in_force
from turnstone.programme.scorecards.rules import suggested_rebase

Shows = Literal["line", "trial", "full"]

HOLIDAY_MONTH = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How a series reads. `variation` and `assurance` are None where nothing can be said.

    `slots` are the periods in order and `chart.points` are judged in the same order. `size` is how many values the
    last group has. `unfit` is there where limits would mislead however many points there are.
    """

    record: MeasureRecord
    slots: tuple[Slot, ...]
    chart: spc.Chart
    shows: Shows
    size: int
    unfit: Unfit | None
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
    def is_belied(self) -> bool:
        """Say whether the newest figure met a target that would not be met, or missed one that always would."""
        return self.shows != "line" and is_belied(self.record, self.chart, self.target)

    @property
    def untold(self) -> str:
        """Say in short why nothing can be told of chance; nothing where it can."""
        if self.variation is not None:
            return ""
        return self.unfit.in_short if self.unfit else "Too few points to tell"

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
    unfit = unfit_of(record, slots)
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
        assurance=assurance_of(record, chart, wanted) if shows != "line" else None,
        forecast_band=band_of(chart) if shows == "full" else None,
        curve_turned=curve_of(record, slots),
        left_means=left_means_of(record, chart),
    )


def _target(record: MeasureRecord) -> float | None:
    latest = record.latest
    found = target_in_force(record, latest.period_ends_on) if latest else None
    return float(found.value) if found else None


def _size(chart: spc.Chart) -> int:
    """Count the values of the last group: a period without one adds nothing to what is known."""
    if not chart.groups:
        return 0
    last = chart.groups[-1].number
    return sum(each.value is not None for each in chart.points if each.group == last)


def _sign(point: spc.Judged) -> str:
    if point.tells == "common_cause":
        return "common"
    kind = point.tells.removeprefix("special_cause_").partition("_")[0]
    return f"{kind}_{'high' if spc.is_high(point.label) else 'low'}"


def _shows(size: int, unfit: Unfit | None) -> Shows:
    if unfit or size < FEWEST_FOR_LIMITS:
        return "line"
    return "trial" if size < FEWEST_FOR_ALL else "full"
