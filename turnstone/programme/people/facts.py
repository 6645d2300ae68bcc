"""What papers and pages may know of people and areas."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaFacts:
    """An area, as it is called."""

    id: int
    slug: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PostFacts:
    """A post with its holder of the day, who may be nobody."""

    id: int
    title: str
    organisation: str
    holder: str = ""

    @property
    def words(self) -> str:
        """Name the holder and the body, or say that the post is empty."""
        return f"{self.holder or 'vacant: ' + self.title} ({self.organisation})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Somebody signed in, as one area knows them: their roles, and the posts they hold today."""

    pk: int
    name: str
    email: str
    area: AreaFacts
    roles: frozenset[str]
    posts: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldingFacts:
    """Who held a post, from when and perhaps to when."""

    id: int
    person: str
    starts_on: dt.date
    ends_on: dt.date | None

    def is_on(self, day: dt.date) -> bool:
        """Say whether it holds on a day."""
        return self.starts_on <= day and (self.ends_on is None or self.ends_on >= day)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatFacts:
    """A post with all who held it, the newest first."""

    id: int
    title: str
    organisation: str
    holdings: tuple[HoldingFacts, ...]

    def held_on(self, day: dt.date) -> HoldingFacts | None:
        """Find who holds it on a day."""
        return next((each for each in self.holdings if each.is_on(day)), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleFacts:
    """A role that an account has or had in an area; `person` is who papers name."""

    id: int
    role: str
    person_id: int | None
    person: str
    ends_on: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountFacts:
    """Somebody who signs in, with their roles in one area."""

    id: int
    name: str
    email: str
    roles: tuple[RoleFacts, ...]
