"""What the columns of a risk register are called, in whatever order they stand: the place to add an area's own word."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from turnstone.documents.readers.reading import GridCell
from turnstone.intake.vocabulary import bare

TableKind = Literal["risks", "mitigations", "decisions", "matrix"]

_BEFORE = r"(?:(?:inherent|initial|gross|current|raw|unmitigated|pre-mitigation) )?"
_AFTER = r"(?:residual|target|net|mitigated|post-mitigation)"
_SCORE = r"(?: (?:score|rating))?(?: ?\((?:1 ?(?:-|to|–) ?5|l|i|s)\))?"
_NOW = r"(?: (?:before(?: mitigation)?|now))?"
_LATER = r" (?:after|once)(?: (?:mitigation|mitigated|controls))?"

# The first column that fits takes the meaning; a narrower meaning stands before a wider one.
COLUMNS: dict[str, str] = {
    "reference": r"(?:(?:risk|issue) )?(?:ref(?:erence)?|id|no|number|#)(?: ?(?:no|number))?",
    "kind": r"(?:risk ?(?:or|/) ?issue )?(?:kind|type)|r ?/ ?i",
    "likelihood_after": rf"{_AFTER} (?:likelihood|probability){_SCORE}|(?:likelihood|probability){_SCORE}{_LATER}",
    "severity_after": (
        rf"{_AFTER} (?:severity|impact|consequence){_SCORE}|(?:severity|impact|consequence){_SCORE}{_LATER}"
    ),
    "score_after": rf"{_AFTER} (?:risk )?(?:score|total)|(?:risk )?score{_LATER}",
    "likelihood": rf"{_BEFORE}(?:likelihood|probability){_SCORE}{_NOW}|l",
    "severity": (
        rf"{_BEFORE}severity{_SCORE}{_NOW}|{_BEFORE}(?:impact|consequence)(?: (?:score|rating)"
        r"| ?\((?:1 ?(?:-|to|–) ?5|i)\))|i|s"
    ),
    "score": rf"{_BEFORE}(?:risk )?(?:score|total(?: score)?)|l ?[x×*] ?[is]",
    "rating": r"b?rag(?: ?(?:status|rating))?|(?:(?:current|overall|risk|inherent) )?rating|risk level|status",
    "title": (
        r"(?:risk|issue|risk ?(?:or|/|and|&) ?issue)s?(?: (?:title|name|summary|event|description))?"
        r"|title|description of (?:the )?risk"
    ),
    "cause": r"what causes it|(?:root |risk )?causes?|caused by",
    "detail": r"details?|background|(?:full )?description",
    "impact": r"if it happens|(?:potential |likely )?(?:impacts?|consequences?|effects?)(?: if .*| description)?",
    "mitigation": (
        r"(?:mitigations?|mitigating)(?: actions?| measures?)?(?: ?(?:/|and) ?controls?)?|(?:existing |key )?controls?"
        r"(?: in place)?|(?:action plan|actions?|response)|what is being done"
    ),
    "action_owner": r"(?:action|mitigation) (?:owner|lead)|by whom",
    "owner": r"(?:risk |issue )?(?:owner|lead)(?: (?:officer|name))?|owned by|responsible(?: (?:officer|person|lead))?",
    "due": r"(?:action |mitigation )?(?:due|target)(?: date| by)?|by when|deadline|completion date",
    "done": r"done(?: on)?|date (?:completed|done)|completed(?: on)?",
    "review": r"(?:next |date of (?:next )?)?review(?: date| by| on| due)?|to be reviewed(?: by| on)?",
    "every": r"review (?:every|frequency|cycle|rhythm)",
    "threatens": r"threatens|(?:actions?|plan actions?|linked actions?) (?:affected|threatened)|linked actions?",
    "workstream": r"work ?-?stream|theme|strand",
    "raised": r"raised(?: on)?|date (?:raised|identified|opened|logged)",
    "closed": r"closed(?: on)?|date closed",
    "closed_because": r"why it was closed|reason (?:for )?(?:closed|closure|closing)|closure reason",
    "board": r"board|decided by",
    "decision": r"decisions?(?: (?:made|taken|of the board))?",
    "decided_on": r"decided on|(?:decision )?date(?: of decision)?",
}
_PATTERNS = {name: re.compile(pattern) for name, pattern in COLUMNS.items()}
_SAYS_MORE = frozenset(
    {
        "likelihood",
        "severity",
        "score",
        "rating",
        "impact",
        "mitigation",
        "owner",
        "cause",
        "detail",
        "closed",
        "review",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Say what a table of a register holds, and at which place each known column stands."""

    kind: TableKind
    at: Mapping[str, int]
    headings: tuple[str, ...]


def columns_in(row: tuple[GridCell, ...], below: tuple[tuple[GridCell, ...], ...]) -> Columns | None:
    """Read a row as the headings of a register's table, or give None. The rows below tell an impact from its score."""
    headings = tuple(" ".join(cell.text.split()) for cell in row)
    if _is_matrix(headings):
        return Columns(kind="matrix", at={}, headings=headings)
    at: dict[str, int] = {}
    for place, heading in enumerate(headings):
        name = next((name for name, known in _PATTERNS.items() if known.fullmatch(bare(heading))), None)
        if name == "impact" and "severity" not in at and _holds_scores(below, place):
            name = "severity"
        if name and name not in at:
            at[name] = place
    kind = _kind(frozenset(at))
    return Columns(kind=kind, at=_with_title(kind, at), headings=headings) if kind else None


def _is_matrix(headings: tuple[str, ...]) -> bool:
    first, *others = headings
    return bool(
        len(others) == 5
        and re.match(r"likelihood|severity|impact", bare(first))
        and all(re.match(r"[1-5]\b", heading) for heading in others)
    )


def _holds_scores(rows: tuple[tuple[GridCell, ...], ...], place: int) -> bool:
    said = [row[place].text.strip() for row in rows if place < len(row) and row[place].text.strip()]
    return bool(said) and all(re.fullmatch(r"[1-5](?:\D.{0,20})?", text) for text in said)


def _kind(names: frozenset[str]) -> TableKind | None:
    if "title" in names or ("detail" in names and names & {"likelihood", "severity", "score", "mitigation"}):
        return "risks" if len(names & _SAYS_MORE) >= 2 or "closed" in names else None
    if {"reference", "mitigation"} <= names:
        return "mitigations"
    return "decisions" if {"reference", "decision"} <= names else None


def _with_title(kind: TableKind | None, at: dict[str, int]) -> dict[str, int]:
    """Take the description for the title where nothing else is one."""
    if kind != "risks" or "title" in at:
        return at
    return {("title" if name == "detail" else name): place for name, place in at.items()}
