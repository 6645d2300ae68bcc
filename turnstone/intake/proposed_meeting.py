"""What minutes say, found: a meeting, its items, what was resolved, what is to be reported, who reviewed what.

Words are kept as written. A day is given only where it is sure.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Presence = Literal["present", "in_attendance", "substitute", "apologies", "absent"]
Rhythm = Literal["fortnightly", "monthly", "two_monthly", "quarterly", "termly", "six_monthly", "yearly"]
Pace = Literal["too_slow", "mixed", "enough", "not_said"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """Hold by when something is asked for, as written.

    `on` is the last day on which it is in time: "before 14 October" is due on the 13th, and `is_before` keeps that the
    14th was named. `next_meeting_of` is the board before whose next meeting it is due, where no day is given.
    """

    words: str
    on: dt.date | None = None
    is_before: bool = False
    next_meeting_of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedLimb:
    """Hold one limb of a resolution; the letter is empty where it has none.

    `to_board` is the board that it goes to, and `waits_for` the body whose agreement it waits for.
    """

    key: str
    where: str
    letter: str
    words: str
    due: Due | None = None
    to_board: str = ""
    waits_for: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Votes:
    """Hold how a vote went."""

    words: str
    votes_for: int | None = None
    against: int | None = None
    abstained: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedResolution:
    """Hold what a meeting resolved or recommended; the words are those before its limbs."""

    key: str
    where: str
    words: str
    kind: Literal["resolved", "recommended", "agreed"]
    board: str = ""
    votes: Votes | None = None
    limbs: tuple[ProposedLimb, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedAction:
    """Hold an action that the minutes give to somebody."""

    key: str
    where: str
    words: str
    owner: str = ""
    due: Due | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedRemark:
    """Hold a comment or a question of the members, and any answer in the same words."""

    key: str
    where: str
    text: str
    by_whom: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedParagraph:
    """Hold a paragraph of the minutes of an item."""

    key: str
    where: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedItem:
    """Hold an item of the agenda with what the minutes say of it.

    The title is empty where the minutes give none. An exempt item says under which rule, where they do.
    """

    key: str
    where: str
    number: str
    title: str
    presenter: str = ""
    paragraphs: tuple[ProposedParagraph, ...] = ()
    remarks: tuple[ProposedRemark, ...] = ()
    resolutions: tuple[ProposedResolution, ...] = ()
    actions: tuple[ProposedAction, ...] = ()
    is_exempt: bool = False
    exempt_because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedDuty:
    """Hold that something is to be reported to a board in a rhythm. `asked_in` are the keys of the limbs that ask."""

    key: str
    where: str
    what: str
    rhythm: Rhythm
    to_board: str
    from_board: str = ""
    words: str = ""
    asked_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedReview:
    """Hold that somebody from outside reviewed, when, and what they judged of the pace."""

    key: str
    where: str
    kind: Literal["stocktake", "deep_dive", "monitoring_inspection", "support_and_challenge", "other"]
    by_whom: str
    when_words: str
    month: dt.date | None
    on: dt.date | None
    pace: Pace
    pace_words: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedAttender:
    """Hold somebody who came to a meeting or did not; `role` is what else is said of them."""

    key: str
    where: str
    name: str
    presence: Presence
    role: str = ""
    instead_of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedMeeting:
    """Hold one meeting. A board that is only likely, from what else is named, is marked as a suggestion."""

    key: str
    where: str
    board: str
    is_board_suggested: bool = False
    on: dt.date | None = None
    at: str = ""
    place: str = ""
    items: tuple[ProposedItem, ...] = ()
    attendance: tuple[ProposedAttender, ...] = ()
    duties: tuple[ProposedDuty, ...] = ()
    reviews: tuple[ProposedReview, ...] = ()
    boards_named: tuple[str, ...] = ()
