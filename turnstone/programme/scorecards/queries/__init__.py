"""Every read of measures, scorecards and the release register."""

from turnstone.programme.scorecards.queries.comparing import (
    compared_measures,
    comparisons_as_at,
    judged,
    published_by_code,
    series_beside,
)
from turnstone.programme.scorecards.queries.everyone import (
    figures_in_periods,
    scorecards_for_everyone,
    what_results_were_of,
)
from turnstone.programme.scorecards.queries.guarding import known_now, result_names
from turnstone.programme.scorecards.queries.impact import (
    changes_to_findings,
    changes_to_named_changes,
    find_finding,
    find_impact_question,
    find_named_change,
    impact_as_at,
)
from turnstone.programme.scorecards.queries.library import (
    breaks_of,
    definition_for_title,
    definition_of,
    find_break,
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
    money_as_at,
    needs_as_at,
)
from turnstone.programme.scorecards.queries.places import figures_of_places, find_place
from turnstone.programme.scorecards.queries.published import (
    authority_numbers,
    faults_as_at,
    latest_editions,
    published_code,
    release_facts,
    releases_as_at,
    series_of,
)
from turnstone.programme.scorecards.queries.rebasing import (
    changes_to_a_measure,
    find_rebase,
    readings_of_places,
)
from turnstone.programme.scorecards.queries.records import measure_records, places_as_at, talks_of
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
from turnstone.programme.scorecards.queries.standings import (
    find_forecast,
    find_talk,
    find_target,
    record_of,
    standings_as_at,
    standings_of,
)
from turnstone.programme.scorecards.queries.versions import figure_versions
from turnstone.programme.scorecards.queries.whole import scorecard_as_at, scorecards_as_at

__all__ = [
    "authority_numbers",
    "breaks_of",
    "changes_to_a_measure",
    "changes_to_counts",
    "changes_to_findings",
    "changes_to_issues",
    "changes_to_money",
    "changes_to_named_changes",
    "changes_to_need",
    "changes_to_product",
    "changes_to_years",
    "compared_measures",
    "comparisons_as_at",
    "definition_for_title",
    "definition_of",
    "faults_as_at",
    "figure_versions",
    "figures_in_periods",
    "figures_of_places",
    "find_break",
    "find_finding",
    "find_forecast",
    "find_impact_question",
    "find_issue",
    "find_measure",
    "find_money_line",
    "find_named_change",
    "find_need",
    "find_place",
    "find_product",
    "find_rebase",
    "find_result",
    "find_scorecard",
    "find_talk",
    "find_target",
    "get_scorecard",
    "impact_as_at",
    "judged",
    "known_now",
    "latest_editions",
    "library_definitions",
    "lines_of",
    "measure_called",
    "measure_records",
    "measure_with_code",
    "measures_as_at",
    "measures_of",
    "money_as_at",
    "needs_as_at",
    "places_as_at",
    "product_called",
    "product_statuses",
    "published_by_code",
    "published_code",
    "readings_of_places",
    "record_of",
    "register_as_at",
    "release_facts",
    "releases_as_at",
    "restatements",
    "result_names",
    "results_as_at",
    "scorecard_as_at",
    "scorecards_as_at",
    "scorecards_for_everyone",
    "scorecards_in",
    "series_beside",
    "series_of",
    "standings_as_at",
    "standings_of",
    "talks_of",
    "uploads_of",
    "what_results_were_of",
]
