"""What a measure is: the whole of its definition, as its file says it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class DefinitionChange:
    """From when a version holds, and what it says otherwise than the one before."""

    version: int
    from_day: dt.date
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """A measure of the library.

    `also_called` are the titles under which papers name it. `shows` says what becomes of children and families when it
    goes well. `published` names the columns of the files in which it is published; the reader of those files knows what
    they mean. `changes` lists every version but the first.
    """

    code: str
    version: int
    title: str
    kind: str
    answers: str
    definition: str
    numerator: str
    unit: str
    value_kind: str
    polarity: str
    frequency: str
    source: str
    lag_days: int
    small_numbers: str
    levels: tuple[str, ...]
    readers: tuple[str, ...]
    shows: str
    denominator: str = ""
    inclusions: str = ""
    also_called: tuple[str, ...] = ()
    rate_per: int = 1000
    places: int = 1
    least: Decimal | None = None
    most: Decimal | None = None
    starts_again_in: int | None = None
    is_seasonal: bool = False
    published: Mapping[str, Any] | None = None
    return_expression: str = ""
    changes: tuple[DefinitionChange, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Give every title that it goes by, its own first."""
        return (self.title, *self.also_called)
