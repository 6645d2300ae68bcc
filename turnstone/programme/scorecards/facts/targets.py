"""What a measure is held to: the target in force for a period, and the next one that is still ahead."""

import datetime as dt

from turnstone.methods import status
from turnstone.programme.scorecards.facts.judging import TargetFacts
from turnstone.programme.scorecards.facts.records import MeasureRecord
from turnstone.programme.scorecards.rules import Frequency, starts_on


def target_in_force(record: MeasureRecord, day: dt.date) -> TargetFacts | None:
    """Find the latest target dated on or before the end of a period; before the first of them, the first.

    A year so far is held to targets of the same year alone: last year's was for a whole year, and the next one's is
    not due yet.
    """
    measure, dated = record.measure, [(each.on, each) for each in record.targets]
    if measure.frequency == Frequency.YEAR_TO_DATE:
        begins = starts_on(day, measure.frequency, measure.starts_again_in)
        dated = [(on, target) for on, target in dated if begins <= on <= day]
    return status.target_in_force(dated, day)


def target_ahead(record: MeasureRecord, day: dt.date) -> TargetFacts | None:
    """Find the first target that is dated after the end of a period."""
    return min((each for each in record.targets if each.on > day), key=lambda each: each.on, default=None)
