"""Where a measure stands against its target, and which way it is going, as the row of a scorecard says it.

What is shown is what is judged: value, target and the period before are rounded half away from zero to the decimal
places of the row, and then compared. Source: section 3 of the methods, after the practice of Devon, Kent and Stockport.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Literal, TypeVar

Number = float | Decimal
Target = TypeVar("Target")
Polarity = Literal["high", "low", "close", "none"]


class Status(StrEnum):
    """Where a value stands against its target."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    NO_TARGET = "no_target"
    NO_DATA = "no_data"


class Travel(StrEnum):
    """Which way a value went since the period that it is compared with."""

    IMPROVED = "improved"
    WORSENED = "worsened"
    SAME = "same"
    UP = "up"
    DOWN = "down"
    NOT_AVAILABLE = "not_available"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tolerance:
    """Hold how far from its target a value is still amber: in the measure's unit, or per cent of the target."""

    amount: Number = 10
    is_percent: bool = True

    def of(self, target: Decimal) -> Decimal:
        """Give it in the measure's unit."""
        amount = Decimal(str(self.amount))
        return abs(target) * amount / 100 if self.is_percent else amount


def shown(value: Number, places: int = 1) -> Decimal:
    """Round a value as it is printed: half away from zero, from its own digits and not from binary ones."""
    rounded = Decimal(str(value)).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    return rounded or abs(rounded)  # never -0


def status(
    value: Number | None,
    target: Number | None,
    polarity: Polarity,
    *,
    tolerance: Tolerance,
    places: int = 1,
) -> Status:
    """Judge a value against the target in force."""
    if value is None:
        return Status.NO_DATA
    if target is None or polarity == "none":
        return Status.NO_TARGET
    found, wanted = shown(value, places), shown(target, places)
    allowed = tolerance.of(wanted)
    short = {"high": wanted - found, "low": found - wanted}.get(polarity)
    if short is None:  # close to the target: on either side of it
        return _by_distance(abs(found - wanted), allowed, 2 * allowed)
    return _by_distance(short, Decimal(0), allowed)


def _by_distance(distance: Decimal, green: Decimal, amber: Decimal) -> Status:
    if distance <= green:
        return Status.GREEN
    return Status.AMBER if distance <= amber else Status.RED


def travel(
    value: Number | None,
    before: Number | None,
    polarity: Polarity,
    *,
    target: Number | None = None,
    places: int = 1,
) -> Travel:
    """Say which way a value went since the comparable period before it."""
    if value is None or before is None:
        return Travel.NOT_AVAILABLE
    now, then = shown(value, places), shown(before, places)
    if now == then:
        return Travel.SAME
    if polarity == "close":
        return _nearer(now, then, target, places)
    if polarity == "none":
        return Travel.UP if now > then else Travel.DOWN
    return Travel.IMPROVED if (now > then) == (polarity == "high") else Travel.WORSENED


def _nearer(now: Decimal, then: Decimal, target: Number | None, places: int) -> Travel:
    if target is None:
        return Travel.UP if now > then else Travel.DOWN
    wanted = shown(target, places)
    nearer, further = abs(now - wanted), abs(then - wanted)
    if nearer == further:
        return Travel.SAME
    return Travel.IMPROVED if nearer < further else Travel.WORSENED


def change_shown(value: Number | None, before: Number | None, places: int = 1) -> Decimal | None:
    """Give the change as the row prints it: the difference of what is printed."""
    if value is None or before is None:
        return None
    return shown(value, places) - shown(before, places)


def target_in_force(targets: Sequence[tuple[dt.date, Target]], period_end: dt.date) -> Target | None:
    """Give the latest target dated on or before the end of a period; before the first of them, the first."""
    ordered = sorted(targets, key=lambda each: each[0])
    past = [target for day, target in ordered if day <= period_end]
    if past:
        return past[-1]
    return ordered[0][1] if ordered else None
