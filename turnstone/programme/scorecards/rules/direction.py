"""Which way a measure is going, over its last few values. No Django."""

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum

from turnstone.methods import status
from turnstone.programme.scorecards.rules.words import Polarity


class Direction(StrEnum):
    """Which way a measure is going, over its last few values."""

    IMPROVED = "improved"
    WORSENED = "worsened"
    SAME = "same"
    NOT_AVAILABLE = "not_available"


DIRECTION_NAMES = {
    Direction.IMPROVED: "Improving",
    Direction.WORSENED: "Getting worse",
    Direction.SAME: "Not moving",
    Direction.NOT_AVAILABLE: "Cannot tell",
}

FEWEST_VALUES = 3
VALUES_COMPARED = 4
# A change smaller than this part of where it began is not called a change.
STEADY_WITHIN = Decimal("0.02")


def direction(values: Sequence[Decimal], polarity: str, places: int = 1) -> Direction:
    """Say which way a measure is going: its latest value against the earliest of the last four, oldest first.

    Values are compared as they are shown, rounded half away from zero. A move of less than a fiftieth is no move. With
    fewer than three values, or where nobody has said which way is better, it cannot be told.
    """
    if len(values) < FEWEST_VALUES or polarity not in (Polarity.HIGH, Polarity.LOW):
        return Direction.NOT_AVAILABLE
    shown = [shown_value(each, places) for each in values[-VALUES_COMPARED:]]
    change = shown[-1] - shown[0]
    if change == 0 or abs(change) < STEADY_WITHIN * abs(shown[0]):
        return Direction.SAME
    return Direction.IMPROVED if (change > 0) == (polarity == Polarity.HIGH) else Direction.WORSENED


def shown_value(value: Decimal, places: int = 1) -> Decimal:
    """Round a value as it is shown, half away from zero."""
    return status.shown(value, places)


def value_words(value: Decimal, unit: str, places: int = 1) -> str:
    """Write a value as people read it: 41.5%, 1,200 plans."""
    shown = shown_value(value, places)
    figure = f"{shown:,.0f}" if shown == shown.to_integral_value() else f"{shown:,}"
    return f"{figure}%" if unit == "%" else f"{figure} {unit}".strip()


def direction_in_words(values: Sequence[Decimal], polarity: str) -> str:
    """Say which way a measure is going and, where that cannot be told, why."""
    told = direction(values, polarity)
    if told != Direction.NOT_AVAILABLE:
        return DIRECTION_NAMES[told]
    if not values:
        return "No values yet"
    if len(values) < FEWEST_VALUES:
        return "Too few values"
    return (
        "Neither way is better"
        if polarity in (Polarity.NONE, Polarity.CLOSE)
        else "Nobody has said which way is better"
    )
