"""What became of messages."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from turnstone.programme.voice.rules import SETTLED, MessageOutcome


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeCounts:
    """How many messages of one kind about one thing came to what; nobody is named.

    `unsure` are those that were left in the middle: handed over, and nobody is sending them any more.
    """

    by_outcome: Mapping[MessageOutcome, int]
    unsure: int = 0
    to_phone: int = 0

    @property
    def total(self) -> int:
        """Count all that were written down; one that was not needed any more concerned nobody in the end."""
        return sum(self.by_outcome.values()) - self.of(MessageOutcome.NOT_NEEDED)

    @property
    def settled(self) -> int:
        """Count those of which it is known for good what became."""
        return sum(number for outcome, number in self.by_outcome.items() if outcome in SETTLED)

    def of(self, outcome: MessageOutcome) -> int:
        """Count those with one outcome."""
        return self.by_outcome.get(outcome, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageFacts:
    """One message, with whom it was to; for those who may see contacts."""

    id: int
    contact_id: int
    name: str
    email: str
    phone: str
    kind: str
    about: str
    step: int
    outcome: str
    outcome_at: dt.datetime | None
    outcome_note: str
    queued_at: dt.datetime
    not_before: dt.datetime
    tries: int
    is_unsure: bool
    may_phone: bool
    may_send_again: bool

    @property
    def called(self) -> str:
        """Name whom it was to by what we know best."""
        return self.name or self.email or self.phone or f"Contact {self.contact_id}"
