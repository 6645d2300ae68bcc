"""What comes out of published files, whichever file it was: places, figures, neighbours, faults."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

ENGLAND = "E92000001"
# Where a table leaves the code out, the name says which region it is.
REGIONS: Mapping[str, str] = {
    "north east": "E12000001",
    "north west": "E12000002",
    "yorkshire and the humber": "E12000003",
    "east midlands": "E12000004",
    "west midlands": "E12000005",
    "east of england": "E12000006",
    "london": "E12000007",
    "south east": "E12000008",
    "south west": "E12000009",
    "inner london": "E13000001",
    "outer london": "E13000002",
}


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


# The same few thousand cells come half a million times.
@lru_cache(maxsize=1 << 16)
def read_cell(text: str) -> tuple[Decimal | None, str]:
    """Read a cell as a number, or else as the mark that stands in its place.

    An empty cell is `x`, not available. What is neither a number nor a mark is `?`: it is for a person to look into.
    """
    bare = _FOOTNOTE.sub("", " ".join(text.split()))
    if _NUMBER.fullmatch(bare):
        return Decimal(bare.replace(",", "").rstrip("% ")), ""
    mark = bare.lower().strip("[]")
    return None, _SAME_MARKS.get(mark, mark if mark in MARKS else NO_MARK)


# Those of the department, of the Government Statistical Service, and of older tables.
MARKS = frozenset({"x", "z", "c", "k", "u", "w", "low", ":", "~", ".", "..", "*", "-", "–"})
NO_MARK = "?"
_SAME_MARKS = {"": "x", "nan": "x", "null": "x", "none": "x", "na": "z", "n/a": "z"}
# A comma parts thousands and nothing else: 61,5 is no number, for it may be meant as 61.5.
_NUMBER = re.compile(r"[+-]?(\d{1,12}|\d{1,3}(,\d{3}){1,3})?(\.\d+)?(?<=\d) ?%?")
_FOOTNOTE = re.compile(r"(?<=\d) ?\[[berp]\]$")


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
