"""What papers and pages may know of reviews."""

import datetime as dt
from dataclasses import dataclass

from turnstone.programme.boards.rules import PaceJudgement


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewFindingFacts:
    """One thing that a review found."""

    id: int
    version: int
    requirement_id: int | None
    words: str
    is_concern: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewFacts:
    """A review with what it found. `when` says its day, its days or its month in words."""

    id: int
    version: int
    area_id: int
    kind: str
    by_whom: str
    plan_id: int | None
    board_id: int | None
    starts_on: dt.date
    ends_on: dt.date
    when: str
    summary: str
    pace: str
    pace_words: str
    letter_link: str
    letter_id: int | None
    letter_on: dt.date | None
    findings: tuple[ReviewFindingFacts, ...]

    @property
    def concerns(self) -> tuple[ReviewFindingFacts, ...]:
        """List what it found wrong."""
        return tuple(each for each in self.findings if each.is_concern)

    @property
    def judges_the_pace(self) -> bool:
        """Say whether those who reviewed said anything of the pace."""
        return self.pace != PaceJudgement.NOT_SAID

    def is_about(self, plan_id: int) -> bool:
        """Say whether it looked at a plan; one that names no plan looked at all of the programme."""
        return self.plan_id in (None, plan_id)
