"""Minutes with what a person said of them: the board that met, the day, and when it began."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from turnstone.intake.minutes.asked import title_of, with_what_is_asked
from turnstone.intake.minutes.gaps import gaps_in

if TYPE_CHECKING:
    from turnstone.intake.proposal import Proposal


def completed(proposal: Proposal, *, board: str = "", on: dt.date | None = None, at: str = "") -> Proposal:
    """Add the board and the day that a person gave; what is asked of whom by when is read again with them.

    The words, their keys and their places stay as they were read.
    """
    meeting = proposal.meeting
    if meeting is None or not (board or on or at):
        return proposal
    said = replace(
        meeting,
        board=board or meeting.board,
        is_board_suggested=meeting.is_board_suggested and not board,
        on=on or meeting.on,
        at=at or meeting.at,
    )
    read = with_what_is_asked(said)
    read = replace(read, reviews=read.reviews or meeting.reviews)
    return replace(proposal, meeting=read, title=title_of(read), missing=tuple(gaps_in(read)))
