"""A made-up scorecard of the fictional area, made through operations: measures with months of figures and targets."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from tests.papers.small_plan import BY
from turnstone.programme.audit.operations import Machine
from turnstone.programme.scorecards import operations
from turnstone.programme.scorecards.rules import MeasureKind, Readers

ANOTHER = Machine("another test")
LAST = dt.date(2024, 3, 31)


def months(number, last=LAST):
    """Give the ends of so many months, the last one last."""
    found = [last]
    while len(found) < number:
        found.append(found[-1].replace(day=1) - dt.timedelta(days=1))
    return found[::-1]


@dataclass(frozen=True)
class Card:
    """A scorecard with its measures by title."""

    row: Any
    measures: dict[str, Any]


def measure(area, title, values, *, kind=MeasureKind.WELL, target=None, polarity="high", unit="%"):
    """Add a measure with a figure for each of the last months, and what it is held to."""
    made = operations.add_measure(by=BY, area=area, title=title, kind=kind, unit=unit, polarity=polarity)
    for ends_on, value in zip(months(len(values)), values, strict=True):
        operations.record_result(by=BY, measure=made, period_ends_on=ends_on, value=Decimal(str(value)))
    if target is not None:
        operations.set_target(
            by=BY, measure=made, on=dt.date(2023, 4, 1), value=Decimal(target), agreed_by="The board"
        )
    return made


def make(area, readers=Readers.SCRUTINY):
    """Make a scorecard of a measure off target, one on target and one of how much."""
    found = [
        measure(area, "Plans in time", [60, 58, 55, 52], target=75),
        measure(area, "Parents who felt listened to", [70, 71, 74], kind=MeasureKind.DIFFERENCE, target=70),
        measure(area, "People trained", [10, 12, 15], kind=MeasureKind.DID, unit="people"),
    ]
    row = operations.add_scorecard(by=BY, area=area, name="For scrutiny", readers=readers, measures=found)
    return Card(row=row, measures={each.title: each for each in found})
