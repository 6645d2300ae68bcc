"""How the record of a review came to stand as it does."""

from collections.abc import Iterable, Mapping
from typing import Any

from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.boards.facts import ReviewFacts
from turnstone.programme.boards.rules import PACE_JUDGEMENT_NAMES, REVIEW_KIND_NAMES
from turnstone.web.kit.history import Change, Words, newest_first, told

_DONE = {
    "boards.add_review": "wrote it down",
    "boards.change_review": "changed it",
    "boards.add_finding": "added a finding",
    "boards.change_finding": "put a finding right",
}
_FIELDS = {
    "kind": "Sort",
    "by_whom": "Who reviewed",
    "starts_on": "From",
    "ends_on": "To",
    "when_words": "When",
    "plan_id": "Plan",
    "board_id": "Board",
    "pace_words": "What was said of the pace",
    "letter_id": "File of the letter",
    "letter_on": "Letter dated",
    "letter_link": "Address of the letter",
    "is_concern": "Is a concern",
    "requirement_id": "Requirement",
}


def review_history(
    review: ReviewFacts,
    changes: Iterable[ChangeFacts],
    findings: Iterable[ChangeFacts],
    names: Mapping[str, Mapping[int, str]],
) -> tuple[Change, ...]:
    """Tell who changed what of a review and its findings, newest first."""
    known: dict[str, Mapping[Any, str]] = {
        **names,
        "kind": {str(key): name for key, name in REVIEW_KIND_NAMES.items()},
        "pace": {str(key): name for key, name in PACE_JUDGEMENT_NAMES.items()},
        "is_concern": {True: "yes", False: "no"},
    }
    texts = {each.id: each.words for each in review.findings}
    return newest_first(
        told(changes, Words(done=_DONE, fields=_FIELDS, names=known)),
        told(findings, Words(done=_DONE, fields=_FIELDS, names=known, rows=texts)),
    )
