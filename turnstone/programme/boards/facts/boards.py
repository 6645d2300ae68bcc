"""What papers and pages may know of boards, who sits on them, and how they stand to one another."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from turnstone.programme.boards import rules
from turnstone.programme.people.facts import PostFacts


def runs_on(day: dt.date, starts_on: dt.date | None, ends_on: dt.date | None) -> bool:
    """Say whether something that may have a first day and a last runs on a day."""
    return (starts_on is None or starts_on <= day) and (ends_on is None or day <= ends_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatOnBoardFacts:
    """A post's seat on a board, with who holds the post."""

    id: int
    version: int
    post: PostFacts
    part: str
    starts_on: dt.date | None
    ends_on: dt.date | None

    @property
    def votes(self) -> bool:
        """Say whether it has a vote, and counts towards the quorum."""
        return self.part in rules.VOTES

    def is_on(self, day: dt.date) -> bool:
        """Say whether the post sits there on a day."""
        return runs_on(day, self.starts_on, self.ends_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsFacts:
    """A version of a board's terms of reference; `name` is the version as people say it."""

    id: int
    version: int
    name: str
    text: str
    agreed_on: dt.date | None
    agreed_where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardFacts:
    """A board with its seats and its terms of reference, those that ended among them."""

    id: int
    version: int
    area_id: int
    slug: str
    name: str
    short_name: str
    kind: str
    purpose: str
    organisation_id: int | None
    organisation: str
    rhythm: str
    quorum: int | None
    meets_in_public: bool
    starts_on: dt.date | None
    ends_on: dt.date | None
    succeeds_id: int | None
    seats: tuple[SeatOnBoardFacts, ...]
    terms: tuple[TermsFacts, ...]

    @property
    def called(self) -> str:
        """Give the name by which people call it."""
        return self.short_name or self.name

    @property
    def chairs(self) -> tuple[SeatOnBoardFacts, ...]:
        """Give the chair, or the co-chairs, whose seats have no end."""
        return tuple(each for each in self.seats if each.ends_on is None and each.part in rules.CHAIRS)

    def is_on(self, day: dt.date) -> bool:
        """Say whether there is such a board on a day."""
        return runs_on(day, self.starts_on, self.ends_on)

    def chairs_on(self, day: dt.date) -> tuple[SeatOnBoardFacts, ...]:
        """Give the chair, or the co-chairs, of a day."""
        return tuple(each for each in self.members_on(day) if each.part in rules.CHAIRS)

    def members_on(self, day: dt.date) -> tuple[SeatOnBoardFacts, ...]:
        """Give the seats of a day, those without a vote among them."""
        return tuple(each for each in self.seats if each.is_on(day))

    def votes_on(self, day: dt.date) -> int:
        """Count the seats that vote on a day."""
        return sum(each.votes for each in self.members_on(day))

    def terms_on(self, day: dt.date) -> TermsFacts | None:
        """Give the terms of reference in force on a day: those agreed last by then."""
        agreed = [each for each in self.terms if each.agreed_on and each.agreed_on <= day]
        return max(agreed, key=lambda each: (each.agreed_on, each.id), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class LineFacts:
    """How one board stands to another; where it reports, what and how often."""

    id: int
    version: int
    from_id: int
    to_id: int
    kind: str
    what: str
    paper_kind: str
    rhythm: str
    starts_on: dt.date | None
    ends_on: dt.date | None
    asked_in_id: int | None

    @property
    def goes_up(self) -> bool:
        """Say whether one of the boards answers or reports to the other."""
        return self.kind in rules.GOES_UP

    def is_on(self, day: dt.date) -> bool:
        """Say whether the line runs on a day."""
        return runs_on(day, self.starts_on, self.ends_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class GovernanceMap:
    """An area's boards, and how they stand to one another."""

    boards: tuple[BoardFacts, ...]
    lines: tuple[LineFacts, ...]

    def on(self, day: dt.date) -> GovernanceMap:
        """Give the map of a day: boards that there are, and lines that run between them."""
        boards = tuple(each for each in self.boards if each.is_on(day))
        known = {each.id for each in boards}
        lines = (each for each in self.lines if each.is_on(day) and {each.from_id, each.to_id} <= known)
        return GovernanceMap(boards=boards, lines=tuple(lines))

    def board(self, board_id: int) -> BoardFacts:
        """Give one of its boards."""
        return next(each for each in self.boards if each.id == board_id)
