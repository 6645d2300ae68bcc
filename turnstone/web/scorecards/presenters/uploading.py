"""The table that people fill in."""

import datetime as dt
from collections.abc import Iterable

from turnstone.programme.scorecards.facts import MeasureRecord
from turnstone.programme.scorecards.rules import RESULT_COLUMNS, next_period, period_words
from turnstone.web.scorecards.presenters.results import periods_to_enter


def template_rows(records: Iterable[MeasureRecord], today: dt.date) -> list[list[str]]:
    """Give a row for the next figure of each measure, or for its newest period that is over."""
    rows = []
    for record in records:
        measure = record.measure
        if measure.ended_on:
            continue
        newest = record.figures[-1].period_ends_on if record.figures else None
        ends_on = next_period(newest, measure.frequency) if newest else periods_to_enter(record, today)[0]
        cells = {"measure": measure.title, "settled": "final"}
        cells["period"] = period_words(ends_on, measure.frequency, measure.starts_again_in)
        rows.append([cells.get(column, "") for column in RESULT_COLUMNS])
    return rows
