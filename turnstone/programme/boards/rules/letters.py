"""Which letter the members of a board should have about a meeting, and when they are reminded of it. No Django."""

import datetime as dt
from typing import Protocol

from turnstone.programme.boards.rules.words import LetterKind, MeetingState

REMIND_DAYS_BEFORE = 5
TELLS_OF_A_DATE = frozenset({LetterKind.INVITATION, LetterKind.CHANGE})


class Meeting(Protocol):
    """A meeting at one step of its event."""

    @property
    def state(self) -> str: ...

    @property
    def sequence(self) -> int: ...

    @property
    def replaced_by_id(self) -> int | None: ...

    @property
    def ends_at(self) -> dt.datetime: ...


def letter_due(meeting: Meeting, now: dt.datetime) -> LetterKind | None:
    """Say which letter members should have about a meeting as it stands; None where there is nothing to tell.

    Of one that was postponed to a new day, the new meeting's letter tells.
    """
    if meeting.state == MeetingState.CANCELLED:
        return LetterKind.CANCELLED
    if meeting.state == MeetingState.POSTPONED:
        return None if meeting.replaced_by_id else LetterKind.POSTPONED
    if meeting.state != MeetingState.SCHEDULED or meeting.ends_at <= now:
        return None
    return LetterKind.CHANGE if meeting.sequence else LetterKind.INVITATION


def is_near(on: dt.date, today: dt.date) -> bool:
    """Say whether a meeting is so near that its members are reminded of it; on the day itself it is too late."""
    return 0 < (on - today).days <= REMIND_DAYS_BEFORE
