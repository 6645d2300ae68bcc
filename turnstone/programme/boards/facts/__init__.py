"""What papers and pages may know of boards, meetings and the ledger: frozen values."""

from turnstone.programme.boards.facts.boards import (
    BoardFacts,
    GovernanceMap,
    LineFacts,
    SeatOnBoardFacts,
    TermsFacts,
    runs_on,
)
from turnstone.programme.boards.facts.papers import BoardPaperFacts, FateFacts
from turnstone.programme.boards.facts.releases import ReleaseAgreementFacts, ReleaseFacts
from turnstone.programme.boards.facts.reviews import ReviewFacts, ReviewFindingFacts

__all__ = [
    "BoardFacts",
    "BoardPaperFacts",
    "FateFacts",
    "GovernanceMap",
    "LineFacts",
    "ReleaseAgreementFacts",
    "ReleaseFacts",
    "ReviewFacts",
    "ReviewFindingFacts",
    "SeatOnBoardFacts",
    "TermsFacts",
    "runs_on",
]
