"""What an entry's title says: its name, the label in brackets after it, and what sort of thing it tells of."""

from __future__ import annotations

import re

from turnstone.intake.proposed_timeline import Category


def parted(title: str) -> tuple[str, str]:
    """Part a title from the label in brackets at its end."""
    found = _LABELLED.fullmatch(title.strip())
    return (found["title"].strip(), found["label"].strip()) if found else (title.strip(), "")


def category_of(title: str, words: str) -> Category:
    """Say what sort of thing an entry tells of, from its title or, where that says nothing, from its words."""
    for text in (title, words):
        for category, pattern in _CATEGORIES:
            if pattern.search(text):
                return category
    return "other"


_LABELLED = re.compile(r"(?P<title>.*[^\s(])\s*\((?P<label>[^()]+)\)")


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(patterns)})", re.IGNORECASE)


# In the order in which they are looked for: a meeting of inspectors is of inspectors, a survey of a board a survey.
_CATEGORIES: tuple[tuple[Category, re.Pattern[str]], ...] = (
    ("survey", _any(r"survey", r"questionnaire", r"\w+ engagement$", r"consultation")),
    (
        "inspection",
        _any(r"ofsted", r"CQC", r"care quality commission", r"department for education", r"NHS England"),
    ),
    ("bulletin", _any(r"bulletins?", r"newsletters?", r"e-?mailed", r"e-?mails?", r"letters? to")),
    (
        "event",
        _any(
            r"listening",
            r"focus groups?",
            r"workshops?",
            r"coffee",
            r"drop-?in",
            r"groups\b",
            r"events?",
            r"sessions?",
            r"meet the",
        ),
    ),
    (
        "board",
        _any(
            r"boards?\b",
            r"group\b",
            r"committees?\b",
            r"partnership meeting",
            r"steering",
            r"panel",
            r"meeting",
        ),
    ),
    ("publication", _any(r"published", r"publication", r"reports?\b")),
    (
        "decision",
        _any(r"agreed", r"approved", r"approval", r"established", r"commitment", r"decided", r"signed off"),
    ),
)
