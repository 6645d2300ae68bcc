"""Every read of measures, scorecards and the release register."""

from turnstone.programme.scorecards.queries.comparing import (
    beside_of,
    compared_measures,
    comparisons_as_at,
)
from turnstone.programme.scorecards.queries.guarding import known_now, result_names
from turnstone.programme.scorecards.queries.library import (
    definition_for_title,
    definition_of,
    library_definitions,
    measure_with_code,
)
from turnstone.programme.scorecards.queries.measures import (
    find_measure,
    measure_called,
    measures_as_at,
    measures_of,
    results_as_at,
)
from turnstone.programme.scorecards.queries.needs import (
    changes_to_counts,
    changes_to_money,
    changes_to_need,
    changes_to_years,
    find_money_line,
    find_need,
    find_need_value,
    money_as_at,
    needs_as_at,
)
from turnstone.programme.scorecards.queries.places import figures_by_place, figures_of_places, find_place
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
from turnstone.programme.scorecards.queries.register import (
    changes_to_issues,
    changes_to_product,
    find_issue,
    find_product,
    product_called,
    product_statuses,
    register_as_at,
)
from turnstone.programme.scorecards.queries.results import find_result, restatements, uploads_of
from turnstone.programme.scorecards.queries.scorecards import (
    find_scorecard,
    get_scorecard,
    lines_of,
    scorecards_in,
)

__all__ = [
    "beside_of",
    "changes_to_counts",
    "changes_to_issues",
    "changes_to_money",
    "changes_to_need",
    "changes_to_product",
    "changes_to_years",
    "compared_measures",
    "comparisons_as_at",
    "definition_for_title",
    "definition_of",
    "everyones_values",
    "faults_as_at",
    "figures_by_place",
    "figures_of_places",
    "find_issue",
    "find_measure",
    "find_money_line",
    "find_need",
    "find_need_value",
    "find_place",
    "find_product",
    "find_result",
    "find_scorecard",
    "get_scorecard",
    "is_authority",
    "known_now",
    "library_definitions",
    "lines_of",
    "measure_called",
    "measure_records",
    "measure_with_code",
    "measures_as_at",
    "measures_of",
    "money_as_at",
    "needs_as_at",
    "neighbours_as_at",
    "places_as_at",
    "product_called",
    "product_statuses",
    "published_measures",
    "published_place",
    "published_values",
    "register_as_at",
    "releases_as_at",
    "releases_in_force",
    "restatements",
    "result_names",
    "results_as_at",
    "scorecards_in",
    "series_of",
    "uploads_of",
]
