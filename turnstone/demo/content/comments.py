"""About three hundred comments of the made-up area, wholly made up, each labelled with the themes that it is of.

They are the demo's comments, and the set by which the machine's suggestions are measured. `comments.csv` stands beside
this module; some comments are of two themes, and some of none.
"""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_TABLE = Path(__file__).with_name("comments.csv")


@dataclass(frozen=True, slots=True)
class CommentContent:
    """A comment, who said it and where, and the keys of its themes."""

    words: str
    themes: tuple[str, ...]
    said_by: str
    age_band: str
    source: str


@cache
def comments() -> tuple[CommentContent, ...]:
    """Read the made-up comments."""
    with _TABLE.open(encoding="utf-8", newline="") as table:
        return tuple(
            CommentContent(
                words=row["words"],
                themes=tuple(row["themes"].split()),
                said_by=row["said by"],
                age_band=row["age"],
                source=row["source"],
            )
            for row in csv.DictReader(table)
        )
