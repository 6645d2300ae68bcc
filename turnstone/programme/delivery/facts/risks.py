"""What papers and pages may know of risks and issues."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from turnstone.programme.delivery import rules
from turnstone.programme.people.facts import PostFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class MitigationFacts:
    """What is being done about a risk."""

    id: int
    version: int
    text: str
    owner: PostFacts | None
    due_on: dt.date | None
    done_on: dt.date | None

    @property
    def is_in_hand(self) -> bool:
        """Say whether it has an owner and a day."""
        return rules.is_in_hand(self.owner is not None, self.due_on, self.done_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskDecisionFacts:
    """What a board decided about a risk."""

    id: int
    version: int
    board: str
    words: str
    decided_on: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskFacts:
    """A risk or an issue with its mitigations, and how it was rated as each cycle closed."""

    id: int
    version: int
    kind: str
    reference: str
    title: str
    cause: str
    detail: str
    impact: str
    rating: str
    likelihood: int | None
    severity: int | None
    likelihood_after: int | None
    severity_after: int | None
    owner: PostFacts | None
    workstream_id: int | None
    review_every: int | None
    review_on: dt.date | None
    raised_on: dt.date
    closed_on: dt.date | None
    closed_because: str
    mitigations: tuple[MitigationFacts, ...]
    threatens: tuple[int, ...]
    threatened_measures: tuple[int, ...]
    decisions: tuple[RiskDecisionFacts, ...]
    closes: tuple[rules.Close, ...]

    @property
    def is_open(self) -> bool:
        """Say whether it still stands in the register."""
        return self.closed_on is None

    @property
    def score(self) -> int | None:
        """Give likelihood times severity, where both are known."""
        return self.likelihood * self.severity if self.likelihood and self.severity else None

    @property
    def score_after(self) -> int | None:
        """Give the score that its mitigations aim for."""
        if not (self.likelihood_after and self.severity_after):
            return None
        return self.likelihood_after * self.severity_after

    @property
    def is_mitigated(self) -> bool:
        """Say whether something is done about it, by somebody and by a day."""
        return any(each.is_in_hand for each in self.mitigations)

    @property
    def why_rated(self) -> str:
        """Say why it is rated as it is."""
        return rules.why_rated(self.likelihood, self.severity, self.is_mitigated, self.rating)

    @property
    def is_misworded(self) -> bool:
        """Say whether it is a risk whose title does not say "if" and "then"."""
        return self.kind == rules.RiskKind.RISK and not rules.is_if_then(self.title)

    @property
    def escalation(self) -> rules.Escalation:
        """Say where it stands with the board."""
        decided = [each.decided_on for each in self.decisions]
        return rules.escalation_of(self.closes, decided, rating=self.rating, closed_on=self.closed_on)

    def review_overdue_on(self, day: dt.date) -> bool:
        """Say whether it should have been looked at again by that day."""
        return self.is_open and self.review_on is not None and self.review_on < day
