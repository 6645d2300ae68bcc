"""What pages and papers may know of a measure, its figures and the places they are of."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from turnstone.programme.scorecards.rules import Frequency, SmallNumbers, ValueKind


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureFacts:
    """A measure: the question it answers, what is counted and how, and to whom it may be told."""

    id: int
    version: int
    title: str
    kind: str
    unit: str
    polarity: str
    code: str = ""
    answers: str = ""
    value_kind: str = ValueKind.OTHER
    rate_per: int = 1000
    places: int = 1
    least: Decimal | None = None
    most: Decimal | None = None
    definition: str = ""
    numerator: str = ""
    denominator: str = ""
    definition_version: int = 1
    source: str = ""
    frequency: str = Frequency.MONTHLY
    starts_again_in: int | None = None
    lag_days: int = 31
    is_seasonal: bool = False
    small_numbers: str = SmallNumbers.COUNCIL
    levels: tuple[str, ...] = ()
    readers: tuple[str, ...] = ()
    owner_id: int | None = None
    tolerance: Decimal = Decimal(10)
    tolerance_is_percent: bool = True
    baseline_ends_on: dt.date | None = None
    judged_from: dt.date | None = None
    ended_on: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultFacts:
    """The value of a measure for a period, of the whole area."""

    id: int
    version: int
    measure_id: int
    period_ends_on: dt.date
    value: Decimal
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureFacts:
    """A result whole: its parts, and its mark where it has one. Without a `place_id` it is of the whole area."""

    id: int
    version: int
    measure_id: int
    place_id: int | None
    period_ends_on: dt.date
    numerator: Decimal | None
    denominator: Decimal | None
    value: Decimal | None
    mark: str
    settled: str
    definition_version: int
    source: str
    remark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceFacts:
    """A part of the area that figures are told of."""

    id: int
    version: int
    level: str
    name: str
    code: str
    within_id: int | None
    ended_on: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakFacts:
    """From when figures cannot be compared with those before, and why."""

    id: int
    version: int
    measure_id: int
    starts_on: dt.date
    kind: str
    why: str
    definition_version: int
