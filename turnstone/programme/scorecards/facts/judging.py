"""What pages and papers may know of targets, new limits, forecasts, notes and talks."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetFacts:
    """What a measure should have come to by a day."""

    id: int
    version: int
    measure_id: int
    place_id: int | None
    on: dt.date
    value: Decimal
    set_on: dt.date
    agreed_by: str
    remark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RebaseFacts:
    """A person's decision that limits begin anew, undone or not."""

    id: int
    version: int
    measure_id: int
    place_id: int | None
    on: dt.date
    cause: str
    by_name: str
    made_on: dt.date
    undone_on: dt.date | None
    undone_by_name: str
    undone_because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastFacts:
    """Where somebody expects a measure to go: pairs of a day and a value, in the order of the days."""

    id: int
    version: int
    measure_id: int
    points: tuple[tuple[dt.date, Decimal], ...]
    reason: str
    by_name: str
    made_on: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteFacts:
    """What an owner says of a figure: so what, and what next."""

    id: int
    version: int
    measure_id: int
    period_ends_on: dt.date
    so_what: str
    what_next: str
    by_name: str
    written_on: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkFacts:
    """A talk about turning a curve; unsigned it may still change."""

    id: int
    version: int
    measure_id: int
    held_on: dt.date
    how_doing: str
    story: str
    partners: str
    what_works: str
    proposal: str
    signed_by_name: str
    signed_on: dt.date | None
