"""What was said of an action month by month, and how it came to stand as it does."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from turnstone.programme.people.facts import PostFacts
from turnstone.programme.plan.facts import ChangeFacts, FieldChange
from turnstone.programme.plan.rules import (
    CO_PRODUCTION_NAMES,
    CONFIDENCE_NAMES,
    IMPACT_NAMES,
    STATUS_NAMES,
)
from turnstone.web.kit.formats import day, moment
from turnstone.web.plan.presenters.words import Judgement, confidence, status


class SpokenUpdate(Protocol):
    """What was said of an action in a cycle, as the query gives it."""

    cycle: Any
    text: str
    status: str
    confidence: str
    confidence_reason: str
    forecast_on: dt.date | None
    blocked_by: str
    no_change: bool
    said_by: str
    said_at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """What was said in one cycle."""

    cycle: str
    words: str
    notes: tuple[str, ...]
    who: str
    status: Judgement
    confidence: Judgement


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One line of the history."""

    at: dt.datetime
    when: str
    what: str
    fields: tuple[str, ...]
    why: str


def said(updates: Iterable[SpokenUpdate]) -> tuple[Update, ...]:
    """Tell month by month what was said, newest first."""
    return tuple(
        Update(
            cycle=str(update.cycle),
            words="No change." if update.no_change else update.text,
            notes=tuple(_notes(update)),
            who=f"{update.said_by}, {moment(update.said_at)}",
            status=status(update.status),
            confidence=confidence(update.confidence),
        )
        for update in updates
    )


def _notes(update: SpokenUpdate) -> Iterable[str]:
    if update.confidence_reason and not update.no_change:
        yield f"Why: {update.confidence_reason}"
    if update.blocked_by:
        yield f"Blocked by: {update.blocked_by}"
    if update.forecast_on:
        yield f"Likely to be done: {day(update.forecast_on)}"


_DONE = {
    "plan.add_action": "added it",
    "plan.move_due_date": "moved the date",
    "plan.judge_action": "gave an update",
    "plan.judge_impact": "judged its impact",
}
_FIELDS = {
    "text": "Words",
    "why": "Why it matters",
    "lead_id": "Lead",
    "accountable_id": "Accountable",
    "starts_on": "Start",
    "first_due_on": "First date",
    "due_on": "Due",
    "done_on": "Done",
    "success_criteria": "Criteria",
    "co_production": "With families",
    "confidence_reason": "Reason",
    "outcome_id": "Outcome",
    "plan_id": "Plan",
}
_NAMES: dict[str, dict[Any, str]] = {
    "status": dict(STATUS_NAMES),
    "confidence": dict(CONFIDENCE_NAMES),
    "impact": dict(IMPACT_NAMES),
    "co_production": dict(CO_PRODUCTION_NAMES),
}


def history(changes: Iterable[ChangeFacts], posts: dict[int, PostFacts]) -> tuple[Change, ...]:
    """Tell who changed what, when and why, newest first."""
    return tuple(
        Change(
            at=change.at,
            when=moment(change.at),
            what=f"{change.by} {_DONE.get(change.operation, 'changed it')}",
            fields=tuple(_field(each, posts) for each in change.fields),
            why="" if _says_why_already(change) else change.why,
        )
        for change in changes
    )


def _says_why_already(change: ChangeFacts) -> bool:
    return any(each.name == "confidence_reason" and each.after == change.why for each in change.fields)


def _field(change: FieldChange, posts: dict[int, PostFacts]) -> str:
    name = _FIELDS.get(change.name, change.name.capitalize())
    before, after = (_value(change.name, value, posts) for value in (change.before, change.after))
    return f"{name}: {before} → {after}"


def _value(name: str, value: Any, posts: dict[int, PostFacts]) -> str:
    if value in (None, ""):
        return "nothing"
    if isinstance(value, dt.date):
        return day(value)
    if name in ("lead_id", "accountable_id"):
        return posts[value].words if value in posts else "a post that is no more"
    return _NAMES.get(name, {}).get(value, str(value))
