"""What is counted: the list of measures, one measure with its values, and a value in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from turnstone.programme.delivery.facts import Measured
from turnstone.programme.plan.facts import PlanFacts
from turnstone.programme.scorecards.facts import MeasureFacts
from turnstone.programme.scorecards.rules import (
    MEASURE_KIND_NAMES,
    POLARITY_NAMES,
    Direction,
    MeasureKind,
    value_words,
)
from turnstone.web.kit.formats import short_day


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """An outcome that a measure shows."""

    reference: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureRow:
    """A measure as a row."""

    title: str
    href: str
    latest: str
    period: str
    direction: str
    is_worse: bool
    better: str
    outcomes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """The measures that answer one question."""

    question: str
    rows: tuple[MeasureRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A value with its period."""

    period: str
    words: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasurePage:
    """One measure whole."""

    title: str
    question: str
    latest: str
    period: str
    direction: str
    better: str
    values: tuple[Value, ...]
    outcomes: tuple[Outcome, ...]


def measure_kinds(area_slug: str, plan: PlanFacts | None, known: Iterable[Measured]) -> tuple[Kind, ...]:
    """List the measures under the questions that they answer: did, well, difference."""
    found = list(known)
    return tuple(
        Kind(
            question=question,
            rows=tuple(_row(area_slug, plan, each) for each in found if each.measure.kind == kind),
        )
        for kind, question in MEASURE_KIND_NAMES.items()
        if any(each.measure.kind == kind for each in found)
    )


def _row(area_slug: str, plan: PlanFacts | None, each: Measured) -> MeasureRow:
    latest = each.latest
    return MeasureRow(
        title=each.measure.title,
        href=reverse("measure", args=[area_slug, each.measure.id]),
        latest=value_words(latest.value, each.measure.unit) if latest else "No value yet",
        period=f"to {short_day(latest.period_ends_on)}" if latest else "",
        direction=each.words,
        is_worse=each.direction == Direction.WORSENED,
        better=_better(each.measure),
        outcomes=", ".join(outcome.reference for outcome in _outcomes(plan, each.measure)),
    )


def _better(measure: MeasureFacts) -> str:
    return POLARITY_NAMES.get(measure.polarity, "Not said")  # type: ignore[call-overload,no-any-return]


def _outcomes(plan: PlanFacts | None, measure: MeasureFacts) -> tuple[Outcome, ...]:
    if plan is None:
        return ()
    linked = {each.outcome_id for each in plan.outcome_measures if each.measure_id == measure.id}
    return tuple(
        Outcome(reference=each.reference, text=each.text) for each in plan.outcomes if each.id in linked
    )


def measure_page(plan: PlanFacts | None, each: Measured) -> MeasurePage:
    """Lay out one measure, its newest value first."""
    measure, latest = each.measure, each.latest
    return MeasurePage(
        title=measure.title,
        question=MEASURE_KIND_NAMES[MeasureKind(measure.kind)],
        latest=value_words(latest.value, measure.unit) if latest else "No value yet",
        period=f"to {short_day(latest.period_ends_on)}" if latest else "",
        direction=each.words,
        better=_better(measure),
        values=tuple(
            Value(
                period=short_day(result.period_ends_on),
                words=value_words(result.value, measure.unit),
                source=result.source,
            )
            for result in reversed(each.results)
        ),
        outcomes=_outcomes(plan, measure),
    )
