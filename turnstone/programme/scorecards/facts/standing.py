"""The one row that every page and every paper shows of a measure: what it came to, and how it stands."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from turnstone.methods import status as judging
from turnstone.methods.status import Status, Tolerance, Travel
from turnstone.programme.scorecards.facts.comparing import ComparisonFacts
from turnstone.programme.scorecards.facts.judging import NoteFacts, TargetFacts
from turnstone.programme.scorecards.facts.measures import FigureFacts, MeasureFacts, PlaceFacts
from turnstone.programme.scorecards.facts.reading import Reading
from turnstone.programme.scorecards.facts.reading_words import signal_words
from turnstone.programme.scorecards.facts.records import MeasureRecord
from turnstone.programme.scorecards.facts.telling import (
    Telling,
    compared_words,
    in_a_sentence,
    sentence_of,
    target_words,
    words_of,
)
from turnstone.programme.scorecards.rules import (
    LATE,
    Odd,
    Polarity,
    Reason,
    Settled,
    comparable_before,
    counted_words,
    due_on,
    next_period,
    period_words,
    place_in_order,
    question_to_ask,
    reasons_of,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a measure stands on a day, in words and in the facts behind them.

    `figure` is the newest that has a value and `previous` the one that it is compared with. `travel` is "late" where
    figures are overdue by more than a period. `target` is the one in force for the figure's period and `next_target`
    the one that is still ahead. `note` is the owner's of that period.
    """

    record: MeasureRecord
    figure: FigureFacts | None
    value_words: str
    period_words: str
    is_provisional: bool
    previous: FigureFacts | None
    previous_words: str
    travel: str
    status: Status
    target: TargetFacts | None
    next_target: TargetFacts | None
    target_words: str
    baseline_words: str
    reading: Reading
    comparison: ComparisonFacts | None
    compared_words: tuple[str, ...]
    due_on: dt.date | None
    days_late: int
    note: NoteFacts | None
    reasons: tuple[Reason, ...]
    sentence: str
    question: str

    @property
    def measure(self) -> MeasureFacts:
        """Give the measure itself."""
        return self.record.measure

    @property
    def place(self) -> PlaceFacts | None:
        """Give the part of the area that it speaks of; None where that is the whole."""
        return self.record.place

    @property
    def is_exception(self) -> bool:
        """Say whether it is off target, took an unusual turn for the worse, or is late."""
        return bool(self.reasons)

    @property
    def owes_a_note(self) -> bool:
        """Say whether its owner still has to say what an off-target figure means, and what comes next."""
        return Reason.RED in self.reasons and self.note is None


def standing_of(
    record: MeasureRecord,
    reading: Reading,
    comparison: ComparisonFacts | None,
    on: dt.date,
    *,
    question: str = "",
) -> Standing:
    """Judge a measure as at a day; a `question` that somebody wrote stands in place of the one that rules would ask."""
    measure, figure = record.measure, record.latest
    previous = _comparable(record, figure)
    target, ahead = _targets(record, figure, on)
    status = _status(measure, figure, target)
    wanted, is_late = _late(measure, figure, on)
    travel = LATE if is_late else _travel(measure, figure, previous, target)
    odd = _odd(record, reading, comparison, status, is_late=is_late)
    told = _telling(record, reading, previous, target)
    return Standing(
        record=record,
        figure=figure,
        value_words=words_of(measure, figure.value if figure else None),
        period_words=told.period,
        is_provisional=bool(figure and figure.settled == Settled.PROVISIONAL),
        previous=previous,
        previous_words=words_of(measure, previous.value) if previous else "",
        travel=travel,
        status=status,
        target=target,
        next_target=ahead,
        target_words=target_words(measure, target, ahead, figure.period_ends_on if figure else on),
        baseline_words=_baseline(record),
        reading=reading,
        comparison=comparison,
        compared_words=compared_words(measure, comparison),
        due_on=wanted,
        days_late=max((on - wanted).days, 0) if wanted else 0,
        note=_note(record, figure),
        reasons=reasons_of(odd),
        sentence=sentence_of(told, status, travel),
        question=question or question_to_ask(odd),
    )


def exceptions_first(standings: Iterable[Standing]) -> tuple[Standing, ...]:
    """Put exceptions first, the gravest before the others; what is alike stays in its order."""
    return tuple(sorted(standings, key=lambda each: place_in_order(each.reasons, each.status)))


