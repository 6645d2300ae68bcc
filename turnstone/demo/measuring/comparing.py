"""The made-up release that Wexcombe is compared with."""

import datetime as dt
import random
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial

from turnstone.demo.calendar import Month
from turnstone.demo.content.measuring import published as content
from turnstone.demo.measuring.timing import after_figures
from turnstone.demo.setting import BUILDER
from turnstone.demo.stage import Moment, Stage
from turnstone.programme.scorecards.facts import FigureRow, NeighbourRow, PlaceRow
from turnstone.programme.scorecards.operations import keep_release

MODEL_YEAR = 2025
NEIGHBOURS = 10
Shares = Sequence[tuple[int, int]]


def others_published(stage: Stage, month: Month) -> Iterator[Moment]:
    """Load what is published of everybody when the plan begins."""
    if month.index == 0:
        yield after_figures(month, 7), partial(_load, month.period.year)


def _load(year: int) -> None:
    keep_release(
        by=BUILDER,
        code=content.CODE,
        title=content.TITLE,
        source=content.SOURCE,
        places=list(_places()),
        figures=[each for row in content.FIGURES for each in _figures(year, *row)],
        neighbours=list(_neighbours()),
    )


def _places() -> Iterator[PlaceRow]:
    yield PlaceRow(code=content.ENGLAND, name="England (made up)", level="country")
    yield PlaceRow(code=content.REGION, name="Saltmere region", level="region")
    for code, name in ((content.OURS, "Wexcombe"), *content.AUTHORITIES):
        yield PlaceRow(code=code, name=name, level="authority", region_code=content.REGION)


def _neighbours() -> Iterator[NeighbourRow]:
    for position, (code, _) in enumerate(content.AUTHORITIES[:NEIGHBOURS], 1):
        yield NeighbourRow(
            model_year=MODEL_YEAR,
            place_code=content.OURS,
            neighbour_code=code,
            position=position,
            closeness="Close",
        )


def _figures(
    year: int, measure: str, ours: Shares, england: Sequence[float], region: Sequence[float], spread: float
) -> Iterator[FigureRow]:
    for back, (share, printed, regional) in enumerate(zip(ours, england, region, strict=True)):
        of = year - len(ours) + back
        yield _figure(measure, content.ENGLAND, of, Decimal(str(printed)))
        yield _figure(measure, content.REGION, of, Decimal(str(regional)))
        yield _share(measure, content.OURS, of, *share)
        dice = random.Random(f"{measure} {back}")  # noqa: S311
        for code, _ in content.AUTHORITIES:
            whole = dice.randint(300, 1400)
            percent = min(max(printed + dice.uniform(-spread, spread), 1), 99)
            yield _share(measure, code, of, round(whole * percent / 100), whole)


def _share(measure: str, place: str, year: int, count: int, whole: int) -> FigureRow:
    value = Decimal(f"{100 * count / whole:.1f}")
    return _figure(measure, place, year, value, Decimal(count), Decimal(whole))


def _figure(
    measure: str,
    place: str,
    year: int,
    value: Decimal,
    numerator: Decimal | None = None,
    denominator: Decimal | None = None,
) -> FigureRow:
    return FigureRow(
        measure_code=measure,
        place_code=place,
        period=str(year),
        period_ends_on=dt.date(year, 12, 31),
        numerator=numerator,
        denominator=denominator,
        value=value,
    )
