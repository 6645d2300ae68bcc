"""How an area compares with England, its region and its statistical neighbours. Pure: figures in, words out.

Region and England are the published figures, never a mean of authorities made here.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from turnstone.methods.benchmarks import FEW_NEIGHBOURS, Band, Polarity, Standing, compared, standing
from turnstone.methods.intervals import Interval, Proportion, wilson
from turnstone.programme.scorecards.facts.published import PublishedValue
from turnstone.programme.scorecards.rules import WITHOUT_BANDS, ValueKind, difference_words


@dataclass(frozen=True, slots=True, kw_only=True)
class NeighboursFacts:
    """The statistical neighbours by the model of a year, nearest first, and the plain mean of those with a figure."""

    model_year: int
    mean: Decimal | None
    used: int
    named: int
    lowest: Decimal | None
    highest: Decimal | None
    values: tuple[PublishedValue, ...] = ()

    @property
    def are_few(self) -> bool:
        """Say whether so few have published that the mean says little."""
        return self.used < FEW_NEIGHBOURS


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodCompared:
    """One period of the series: this area beside the others."""

    period: str
    period_ends_on: dt.date
    own: Decimal | None
    own_mark: str
    england: Decimal | None
    region: Decimal | None
    neighbours: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonFacts:
    """A measure of this authority beside others, in the newest published period.

    A verdict is there only where a numerator and a denominator are: `None` means that nobody can tell. `low` and `high`
    are the two ends of this area's 95% interval.
    """

    measure_code: str
    period: str
    period_ends_on: dt.date
    period_words: str
    own: PublishedValue | None
    england: PublishedValue | None
    region: PublishedValue | None
    neighbours: NeighboursFacts | None
    low: Decimal | None = None
    high: Decimal | None = None
    rank: int | None = None
    ranked_of: int = 0
    band: str | None = None
    verdict_england: str | None = None
    verdict_neighbours: str | None = None
    earlier: tuple[PeriodCompared, ...] = ()

    @property
    def words(self) -> str:
        """Say how this area lies to England; nothing where nobody can tell."""
        return difference_words(self.verdict_england, "England")

    @property
    def neighbours_words(self) -> str:
        """Say how this area lies to its neighbours' mean; nothing where nobody can tell."""
        return difference_words(self.verdict_neighbours, "its statistical neighbours")

    @property
    def rank_words(self) -> str:
        """Write the rank: 38 of 153."""
        return f"{self.rank} of {self.ranked_of}" if self.rank else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """Whom an authority is compared with: the codes of England, its region, its neighbours nearest first."""

    own: str
    england: str
    region: str
    neighbours: tuple[str, ...] = ()
    model_year: int = 2025

    @property
    def wider(self) -> tuple[str, ...]:
        """List this area and what it is a part of."""
        return (self.own, self.england, self.region)

    @property
    def codes(self) -> tuple[str, ...]:
        """List every place of the comparison."""
        return (*self.wider, *self.neighbours)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What must be known of a measure to judge a difference."""

    code: str
    polarity: str
    value_kind: str


Figures = Mapping[tuple[str, str], PublishedValue]


def compare(
    measure: Judged, beside: Beside, figures: Figures, everyone: Sequence[float | None], period: str
) -> ComparisonFacts | None:
    """Compare one measure in one period; `figures` are of the places compared, by place and period.

    `everyone` are the values of all authorities in that period, this one's among them.
    """
    own, england = figures.get((beside.own, period)), figures.get((beside.england, period))
    shown = own or england
    if shown is None:
        return None
    near, interval = neighbours(beside, figures, period), interval_of(own, measure.value_kind)
    placed = _placed(measure, own, everyone)
    return ComparisonFacts(
        measure_code=measure.code,
        period=period,
        period_ends_on=shown.period_ends_on,
        period_words=period_in_words(period),
        own=own,
        england=england,
        region=figures.get((beside.region, period)),
        neighbours=near,
        low=_percent(interval.low) if interval else None,
        high=_percent(interval.high) if interval else None,
        rank=placed.rank,
        ranked_of=placed.ranked_of,
        band=_band(measure, placed),
        verdict_england=_verdict(measure, own, england.value if england else None),
        verdict_neighbours=_verdict(measure, own, near.mean if near else None),
        earlier=_periods(beside, figures),
    )


def period_in_words(period: str) -> str:
    """Say a published period with how long it is: calendar year 2024 (annual), January 2025 (once a year)."""
    if period.isdigit():
        return f"calendar year {period} (annual)"
    return f"{period} (once a year)" if period.startswith("January") else f"school year {period} (annual)"


def neighbours(beside: Beside, figures: Figures, period: str) -> NeighboursFacts | None:
    """Take the plain mean of the neighbours that have a figure in a period; None where nobody has named any."""
    if not beside.neighbours:
        return None
    values = tuple(each for code in beside.neighbours if (each := figures.get((code, period))))
    given = [each.value for each in values if each.value is not None]
    return NeighboursFacts(
        model_year=beside.model_year,
        mean=sum(given, Decimal(0)) / len(given) if given else None,
        used=len(given),
        named=len(beside.neighbours),
        lowest=min(given, default=None),
        highest=max(given, default=None),
        values=values,
    )


def interval_of(figure: PublishedValue | None, value_kind: str) -> Interval | None:
    """Give the 95% interval of a percentage that rests on counts, as shares from 0 to 1."""
    found = _proportion(figure, value_kind)
    return wilson(found.count, found.of) if found else None


def _proportion(figure: PublishedValue | None, value_kind: str) -> Proportion | None:
    """Read so many of so many; None for what is no percentage, has no counts or cannot be."""
    if figure is None or figure.value is None or value_kind != ValueKind.PERCENTAGE:
        return None
    if figure.numerator is None or not figure.denominator or not 0 <= figure.numerator <= figure.denominator:
        return None
    return Proportion(int(figure.numerator), int(figure.denominator))


def _verdict(measure: Judged, own: PublishedValue | None, benchmark: Decimal | None) -> str | None:
    found = _proportion(own, measure.value_kind)
    if found is None or benchmark is None:
        return None
    told = compared(found, float(benchmark) / 100, _way(measure))
    return told.verdict if told else None


def _placed(measure: Judged, own: PublishedValue | None, everyone: Sequence[float | None]) -> Standing:
    value = float(own.value) if own and own.value is not None else None
    return standing(value, everyone, _way(measure))


def _band(measure: Judged, placed: Standing) -> Band | None:
    """Give the quarter, but none where LAIT gives none and where the middle half are all alike."""
    if measure.code in WITHOUT_BANDS or placed.edges is None or placed.edges[1] == placed.edges[3]:
        return None
    return placed.band


def _way(measure: Judged) -> Polarity:
    return "high" if measure.polarity == "high" else "low" if measure.polarity == "low" else "none"


def _percent(share: float) -> Decimal:
    return Decimal(str(round(share * 100, 4)))


def _periods(beside: Beside, figures: Figures) -> tuple[PeriodCompared, ...]:
    """List every period in which this area or England has a row, oldest first."""
    ends = {
        period: each.period_ends_on
        for (code, period), each in figures.items()
        if code in (beside.own, beside.england)
    }
    return tuple(
        _period(beside, figures, period, ends[period]) for period in sorted(ends, key=ends.__getitem__)
    )


def _period(beside: Beside, figures: Figures, period: str, ends_on: dt.date) -> PeriodCompared:
    def value(code: str) -> Decimal | None:
        found = figures.get((code, period))
        return found.value if found else None

    own, near = figures.get((beside.own, period)), neighbours(beside, figures, period)
    return PeriodCompared(
        period=period,
        period_ends_on=ends_on,
        own=value(beside.own),
        own_mark=own.mark if own else "",
        england=value(beside.england),
        region=value(beside.region),
        neighbours=near.mean if near else None,
    )
