"""What papers and pages may know of what waits for somebody's agreement before it is shared."""

import datetime as dt
from dataclasses import dataclass

from turnstone.programme.boards import rules


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseAgreementFacts:
    """A body whose agreement a release waits for. Without `id`, it answers as a body that agrees a plan's version."""

    id: int | None
    body: str
    agreed_on: dt.date | None
    agreed_where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseFacts:
    """What is released, to which boards, and what it waits for."""

    id: int
    version: int
    area_id: int
    title: str
    publication_id: int | None
    version_id: int | None
    asked_in_id: int | None
    agreements: tuple[ReleaseAgreementFacts, ...]
    board_ids: tuple[int, ...]
    boards: tuple[str, ...]
    not_before: dt.datetime | None
    to_the_public: bool
    released_at: dt.datetime | None

    @property
    def waits_on(self) -> tuple[str, ...]:
        """Name the bodies that have still to agree."""
        return rules.bodies_outstanding((each.body, each.agreed_on is not None) for each in self.agreements)

    def why_not_yet(self, now: dt.datetime) -> str:
        """Say why it cannot go at a moment, in a sentence; empty when it can."""
        return rules.fault_in_releasing(self.title, self.waits_on, self.not_before, now)
