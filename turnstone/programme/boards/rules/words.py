"""The words of boards, meetings, the ledger and reviews. No Django."""

from enum import StrEnum


class BoardKind(StrEnum):
    """What sort of board it is."""

    IMPROVEMENT = "improvement"
    HEALTH_AND_WELLBEING = "health_and_wellbeing"
    SCRUTINY = "scrutiny"
    LEADERSHIP = "leadership"
    GROUP = "group"
    OTHER = "other"


BOARD_KIND_NAMES = {
    BoardKind.IMPROVEMENT: "Improvement or partnership board",
    BoardKind.HEALTH_AND_WELLBEING: "Health and wellbeing board",
    BoardKind.SCRUTINY: "Overview and scrutiny committee",
    BoardKind.LEADERSHIP: "Leadership or executive board",
    BoardKind.GROUP: "Working group",
    BoardKind.OTHER: "Another board",
}


class Rhythm(StrEnum):
    """How often a board meets, or a report is due."""

    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"
    TWO_MONTHLY = "two_monthly"
    QUARTERLY = "quarterly"
    TERMLY = "termly"
    SIX_MONTHLY = "six_monthly"
    YEARLY = "yearly"
    AS_NEEDED = "as_needed"


RHYTHM_NAMES = {
    Rhythm.FORTNIGHTLY: "Every two weeks",
    Rhythm.MONTHLY: "Every month",
    Rhythm.TWO_MONTHLY: "Every two months",
    Rhythm.QUARTERLY: "Every three months",
    Rhythm.TERMLY: "Every school term",
    Rhythm.SIX_MONTHLY: "Every six months",
    Rhythm.YEARLY: "Every year",
    Rhythm.AS_NEEDED: "When needed",
}


class SeatPart(StrEnum):
    """What a post does on a board. Two co-chairs are two seats."""

    CHAIR = "chair"
    CO_CHAIR = "co_chair"
    MEMBER = "member"
    ADVISER = "adviser"
    IN_ATTENDANCE = "in_attendance"


SEAT_PART_NAMES = {
    SeatPart.CHAIR: "Chair",
    SeatPart.CO_CHAIR: "Co-chair",
    SeatPart.MEMBER: "Member",
    SeatPart.ADVISER: "Adviser, without a vote",
    SeatPart.IN_ATTENDANCE: "In attendance",
}
CHAIRS = frozenset({SeatPart.CHAIR, SeatPart.CO_CHAIR})
VOTES = CHAIRS | {SeatPart.MEMBER}


class LineKind(StrEnum):
    """How one board stands to another."""

    ANSWERS_TO = "answers_to"
    REPORTS_TO = "reports_to"
    WORKS_WITH = "works_with"


LINE_KIND_NAMES = {
    LineKind.ANSWERS_TO: "Is part of, and answers to",
    LineKind.REPORTS_TO: "Reports to",
    LineKind.WORKS_WITH: "Works beside",
}


class MeetingState(StrEnum):
    """What became of a meeting."""

    SCHEDULED = "scheduled"
    HELD = "held"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


MEETING_STATE_NAMES = {
    MeetingState.SCHEDULED: "Scheduled",
    MeetingState.HELD: "Held",
    MeetingState.POSTPONED: "Postponed",
    MeetingState.CANCELLED: "Cancelled",
}

MEETING_MOVES: dict[str, tuple[MeetingState, MeetingState]] = {
    "hold": (MeetingState.SCHEDULED, MeetingState.HELD),
    "postpone": (MeetingState.SCHEDULED, MeetingState.POSTPONED),
    "cancel": (MeetingState.SCHEDULED, MeetingState.CANCELLED),
}


class MinutesState(StrEnum):
    """How far the minutes of a meeting have come."""

    NONE = "none"
    DRAFT = "draft"
    AGREED = "agreed"


MINUTES_STATE_NAMES = {
    MinutesState.NONE: "Not written",
    MinutesState.DRAFT: "Draft",
    MinutesState.AGREED: "Agreed",
}


class ItemPurpose(StrEnum):
    """What a board is asked to do with an agenda item."""

    DECIDE = "decide"
    DISCUSS = "discuss"
    NOTE = "note"


ITEM_PURPOSE_NAMES = {
    ItemPurpose.DECIDE: "To decide",
    ItemPurpose.DISCUSS: "To discuss",
    ItemPurpose.NOTE: "To note",
}


class ItemSource(StrEnum):
    """Where an agenda item, or a line of a board's usual agenda, takes its content from."""

    WORDS = "words"
    LAST_MINUTES = "last_minutes"
    LEDGER = "ledger"
    RISKS = "risks"
    PAPERS = "papers"


