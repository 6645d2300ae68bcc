"""What papers and pages may know of people and areas."""

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
