"""Every read of boards, meetings, the ledger and reviews."""

from turnstone.programme.boards.queries.boards import (
    boards_as_at,
    boards_in,
    changes_to_board,
    find_board,
    find_line,
    find_seat,
    find_terms,
    get_board,
    governance_as_at,
)
from turnstone.programme.boards.queries.reviews import (
    changes_to_review,
    find_finding,
    find_review,
    reviews_as_at,
    reviews_in,
)

__all__ = [
    "boards_as_at",
    "boards_in",
    "changes_to_board",
    "changes_to_review",
    "find_board",
    "find_finding",
    "find_line",
    "find_review",
    "find_seat",
    "find_terms",
    "get_board",
    "governance_as_at",
    "reviews_as_at",
    "reviews_in",
]
