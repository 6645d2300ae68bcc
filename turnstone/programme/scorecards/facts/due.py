"""When the next figure of a measure is due, and whether it is late; and which figure its newest is compared with."""

import datetime as dt
from dataclasses import dataclass

from turnstone.programme.scorecards.facts.measures import FigureFacts
from turnstone.programme.scorecards.facts.records import MeasureRecord
from turnstone.programme.scorecards.rules import Mark, comparable_before, due_on, next_period, starts_on

# Somebody answered for these periods, though with no value; “not available” is no answer.
_ANSWERED = (Mark.NOT_APPLICABLE, Mark.CONFIDENTIAL)


@dataclass(frozen=True, slots=True)
class Due:
    """When the next figure is due, and whether it is overdue by more than a period."""

    on: dt.date | None = None
    is_late: bool = False


def next_due(record: MeasureRecord, on: dt.date) -> Due:
    """Say when the figure after the newest is due; of a measure that ends before it, nothing more is."""
    measure = record.measure
    answered = [each for each in record.figures if each.value is not None or each.mark in _ANSWERED]
    if not answered:
        return Due()
    following = next_period(max(each.period_ends_on for each in answered), measure.frequency)
    if measure.ended_on and (measure.ended_on <= on or measure.ended_on < following):
        return Due()
    overdue = due_on(next_period(following, measure.frequency), measure.lag_days)
    return Due(due_on(following, measure.lag_days), on > overdue)


def compared_with(record: MeasureRecord, figure: FigureFacts | None) -> FigureFacts | None:
    """Find the figure to compare one with: of the comparable period, where no break lies in either or between."""
    if figure is None:
        return None
    measure, ends_on = record.measure, figure.period_ends_on
    before = comparable_before(ends_on, measure.frequency, measure.is_seasonal)
    begins = starts_on(before, measure.frequency, measure.starts_again_in)
    if any(begins < each.starts_on <= ends_on for each in record.breaks):
        return None
    months = [each for each in record.figures if is_month_of(each, before)]
    return next((each for each in months if each.value is not None), None)


def is_month_of(figure: FigureFacts, day: dt.date) -> bool:
    """Say whether a figure's period ends in the month of a day; not every one taken in ends on the last of it."""
    return (figure.period_ends_on.year, figure.period_ends_on.month) == (day.year, day.month)
