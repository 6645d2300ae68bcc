"""What pages and letters may know of the letters about a meeting."""

import datetime as dt
from dataclasses import dataclass

from turnstone.programme.boards.rules import LetterKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """Somebody on a board who can be written to, with the posts for which they sit there."""

    person_id: int
    name: str
    email: str
    posts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotWritten:
    """A seat to which nobody can write, and why."""

    post: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterFacts:
    """A letter to one person about one step of a meeting."""

    id: int
    person_id: int
    person: str
    kind: str
    sequence: int
    queued_at: dt.datetime
    sent_at: dt.datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPost:
    """The letters about a meeting: which kind members should have now, who still lacks it, and what was sent."""

    due: LetterKind | None
    to: tuple[Addressee, ...]
    not_to: tuple[NotWritten, ...]
    letters: tuple[LetterFacts, ...]
