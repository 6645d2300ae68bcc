"""Wexcombe's localities and wards, and how a month's children are spread over them."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from turnstone.demo.content.measuring import parts
from turnstone.demo.setting import BUILDER
from turnstone.programme.people.models import LocalArea
from turnstone.programme.scorecards.operations import add_place
from turnstone.programme.scorecards.rules import Level

if TYPE_CHECKING:
    from turnstone.demo.results import Counted


@dataclass(frozen=True, slots=True)
class Places:
    """The rows of the places by their names."""

    localities: dict[str, Any]
    wards: dict[str, Any]


def make_places(area: LocalArea) -> Places:
    """Part the area into localities, and some of these into wards."""
    localities = {
        name: add_place(by=BUILDER, area=area, level=Level.LOCALITY, name=name)
        for name, _ in parts.LOCALITIES
    }
    wards = {
        name: add_place(by=BUILDER, area=area, level=Level.WARD, name=name, within=localities[within])
        for name, within in parts.WARDS
    }
    return Places(localities, wards)


def shared_out(places: Places, counted: Counted, month: int) -> Iterator[tuple[Any, Counted]]:
    """Spread what was counted over the places that it is told of; the localities add up to the whole."""
    if counted.title not in parts.BY_LOCALITY or month < parts.LOCAL_SINCE or counted.numerator is None:
        return
    dice = random.Random(f"where {counted.title} {month}")  # noqa: S311
    names = [name for name, _ in parts.LOCALITIES]
    weights = [weight for _, weight in parts.LOCALITIES]
    whole = counted.numerator if counted.denominator is None else counted.denominator
    homes = dice.choices(names, weights, k=whole)
    yes = Counter(dice.sample(homes, counted.numerator))
    every = Counter(homes)
    for name, row in places.localities.items():
        yield row, _share(counted, yes[name], every[name])
    if counted.title == parts.BY_WARD and month >= parts.WARDS_SINCE:
        yield from _by_ward(places, counted, yes, dice)


def _by_ward(
    places: Places, counted: Counted, yes: Counter[str], dice: random.Random
) -> Iterator[tuple[Any, Counted]]:
    for locality in dict.fromkeys(within for _, within in parts.WARDS):
        wards = [name for name, within in parts.WARDS if within == locality]
        lived = Counter(_each(wards, yes[locality], dice))
        for name in wards:
            yield places.wards[name], _share(counted, lived[name], lived[name])


def _each(names: Sequence[str], how_many: int, dice: random.Random) -> list[str]:
    return dice.choices(names, k=how_many)


def _share(counted: Counted, yes: int, every: int) -> Counted:
    whole = None if counted.denominator is None else every
    return replace(counted, value=Decimal(yes), numerator=yes, denominator=whole)
