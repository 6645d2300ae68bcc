"""What pages may know of mandates and what they ask for."""

import datetime as dt
from dataclasses import dataclass

from turnstone.programme.plan.rules import is_in_force


@dataclass(frozen=True, slots=True, kw_only=True)
class RequirementFacts:
    """Something that was asked for."""

    id: int
    version: int
    reference: str
    kind: str
    finding: str
    source: str
    families_words: str
    mandate: str
    bodies: tuple[str, ...]
    released_on: dt.date | None
    released_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateBodyFacts:
    """An organisation's part in a mandate."""

    id: int
    version: int
    organisation: str
    part: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateFacts:
    """Why there is a plan, with what it asks for."""

    id: int
    version: int
    kind: str
    title: str
    issued_by: str
    starts_on: dt.date | None
    ends_on: dt.date | None
    ended_by: str
    bodies: tuple[MandateBodyFacts, ...]
    requirements: tuple[RequirementFacts, ...]

    def binds_on(self, day: dt.date) -> bool:
        """Say whether it is in force on a day."""
        return is_in_force(self.starts_on, self.ends_on, day)
