"""What papers and pages may know of boards, meetings and the ledger: frozen values."""

from turnstone.programme.boards.facts.boards import (
    BoardFacts,
    GovernanceMap,
    LineFacts,
    SeatOnBoardFacts,
    TermsFacts,
    runs_on,
)
from turnstone.programme.boards.facts.calendars import CalendarFacts, EventFacts
from turnstone.programme.boards.facts.forward import DuePaper, SentFacts
from turnstone.programme.boards.facts.ledger import (
    LedgerItemFacts,
    PassageFacts,
)
from turnstone.programme.boards.facts.letters import Addressee, LetterFacts, MeetingPost, NotWritten
from turnstone.programme.boards.facts.meetings import AttendanceFacts, MeetingFacts
from turnstone.programme.boards.facts.minutes import (
    ItemFacts,
    MeetingRecord,
    RemarkFacts,
    ResolutionFacts,
)
from turnstone.programme.boards.facts.papers import BoardPaperFacts, FateFacts
from turnstone.programme.boards.facts.releases import ReleaseAgreementFacts, ReleaseFacts
from turnstone.programme.boards.facts.reviews import ReviewFacts, ReviewFindingFacts

__all__ = [
    "Addressee",
    "AttendanceFacts",
    "BoardFacts",
    "BoardPaperFacts",
    "CalendarFacts",
    "DuePaper",
    "EventFacts",
    "FateFacts",
    "GovernanceMap",
    "ItemFacts",
    "LedgerItemFacts",
    "LetterFacts",
    "LineFacts",
    "MeetingFacts",
    "MeetingPost",
    "MeetingRecord",
    "NotWritten",
    "PassageFacts",
    "ReleaseAgreementFacts",
    "ReleaseFacts",
    "RemarkFacts",
    "ResolutionFacts",
    "ReviewFacts",
    "ReviewFindingFacts",
    "SeatOnBoardFacts",
    "SentFacts",
    "TermsFacts",
    "runs_on",
]
