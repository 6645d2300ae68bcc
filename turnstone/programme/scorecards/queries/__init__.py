"""Every read of measures, scorecards and the release register."""

from turnstone.programme.scorecards.queries.measures import (
    find_measure,
    measure_called,
    measures_as_at,
    measures_of,
    product_called,
    register_as_at,
    results_as_at,
)

__all__ = [
    "find_measure",
    "measure_called",
    "measures_as_at",
    "measures_of",
    "product_called",
    "register_as_at",
    "results_as_at",
]
