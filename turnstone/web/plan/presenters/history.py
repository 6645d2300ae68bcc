"""What was said of an action month by month, and how it came to stand as it does."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.people.facts import PostFacts
from turnstone.programme.plan.rules import (
    CO_PRODUCTION_NAMES,
    CONFIDENCE_NAMES,
    IMPACT_NAMES,
    STATUS_NAMES,
)
from turnstone.web.kit.formats import day, moment
from turnstone.web.kit.history import Change, Words, told
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
    "plan.change_action": "changed its words",
    "plan.move_due_date": "moved the date",
    "plan.answer_date_request": "moved the date, which was agreed",
    "plan.withdraw_action": "took it out of the plan",
    "plan.restore_action": "put it back into the plan",
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
    "first_set_on": "Date first agreed on",
    "withdrawn_on": "Taken out",
    "withdrawn_because": "Why taken out",
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
    """Tell who changed what of an action, newest first."""
    return told(changes, Words(done=_DONE, fields=_FIELDS, names=_NAMES, posts=posts))
