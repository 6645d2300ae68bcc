"""What a reader asks of the plan, and the lines that answer."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from turnstone.programme.plan.rules import CONFIDENCE_NAMES, IMPACT_NAMES, STATUS_NAMES, order_of
from turnstone.web.plan.lines import NOT_RATED, Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Narrow, group and sort a plan. `posts` keeps to the actions that some posts lead.

    What was taken out of the plan is seen only by who asks for it, and then alone.
    """

    text: str = ""
    workstream: str = ""
    requirement: str = ""
    lead: str = ""
    status: str = ""
    confidence: str = ""
    is_overdue: bool = False
    is_stale: bool = False
    is_taken_out: bool = False
    posts: frozenset[int] | None = None
    group: str = "workstream"
    sort: str = ""
    everything: bool = False


def chosen(lines: Iterable[Line], wanted: Wanted) -> list[Line]:
    """Keep what is wanted, in the order wanted; groups come in the order of the plan."""
    kept = [line for line in lines if _answers(line, wanted)]
    column = wanted.sort.removeprefix("-")
    if column in SORTS:
        kept.sort(key=SORTS[column], reverse=wanted.sort.startswith("-"))
    else:
        kept.sort(key=SORTS["reference"])
    return sorted(kept, key=lambda line: _place(line, wanted.group))


def _answers(line: Line, wanted: Wanted) -> bool:
    action = line.action
    lead = str(action.lead.id) if action.lead else "none"
    return (
        action.is_live is not wanted.is_taken_out
        and wanted.workstream in ("", str(line.workstream.id))
        and wanted.requirement in ("", str(line.requirement.id) if line.requirement else "none")
        and wanted.lead in ("", lead)
        and wanted.status in ("", action.status)
        and wanted.confidence in ("", action.confidence or NOT_RATED)
        and (line.is_overdue or not wanted.is_overdue)
        and (line.is_stale or not wanted.is_stale)
        and (wanted.posts is None or (action.lead is not None and action.lead.id in wanted.posts))
        and _says(line, wanted.text)
    )


def _says(line: Line, text: str) -> bool:
    action = line.action
    said = " ".join([action.reference, action.text, action.why, line.outcome.text, line.lead]).casefold()
    return all(word in said for word in text.casefold().split())


def _place(line: Line, group: str) -> tuple[Any, ...]:
    if group == "requirement":
        return order_of(line.requirement.reference) if line.requirement else ((2, 0),)
    if group == "lead":
        return (line.action.lead is None, line.lead)
    return () if group == "none" else (line.place,)


def _worst_first(names: Iterable[Any]) -> Callable[[str], int]:
    order = [str(name) for name in names]
    return lambda key: order.index(key) if key in order else len(order)


_status, _impact = _worst_first(STATUS_NAMES), _worst_first(IMPACT_NAMES)
_confidence = _worst_first(reversed(CONFIDENCE_NAMES))
SORTS: dict[str, Callable[[Line], Any]] = {
    "reference": lambda line: order_of(line.action.reference),
    "action": lambda line: line.action.text.casefold(),
    "lead": lambda line: (line.action.lead is None, line.lead.casefold()),
    "due": lambda line: line.action.due_on or dt.date.max,
    "status": lambda line: _status(line.action.status),
    "confidence": lambda line: _confidence(line.action.confidence),
    "impact": lambda line: _impact(line.action.impact),
    "said": lambda line: line.said_on or dt.date.min,
}
