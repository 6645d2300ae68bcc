"""What papers and pages may know of what boards were sent."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardPaperFacts:
    """A paper for a board. `as_at` is the moment that it speaks of; a file as it was uploaded has none.

    `version` is the row's own number; `version_id` the version of a plan, where the paper is one.
    """

    id: int
    version: int
    area_id: int
    board_id: int
    meeting_id: int | None
    item_id: int | None
    release_id: int | None
    publication_id: int | None
    source_id: int | None
    version_id: int | None
    title: str
    is_exempt: bool
    sent_at: dt.datetime | None
    as_at: dt.datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FateFacts:
    """What became of something after a board was sent it."""

    words: str
    at: dt.datetime
    why: str
