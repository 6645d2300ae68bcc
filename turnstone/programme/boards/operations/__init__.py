"""Every change to boards, meetings, the ledger and reviews."""

from turnstone.programme.boards.operations.reviews import (
    add_finding,
    add_review,
    change_finding,
    change_review,
)

__all__ = [
    "add_finding",
    "add_review",
    "change_finding",
    "change_review",
]
