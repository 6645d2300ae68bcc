"""What a meeting may become, when it may be written about, and what it takes to decide. No Django."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Protocol

from turnstone.programme.boards.rules.words import (
    MEETING_MOVES,
    MEETING_STATE_NAMES,
    LetterKind,
    MeetingState,
    Presence,
)

LONGEST_SERIES = 60
CAME = frozenset({Presence.PRESENT, Presence.SUBSTITUTE})
KNOWN_BEFORE = frozenset({Presence.APOLOGIES, Presence.SUBSTITUTE})


class HasState(Protocol):
    """A meeting, as a row or as a frozen value."""

    @property
    def state(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Quorum:
    """How many voting members a board needs, how many came, and of how many; `is_noted` once that is known."""

    needed: int | None
    present: int
    seats: int
    is_noted: bool

    @property
    def is_met(self) -> bool:
        """Say whether enough came; a board without a quorum always has one."""
        return self.needed is None or self.present >= self.needed

    @property
    def sentence(self) -> str:
        """Say in a sentence whether the meeting could decide."""
        if not self.is_noted:
            return "Who came is not noted yet."
        came = f"{self.present} of {self.seats} voting members came"
        if self.needed is None:
            return f"{came}; the board has set no quorum."
        if self.is_met:
            return f"{came}; the quorum is {self.needed}, so the meeting could decide."
        return f"{came}; the quorum is {self.needed}, so the meeting could decide nothing."


def quorum_of(
    needed: int | None,
    votes: Collection[int],
    noted: Iterable[tuple[int | None, str]],
    *,
    begun: bool = True,
) -> Quorum:
    """Reckon a quorum from the posts that vote and from what was noted of each.

    Apologies alone say nothing yet, nor does a substitute who is announced before the meeting.
    """
    seen = {post: presence for post, presence in noted if post in votes}
    came = sum(presence in CAME for presence in seen.values())
    says_nothing = {Presence.APOLOGIES} if begun else KNOWN_BEFORE
    return Quorum(needed, came, len(votes), any(each not in says_nothing for each in seen.values()))


def may_write_about(meeting: HasState, kind: LetterKind = LetterKind.REMINDER) -> bool:
    """Say whether a letter about a meeting may go out as it stands now.

    Nobody is invited to, or reminded of, a meeting that was postponed or cancelled; they are told that it was.
    """
    tells = {LetterKind.POSTPONED: MeetingState.POSTPONED, LetterKind.CANCELLED: MeetingState.CANCELLED}
    return meeting.state == tells.get(kind, MeetingState.SCHEDULED)


def can_move(move: str, state: str) -> bool:
    """Say whether a meeting that stands so may be held, postponed or cancelled."""
    return state == MEETING_MOVES[move][0]


def state_word(state: str) -> str:
    """Give the state of a meeting as the middle of a sentence has it."""
    return MEETING_STATE_NAMES[MeetingState(state)].lower()
