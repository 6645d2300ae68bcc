"""A scorecard as everybody may see it: what is hidden is taken out first, and all else is made of what is left.

So no limit, arrow, status or sentence can rest on a number that is not printed.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from django.utils import timezone

from turnstone.documents.as_json import from_json
from turnstone.papers.measures.public_tables import counts_printed, results_cited
from turnstone.programme.publications.queries import contents_out_by
from turnstone.programme.publications.rules import Kind
from turnstone.programme.scorecards.facts import (
    Count,
    FigureFacts,
    Hiding,
    LineFacts,
    MeasureFacts,
    MeasureRecord,
    PlaceFacts,
    ReleasedCounts,
    ScorecardFacts,
    Standing,
    as_everyone_sees,
    hiding_of,
    parts_of,
    policy_of,
    read_series,
    standing_of,
)
from turnstone.programme.scorecards.queries import (
    figures_in_periods,
    places_as_at,
    scorecard_as_at,
    what_results_were_of,
)
from turnstone.programme.scorecards.rules import Frequency, Level, Readers

PERIODS_SHOWN = {
    Frequency.MONTHLY: 24,
    Frequency.ROLLING_YEAR: 24,
    Frequency.YEAR_TO_DATE: 13,
    Frequency.QUARTERLY: 12,
    Frequency.TERMLY: 9,
    Frequency.SIX_MONTHLY: 6,
    Frequency.ANNUAL: 6,
}
FEWEST_IN_A_BASELINE = 12
TOLD_OF = (Level.LOCALITY, Level.WARD)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenMeasure:
    """A measure with all that everybody may see of it, of the area and of its parts in the newest period."""

    line: LineFacts
    standing: Standing
    parts: tuple[tuple[Level, tuple[FigureFacts, ...]], ...] = ()

    @property
    def measure(self) -> MeasureFacts:
        return self.standing.measure

    @property
    def record(self) -> MeasureRecord:
        return self.standing.record

    @property
    def figures(self) -> tuple[FigureFacts, ...]:
        """List the figures of the area and of its parts."""
        return (*self.record.figures, *(each for _, some in self.parts for each in some))


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A scorecard as everybody may see it, and what was hidden to make it so; `unseen` are its records before that."""

    card: ScorecardFacts
    measures: tuple[SeenMeasure, ...]
    places: tuple[PlaceFacts, ...]
    hiding: Hiding
    releases: tuple[ReleasedCounts, ...]
    unseen: tuple[MeasureRecord, ...]

    def hidden_numbers(self) -> set[int]:
        """Give the numbers that are hidden, to look for them in what was written."""
        return {
            number
            for record in self.unseen
            for figure in record.figures
            for part, number in parts_of(record.measure, figure).items()
            if self.hiding.hides(record.measure, figure, part)
        }

    def numbers_of(self, measure: MeasureFacts) -> dict[Count, int]:
        """Give the true counts behind one measure."""
        return {
            Count(measure.id, part, figure.place_id, figure.period_ends_on): number
            for record in self.unseen
            if record.measure.id == measure.id
            for figure in record.figures
            for part, number in parts_of(measure, figure).items()
        }


def seen_by_everyone(scorecard_id: int, as_at: dt.datetime) -> Seen:
    """Read a scorecard with what public ones before it printed, and hide what must be."""
    card = scorecard_as_at(scorecard_id, as_at)
    card = replace(card, lines=tuple(each for each in card.lines if is_for_everyone(each.record.measure)))
    documents = [from_json(each) for each in contents_out_by(card.area_id, Kind.PUBLIC_SCORECARD, as_at)]
    cited = {number for document in documents for number in results_cited(document)}
    kept = what_results_were_of(card.area_id, cited)
    releases = tuple(counts_printed(document, kept) for document in documents)
    places = tuple(each for each in places_as_at(card.area_id, as_at) if each.level in TOLD_OF)
    wanted = {count for release in releases for count in release if count.place_id}
    parts = _parts(card, places, as_at, {each.ends_on for each in wanted})
    return see(card, places, parts, releases)


