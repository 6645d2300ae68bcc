"""What papers and pages may know of boards, meetings and the ledger: frozen values."""

from turnstone.programme.boards.facts.reviews import ReviewFacts, ReviewFindingFacts

__all__ = [
    "ReviewFacts",
    "ReviewFindingFacts",
]
