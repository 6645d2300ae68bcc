"""What papers and pages may know of the ledger."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from turnstone.programme.boards import rules
from turnstone.programme.people.facts import PostFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageFacts:
    """A line of the ledger going from one board to another."""

    id: int
    version: int
    from_id: int
    from_name: str
    to_id: int
    to_name: str
    passed_on: dt.date
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerItemFacts:
    """One thing that was asked or decided, in the words that were used, and what became of it.

    `due` is the day set or, for one due before a board, that board's first meeting after it was raised.
    `root_id` is the line that first asked the same.
    """

    id: int
    version: int
    reference: str
    kind: str
    limb: str
    words: str
    board_id: int
    board_name: str
    held_by_id: int
    held_by_name: str
    meeting_id: int | None
    meeting_on: dt.date | None
    item_id: int | None
    is_exempt: bool
    resolution_id: int | None
    resolution_words: str
    review_id: int | None
    requirement_id: int | None
    raised_by: str
    raised_by_words: str
    raised_on: dt.date
    owner: PostFacts | None
    due_on: dt.date | None
    due_before_id: int | None
    due_before_name: str
    due_words: str
    due: dt.date | None
    waits_for: str
    agreed_on: dt.date | None
    agreed_where: str
    state: str
    answer: str
    answered_on: dt.date | None
    answered_in_meeting_id: int | None
    answered_in_meeting_on: dt.date | None
    answered_at: str
    answered_in_publication_id: int | None
    answered_in: str
    answered_elsewhere: str
    evidence_id: int | None
    accepted_on: dt.date | None
    accepted_by: str
    repeats_id: int | None
    root_id: int
    times_asked: int
    passages: tuple[PassageFacts, ...]

    @property
    def answered_where(self) -> str:
        """Say in words where it was answered: the meeting, the paper, and wherever else, as far as there are any."""
        return "; ".join(filter(None, (self.answered_at, self.answered_in, self.answered_elsewhere)))

    @property
    def is_open(self) -> bool:
        """Say whether it is not closed yet."""
        return self.state != rules.LedgerState.CLOSED

    @property
    def waits_on_agreement(self) -> bool:
        """Say whether it cannot be answered yet, because a body has not agreed."""
        return rules.waits_on_agreement(self.state, self.waits_for, self.agreed_on)

    @property
    def is_repeated(self) -> bool:
        """Say whether the same was asked more than once."""
        return self.times_asked > 1

    def overdue_on(self, day: dt.date) -> bool:
        """Say whether it should have been answered before a day, and was not."""
        return rules.is_late(self.state, self.due, day, waits=self.waits_on_agreement)

    def age_in_days(self, day: dt.date) -> int:
        """Count the days since it was raised, up to the day on which its answer was accepted."""
        return rules.age_in_days(self.raised_on, self.accepted_on, day)
