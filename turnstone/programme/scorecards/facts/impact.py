"""What pages and papers may know of named changes, and what can be found of their impact."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from turnstone.methods.impact import Impact, Offered, Question, impact, impact_sentence, may_be_run
from turnstone.programme.scorecards.facts.measures import MeasureFacts
from turnstone.programme.scorecards.facts.records import MeasureRecord
from turnstone.programme.scorecards.rules import Frequency, ValueKind
from turnstone.programme.scorecards.rules.impact import (
    Sides,
    is_near,
    is_written_first,
    period_of,
    sides_of,
    signals_after,
    signals_in_words,
)
from turnstone.programme.scorecards.rules.periods import OVERLAPPING, period_words


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingFacts:
    """What was found, by whom, with the numbers that the sentence rests on; taken back or not."""

    id: int
    version: int
    question_id: int
    found_on: dt.date
    by_name: str
    offered: str
    sentence: str
    numbers: dict[str, Any]
    also_changed: tuple[str, ...]
    withdrawn_on: dt.date | None
    withdrawn_because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ImpactQuestionFacts:
    """Which measure a change is asked of, and what was found, newest first."""

    id: int
    version: int
    change_id: int
    measure_id: int
    asked_on: dt.date
    by_name: str
    findings: tuple[FindingFacts, ...] = ()

    @property
    def finding(self) -> FindingFacts | None:
        """Give the newest finding that stands."""
        return next((each for each in self.findings if each.withdrawn_on is None), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImpactFacts:
    """A change that somebody named, when it began and when it was written down, with what is asked of it."""

    id: int
    version: int
    title: str
    about: str
    starts_on: dt.date
    written_down_on: dt.date
    action_reference: str
    withdrawn_on: dt.date | None
    questions: tuple[ImpactQuestionFacts, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What an answer rests on, before anybody keeps it."""

    offered: str
    sentence: str
    also_changed: tuple[str, ...] = ()
    numbers: dict[str, Any] = field(default_factory=dict)


def find_out(record: MeasureRecord, change: ImpactFacts, others: Iterable[ImpactFacts]) -> Found:
    """Ask whether a measure differs since a change, as far as its figures allow.

    The last words are always of what else changed, and never of a cause.
    """
    measure, others = record.measure, list(others)
    sides = sides_of(
        {each.period_ends_on: float(each.value) for each in record.figures if each.value is not None},
        measure.frequency,
        change.starts_on,
        [each.starts_on for each in record.breaks],
    )
    also = _also_changed(sides, change, others, measure.frequency)
    if measure.frequency in OVERLAPPING:
        because = "A figure of the last 12 months, or of the year so far, mixes what was before with what came after."
        return Found(
            offered=Offered.NOTHING, sentence=f"{because} Ask it of single periods.", also_changed=also
        )
    allowed = may_be_run(_question(record, change, others, sides))
    numbers = {**_numbers_of(sides), "warnings": list(allowed.warnings)}
    since = period_words(period_of(change.starts_on, measure.frequency), measure.frequency)
    if allowed.offered == Offered.NOTHING:
        return Found(offered=allowed.offered, sentence=allowed.because, also_changed=also, numbers=numbers)
    signals = signals_after(sides, measure.polarity)
    told = [{"on": each.on.isoformat(), "label": each.label, "better": each.is_better} for each in signals]
    numbers["signals"] = told
    if allowed.offered == Offered.CHART_ONLY:
        sentence = f"{signals_in_words(signals, sides, since)} {allowed.because}"
        return Found(offered=allowed.offered, sentence=sentence, also_changed=also, numbers=numbers)
    found = _impact(measure, sides)
    sentence = impact_sentence(found, since=since, unit=_unit(measure), also_changed=also)
    return Found(
        offered=allowed.offered,
        sentence=" ".join([sentence, *allowed.warnings]),
        also_changed=also,
        numbers={**numbers, **_numbers_found(found, sides)},
    )