def see(
    card: ScorecardFacts,
    places: tuple[PlaceFacts, ...],
    parts: Sequence[FigureFacts],
    releases: tuple[ReleasedCounts, ...] = (),
) -> Seen:
    """Hide what must be of a scorecard and of the figures of its places. Pure."""
    areas = [in_print(each.record) for each in card.lines]
    of_places = [record for each in areas for record in _records_of_parts(each, places, parts)]
    hiding = hiding_of([*areas, *of_places], places, releases, _known(card, parts))
    shown = {(each.measure.id, each.place.id): each for each in of_places if each.place}
    on = timezone.localdate(card.as_at)
    return Seen(
        card=card,
        places=places,
        measures=tuple(
            _measure(line, as_everyone_sees(record, hiding), shown, hiding, on)
            for line, record in zip(card.lines, areas, strict=True)
        ),
        hiding=hiding,
        releases=releases,
        unseen=(*areas, *of_places),
    )


def is_for_everyone(measure: MeasureFacts) -> bool:
    """Say whether a measure may be told to everybody."""
    return Readers.PUBLIC in measure.readers


def in_print(record: MeasureRecord) -> MeasureRecord:
    """Keep to the periods that are printed, and leave out what was written for those inside.

    Limits that were to rest on earlier figures rest on those in print, where too few of them are left.
    """
    measure = record.measure
    figures = record.figures[-PERIODS_SHOWN[Frequency(measure.frequency)] :]
    before = [each for each in figures if measure.judged_from and each.period_ends_on < measure.judged_from]
    if len(before) < FEWEST_IN_A_BASELINE:
        measure = replace(measure, judged_from=None)
    return replace(record, measure=measure, figures=figures, notes=(), forecast=None)


def _parts(
    card: ScorecardFacts, places: Iterable[PlaceFacts], as_at: dt.datetime, earlier: set[dt.date]
) -> tuple[FigureFacts, ...]:
    """Read the figures of places in the newest periods, and in those that earlier scorecards told of."""
    newest = {each.record.figures[-1].period_ends_on for each in card.lines if each.record.figures}
    return figures_in_periods(card.area_id, as_at, [each.id for each in places], newest | earlier)


def _records_of_parts(
    area: MeasureRecord, places: Iterable[PlaceFacts], parts: Iterable[FigureFacts]
) -> list[MeasureRecord]:
    """Put the newest figures of the places that a measure may be told of into a record each."""
    if not area.figures:
        return []
    newest, levels = area.figures[-1].period_ends_on, area.measure.levels
    found = {
        each.place_id: each
        for each in parts
        if each.measure_id == area.measure.id and each.period_ends_on == newest
    }
    return [
        MeasureRecord(measure=area.measure, place=place, figures=(found[place.id],))
        for place in places
        if place.level in levels and place.id in found
    ]


def _known(card: ScorecardFacts, parts: Iterable[FigureFacts]) -> dict[Count, int]:
    """Give every count that the record holds now, printed or not."""
    measures = {each.record.measure.id: each.record.measure for each in card.lines}
    figures = (*(figure for each in card.lines for figure in each.record.figures), *parts)
    return {
        Count(each.measure_id, part, each.place_id, each.period_ends_on): number
        for each in figures
        if each.measure_id in measures
        for part, number in parts_of(measures[each.measure_id], each).items()
    }


def _measure(
    line: LineFacts,
    record: MeasureRecord,
    of_places: Mapping[tuple[int, int], MeasureRecord],
    hiding: Hiding,
    on: dt.date,
) -> SeenMeasure:
    mine = [each for (measure_id, _), each in of_places.items() if measure_id == record.measure.id]
    parts = tuple(
        (level, tuple(as_everyone_sees(each, hiding).figures[0] for each in mine if _is_of(each, level)))
        for level in TOLD_OF
    )
    return SeenMeasure(
        line=line,
        standing=standing_of(record, read_series(record), line.standing.comparison, on),
        parts=tuple(pair for pair in parts if pair[1]),
    )


def _is_of(record: MeasureRecord, level: Level) -> bool:
    return record.place is not None and record.place.level == level


def is_rounded(measure: MeasureFacts) -> bool:
    """Say whether the counts of a measure are rounded."""
    return policy_of(measure).is_rounded
