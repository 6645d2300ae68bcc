"""The first row of a table of results: which column is which, and what is wrong with their names. No Django."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from turnstone.programme.scorecards.rules.guarded import Fault, fault

Row = tuple[int, Sequence[str]]

# The columns of a table of results, each with the names that people give it.
COLUMN_NAMES: Mapping[str, tuple[str, ...]] = {
    "measure": ("measure", "measure code", "measure name", "indicator", "code", "title"),
    "place": ("place", "area", "locality", "ward", "school", "team", "place name", "place code"),
    "period": (
        "period",
        "period ends on",
        "period end",
        "period to",
        "month",
        "date",
        "quarter",
        "year",
        "term",
    ),
    "numerator": ("numerator", "num", "number"),
    "denominator": ("denominator", "den", "denom", "out of"),
    "value": ("value", "actual", "result", "figure"),
    "mark": ("mark", "symbol"),
    "settled": ("settled", "status", "provisional or final"),
    "source": ("source", "from", "data source"),
    "remark": ("remark", "remarks", "comment", "note", "notes"),
    "definition": ("definition", "definition version"),
    "target": ("target", "milestone"),
    "england": ("england", "national"),
    "benchmark": ("benchmark", "comparison", "region", "statistical neighbours"),
}
RESULT_COLUMNS = tuple(COLUMN_NAMES)[:10]
_TITLES_ABOVE = 15
_LONGEST_NAME = 40
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Heads:
    """The row that names the columns, with its number in the table, and the rows under it.

    `columns` gives for each cell which column it is; one that is not known is empty.
    """

    line: int
    written: Sequence[str]
    columns: tuple[str, ...]
    body: Sequence[Row]


def heads_of(filled: Sequence[Row], *, is_of_one: bool) -> Heads:
    """Find the row that names the columns; titles may stand above it.

    A table of one measure may be bare columns: period and value, or period and parts.
    """
    above = next((at for at, (_, row) in enumerate(filled[:_TITLES_ABOVE]) if names_its_columns(row)), 0)
    line, written = filled[above]
    columns = tuple(_column(cell) for cell in written)
    width = len([cell for cell in written if cell.strip()])
    if is_of_one and not any(columns) and width in _BARE:
        return Heads(line=line, written=(), columns=_BARE[width], body=filled)
    return Heads(line=line, written=written, columns=columns, body=filled[above + 1 :])


_BARE = {2: ("period", "value"), 3: ("period", "numerator", "denominator")}


def names_its_columns(row: Sequence[str]) -> bool:
    """Say whether a row names the columns of a table of results."""
    named = {_column(cell) for cell in row}
    return "period" in named and bool({"measure", "value", "numerator", "mark"} & named)


def _column(cell: str) -> str:
    if len(cell) > _LONGEST_NAME:
        return ""
    called = " ".join(re.sub(r"\([^)]*\)|[_\s*:]+", " ", cell).lower().split())
    return next((column for column, known in COLUMN_NAMES.items() if called in known), "")


def faults_of_heads(heads: Heads, *, is_of_one: bool) -> tuple[Fault, ...]:
    """Say what is wrong with the names of the columns."""
    found = [
        f"The column {head} is there {often} times; keep one."
        for head, often in Counter(each for each in heads.columns if each).items()
        if often > 1
    ]
    needed = ["period"] if is_of_one else ["measure", "period"]
    missing = [each for each in needed if each not in heads.columns]
    if not {"value", "numerator", "mark"} & set(heads.columns):
        missing.append("value")
    found += [f"There is no column called {each}; the first row names the columns." for each in missing]
    found += _unknown(heads)
    if not found and not heads.body:
        found.append("There is no row under the names of the columns.")
    return tuple(fault("wrong_header", "error", heads.line, "", each) for each in found)


def _unknown(heads: Heads) -> list[str]:
    places = [at for at, head in enumerate(heads.columns) if not head and _is_filled(at, heads.body)]
    if not places:
        return []
    first = ", ".join(_named(at, heads) for at in places[:_MOST_NAMED])
    more = f" and {len(places) - _MOST_NAMED} more" if len(places) > _MOST_NAMED else ""
    known = ", ".join(RESULT_COLUMNS)
    if len(places) == 1:
        return [f"Column {first} has a name that is not known; leave it out, or call it {known}."]
    return [f"Columns {first}{more} have names that are not known; leave them out, or call them {known}."]


def _named(at: int, heads: Heads) -> str:
    written = heads.written[at].strip() if at < len(heads.written) else ""
    return f"{at + 1} (“{written[:_LONGEST_NAME]}”)" if written else f"{at + 1}"


def _is_filled(place: int, body: Sequence[Row]) -> bool:
    return any(place < len(row) and row[place].strip() for _, row in body)
