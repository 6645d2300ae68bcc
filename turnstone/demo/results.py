"""Results of the demo's measures, entered by the analyst each month in which some are due."""

import datetime as dt
import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Any

from turnstone.demo.calendar import Month, at, later
from turnstone.demo.content.measuring import parts
from turnstone.demo.content.results import SERIES
from turnstone.demo.measuring.places import Places, shared_out
from turnstone.demo.setting import BUILDER
from turnstone.demo.stage import Happening, Moment, Stage
from turnstone.programme.plan.operations import link_measure
from turnstone.programme.scorecards.models import Measure
from turnstone.programme.scorecards.operations import take_results_in
from turnstone.programme.scorecards.rules import Entered, Mark, is_whole_period

SOURCE = "Data and performance team"
REMARK = "Checked with the team that counts it."
Points = tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """What was counted in a period: so many, of so many where there is a whole."""

    title: str
    value: Decimal
    numerator: int | None = None
    denominator: int | None = None

    def row(self, measure: Measure, ends_on: dt.date, place: Any = None) -> Entered:
        """Give the row of a table that says so; a percentage comes from its parts, and of none there is none."""
        if self.denominator == 0:
            return Entered(
                measure_id=measure.pk, place_id=place.pk, period_ends_on=ends_on, mark=Mark.NOT_APPLICABLE
            )
        return Entered(
            measure_id=measure.pk,
            place_id=place.pk if place else None,
            period_ends_on=ends_on,
            value=self.value if self.denominator is None else None,
            numerator=None if self.numerator is None else Decimal(self.numerator),
            denominator=None if self.denominator is None else Decimal(self.denominator),
            source=SOURCE,
            remark=REMARK,
        )


def enter_results(months_before: int, places: Places) -> Happening:
    """Take in a table of the month before, in a plan that began so many months before the present one."""

    def happen(stage: Stage, month: Month) -> Iterator[Moment]:
        since, ends_on = month.index - months_before, month.period - dt.timedelta(days=1)
        rows = list(_rows(stage, places, since, ends_on))
        name = f"figures-{ends_on:%Y-%m}.csv"
        yield at(later(month.opens_on, 1), 9, 30), partial(_enter, stage, rows, name)

    return happen


def _rows(stage: Stage, places: Places, since: int, ends_on: dt.date) -> Iterator[Entered]:
    for counted in counted_in(stage, since, ends_on):
        measure = stage.measures[counted.title]
        yield counted.row(measure, ends_on)
        for place, share in shared_out(places, counted, since):
            yield share.row(measure, ends_on, place)


def _enter(stage: Stage, rows: list[Entered], name: str) -> None:
    if rows:
        by = stage.cast.speaking_for("data")
        take_results_in(by=by, area=stage.planted.plan.area, rows=rows, file_name=name)


def counted_in(stage: Stage, month: int, ends_on: dt.date) -> Iterator[Counted]:
    """Say all that was counted of periods that end on a day; what nobody enters any more is left out."""
    late = dict(parts.LATE)
    for title, _, swing, points in SERIES:
        is_due = is_whole_period(ends_on, stage.measures[title].frequency)
        if is_due and points[0][0] <= month < late.get(title, month + 1):
            yield from _counted(title, value_of(title, points, swing, month), month)
    for title, swing, points in parts.COUNTS:
        if month >= points[0][0]:
            count = int(value_of(title, points, swing, month))
            yield Counted(title, Decimal(count), count if title in parts.BY_LOCALITY else None)


def _counted(title: str, value: Decimal, month: int) -> Iterator[Counted]:
    usual = parts.OUT_OF.get(title)
    if usual is None:
        yield Counted(title, value)
        return
    whole = round(usual * random.Random(f"of {title} {month}").uniform(0.85, 1.15))  # noqa: S311
    yield Counted(title, value, round(float(value) / 100 * whole), whole)
    same, as_of = parts.SAME_AS_OUT_OF
    if title == as_of:
        yield Counted(same, Decimal(whole))


def value_of(title: str, points: Points, swing: float, month: int) -> Decimal:
    """Give a measure's value in a month: on the line between its points, give or take its swing."""
    dice = random.Random(f"{title} {month}")  # noqa: S311
    value = points[-1][1]
    for (start, first), (end, last) in itertools.pairwise(points):
        if start <= month <= end:
            value = first + (last - first) * (month - start) / (end - start)
    return Decimal(f"{value + dice.uniform(-swing, swing):.1f}")


def link_outcomes(stage: Stage, links: tuple[tuple[str, str], ...]) -> None:
    """Say by which measures a plan's outcomes are known."""
    outcomes = {outcome.reference: outcome for outcome in stage.planted.outcomes}
    measures: dict[str, Measure] = stage.measures
    for reference, title in links:
        link_measure(by=BUILDER, outcome=outcomes[reference], measure=measures[title])
