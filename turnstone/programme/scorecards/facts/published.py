"""What pages and papers may know of statistics that others publish."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedValue:
    """One published figure with its place, its period and the release it is from.

    A figure with a `fault` is wrong in the release: it is told and never used, so it has no value here.
    """

    measure_code: str
    place_code: str
    place_name: str
    level: str
    period: str
    period_ends_on: dt.date
    numerator: Decimal | None
    denominator: Decimal | None
    value: Decimal | None
    mark: str
    release: str
    fault: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseFacts:
    """A release as it was loaded, with what it holds."""

    id: int
    code: str
    edition: int
    title: str
    source: str
    order: int
    digest: str
    loaded_at: dt.datetime
    rows_read: int
    figures: int = 0
    places: int = 0
    faults: int = 0
    left_out: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultFacts:
    """Something wrong in a release."""

    id: int
    release: str
    kind: str
    file: str
    measure_code: str
    place_code: str
    period: str
    sentence: str
    leaves_out: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedFacts:
    """What became of a load: each release with whether it is new here, and the files that were passed over."""

    releases: tuple[tuple[ReleaseFacts, bool], ...]
    passed_over: tuple[tuple[str, str], ...] = ()
