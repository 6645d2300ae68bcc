"""The register of risks and issues, with what is missing from it said beside each."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from django.http import QueryDict
from django.urls import reverse

from turnstone.programme.delivery.facts import RiskFacts
from turnstone.programme.delivery.rules import RISK_KIND_NAMES, RiskKind
from turnstone.programme.plan.facts import PlanFacts
from turnstone.programme.plan.rules import CONFIDENCE_NAMES
from turnstone.web.kit.formats import count, day, short_day


@dataclass(frozen=True, slots=True, kw_only=True)
class Mitigation:
    """What is being done."""

    words: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskRow:
    """A risk or an issue."""

    reference: str
    href: str
    kind: str
    title: str
    detail: str
    impact: str
    key: str
    word: str
    score: str
    owner: str
    review: str
    workstream: str
    raised: str
    closed: str
    mitigations: tuple[Mitigation, ...]
    threatens: tuple[tuple[str, str], ...]
    gaps: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A way to narrow the register."""

    words: str
    href: str
    is_on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """The register as it is asked for."""

    rows: tuple[RiskRow, ...]
    choices: tuple[Choice, ...]
    counted: str
    csv: str
    has_any: bool


def register(plan: PlanFacts, risks: Iterable[RiskFacts], asked: QueryDict, today: dt.date) -> Register:
    """Lay out the risks and issues that are asked for, the worst first."""
    rows = [risk_row(plan, risk, today) for risk in sorted(risks, key=_worst_first)]
    show = asked.get("show", "")
    show = show if show in _SHOWS else ""
    here, csv = reverse("risks", args=[plan.area_slug]), reverse("risks_csv", args=[plan.area_slug])
    kept = {name: [row for row in rows if test(row)] for name, (_, test) in _SHOWS.items()}
    return Register(
        rows=tuple(kept[show]),
        choices=tuple(
            Choice(words=f"{words}: {len(kept[name])}", href=f"{here}?show={name}", is_on=name == show)
            for name, (words, _) in _SHOWS.items()
        ),
        counted=count(len(kept[show]), "entry", "entries"),
        csv=f"{csv}?show={show}",
        has_any=bool(rows),
    )


def _worst_first(risk: RiskFacts) -> tuple[int, int, str]:
    order = ["red", "amber", "", "green", "blue"]
    return (order.index(risk.rating), -(risk.likelihood or 0) * (risk.severity or 0), risk.reference)


_SHOWS: dict[str, tuple[str, Callable[[RiskRow], bool]]] = {
    "": ("Open", lambda row: not row.closed),
    "risks": ("Risks", lambda row: not row.closed and row.kind == RISK_KIND_NAMES[RiskKind.RISK]),
    "issues": ("Issues", lambda row: not row.closed and row.kind == RISK_KIND_NAMES[RiskKind.ISSUE]),
    "gaps": ("With gaps", lambda row: not row.closed and bool(row.gaps)),
    "closed": ("Closed", lambda row: bool(row.closed)),
}


def risk_row(plan: PlanFacts, risk: RiskFacts, today: dt.date) -> RiskRow:
    """Lay out one risk or issue."""
    workstreams = {each.id: each.name for each in plan.workstreams}
    threatened = (each for each in plan.live_actions if each.id in risk.threatens)
    return RiskRow(
        reference=risk.reference,
        href=reverse("risk", args=[plan.area_slug, risk.reference]),
        kind=RISK_KIND_NAMES[risk.kind],  # type: ignore[index]  # a StrEnum is its value
        title=risk.title,
        detail=risk.detail,
        impact=risk.impact,
        key=risk.rating or "grey",
        word=CONFIDENCE_NAMES[risk.rating] if risk.rating else "Not rated",  # type: ignore[index]
        score=_score(risk),
        owner=risk.owner.words if risk.owner else "",
        review=short_day(risk.review_on) if risk.review_on else "",
        workstream=workstreams.get(risk.workstream_id or 0, ""),
        raised=short_day(risk.raised_on),
        closed=f"Closed on {day(risk.closed_on)}: {risk.closed_because}" if risk.closed_on else "",
        mitigations=tuple(_mitigations(risk, today)),
        threatens=tuple(
            (each.reference, reverse("action", args=[plan.area_slug, each.reference])) for each in threatened
        ),
        gaps=tuple(_gaps(risk, today)),
    )


def _score(risk: RiskFacts) -> str:
    if not (risk.likelihood and risk.severity):
        return ""
    now = f"{risk.likelihood} × {risk.severity} = {risk.likelihood * risk.severity}"
    if not (risk.likelihood_after and risk.severity_after):
        return now
    return f"{now}; {risk.likelihood_after * risk.severity_after} after what is planned"


def _mitigations(risk: RiskFacts, today: dt.date) -> Iterator[Mitigation]:
    for each in risk.mitigations:
        who = each.owner.words if each.owner else "no owner"
        when = f"by {short_day(each.due_on)}" if each.due_on else "no date"
        late = ", overdue" if each.due_on and not each.done_on and each.due_on < today else ""
        note = f"done {short_day(each.done_on)}" if each.done_on else f"{who}, {when}{late}"
        yield Mitigation(words=each.text, note=note)


def _gaps(risk: RiskFacts, today: dt.date) -> Iterator[str]:
    if risk.closed_on:
        return
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
    if not risk.rating:
        yield "Not rated"


REGISTER_HEADS = (
    "Reference",
    "Kind",
    "Title",
    "Detail",
    "Impact",
    "Rating",
    "Score",
    "Owner",
    "Review",
    "Workstream",
    "Raised",
    "Closed",
    "Mitigations",
    "Threatens",
    "Missing",
)


def register_rows(page: Register) -> Iterator[list[str]]:
    """Write each entry as a row of a file."""
    for row in page.rows:
        yield [
            *(row.reference, row.kind, row.title, row.detail, row.impact, row.word, row.score),
            *(row.owner, row.review, row.workstream, row.raised, row.closed),
            "\n".join(f"{each.words} ({each.note})" for each in row.mitigations),
            ", ".join(reference for reference, _ in row.threatens),
            "; ".join(row.gaps),
        ]
