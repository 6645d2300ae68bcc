"""Every change to boards, meetings, the ledger and reviews."""

from turnstone.programme.boards.operations.boards import (
    add_board,
    agree_terms,
    change_board,
    end_board,
    end_seat,
    give_seat,
    write_terms,
)
from turnstone.programme.boards.operations.lines import add_line, end_line
from turnstone.programme.boards.operations.reviews import (
    add_finding,
    add_review,
    change_finding,
    change_review,
)

__all__ = [
    "add_board",
    "add_finding",
    "add_line",
    "add_review",
    "agree_terms",
    "change_board",
    "change_finding",
    "change_review",
    "end_board",
    "end_line",
    "end_seat",
    "give_seat",
    "write_terms",
]
