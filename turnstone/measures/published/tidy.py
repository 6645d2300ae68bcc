"""What comes out of published files, whichever file it was: places, figures, neighbours, faults."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

ENGLAND = "E92000001"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class PlaceRow:
    """A body that figures are published of: an authority by three digits, a region, England."""

    code: str
    name: str
    level: str
    region_code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """One figure of a measure, with the mark that stands in its place where there is none."""

    measure_code: str
    place_code: str
    period: str
    period_ends_on: dt.date
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    value: Decimal | None = None
    mark: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """Name what the figure is of."""
        return self.measure_code, self.place_code, self.period


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class NeighbourRow:
    """One of an authority's statistical neighbours, by the model of a year."""

    model_year: int
    place_code: str
    neighbour_code: str
    position: int
    closeness: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultRow:
    """Something wrong in a release, in one sentence; `leaves_out` the figure that it is about."""

    kind: str
    sentence: str
    file: str = ""
    measure_code: str = ""
    place_code: str = ""
    period: str = ""
    leaves_out: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseRows:
    """A release as it was read: of two that hold the same figure, the one of the higher `order` speaks."""

    code: str
    title: str
    source: str
    order: int
    rows_read: int
    files: tuple[str, ...] = ()
    places: tuple[PlaceRow, ...] = ()
    figures: tuple[FigureRow, ...] = ()
    neighbours: tuple[NeighbourRow, ...] = ()
    faults: tuple[FaultRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """All that was read under a path: releases, the oldest first, and what was passed over with why."""

    releases: tuple[ReleaseRows, ...]
    passed_over: tuple[tuple[str, str], ...] = ()


def read_cell(text: str) -> tuple[Decimal | None, str]:
    """Read a cell as a number, or else as the mark that stands in its place; an empty cell is `x`, not available."""
    bare = text.strip().replace(",", "")
    if not bare:
        return None, "x"
    try:
        number = Decimal(bare)
    except InvalidOperation:
        return None, bare[:4]
    return (number, "") if number.is_finite() else (None, "x")


def number(text: str) -> Decimal | None:
    """Read a cell as a number, or nothing."""
    return read_cell(text)[0]


def summed(numbers: Iterable[Decimal | None]) -> Decimal | None:
    """Add numbers up; nothing where one of them is missing."""
    total = Decimal(0)
    for each in numbers:
        if each is None:
            return None
        total += each
    return total
