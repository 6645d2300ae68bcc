"""The series of a measure as a table in a file: what was counted, what it tells, and within what limits."""

from collections.abc import Iterator
from decimal import Decimal

from turnstone.programme.scorecards.facts import Reading
from turnstone.programme.scorecards.rules import period_words

HEADS = (
    "period",
    "period_ends_on",
    "value",
    "numerator",
    "denominator",
    "mark",
    "settled",
    "source",
    "mean",
    "lower_limit",
    "upper_limit",
    "signal",
)


def series_rows(reading: Reading) -> Iterator[list[str]]:
    """Give each period as a row, oldest first, in figures that are not rounded."""
    measure = reading.record.measure
    limits = {each.number: each.limits for each in reading.chart.groups if reading.has_limits(each.number)}
    for slot, judged, sign in zip(reading.slots, reading.chart.points, reading.signs, strict=True):
        figure, found = slot.figure, limits.get(judged.group)
        yield [
            period_words(slot.on, measure.frequency, measure.starts_again_in),
            slot.on.isoformat(),
            *(_plain(getattr(figure, name, None)) for name in ("value", "numerator", "denominator")),
            figure.mark if figure else "",
            figure.settled if figure else "",
            figure.source if figure else "",
            *(_plain(getattr(found, name, None)) for name in ("mean", "lower", "upper")),
            sign,
        ]


def _plain(number: Decimal | float | None) -> str:
    if number is None:
        return ""
    written = f"{number:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written
