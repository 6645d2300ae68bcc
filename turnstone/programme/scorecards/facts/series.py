"""The points of a measure's chart: every period in order, with or without a figure, parted where they must be.

Figures before a break and after it cannot be compared, so limits begin anew there as they do where a person said so.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from turnstone.methods import spc
from turnstone.programme.scorecards.facts.measures import FigureFacts
from turnstone.programme.scorecards.facts.records import MeasureRecord
from turnstone.programme.scorecards.rules import Polarity, next_period

FEWEST_FOR_LIMITS = 8
FEWEST_FOR_ALL = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A period of the series, with its figure where there is one."""

    on: dt.date
    figure: FigureFacts | None = None

    @property
    def value(self) -> float | None:
        """Give the value as the chart takes it."""
        return float(self.figure.value) if self.figure and self.figure.value is not None else None


def slots_of(record: MeasureRecord) -> tuple[Slot, ...]:
    """List every period from the first figure to the last; a period that nobody entered is there and empty."""
    figures = sorted(record.figures, key=lambda each: each.period_ends_on)
    found: list[Slot] = []
    for before, after in pairwise(figures):
        found.append(Slot(on=before.period_ends_on, figure=before))
        found += [Slot(on=day) for day in _between(before, after, record.measure.frequency)]
    return (*found, *(Slot(on=each.period_ends_on, figure=each) for each in figures[-1:]))


def _between(before: FigureFacts, after: FigureFacts, frequency: str) -> Iterator[dt.date]:
    """Yield the periods between two figures; one that ends in the month of the later figure is that figure's."""
    day, end = next_period(before.period_ends_on, frequency), after.period_ends_on
    while (day.year, day.month) < (end.year, end.month):
        yield day
        day = next_period(day, frequency)


def starts_anew(record: MeasureRecord, *, with_rebases: bool = True) -> tuple[dt.date, ...]:
    """List the days on which limits begin anew: breaks, and what people decided and did not undo."""
    last = max((each.period_ends_on for each in record.figures), default=dt.date.min)
    days = [each.starts_on for each in record.breaks]
    if with_rebases:
        days += [each.on for each in record.rebases if each.undone_on is None]
    return tuple(sorted({day for day in days if day <= last}))


def chart_of_record(
    record: MeasureRecord, slots: tuple[Slot, ...], target: float | None, *, with_rebases: bool = True
) -> spc.Chart:
    """Work out the chart, the limits of its last group resting on the points before the plan where they are enough."""
    points = [spc.Point(each.on, each.value) for each in slots]
    days = starts_anew(record, with_rebases=with_rebases)
    rules = spc.Rules(improves=improves(record.measure.polarity), target=target, rebased_on=days)
    whole = spc.chart(points, rules)
    frozen = frozen_points(record, whole)
    if frozen is None:
        return whole
    last = whole.groups[-1]
    earlier = [each for each in whole.points if each.group != last.number]
    part = spc.chart(points[len(earlier) :], replace(rules, rebased_on=(), fix_after=frozen))
    return spc.Chart(
        groups=(*whole.groups[:-1], replace(part.groups[0], number=last.number)),
        points=(*earlier, *(replace(each, group=last.number) for each in part.points)),
        variation=part.variation,
        assurance=part.assurance,
    )


def frozen_points(record: MeasureRecord, chart: spc.Chart) -> int | None:
    """Count the last group's points before the day from which it is judged; None where they are too few."""
    day = judged_from(record)
    if day is None or not chart.groups:
        return None
    last = chart.groups[-1].number
    before = sum(each.on < day for each in chart.points if each.group == last)
    return before if before >= FEWEST_FOR_ALL else None


def judged_from(record: MeasureRecord) -> dt.date | None:
    """Give the day from which a measure is judged: the one that was set, else the day after its baseline."""
    measure = record.measure
    after_baseline = measure.baseline_ends_on + dt.timedelta(days=1) if measure.baseline_ends_on else None
    return measure.judged_from or after_baseline


def improves(polarity: str) -> spc.Direction:
    """Say which way is better, as the chart asks it."""
    return "increase" if polarity == Polarity.HIGH else "decrease" if polarity == Polarity.LOW else "neutral"
