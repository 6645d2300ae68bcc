"""The words of comparisons, and which measures have no quarters. No Django."""

from enum import StrEnum


class PublishedLevel(StrEnum):
    """How large a place is that statistics are published of."""

    COUNTRY = "country"
    REGION = "region"
    AUTHORITY = "authority"


ENGLAND = "E92000001"

# LAIT shows no quarter for these: their range is too small.
WITHOUT_BANDS = frozenset({"ehc-requests-refused", "annual-review-decisions-within-4-weeks"})
MODEL_YEARS = (2025, 2021)

_WORDS = {
    "better": "better than {whom}, by more than chance",
    "worse": "worse than {whom}, by more than chance",
    "higher": "higher than {whom}, by more than chance",
    "lower": "lower than {whom}, by more than chance",
    "similar": "no clear difference from {whom}",
}


def difference_words(verdict: str | None, whom: str) -> str:
    """Say a verdict in words; nothing where there is none."""
    return _WORDS[verdict].format(whom=whom) if verdict else ""


FAULT_NAMES = {
    "regions_total": "An authority carries its region’s total",
    "total_not_its_parts": "A total is not the sum of its parts",
    "not_its_parts": "A percentage is not what its counts give",
    "part_above_whole": "A part is more than the whole",
    "out_of_bounds": "A figure that cannot be",
    "not_a_number": "A cell holds no number",
    "row_twice": "A place has two rows",
    "row_not_placed": "A row names no place or no year",
    "breakdown_not_total": "Rows by sex, age and the like do not come to the total",
    "breakdown_blank": "There is a total and nothing by sex, age and the like",
    "column_missing": "A column is missing",
    "sum_misses_england": "The authorities do not come to England",
    "blanked": "A figure was taken away since an earlier release",
    "wild_change": "A count jumped or fell to none",
    "code_switches": "The code of an authority changes",
    "column_twice": "A column comes twice",
    "year_mislabelled": "A year is labelled wrongly",
    "code_of_another": "The source gives another authority’s number",
    "swapped": "Two authorities have each other’s figures",
    "neighbours_differ": "Two lists of neighbours differ",
    "noted": "The table itself has a note against it",
}
