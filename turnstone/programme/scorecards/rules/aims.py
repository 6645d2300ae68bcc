"""What looks wrong in a row of targets. No Django."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from turnstone.programme.scorecards.rules.direction import value_words
from turnstone.programme.scorecards.rules.words import Frequency, Polarity

# A target so many times the figure, or so small a part of it, is more likely a slip of the decimal point.
TIMES_OUT = 7


@dataclass(frozen=True, slots=True)
class Aim:
    """What a measure should have come to by a day."""

    on: dt.date
    value: Decimal


def faults_of_aims(
    aims: Sequence[Aim],
    polarity: str,
    unit: str,
    places: int,
    newest: Decimal | None,
    *,
    frequency: str = "",
) -> tuple[str, ...]:
    """Say what looks wrong: a milestone that moves away from the target, and one that is about ten times out.

    What is counted in the year so far rises until the year begins anew: its milestones are held against those of the
    same month of another year, and not against a figure.
    """
    if frequency == Frequency.YEAR_TO_DATE:
        months = (
            [each for each in aims if each.on.month == month] for month in {each.on.month for each in aims}
        )
        return tuple(said for alike in months for said in faults_of_aims(alike, polarity, unit, places, None))
    ordered = sorted(aims, key=lambda each: each.on)
    known = newest if newest else _middle([each.value for each in ordered])
    found = [
        f"The target of {each.on:%-d %B %Y}, {value_words(each.value, unit, places)}, is about ten times out: "
        f"{'the newest figure' if newest else 'the others'} came to {value_words(known, unit, places)}."
        for each in ordered
        if known and _is_ten_times_out(each.value, known)
    ]
    found += [
        f"The target of {later.on:%-d %B %Y}, {value_words(later.value, unit, places)}, asks for less than that of "
        f"{sooner.on:%-d %B %Y}, {value_words(sooner.value, unit, places)}: it moves the wrong way."
        for sooner, later in pairwise(ordered)
        if _asks_for_less(sooner.value, later.value, polarity)
    ]
    return tuple(found)


def _asks_for_less(sooner: Decimal, later: Decimal, polarity: str) -> bool:
    if polarity == Polarity.HIGH:
        return later < sooner
    return polarity == Polarity.LOW and later > sooner


def _middle(values: list[Decimal]) -> Decimal | None:
    return sorted(values)[len(values) // 2] if len(values) > 2 else None


def _is_ten_times_out(value: Decimal, known: Decimal) -> bool:
    """Say whether a value is some ten times the other or a tenth of it; nought is a target like any other."""
    if not value or not known:
        return False
    times = abs(value / known)
    return times >= TIMES_OUT or times <= Decimal(1) / TIMES_OUT
