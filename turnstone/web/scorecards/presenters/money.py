"""The recovery plan as pages show it: its lines, their years, and what is at risk."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from django.urls import reverse
from markupsafe import Markup

from turnstone.papers.measures.money_chart import money_section
from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.delivery.facts import SavingAtRisk, pounds
from turnstone.programme.plan.facts import ActionSavingFacts, PlanFacts
from turnstone.programme.scorecards.facts import MoneyLineFacts
from turnstone.programme.scorecards.rules import MONEY_KIND_NAMES, MoneyKind, money_heads
from turnstone.web.kit import documents
from turnstone.web.kit.formats import day
from turnstone.web.kit.history import Change, Words, newest_first, told


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyRow:
    """A line as a row: what it would save in the years ahead, and how much of that is at risk."""

    href: str
    reference: str
    name: str
    kind: str
    saving: str
    at_risk: str
    hangs_on: str
    lacks: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hanging:
    """An action that a saving hangs on."""

    reference: str
    text: str
    href: str
    share: int
    risk: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyPage:
    """The recovery plan whole."""

    chart: Markup
    rows: tuple[MoneyRow, ...]
    at_risk: str
    risks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinePage:
    """One line whole."""

    kind: str
    chart: Markup
    hanging: tuple[Hanging, ...]
    measures: tuple[tuple[str, str], ...]
    remarks: tuple[str, ...]


def money_page(
    area_slug: str,
    lines: Sequence[MoneyLineFacts],
    savings: Sequence[ActionSavingFacts],
    risks: Sequence[SavingAtRisk],
    plan: PlanFacts | None,
    on: dt.date,
) -> MoneyPage:
    """Lay out the recovery plan: what is at risk first."""
    live = [each for each in lines if each.ended_on is None]
    whole = sum((each.amount for each in risks), Decimal(0))
    return MoneyPage(
        chart=documents.part_html(money_section("The recovery plan", live, on)) if live else Markup(""),
        rows=tuple(_row(area_slug, each, savings, risks, plan, on) for each in lines),
        at_risk=f"{pounds(whole)} of the saving in the years ahead is at risk." if risks else "",
        risks=tuple(each.sentence for each in risks),
    )


def _row(
    area_slug: str,
    line: MoneyLineFacts,
    savings: Sequence[ActionSavingFacts],
    risks: Sequence[SavingAtRisk],
    plan: PlanFacts | None,
    on: dt.date,
) -> MoneyRow:
    names = {each.id: each.reference for each in plan.actions} if plan else {}
    ours = [names[each.action_id] for each in savings if each.line_id == line.id and each.action_id in names]
    at_risk = sum((each.amount for each in risks if each.line.id == line.id), Decimal(0))
    ahead = [line.saving(year) for year in line.years if year.ends_on >= on]
    known = [each for each in ahead if each is not None]
    lacks = [] if ours else ["no action"]
    lacks += [] if line.measure_ids else ["no measure"]
    return MoneyRow(
        href=reverse("money_line", args=[area_slug, line.reference]),
        reference=line.reference,
        name=line.name,
        kind=MONEY_KIND_NAMES[MoneyKind(line.kind)],
        saving=f"Ended on {day(line.ended_on)}" if line.ended_on else _sum(known),
        at_risk=pounds(at_risk) if at_risk else "",
        hangs_on=", ".join(ours),
        lacks=" and ".join(lacks) if not line.ended_on else "",
    )


def _sum(known: Sequence[Decimal]) -> str:
    return pounds(sum(known, Decimal(0))) if known else "Not said"


def line_page(
    area_slug: str,
    line: MoneyLineFacts,
    savings: Iterable[ActionSavingFacts],
    risks: Iterable[SavingAtRisk],
    plan: PlanFacts | None,
    measures: Mapping[int, str],
    on: dt.date,
) -> LinePage:
    """Lay out one line with what its saving hangs on, what shows it, and what it may work against."""
    tied = [(number, measures[number]) for number in line.measure_ids if number in measures]
    return LinePage(
        kind=MONEY_KIND_NAMES[MoneyKind(line.kind)],
        chart=documents.part_html(money_section("Year by year", [line], on)),
        hanging=tuple(_hanging(area_slug, line, savings, list(risks), plan)),
        measures=tuple((title, reverse("measure", args=[area_slug, number])) for number, title in tied),
        remarks=tuple(_remarks(line, plan, measures)),
    )


def _hanging(
    area_slug: str,
    line: MoneyLineFacts,
    savings: Iterable[ActionSavingFacts],
    risks: Sequence[SavingAtRisk],
    plan: PlanFacts | None,
) -> Iterator[Hanging]:
    actions = {each.id: each for each in plan.actions} if plan else {}
    for each in savings:
        if each.line_id != line.id or each.action_id not in actions:
            continue
        action = actions[each.action_id]
        yield Hanging(
            reference=action.reference,
            text=action.text,
            href=reverse("action", args=[area_slug, action.reference]),
            share=each.share,
            risk=next((risk.sentence for risk in risks if risk.saving.id == each.id), ""),
        )


def _remarks(line: MoneyLineFacts, plan: PlanFacts | None, measures: Mapping[int, str]) -> Iterator[str]:
    """Ask people to look where an outcome and a saving rest on one measure: they may pull apart."""
    for each in plan.outcome_measures if plan else ():
        if plan and each.measure_id in line.measure_ids and each.measure_id in measures:
            outcome = plan.outcome(each.outcome_id)
            yield (
                f"{outcome.reference} “{outcome.text}” is told by “{measures[each.measure_id]}” too: "
                "check that the saving does not pull against it."
            )


def money_table(lines: Sequence[MoneyLineFacts]) -> tuple[list[str], list[list[str | Decimal | None]]]:
    """Write the lines as the file that can be taken in again: the headings, and a row a line."""
    years = sorted({year.starts_in for line in lines for year in line.years})
    return money_heads(years), [list(_cells(line, years)) for line in lines]


def _cells(line: MoneyLineFacts, years: Sequence[int]) -> Iterator[str | Decimal | None]:
    yield from (line.reference, line.name, MONEY_KIND_NAMES[MoneyKind(line.kind)])
    known = {year.starts_in: year for year in line.years}
    for starts_in in years:
        year = known.get(starts_in)
        yield from (year.unmitigated, year.mitigated, year.actual) if year else (None, None, None)


_DONE = {
    "scorecards.add_money_line": "added it",
    "scorecards.change_money_line": "changed it",
    "scorecards.end_money_line": "ended it",
    "scorecards.set_money_year": "entered a year",
    "scorecards.take_back_money_year": "took a year back",
    "scorecards.take_money_in": "took a file in",
}
_FIELDS = {
    "about": "What is to be saved",
    "starts_in": "The year that begins in April of",
    "unmitigated": "With nothing done, in pounds",
    "mitigated": "If the plan works, in pounds",
    "actual": "As it was, in pounds",
}


def money_history(
    line: MoneyLineFacts, changes: Iterable[ChangeFacts], years: Iterable[ChangeFacts]
) -> tuple[Change, ...]:
    """Tell who entered and changed what, newest first."""
    names = {"kind": {str(kind): words for kind, words in MONEY_KIND_NAMES.items()}}
    words = Words(done=_DONE, fields=_FIELDS, names=names)
    entered = {each.id: each.name for each in line.years}
    return newest_first(told(years, replace(words, rows=entered)), told(changes, words))
