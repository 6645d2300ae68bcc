"""Every read of measures, scorecards and the release register."""

from turnstone.programme.scorecards.queries.comparing import (
    beside_of,
    compared_measures,
    comparisons_as_at,
)
from turnstone.programme.scorecards.queries.measures import (
    find_measure,
    measure_called,
    measures_as_at,
    measures_of,
    results_as_at,
)
from turnstone.programme.scorecards.queries.published import (
    everyones_values,
    faults_as_at,
    is_authority,
    neighbours_as_at,
    published_measures,
    published_place,
    published_values,
    releases_as_at,
    releases_in_force,
    series_of,
)
from turnstone.programme.scorecards.queries.records import measure_records, places_as_at
from turnstone.programme.scorecards.queries.register import product_called, register_as_at
from turnstone.programme.scorecards.queries.scorecards import (
    find_scorecard,
    get_scorecard,
    lines_of,
    scorecards_in,
)

__all__ = [
    "beside_of",
    "compared_measures",
    "comparisons_as_at",
    "everyones_values",
    "faults_as_at",
    "find_measure",
    "find_scorecard",
    "get_scorecard",
    "lines_of",
    "is_authority",
    "measure_called",
    "measure_records",
    "measures_as_at",
    "measures_of",
    "neighbours_as_at",
    "places_as_at",
    "product_called",
    "published_measures",
    "published_place",
    "published_values",
    "register_as_at",
    "releases_as_at",
    "releases_in_force",
    "results_as_at",
    "scorecards_in",
    "series_of",
]
