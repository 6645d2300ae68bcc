"""What lines of the ledger, meetings and releases all name, read once for whoever asks for several of them."""

import datetime as dt
from dataclasses import dataclass

from turnstone.programme.audit.queries import rows_as_at
from turnstone.programme.boards import models
from turnstone.programme.people.facts import PostFacts
from turnstone.programme.people.queries import posts_as_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """The boards, meetings and posts of an area as they stood at a moment."""

    boards: dict[int, models.Board]
    meetings: list[models.Meeting]
    posts: dict[int, PostFacts]

    @property
    def board_names(self) -> dict[int, str]:
        """Name each board."""
        return {number: row.name for number, row in self.boards.items()}


def around_as_at(area_id: int, moment: dt.datetime) -> Around:
    """Read an area's boards, meetings and posts as they stood at a moment."""
    return Around(
        boards={row.id: row for row in rows_as_at(models.Board, moment, area_id=area_id)},
        meetings=list(rows_as_at(models.Meeting, moment, area_id=area_id)),
        posts=posts_as_at(area_id, moment),
    )
