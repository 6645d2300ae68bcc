"""One change between two cycles, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from turnstone.documents.blocks import Fact
from turnstone.papers.judgements import CONFIDENCE_ORDER
from turnstone.programme.plan.rules import Impact


class ChangeKind(StrEnum):
    """What sort of change it is."""

    COMPLETED = "completed"
    REOPENED = "reopened"
    STATUS = "status"
    CONFIDENCE = "confidence"
    IMPACT = "impact"
    DATE = "date"
    MILESTONE_DATE = "milestone_date"
    ACTION_NEW = "action_new"
    ACTION_GONE = "action_gone"
    ACTION_BACK = "action_back"
    RISK_NEW = "risk_new"
    RISK_CLOSED = "risk_closed"
    RISK_RATED = "risk_rated"
    EXCEPTION_NEW = "exception_new"
    EXCEPTION_OVER = "exception_over"
    EXCEPTION_RATED = "exception_rated"
    STEP_DONE = "step_done"
    STEP_MOVED = "step_moved"
    STEP_DROPPED = "step_dropped"
    NOTHING_HEARD = "nothing_heard"


Direction = Literal["better", "worse", ""]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Hold what moved, from what to what, and say so. `key` is the judgement now, where it is a judgement."""

    kind: ChangeKind
    reference: str
    title: str
    before: str = ""
    after: str = ""
    key: str = ""
    sentence: str
    direction: Direction = ""
    facts: tuple[Fact, ...] = ()


def confidence_direction(before: str, after: str) -> Direction:
    """Say whether a rating got better or worse; a first rating is neither."""
    if not (before and after):
        return ""
    return "better" if CONFIDENCE_ORDER.index(after) < CONFIDENCE_ORDER.index(before) else "worse"


def impact_direction(before: str, after: str) -> Direction:
    """Say whether more or less difference is felt."""
    steps = [str(step) for step in Impact]
    return "better" if steps.index(after) > steps.index(before) else "worse"
