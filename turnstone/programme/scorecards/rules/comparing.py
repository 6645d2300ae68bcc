"""The words of comparisons, and which measures have no quarters. No Django."""

from enum import StrEnum


class PublishedLevel(StrEnum):
    """How large a place is that statistics are published of."""

    COUNTRY = "country"
    REGION = "region"
    AUTHORITY = "authority"


PUBLISHED_LEVEL_NAMES = {
    PublishedLevel.COUNTRY: "England",
    PublishedLevel.REGION: "Region",
    PublishedLevel.AUTHORITY: "Local authority",
}

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
