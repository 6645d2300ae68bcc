"""What pages may know of dates that moved or were asked to."""

import datetime as dt
from dataclasses import dataclass

from turnstone.programme.plan.rules import RequestAnswer


@dataclass(frozen=True, slots=True, kw_only=True)
class DateChangeFacts:
    """A date that moved."""

    id: int
    version: int
    action_id: int
    milestone_id: int | None
    from_on: dt.date | None
    to_on: dt.date
    moved_on: dt.date
    reason: str
    asked_by: str
    agreed_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRequestFacts:
    """A new date that must be agreed before it counts."""

    id: int
    version: int
    action_id: int
    milestone_id: int | None
    to_on: dt.date
    reason: str
    asked_by: str
    asked_on: dt.date
    waits_for: str
    answer: str
    answered_on: dt.date | None
    answer_words: str

    @property
    def is_waiting(self) -> bool:
        """Say whether nobody has answered yet."""
        return self.answer == RequestAnswer.WAITING
