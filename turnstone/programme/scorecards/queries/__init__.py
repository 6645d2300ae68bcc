"""Every read of measures, scorecards and the release register."""

from turnstone.programme.scorecards.queries.measures import (
    find_measure,
    measure_called,
    measures_as_at,
    measures_of,
    results_as_at,
)
from turnstone.programme.scorecards.queries.records import measure_records, places_as_at
from turnstone.programme.scorecards.queries.register import product_called, register_as_at
from turnstone.programme.scorecards.queries.scorecards import find_scorecard, get_scorecard, scorecards_in

__all__ = [
    "find_measure",
    "find_scorecard",
    "get_scorecard",
    "measure_called",
    "measure_records",
    "measures_as_at",
    "measures_of",
    "places_as_at",
    "product_called",
    "register_as_at",
    "results_as_at",
    "scorecards_in",
]
