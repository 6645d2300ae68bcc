"""The plan as a table: groups of rows, columns that sort, and the counts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse

from turnstone.programme.plan.facts import PlanFacts
from turnstone.web.kit.formats import count, short_day
from turnstone.web.plan.lines import Line
from turnstone.web.plan.presenters.words import Judgement, confidence, impact, status
from turnstone.web.plan.wanted import Wanted, chosen

PAGE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A head of the table; `ascending`, `descending` or nothing is how it is sorted now."""

    words: str
    href: str
    sorted_now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An action as a row."""

    reference: str
    href: str
    text: str
    lead: str
    first_due: str
    due: str
    is_overdue: bool
    status: Judgement
    confidence: Judgement
    impact: Judgement
    said: str
    is_stale: bool
    taken_out: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Rows under a heading, which is empty when nothing groups them."""

    heading: str
    note: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A view of the plan that people ask for often."""

    words: str
    href: str
    is_on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The page of the plan."""

    name: str
    counted: str
    is_narrowed: bool
    columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    views: tuple[View, ...]
    csv: str
    rest: str
    show_all: str
    has_actions: bool
    sort: str
    mine: bool


def table(plan: PlanFacts, lines: Sequence[Line], wanted: Wanted, asked: QueryDict) -> Table:
    """Lay out the actions that were asked for."""
    kept, live = chosen(lines, wanted), [line for line in lines if line.action.is_live]
    shown = kept if wanted.everything else kept[:PAGE]
    here = reverse("plan", args=[plan.area_slug])
    left = len(kept) - len(shown)
    return Table(
        name=plan.name,
        counted=_counted(len(kept), len(lines if wanted.is_taken_out else live), plan.words["action"]),
        is_narrowed=len(kept) < len(live),
        columns=tuple(_columns(here, asked, wanted.sort)),
        groups=tuple(_groups(plan, shown, wanted.group, _kept(asked))),
        views=tuple(_views(plan, here, asked, live)),
        csv=f"{reverse('plan_csv', args=[plan.area_slug])}?{asked.urlencode()}".rstrip("?"),
        rest=f"{count(left, 'more ' + plan.words['action'])} not shown" if left else "",
        show_all=_with(here, asked, all="1"),
        has_actions=bool(lines),
        sort=wanted.sort,
        mine=wanted.posts is not None,
    )


def _counted(kept: int, everything: int, word: str) -> str:
    return count(everything, word) if kept == everything else f"{kept:,} of {count(everything, word)}"


_COLUMNS = {
    "reference": "Ref.",
    "action": "Action",
    "lead": "Lead",
    "due": "Due",
    "status": "Status",
    "confidence": "Confidence",
    "impact": "Impact",
    "said": "Last update",
}


def _columns(here: str, asked: QueryDict, sort: str) -> Iterable[Column]:
    for name, words in _COLUMNS.items():
        now = {name: "ascending", f"-{name}": "descending"}.get(sort or "reference", "")
        yield Column(
            words=words,
            href=_with(here, asked, sort=f"-{name}" if now == "ascending" else name),
            sorted_now=now,
        )


def _with(here: str, asked: QueryDict, **more: str) -> str:
    query = asked.copy()
    for name, value in more.items():
        query[name] = value
    return f"{here}?{query.urlencode()}"


def _kept(asked: QueryDict) -> str:
    """Keep to the plan that was asked for, where it is not the newest."""
    return f"?{urlencode({'plan': asked['plan']})}" if asked.get("plan") else ""


def _groups(plan: PlanFacts, lines: Iterable[Line], group: str, kept: str) -> Iterable[Group]:
    for heading, found in groupby(lines, key=lambda line: _heading(line, group)):
        rows = tuple(_row(plan.area_slug, line, kept) for line in found)
        yield Group(heading=heading, note=count(len(rows), plan.words["action"]), rows=rows)


def _heading(line: Line, group: str) -> str:
    if group == "lead":
        return line.lead
    if group == "requirement":
        asked = line.requirement
        return (
            f"{asked.reference}: {asked.families_words or asked.finding}" if asked else "Asked for by nobody"
        )
    return "" if group == "none" else line.workstream.name


def _row(area_slug: str, line: Line, kept: str) -> Row:
    action = line.action
    moved = action.first_due_on is not None and action.first_due_on != action.due_on
    return Row(
        reference=action.reference,
        href=reverse("action", args=[area_slug, action.reference]) + kept,
        text=action.text,
        lead=line.lead.partition(" (")[0],
        first_due=short_day(action.first_due_on) if moved else "",
        due=short_day(action.due_on),
        is_overdue=line.is_overdue,
        status=status(action.status, line.completion),
        confidence=confidence(action.confidence),
        impact=impact(action.impact),
        said=short_day(line.said_on) if line.said_on else "Nothing yet",
        is_stale=line.is_stale,
        taken_out=""
        if action.is_live
        else f"Taken out {short_day(action.withdrawn_on)}: {action.withdrawn_because}",
    )


def _views(plan: PlanFacts, here: str, asked: QueryDict, lines: Sequence[Line]) -> Iterable[View]:
    out = sum(not action.is_live for action in plan.actions)
    overdue = sum(line.is_overdue for line in lines)
    silent = sum(line.is_stale for line in lines)
    red = sum(line.action.confidence == "red" for line in lines)
    for words, query in [
        (f"All {len(lines):,}", ""),
        ("Mine", "mine=1"),
        (f"Overdue: {overdue}", "overdue=on"),
        (f"Red: {red}", "confidence=red"),
        (f"Not heard of for six weeks: {silent}", "stale=on"),
        *([(f"Taken out: {out}", "out=on")] if out else []),
    ]:
        whole = QueryDict(query, mutable=True)
        if asked.get("plan"):
            whole["plan"] = str(asked["plan"])
        is_on = {name: value for name, value in asked.items() if value} == whole.dict()
        yield View(words=words, href=f"{here}?{whole.urlencode()}".rstrip("?"), is_on=is_on)