ITEM_SOURCE_NAMES = {
    ItemSource.WORDS: "Its own words",
    ItemSource.LAST_MINUTES: "The minutes of the last meeting",
    ItemSource.LEDGER: "What is open in the ledger",
    ItemSource.RISKS: "Risks that go to this board",
    ItemSource.PAPERS: "Papers sent to this board",
}


class Presence(StrEnum):
    """Whether somebody was at a meeting."""

    PRESENT = "present"
    SUBSTITUTE = "substitute"
    APOLOGIES = "apologies"
    ABSENT = "absent"


PRESENCE_NAMES = {
    Presence.PRESENT: "Present",
    Presence.SUBSTITUTE: "Somebody came in their place",
    Presence.APOLOGIES: "Apologies",
    Presence.ABSENT: "Not there, no apologies",
}


class LedgerKind(StrEnum):
    """What sort of thing was asked or decided."""

    RESOLUTION = "resolution"
    RECOMMENDATION = "recommendation"
    DECISION = "decision"
    ACTION = "action"
    CHALLENGE = "challenge"


LEDGER_KIND_NAMES = {
    LedgerKind.RESOLUTION: "Resolution",
    LedgerKind.RECOMMENDATION: "Recommendation",
    LedgerKind.DECISION: "Decision",
    LedgerKind.ACTION: "Action from a meeting",
    LedgerKind.CHALLENGE: "Challenge",
}


class RaisedBy(StrEnum):
    """Which voice asked."""

    BOARD = "board"
    MEMBERS = "members"
    DFE = "dfe"
    NHS_ENGLAND = "nhs_england"
    FORUM = "forum"
    YOUNG_PEOPLE = "young_people"
    INSPECTORATE = "inspectorate"
    OTHER = "other"


RAISED_BY_NAMES = {
    RaisedBy.BOARD: "The board",
    RaisedBy.MEMBERS: "Members of the board",
    RaisedBy.DFE: "Department for Education",
    RaisedBy.NHS_ENGLAND: "NHS England",
    RaisedBy.FORUM: "Parent carer forum",
    RaisedBy.YOUNG_PEOPLE: "Young people",
    RaisedBy.INSPECTORATE: "Ofsted and the Care Quality Commission",
    RaisedBy.OTHER: "Somebody else",
}


class LedgerState(StrEnum):
    """Where a line of the ledger stands."""

    OPEN = "open"
    ANSWERED = "answered"
    CLOSED = "closed"


LEDGER_STATE_NAMES = {
    LedgerState.OPEN: "Open",
    LedgerState.ANSWERED: "Answered, waiting to be accepted",
    LedgerState.CLOSED: "Closed",
}

LEDGER_MOVES: dict[str, tuple[LedgerState, LedgerState]] = {
    "answer": (LedgerState.OPEN, LedgerState.ANSWERED),
    "send_back": (LedgerState.ANSWERED, LedgerState.OPEN),
    "accept": (LedgerState.ANSWERED, LedgerState.CLOSED),
    "reopen": (LedgerState.CLOSED, LedgerState.OPEN),
}


class ReviewKind(StrEnum):
    """What sort of look from outside, or from above, it was."""

    STOCKTAKE = "stocktake"
    DEEP_DIVE = "deep_dive"
    MONITORING_INSPECTION = "monitoring_inspection"
    SUPPORT_AND_CHALLENGE = "support_and_challenge"
    OTHER = "other"


REVIEW_KIND_NAMES = {
    ReviewKind.STOCKTAKE: "Stocktake",
    ReviewKind.DEEP_DIVE: "Deep dive",
    ReviewKind.MONITORING_INSPECTION: "Monitoring inspection",
    ReviewKind.SUPPORT_AND_CHALLENGE: "Support and challenge meeting",
    ReviewKind.OTHER: "Other review",
}


class PaceJudgement(StrEnum):
    """What those who reviewed said of the pace."""

    NOT_SAID = "not_said"
    TOO_SLOW = "too_slow"
    MIXED = "mixed"
    ENOUGH = "enough"


PACE_JUDGEMENT_NAMES = {
    PaceJudgement.NOT_SAID: "Nothing was said of the pace",
    PaceJudgement.TOO_SLOW: "Too slow",
    PaceJudgement.MIXED: "Uneven",
    PaceJudgement.ENOUGH: "Enough",
}


class LetterKind(StrEnum):
    """Why a board's members are written to about a meeting."""

    INVITATION = "invitation"
    CHANGE = "change"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    REMINDER = "reminder"


LETTER_KIND_NAMES = {
    LetterKind.INVITATION: "Invitation",
    LetterKind.CHANGE: "Another time or place",
    LetterKind.POSTPONED: "Postponed",
    LetterKind.CANCELLED: "Cancelled",
    LetterKind.REMINDER: "Reminder",
}
