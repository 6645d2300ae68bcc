"""Results of the demo's measures, entered by the analyst each month in which some are due."""

import datetime as dt
import itertools
import random
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from turnstone.demo.calendar import Month, at, later
from turnstone.demo.content.results import SERIES
from turnstone.demo.setting import BUILDER
from turnstone.demo.stage import Happening, Moment, Stage
from turnstone.programme.plan.operations import link_measure
from turnstone.programme.scorecards.models import Measure
from turnstone.programme.scorecards.operations import record_result

SOURCE = "Data and performance team"
Points = tuple[tuple[int, float], ...]


def enter_results(months_before: int) -> Happening:
    """Enter the results of the month before, in a plan that began so many months before the present one."""

    def happen(stage: Stage, month: Month) -> Iterator[Moment]:
        since, ends_on = month.index - months_before, month.period - dt.timedelta(days=1)
        for title, _, every, swing, points in SERIES:
            if since >= points[0][0] and since % every == points[0][0] % every:
                yield (
                    at(later(month.opens_on, 1), 9, 30),
                    partial(
                        record_result,
                        by=stage.cast.speaking_for("data"),
                        measure=stage.measures[title],
                        period_ends_on=ends_on,
                        value=value_of(title, points, swing, since),
                        source=SOURCE,
                    ),
                )

    return happen


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
