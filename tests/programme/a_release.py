"""A small made-up release: thirteen authorities, two regions, England, and the neighbours of one."""

import datetime as dt
from decimal import Decimal

from tests.cast import BY
from turnstone.measures.published import FigureRow, NeighbourRow, PlaceRow
from turnstone.programme.scorecards.operations import keep_release

CODE = "ehcp-issued-within-20-weeks"
ENGLAND, REGION = "E92000001", "E12000009"
OWN = "999"
OTHERS = tuple(str(number) for number in range(901, 913))

PLACES = (
    PlaceRow(code=ENGLAND, name="England", level="country"),
    PlaceRow(code=REGION, name="South Coast", level="region"),
    PlaceRow(code=OWN, name="Wexcombe", level="authority", region_code=REGION),
    *(
        PlaceRow(code=code, name=f"Authority {code}", level="authority", region_code=REGION)
        for code in OTHERS
    ),
)


def figure(place, year, numerator, denominator, *, code=CODE, value=None, mark=""):
    """Make one figure of a calendar year from its counts."""
    if not mark:
        value = value or round(Decimal(100 * numerator) / denominator, 1)
    return FigureRow(
        measure_code=code,
        place_code=place,
        period=str(year),
        period_ends_on=dt.date(year, 12, 31),
        numerator=None if numerator is None else Decimal(numerator),
        denominator=None if denominator is None else Decimal(denominator),
        value=value,
        mark=mark,
    )


def figures(own=(160, 200)):
    """Make two years: others have 40 to 62 of 100, England half."""
    return (
        figure(ENGLAND, 2023, 500, 1000),
        figure(OWN, 2023, 100, 200),
        figure(ENGLAND, 2024, 505, 1000),
        figure(REGION, 2024, 520, 1000),
        figure(OWN, 2024, *own),
        *(figure(code, 2024, 40 + 2 * at, 100) for at, code in enumerate(OTHERS)),
    )


def neighbours(year=2025, codes=OTHERS[:10]):
    """Name ten neighbours, nearest first."""
    return tuple(
        NeighbourRow(model_year=year, place_code=OWN, neighbour_code=code, position=at, closeness="Close")
        for at, code in enumerate(codes, 1)
    )


def keep(code="ehc-plans-2025", **changed):
    """Keep it, changed as asked."""
    said = {"places": PLACES, "figures": figures(), "order": 20250, **changed}
    return keep_release(by=BY, code=code, title=f"Plans, {code[-4:]}", source="Made up.", **said)


def keep_with_neighbours(**changed):
    """Keep it with the neighbours of 2025."""
    keep_release(
        by=BY,
        code="statistical-neighbours-2025",
        title="Neighbours",
        source="Made up.",
        neighbours=neighbours(),
    )
    return keep(**changed)
