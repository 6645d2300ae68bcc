"""The counts that a public scorecard prints, each by one name, and how these counts make each other up.

A count is of something, in a place, over a period. Two measures that say in the same words what they count, equally
often, print the same counts where they have the same figures, and so these are one cell.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from turnstone.programme.scorecards.facts.measures import FigureFacts, MeasureFacts
from turnstone.programme.scorecards.facts.records import MeasureRecord
from turnstone.programme.scorecards.rules import ValueKind

Part = Literal["numerator", "denominator"]
PARTS: tuple[Part, ...] = ("numerator", "denominator")


@dataclass(frozen=True, slots=True)
class Count:
    """Say which count: of a measure the upper or the lower part, in a place or (None) the whole area, to a day."""

    measure_id: int
    part: Part
    place_id: int | None
    ends_on: dt.date


ReleasedCounts = Mapping[Count, int | None]  # what a scorecard printed; None where it was hidden


@dataclass(frozen=True, slots=True)
class Series:
    """Name the counts of one thing, taken equally often; `words` say what is counted, where anybody said."""

    words: str
    frequency: str
    own: str = ""

    def cell(self, place_id: int | None, ends_on: dt.date) -> str:
        """Name the count of a place and a period."""
        return f"{self.words or self.own}|{self.own}|{self.frequency}|{place_id or 'area'}|{ends_on}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """Hold which series each part of a measure is of."""

    of: Mapping[tuple[int, Part], Series]
    measures: Mapping[int, MeasureFacts] = field(default_factory=dict)

    def cell(self, count: Count) -> str:
        """Name a count; of a measure that is no longer shown by its own number."""
        return self.series(count).cell(count.place_id, count.ends_on)

    def series(self, count: Count) -> Series:
        """Say which series a count is of."""
        return self.of.get((count.measure_id, count.part)) or Series(
            "", "", f"{count.measure_id}:{count.part}"
        )


def counts_in(record: MeasureRecord) -> Iterator[tuple[Count, int]]:
    """Give each count that the figures of a measure print."""
    measure = record.measure
    for figure in record.figures:
        for part, number in parts_of(measure, figure).items():
            yield Count(measure.id, part, figure.place_id, figure.period_ends_on), number


def parts_of(measure: MeasureFacts, figure: FigureFacts) -> dict[Part, int]:
    """Give the counts of people behind a figure.

    A count is its own upper part. An average has no upper part that counts anybody, only how many it rests on. Where
    one part of a share was not entered, everybody can work it out of the other and the value.
    """
    upper, lower = figure.numerator, figure.denominator
    if measure.value_kind == ValueKind.COUNT:
        upper, lower = figure.value if upper is None else upper, None
    elif measure.value_kind in (ValueKind.PERCENTAGE, ValueKind.RATE):
        upper, lower = _both(measure, figure)
    else:
        upper = None
    found: dict[Part, Decimal | None] = {"numerator": upper, "denominator": lower}
    return {part: int(number) for part, number in found.items() if number is not None and _is_count(number)}


def _both(measure: MeasureFacts, figure: FigureFacts) -> tuple[Decimal | None, Decimal | None]:
    upper, lower, value = figure.numerator, figure.denominator, figure.value
    per = 100 if measure.value_kind == ValueKind.PERCENTAGE else measure.rate_per
    if value is not None and upper is None and lower is not None:
        return (lower * value / per).quantize(Decimal(1)), lower
    if value and upper is not None and lower is None:
        return upper, (upper * per / value).quantize(Decimal(1))
    return upper, lower


def _is_count(number: Decimal) -> bool:
    return number >= 0 and number == number.to_integral_value()


def name_counts(records: Sequence[MeasureRecord]) -> Naming:
    """Name the series of each measure: one for those that count the same and nowhere differ, else its own."""
    measures = {each.measure.id: each.measure for each in records}
    figures: dict[tuple[int, Part], dict[tuple[int | None, dt.date], int]] = defaultdict(dict)
    for record in records:
        for count, number in counts_in(record):
            figures[count.measure_id, count.part][count.place_id, count.ends_on] = number
    shared: dict[Series, dict[tuple[int | None, dt.date], int]] = {}
    found: dict[tuple[int, Part], Series] = {}
    for (number, part), values in figures.items():
        wanted = _series(measures[number], part)
        known = shared.setdefault(wanted, {})
        if any(known.get(key, value) != value for key, value in values.items()):
            wanted = Series(wanted.words, wanted.frequency, f"{number}:{part}")
        else:
            known |= values
        found[number, part] = wanted
    return Naming(of=found, measures=measures)


def _series(measure: MeasureFacts, part: Part) -> Series:
    words = " ".join((measure.numerator if part == "numerator" else measure.denominator).lower().split())
    words = words.replace(":", "").rstrip(".")  # a colon sets an earlier release apart
    return Series(words, measure.frequency, "" if words else f"{measure.id}:{part}")
