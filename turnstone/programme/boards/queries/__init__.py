"""Every read of boards, meetings, the ledger and reviews."""

from turnstone.programme.boards.queries.reviews import (
    changes_to_review,
    find_finding,
    find_review,
    reviews_as_at,
    reviews_in,
)

__all__ = [
    "changes_to_review",
    "find_finding",
    "find_review",
    "reviews_as_at",
    "reviews_in",
]
