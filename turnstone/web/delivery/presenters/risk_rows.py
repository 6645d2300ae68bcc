"""One risk or issue in ready-made words, with what is missing from it."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.urls import reverse

from turnstone.programme.delivery.facts import MitigationFacts, RiskFacts
from turnstone.programme.delivery.rules import RISK_KIND_NAMES, parts_of
from turnstone.programme.plan.rules import CONFIDENCE_NAMES
from turnstone.web.kit.formats import day, short_day


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What a register's numbers are called in one plan: actions by their references, the others by their names."""

    area_slug: str
    actions: Mapping[int, str]
    workstreams: Mapping[int, str]
    measures: Mapping[int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mitigation:
    """What is being done."""

    words: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a board decided."""

    words: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskRow:
    """A risk or an issue. `parts` are its "if" and its "then", where it is written so."""

    reference: str
    href: str
    kind: str
    title: str
    parts: tuple[str, str] | None
    cause: str
    detail: str
    impact: str
    key: str
    word: str
    score: str
    aim: str
    why: str
    standing: str
    is_escalated: bool
    owner: str
    review: str
    rhythm: str
    workstream: str
    raised: str
    closed: str
    mitigations: tuple[Mitigation, ...]
    decisions: tuple[Decision, ...]
    threatens: tuple[tuple[str, str], ...]
    measures: tuple[str, ...]
    gaps: tuple[str, ...]


def risk_row(names: Names, risk: RiskFacts, today: dt.date) -> RiskRow:
    """Lay out one risk or issue."""
    threatened = (words for number, words in names.actions.items() if number in risk.threatens)
    escalation = risk.escalation
    return RiskRow(
        reference=risk.reference,
        href=reverse("risk", args=[names.area_slug, risk.reference]),
        kind=RISK_KIND_NAMES[risk.kind],  # type: ignore[index]  # a StrEnum is its value
        title=risk.title,
        parts=parts_of(risk.title),
        cause=risk.cause,
        detail=risk.detail,
        impact=risk.impact,
        key=risk.rating or "grey",
        word=CONFIDENCE_NAMES[risk.rating] if risk.rating else "Not rated",  # type: ignore[index]
        score=_product(risk.likelihood, risk.severity),
        aim=_product(risk.likelihood_after, risk.severity_after),
        why=risk.why_rated,
        standing=escalation.sentence if risk.rating == "red" and risk.is_open else "",
        is_escalated=escalation.is_for_the_board,
        owner=risk.owner.words if risk.owner else "",
        review=short_day(risk.review_on) if risk.review_on else "",
        rhythm=_rhythm(risk.review_every),
        workstream=names.workstreams.get(risk.workstream_id or 0, ""),
        raised=short_day(risk.raised_on),
        closed=f"Closed on {day(risk.closed_on)}: {risk.closed_because}" if risk.closed_on else "",
        mitigations=tuple(Mitigation(words=each.text, note=_note(each, today)) for each in risk.mitigations),
        decisions=tuple(
            Decision(words=each.words, note=f"{each.board}, {day(each.decided_on)}")
            for each in risk.decisions
        ),
        threatens=tuple((words, reverse("action", args=[names.area_slug, words])) for words in threatened),
        measures=tuple(
            words for number, words in names.measures.items() if number in risk.threatened_measures
        ),
        gaps=tuple(_gaps(risk, today)),
    )


def _product(likelihood: int | None, severity: int | None) -> str:
    return f"{likelihood} × {severity} = {likelihood * severity}" if likelihood and severity else ""


def _rhythm(months: int | None) -> str:
    if not months:
        return ""
    return "every month" if months == 1 else f"every {months} months"


def _note(each: MitigationFacts, today: dt.date) -> str:
    who = each.owner.words if each.owner else "no owner"
    if each.done_on:
        return f"{who}, done {short_day(each.done_on)}"
    when = f"by {short_day(each.due_on)}" if each.due_on else "no date"
    late = ", overdue" if each.due_on and each.due_on < today else ""
    return f"{who}, {when}{late}"


def _gaps(risk: RiskFacts, today: dt.date) -> Iterator[str]:
    if not risk.is_open:
        return
    if risk.is_misworded:
        yield "Not written as if-then"
    if risk.owner is None:
        yield "No owner"
    elif not risk.owner.holder:
        yield "The owner's post is vacant"
    if risk.review_on is None:
        yield "No review date"
    elif risk.review_on < today:
        yield "Review overdue"
    if not risk.mitigations:
        yield "Nothing is being done about it"
    elif any(not each.is_in_hand for each in risk.mitigations if not each.done_on):
        yield "Something being done has no owner or no date"
    if not risk.rating:
        yield "Not rated"
