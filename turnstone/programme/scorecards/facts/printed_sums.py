"""How the counts of a public scorecard make each other up: who is not counted, places, months and years."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from turnstone.methods.disclosure import Gathered
from turnstone.programme.scorecards.facts.measures import PlaceFacts
from turnstone.programme.scorecards.facts.policies import policy_of
from turnstone.programme.scorecards.facts.printed import Count, Naming, Series
from turnstone.programme.scorecards.rules import Frequency, Level, ValueKind

_FINANCIAL_YEAR = 4  # the month in which a year so far begins anew where nobody said otherwise
_MONTHS = {
    Frequency.MONTHLY: 1,
    Frequency.QUARTERLY: 3,
    Frequency.SIX_MONTHLY: 6,
    Frequency.ANNUAL: 12,
    Frequency.ROLLING_YEAR: 12,
}
_TILES = frozenset(_MONTHS) - {Frequency.ROLLING_YEAR}


@dataclass(frozen=True, slots=True)
class Cell:
    """A count by its name, with where and over how many months it was counted; None where that is not known."""

    name: str
    series: Series
    place_id: int | None
    ends_on: dt.date
    months: int | None

    @property
    def last(self) -> int:
        """Number the last month."""
        return self.ends_on.year * 12 + self.ends_on.month


@dataclass(frozen=True, slots=True)
class Sums:
    """Add sums to what is gathered. `real` are all counts that the record still knows, those not printed too."""

    found: Gathered
    real: Mapping[str, int]

    def add(
        self, total: str, parts: list[str], word: str, *, is_whole: bool = False, is_harmless: bool = False
    ) -> None:
        """Relate a total to its parts and what is left, printed nowhere; parts above their total do not add up.

        Where the parts are all there are and come to the total, nothing is left.
        """
        known = all(each in self.real for each in (total, *parts))
        left = self.real[total] - sum(self.real[each] for each in parts) if known else None
        if left is not None and left < 0:
            return
        if is_whole and (left == 0 if known else self._may_be_all(total, parts)):
            self.found.add_up(total, parts)
            return
        rest = f"{total} {word} of {len(parts)}: {parts[0]}"
        self.found.add_unprinted(rest, left, is_harmless=is_harmless)
        self.found.add_up(total, (*parts, rest))

    def _may_be_all(self, total: str, parts: list[str]) -> bool:
        """Say whether parts that earlier releases hid could come to their total: each is 1 or more."""
        least = sum(self.real.get(each, 1) for each in parts)
        return total not in self.real or least <= self.real[total]


def cells_of(naming: Naming, counts: Iterable[Count]) -> tuple[Cell, ...]:
    """Give each cell once, in the order of the counts."""
    found: dict[str, Cell] = {}
    for each in counts:
        name, series = naming.cell(each), naming.series(each)
        measure = naming.measures.get(each.measure_id)
        starts = measure.starts_again_in if measure else None
        months = _months(series.frequency, each.ends_on, starts or _FINANCIAL_YEAR)
        found.setdefault(name, Cell(name, series, each.place_id, each.ends_on, months))
    return tuple(found.values())


def _months(frequency: str, ends_on: dt.date, starts_in: int) -> int | None:
    if frequency == Frequency.YEAR_TO_DATE:
        return (ends_on.month - starts_in) % 12 + 1
    return _MONTHS.get(Frequency(frequency)) if frequency else None


def add_rests(sums: Sums, naming: Naming, counts: Iterable[Count]) -> None:
    """Say that those counted and those not counted make up all; the latter are printed nowhere."""
    every = dict.fromkeys(counts)
    for each in every:
        measure = naming.measures.get(each.measure_id)
        below = Count(each.measure_id, "denominator", each.place_id, each.ends_on)
        if measure is None or measure.value_kind != ValueKind.PERCENTAGE:
            continue  # all the people whom a rate speaks of are known to everybody
        if each.part == "numerator" and below in every:
            harmless = not policy_of(measure).protect_complement
            sums.add(naming.cell(below), [naming.cell(each)], "not", is_harmless=harmless)


def add_places(sums: Sums, cells: Sequence[Cell], places: Sequence[PlaceFacts]) -> None:
    """Say that the parts of the area make it up, and the parts of a part."""
    known = {each.id: each for each in places}
    by_when: dict[tuple[Series, dt.date], dict[int | None, Cell]] = defaultdict(dict)
    for each in cells:
        by_when[each.series, each.ends_on][each.place_id] = each
    for (_, ends_on), there in by_when.items():
        for parent, parts in _levels(known, there, ends_on):
            named = [there[part].name for part in parts if part in there]
            word = "" if len(named) == len(parts) else f"elsewhere {parts[0]}"
            sums.add(there[parent].name, named, word or f"nowhere {parts[0]}", is_whole=not word)


def _levels(
    known: Mapping[int, PlaceFacts], there: Mapping[int | None, Cell], ends_on: dt.date
) -> Iterator[tuple[int | None, list[int]]]:
    """Give each place that has a figure with its parts of one level, where any of these has one too."""
    grouped: dict[tuple[int | None, str], list[int]] = defaultdict(list)
    for place in known.values():
        if place.ended_on is None or place.ended_on > ends_on or place.id in there:
            grouped[place.within_id, place.level].append(place.id)
            # A ward within a locality is a part of the area as well.
            if place.within_id is not None and place.level != Level.LOCALITY:
                grouped[None, place.level].append(place.id)
    for (parent, _), parts in grouped.items():
        if parent in there and any(part in there for part in parts):
            yield parent, parts


def add_chains(sums: Sums, cells: Sequence[Cell]) -> None:
    """Say that a year so far is the one before it and what came since."""
    rows: dict[tuple[Series, int | None, int], list[Cell]] = defaultdict(list)
    for each in cells:
        if each.series.frequency == Frequency.YEAR_TO_DATE and each.months:
            rows[each.series, each.place_id, each.last - each.months].append(each)
    for row in rows.values():
        ordered = sorted(row, key=lambda cell: cell.ends_on)
        for before, after in pairwise(ordered):
            sums.add(after.name, [before.name], f"since {before.ends_on}")


def add_tiles(sums: Sums, cells: Sequence[Cell]) -> None:
    """Say that months make up a quarter or a year of the same; a few that are not printed are what is left.

    It is taken to be so where at least half are printed: counts of a day's stock bear the same words and add up to
    nothing.
    """
    alike: dict[tuple[str, int | None], list[Cell]] = defaultdict(list)
    for each in cells:
        if each.months and each.series.words:
            alike[each.series.words, each.place_id].append(each)
    for group in alike.values():
        for whole in group:
            for series in dict.fromkeys(each.series for each in group if each.series != whole.series):
                parts = [each for each in group if each.series == series and _is_within(each, whole)]
                if parts and 2 * sum(each.months or 0 for each in parts) >= (whole.months or 0):
                    _add_tiling(sums, whole, parts)


def _is_within(part: Cell, whole: Cell) -> bool:
    if part.series.frequency not in _TILES or part.months is None or whole.months is None:
        return False
    return part.last <= whole.last and part.last - part.months >= whole.last - whole.months


def _add_tiling(sums: Sums, whole: Cell, parts: Sequence[Cell]) -> None:
    is_whole = sum(each.months or 0 for each in parts) == whole.months
    sums.add(whole.name, [each.name for each in parts], f"left of {parts[0].series}", is_whole=is_whole)
