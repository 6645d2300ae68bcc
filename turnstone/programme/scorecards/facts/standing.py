"""The one row that every page and every paper shows of a measure: what it came to, and how it stands."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from turnstone.methods import status as judging
from turnstone.methods.status import Status, Tolerance, Travel
from turnstone.programme.scorecards.facts.comparing import ComparisonFacts
from turnstone.programme.scorecards.facts.due import compared_with, is_month_of, next_due
from turnstone.programme.scorecards.facts.judging import NoteFacts, TargetFacts
from turnstone.programme.scorecards.facts.measures import FigureFacts, MeasureFacts, PlaceFacts
from turnstone.programme.scorecards.facts.reading import Reading
from turnstone.programme.scorecards.facts.reading_words import signal_words
from turnstone.programme.scorecards.facts.records import MeasureRecord
from turnstone.programme.scorecards.facts.targets import target_ahead, target_in_force
from turnstone.programme.scorecards.facts.telling import (
    Telling,
    compared_words,
    in_a_sentence,
    sentence_of,
    since_words,
    target_words,
    words_of,
)
from turnstone.programme.scorecards.rules import (
    LATE,
    MARK_NAMES,
    STATUS_NAMES,
    Mark,
    Odd,
    Polarity,
    Reason,
    Settled,
    counted_words,
    period_words,
    place_in_order,
    question_to_ask,
    reasons_of,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a measure stands on a day, in words and in the facts behind them.

    `figure` is the newest that has a value and `previous` the one that it is compared with, as `since_words` say.
    `travel` is "late" where figures are overdue by more than a period. `target` is the one in force for the figure's
    period and `next_target` the one that is still ahead. `note` is the owner's of that period.
    """

    record: MeasureRecord
    figure: FigureFacts | None
    value_words: str
    period_words: str
    is_provisional: bool
    previous: FigureFacts | None
    previous_words: str
    since_words: str
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
    def status_word(self) -> str:
        """Say how it stands against its target; one that is still to come is not “no target”."""
        is_to_come = self.status == Status.NO_TARGET and self.target is None and self.next_target is not None
        return "Not due yet" if is_to_come else STATUS_NAMES[self.status]

    @property
    def is_exception(self) -> bool:
        """Say whether it is off target, took an unusual turn for the worse, or is late."""
        return bool(self.reasons)

    @property
    def owes_a_note(self) -> bool:
        """Say whether its owner still has to say what an off-target figure of the whole area means."""
        return Reason.RED in self.reasons and self.note is None and self.place is None


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
    day = figure.period_ends_on if figure else on
    target, ahead = target_in_force(record, day), target_ahead(record, day)
    previous, due = compared_with(record, figure), next_due(record, on)
    status = _status(measure, figure, target)
    travel = LATE if due.is_late else _travel(measure, figure, previous, target)
    odd = _odd(record, reading, comparison, status, is_late=due.is_late, has_aim=ahead is not None)
    told = Telling(
        measure=measure,
        figure=figure,
        previous=previous,
        target=target,
        ahead=ahead,
        period=_period(measure, figure.period_ends_on) if figure else "",
        signal=signal_words(reading) if reading.variation else "",
        instead=MARK_NAMES[Mark(record.unsaid.mark)] if record.unsaid else "",
    )
    return Standing(
        record=record,
        figure=figure,
        value_words=words_of(measure, figure.value if figure else None),
        period_words=told.period,
        is_provisional=bool(figure and figure.settled == Settled.PROVISIONAL),
        previous=previous,
        previous_words=words_of(measure, previous.value) if previous else "",
        since_words=since_words(told),
        travel=travel,
        status=status,
        target=target,
        next_target=ahead,
        target_words=target_words(measure, target, ahead, day),
        baseline_words=_baseline(record),
        reading=reading,
        comparison=comparison,
        compared_words=compared_words(measure, comparison),
        due_on=due.on,
        days_late=max((on - due.on).days, 0) if due.on else 0,
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
    measure, began = record.measure, record.measure.baseline_ends_on
    found = next((each for each in record.figures if began and is_month_of(each, began)), None)
    if found is None or found.value is None:
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
    has_aim: bool,
) -> Odd:
    return Odd(
        status=status,
        variation=reading.variation or "",
        assurance=reading.assurance or "",
        is_late=is_late,
        has_figure=record.latest is not None or _is_kept_back(record),
        has_aim=has_aim,
        has_way=record.measure.polarity not in ("", Polarity.NONE),
        is_worse_than_england=bool(comparison and comparison.verdict_england == "worse"),
    )


def _is_kept_back(record: MeasureRecord) -> bool:
    """Say whether somebody counted, though nothing may or can be shown: nobody need be asked to begin."""
    return record.unsaid is not None and record.unsaid.mark != Mark.NOT_AVAILABLE


def _period(measure: MeasureFacts, ends_on: dt.date) -> str:
    return period_words(ends_on, measure.frequency, measure.starts_again_in)
