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
from turnstone.programme.boards.queries.forward import due_by, forward_plan
from turnstone.programme.boards.queries.ledger import (
    changes_to_ledger_item,
    changes_to_passages,
    find_ledger_item,
    ledger_as_at,
    ledger_for,
    open_items_of,
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
    "changes_to_ledger_item",
    "changes_to_passages",
    "changes_to_review",
    "due_by",
    "find_board",
    "find_finding",
    "find_ledger_item",
    "find_line",
    "find_review",
    "find_seat",
    "find_terms",
    "forward_plan",
    "get_board",
    "governance_as_at",
    "ledger_as_at",
    "ledger_for",
    "open_items_of",
    "reviews_as_at",
    "reviews_in",
]