def counts_of(standings: Iterable[Standing]) -> str:
    """Write how many stand how: 4 green, 3 amber, 2 red, 5 no target."""
    return counted_words(each.status for each in standings)


def _comparable(record: MeasureRecord, figure: FigureFacts | None) -> FigureFacts | None:
    """Find the figure to compare with: of the period before, or of the same one last year, with no break between."""
    if figure is None:
        return None
    measure, ends_on = record.measure, figure.period_ends_on
    before = comparable_before(ends_on, measure.frequency, measure.is_seasonal)
    if any(before < each.starts_on <= ends_on for each in record.breaks):
        return None
    months = [each for each in record.figures if _month(each.period_ends_on) == _month(before)]
    return next((each for each in months if each.value is not None), None)


def _month(day: dt.date) -> tuple[int, int]:
    """Name the month of a day; not every period that was taken in ends on the last of it."""
    return day.year, day.month


def _targets(
    record: MeasureRecord, figure: FigureFacts | None, on: dt.date
) -> tuple[TargetFacts | None, TargetFacts | None]:
    """Find the target in force for the figure's period, and the next one that is still ahead."""
    ordered = sorted(record.targets, key=lambda each: each.on)
    day = figure.period_ends_on if figure else on
    past = [each for each in ordered if each.on <= day]
    ahead = [each for each in ordered if each.on > day]
    if past:
        return past[-1], ahead[0] if ahead else None
    return (ahead[0], ahead[0]) if ahead else (None, None)


def _status(measure: MeasureFacts, figure: FigureFacts | None, target: TargetFacts | None) -> Status:
    tolerance = Tolerance(amount=float(measure.tolerance), is_percent=measure.tolerance_is_percent)
    value = float(figure.value) if figure and figure.value is not None else None
    return judging.status(
        value,
        float(target.value) if target else None,
        measure.polarity or "none",  # type: ignore[arg-type]
        tolerance=tolerance,
        places=measure.places,
    )


def _late(measure: MeasureFacts, figure: FigureFacts | None, on: dt.date) -> tuple[dt.date | None, bool]:
    """Say when the next figure is due, and whether so much time has gone by that the one after is due too."""
    if figure is None or measure.ended_on:
        return None, False
    following = next_period(figure.period_ends_on, measure.frequency)
    wanted = due_on(following, measure.lag_days)
    return wanted, on > due_on(next_period(following, measure.frequency), measure.lag_days)


def _travel(
    measure: MeasureFacts,
    figure: FigureFacts | None,
    previous: FigureFacts | None,
    target: TargetFacts | None,
) -> Travel:
    if figure is None or previous is None or figure.value is None or previous.value is None:
        return Travel.NOT_AVAILABLE
    return judging.travel(
        float(figure.value),
        float(previous.value),
        measure.polarity or "none",  # type: ignore[arg-type]
        target=float(target.value) if target else None,
        places=measure.places,
    )


def _baseline(record: MeasureRecord) -> str:
    measure = record.measure
    found = next((each for each in record.figures if each.period_ends_on == measure.baseline_ends_on), None)
    if found is None:
        return ""
    return f"{words_of(measure, found.value)} in {in_a_sentence(_period(measure, found.period_ends_on))}"


def _note(record: MeasureRecord, figure: FigureFacts | None) -> NoteFacts | None:
    if figure is None:
        return None
    return next((each for each in record.notes if each.period_ends_on == figure.period_ends_on), None)


def _odd(
    record: MeasureRecord,
    reading: Reading,
    comparison: ComparisonFacts | None,
    status: Status,
    *,
    is_late: bool,
) -> Odd:
    return Odd(
        status=status,
        variation=reading.variation or "",
        assurance=reading.assurance or "",
        is_late=is_late,
        has_figure=record.latest is not None,
        has_way=record.measure.polarity not in ("", Polarity.NONE),
        is_worse_than_england=bool(comparison and comparison.verdict_england == "worse"),
    )


def _telling(
    record: MeasureRecord, reading: Reading, previous: FigureFacts | None, target: TargetFacts | None
) -> Telling:
    measure, figure = record.measure, record.latest
    return Telling(
        measure=measure,
        figure=figure,
        previous=previous,
        target=target,
        period=_period(measure, figure.period_ends_on) if figure else "",
        signal=signal_words(reading) if reading.variation else "",
    )


def _period(measure: MeasureFacts, ends_on: dt.date) -> str:
    return period_words(ends_on, measure.frequency, measure.starts_again_in)
