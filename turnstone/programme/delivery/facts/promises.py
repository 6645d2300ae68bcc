"""What papers and pages may know of promises."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from turnstone.programme.delivery.rules import PromiseState, is_kept_late, state_of


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseFacts:
    """Something said in public, and what became of it."""

    id: int
    version: int
    outcome_id: int | None
    action_id: int | None
    words: str
    term: str
    made_on: dt.date
    due_on: dt.date
    made_where: str
    answer: str
    answered_on: dt.date | None
    answer_words: str
    evidence_id: int | None

    def state_on(self, day: dt.date) -> PromiseState:
        """Say where it stands on a day: never blank once it is due."""
        return state_of(self.answer, self.due_on, day)

    @property
    def is_kept_late(self) -> bool:
        """Say whether it was kept after the day it was promised for."""
        return is_kept_late(self.answer, self.answered_on, self.due_on)
