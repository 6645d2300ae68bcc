"""What the integrity guard is given, and what it says. No Django."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from turnstone.programme.scorecards.rules.aims import Aim
from turnstone.programme.scorecards.rules.direction import value_words
from turnstone.programme.scorecards.rules.periods import period_words
from turnstone.programme.scorecards.rules.words import Frequency, Settled, ValueKind

Key = tuple[int, int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """A figure about to be kept, or kept.

    `typed` is the value as it was written; `definition`, `target`, `england` and `benchmark` are what stood beside it
    in a table, which are checked and not kept. `signed` names the columns that were written with a per cent sign.
    """

    row: int = 0
    measure_id: int
    place_id: int | None = None
    period_ends_on: dt.date
    value: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    mark: str = ""
    settled: str = Settled.FINAL
    source: str = ""
    remark: str = ""
    typed: str = ""
    definition: str = ""
    definition_version: int | None = None
    target: Decimal | None = None
    england: Decimal | None = None
    benchmark: Decimal | None = None
    signed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownMeasure:
    """What the guard must know of a measure; a break begins with the first day that cannot be compared."""

    id: int
    title: str
    unit: str = ""
    value_kind: str = ValueKind.OTHER
    rate_per: int = 1000
    places: int = 1
    least: Decimal | None = None
    most: Decimal | None = None
    polarity: str = ""
    frequency: str = Frequency.MONTHLY
    starts_again_in: int | None = None
    definition_version: int = 1
    levels: tuple[str, ...] = ()
    ended_on: dt.date | None = None
    breaks: tuple[dt.date, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPlace:
    """What the guard must know of a place."""

    name: str
    level: str
    ended_on: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is kept already: by measure, and by measure and place. Figures are oldest first.

    With `today`, a period that is not over yet takes no figure.
    """

    measures: Mapping[int, KnownMeasure]
    series: Mapping[Key, tuple[Entered, ...]] = field(default_factory=dict)
    targets: Mapping[Key, tuple[Aim, ...]] = field(default_factory=dict)
    national: Mapping[tuple[int, dt.date], Decimal] = field(default_factory=dict)
    places: Mapping[int, KnownPlace] = field(default_factory=dict)
    today: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with a row, or odd. Row 0 is no row of a table."""

    code: str
    weighs: Literal["error", "warning"]
    row: int
    column: str
    sentence: str

    @property
    def is_error(self) -> bool:
        """Say whether it blocks."""
        return self.weighs == "error"

    @property
    def words(self) -> str:
        """Give the sentence with its row and column."""
        where = f"Row {self.row}" + (f", {self.column}" if self.column else "")
        return f"{where}: {self.sentence}" if self.row else self.sentence


def fault(code: str, weighs: Literal["error", "warning"], row: int, column: str, sentence: str) -> Fault:
    """Make a fault."""
    return Fault(code, weighs, row, column, sentence)


def told_of(measure: KnownMeasure, row: Entered | None = None) -> str:
    """Name a measure and, of a row, its period."""
    title = f"“{measure.title}”"
    if row is None:
        return title
    return f"{title}, {period_words(row.period_ends_on, measure.frequency, measure.starts_again_in)}"


def as_shown(measure: KnownMeasure, value: Decimal) -> str:
    """Write a value without hiding what is wrong with it: with as many places as it has."""
    given = -int(value.normalize().as_tuple().exponent)
    return value_words(value, measure.unit, min(max(measure.places, given), 4))
