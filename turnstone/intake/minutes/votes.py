"""How a vote went, where minutes count it."""

import re

from turnstone.intake.proposed_meeting import Votes


def votes_in(text: str) -> Votes | None:
    """Read the counts of a vote from a line that tells nothing else."""
    if len(text) > _LONGEST or not _VOTE.search(text):
        return None
    found = {name: _first(pattern, text) for name, pattern in _COUNTS.items()}
    carried = _CARRIED.search(text)
    if carried:
        found["votes_for"], found["against"] = int(carried[1]), int(carried[2])
    if found["votes_for"] is None and found["against"] is None:
        return None
    return Votes(words=text, **found)


def _first(pattern: re.Pattern[str], text: str) -> int | None:
    match = pattern.search(text)
    return int(next(group for group in match.groups() if group)) if match else None


_LONGEST = 160
_VOTE = re.compile(r"\bvot(?:e|es|ed|ing)\b|\bagainst\b|\babst(?:ain|ention)", re.IGNORECASE)
_COUNTS = {
    "votes_for": re.compile(
        r"\b(?:for|favour)\s*[:–-]?\s*(\d{1,3})\b|\b(\d{1,3})\s+(?:votes?\s+)?(?:in\s+favour|for)\b",
        re.IGNORECASE,
    ),
    "against": re.compile(
        r"\bagainst\s*[:–-]?\s*(\d{1,3})\b|\b(\d{1,3})\s+(?:votes?\s+)?against\b", re.IGNORECASE
    ),
    "abstained": re.compile(
        r"\babst(?:entions?|ained|ain)\s*[:–-]?\s*(\d{1,3})\b|\b(\d{1,3})\s+(?:votes?\s+)?abst(?:entions?|ained|ain)\b",
        re.IGNORECASE,
    ),
}
_CARRIED = re.compile(r"\bby\s+(\d{1,3})\s+votes?\s+to\s+(\d{1,3})\b", re.IGNORECASE)
