"""Periods that have a figure, to choose from."""

import datetime as dt

from turnstone.programme.scorecards.facts import MeasureRecord
from turnstone.programme.scorecards.rules import period_words, value_words


def figure_choices(record: MeasureRecord, most: int | None = None) -> list[tuple[dt.date, str]]:
    """Offer the periods that have a figure, each with the figure, newest first."""
    measure = record.measure
    return [
        (
            each.period_ends_on,
            f"{period_words(each.period_ends_on, measure.frequency, measure.starts_again_in)}: "
            f"{value_words(each.value, measure.unit, measure.places)}",
        )
        for each in reversed(record.figures)
        if each.value is not None
    ][:most]
