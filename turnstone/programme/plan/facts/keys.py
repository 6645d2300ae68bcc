"""What pages may know of the keys to ratings that a plan has had."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingKeyFacts:
    """A key to ratings as it stood under one number: since when, by whom, and why it took another's place."""

    number: int
    since: dt.date | None
    words: dict[str, str]
    by: str
    why: str
