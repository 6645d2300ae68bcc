"""Whether changes made a difference, as pages show it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.urls import reverse

from turnstone.programme.plan.facts import PlanFacts
from turnstone.programme.scorecards.facts import (
    ComparisonFacts,
    FindingFacts,
    ImpactFacts,
    ImpactQuestionFacts,
    MeasureFacts,
    MeasureRecord,
    Reading,
)
from turnstone.programme.scorecards.rules import IMPACT_OFFERED_NAMES, value_words
from turnstone.web.kit.formats import day

FEWEST_YEARS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedLine:
    """A measure that a change was asked of, with what was found."""

    measure: str
    href: str
    sentence: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """A named change with what is asked of it."""

    id: int
    title: str
    when: str
    about: str
    action: str
    action_href: str
    is_withdrawn: bool
    asked: tuple[AskedLine, ...]


def change_lines(
    area_slug: str,
    changes: Iterable[ImpactFacts],
    measures: Mapping[int, MeasureFacts],
    plan: PlanFacts | None,
) -> tuple[ChangeLine, ...]:
    """List named changes, those taken back last."""
    known = {each.reference for each in plan.actions} if plan else set()
    lines = [
        ChangeLine(
            id=each.id,
            title=each.title,
            when=_when(each),
            about=each.about,
            action=each.action_reference,
            action_href=reverse("action", args=[area_slug, each.action_reference])
            if each.action_reference in known
            else "",
            is_withdrawn=each.withdrawn_on is not None,
            asked=tuple(_asked(area_slug, question, measures) for question in each.questions),
        )
        for each in changes
    ]
    return tuple(sorted(lines, key=lambda each: each.is_withdrawn))


def _when(each: ImpactFacts) -> str:
    words = f"From {day(each.starts_on)}; written down on {day(each.written_down_on)}"
    return f"{words}; taken back on {day(each.withdrawn_on)}" if each.withdrawn_on else words


def _asked(area_slug: str, question: ImpactQuestionFacts, measures: Mapping[int, MeasureFacts]) -> AskedLine:
    finding = question.finding
    return AskedLine(
        measure=measures[question.measure_id].title,
        href=reverse("impact_question", args=[area_slug, question.id]),
        sentence=finding.sentence if finding else "Nothing has been found yet.",
        by=f"{finding.by_name}, {day(finding.found_on)}" if finding else "",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingLine:
    """One finding as it was kept."""

    id: int
    sentence: str
    offered: str
    by: str
    also: tuple[str, ...]
    withdrawn: str
    numbers: tuple[tuple[str, str], ...]


def finding_line(each: FindingFacts, measure: MeasureFacts) -> FindingLine:
    """Tell one finding with what it rests on."""
    return FindingLine(
        id=each.id,
        sentence=each.sentence,
        offered=IMPACT_OFFERED_NAMES.get(each.offered, each.offered),
        by=f"{each.by_name}, {day(each.found_on)}",
        also=each.also_changed,
        withdrawn=f"Taken back on {day(each.withdrawn_on)}: {each.withdrawn_because}"
        if each.withdrawn_on
        else "",
        numbers=tuple(_numbers(each, measure)),
    )


def _numbers(each: FindingFacts, measure: MeasureFacts) -> Iterator[tuple[str, str]]:
    kept = each.numbers

    def words(name: str) -> str:
        value = kept.get(name)
        return "" if value is None else value_words(Decimal(str(value)), measure.unit, measure.places)

    def between(name: str) -> str:
        found = words(name)
        return f"{found} ({words(f'{name}_low')} to {words(f'{name}_high')})" if found else ""

    told = (
        ("Figures before", str(kept.get("before", ""))),
        ("Figures after", str(kept.get("after", ""))),
        ("Average before", words("mean_before")),
        ("Average after", words("mean_after")),
        ("Expected, had the earlier pattern carried on", words("expected")),
        ("Difference and its likely range", between("difference")),
        ("The same, fitted the other way", between("difference_ols")),
        *(("Mind", warning) for warning in kept.get("warnings", [])),
    )
    yield from ((name, said) for name, said in told if said)


def evidence_lines(
    record: MeasureRecord,
    reading: Reading,
    comparison: ComparisonFacts | None,
    plan: PlanFacts | None,
    reference: str,
) -> tuple[tuple[str, str], ...]:
    """List what stands beside a test, or in place of one: the curve, the gap to England, and the dated action."""
    lines = [("The curve", reading.words)] if record.latest else []
    if comparison and len(comparison.earlier) > 1:
        lines.append(("England over the years", _gap(comparison, record.measure)))
    action = next((each for each in plan.actions if each.reference == reference), None) if plan else None
    if action:
        done = f"done on {day(action.done_on)}" if action.done_on else f"due on {day(action.due_on)}"
        lines.append((f"Action {action.reference}", f"{action.text} It was {done}."))
    return tuple((name, words) for name, words in lines if words)


def _gap(comparison: ComparisonFacts, measure: MeasureFacts) -> str:
    both = [each for each in comparison.earlier if each.own is not None and each.england is not None]
    if len(both) < FEWEST_YEARS:
        return ""
    ends = sorted(both, key=lambda each: each.period_ends_on)
    return " ".join(
        f"{each.period}: {value_words(each.own, measure.unit, measure.places)} here,"
        f" {value_words(each.england, measure.unit, measure.places)} in England."
        for each in (ends[0], ends[-1])
        if each.own is not None and each.england is not None
    )