def _question(
    record: MeasureRecord, change: ImpactFacts, others: Sequence[ImpactFacts], sides: Sides
) -> Question:
    measure, begins_on = record.measure, change.starts_on
    named = [each.starts_on for each in (change, *others)]
    return Question(
        before=[value for _, value in sides.before],
        after=[value for _, value in sides.after],
        was_written_down_first=is_written_first(change.written_down_on, begins_on, measure.frequency),
        definition_changed_near=any(
            is_near(each.starts_on, begins_on, measure.frequency) for each in record.breaks
        ),
        unnamed_changes_near=any(
            _is_unnamed(each.on, begins_on, named, measure.frequency)
            for each in record.rebases
            if each.undone_on is None
        ),
        is_annual=measure.frequency == Frequency.ANNUAL,
        is_a_count=measure.value_kind == ValueKind.COUNT,
        is_seasonal=measure.is_seasonal,
    )


def _is_unnamed(day: dt.date, begins_on: dt.date, named: Iterable[dt.date], frequency: str) -> bool:
    """Say whether limits were begun anew near the start for something that is no named change of that period."""
    periods = {period_of(each, frequency) for each in named}
    return is_near(day, begins_on, frequency) and period_of(day, frequency) not in periods


def _also_changed(
    sides: Sides, change: ImpactFacts, others: Iterable[ImpactFacts], frequency: str
) -> tuple[str, ...]:
    """Name what else changed from three periods before the start to the last figure."""
    last = sides.after[-1][0] if sides.after else change.starts_on
    return tuple(
        f"{each.title} ({each.starts_on:%-d %B %Y})"
        for each in sorted(others, key=lambda each: each.starts_on)
        if each.id != change.id
        and each.withdrawn_on is None
        and (
            is_near(each.starts_on, change.starts_on, frequency) or change.starts_on <= each.starts_on <= last
        )
    )


def _impact(measure: MeasureFacts, sides: Sides) -> Impact:
    is_share = measure.value_kind == ValueKind.PERCENTAGE
    least = 0.0 if measure.least is None and is_share else measure.least
    most = 100.0 if measure.most is None and is_share else measure.most
    before, after = (
        [value for _, value in each if value is not None] for each in (sides.before, sides.after)
    )
    return impact(
        before,
        after,
        least=None if least is None else float(least),
        most=None if most is None else float(most),
    )


def _unit(measure: MeasureFacts) -> str:
    return measure.unit if measure.unit in ("", "%") else f" {measure.unit}"


def _numbers_of(sides: Sides) -> dict[str, Any]:
    every = (*sides.before, *sides.after)
    given = [[value for _, value in each if value is not None] for each in (sides.before, sides.after)]
    means = [sum(each) / len(each) if each else None for each in given]
    return {
        "before": len(given[0]),
        "after": len(given[1]),
        "first_on": every[0][0].isoformat() if every else None,
        "last_on": every[-1][0].isoformat() if every else None,
        "mean_before": _short(means[0]),
        "mean_after": _short(means[1]),
    }


def _numbers_found(found: Impact, sides: Sides) -> dict[str, Any]:
    reml, ols = found.reml.average, found.ols.average
    return {
        "differs": found.differs,
        "has_size": found.has_size,
        "expected": _short(found.expected) if found.has_size else None,
        "difference": _short(reml.value),
        "difference_low": _short(reml.low),
        "difference_high": _short(reml.high),
        "difference_ols": _short(ols.value),
        "difference_ols_low": _short(ols.low),
        "difference_ols_high": _short(ols.high),
        "rho": _short(found.reml.rho),
        "carried_on": _carried_on(found, sides) if found.has_size else [],
    }


def _carried_on(found: Impact, sides: Sides) -> list[tuple[str, float | None]]:
    """Give the earlier line carried on, by period."""
    pairs = zip(sides.after, found.reml.carried_on, strict=True)
    return [(on.isoformat(), _short(value)) for (on, _), value in pairs]


def _short(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
