"""Every change to boards, meetings, the ledger and reviews."""

from turnstone.programme.boards.operations.boards import add_board, change_board, end_board
from turnstone.programme.boards.operations.ledger import (
    mark_repeat,
    note_agreement,
    pass_item,
    raise_item,
    set_owner,
)
from turnstone.programme.boards.operations.ledger_answers import (
    accept_answer,
    answer_item,
    reopen_item,
    send_back_answer,
)
from turnstone.programme.boards.operations.lines import add_line, end_line
from turnstone.programme.boards.operations.papers import (
    attach_file,
    attach_paper,
    send_paper,
    send_papers_of,
    withdraw_paper,
)
from turnstone.programme.boards.operations.reviews import (
    add_finding,
    add_review,
    change_finding,
    change_review,
)
from turnstone.programme.boards.operations.seats import agree_terms, end_seat, give_seat, write_terms

__all__ = [
    "accept_answer",
    "add_board",
    "add_finding",
    "add_line",
    "add_review",
    "agree_terms",
    "answer_item",
    "attach_file",
    "attach_paper",
    "change_board",
    "change_finding",
    "change_review",
    "end_board",
    "end_line",
    "end_seat",
    "give_seat",
    "mark_repeat",
    "note_agreement",
    "pass_item",
    "raise_item",
    "reopen_item",
    "send_back_answer",
    "send_paper",
    "send_papers_of",
    "set_owner",
    "withdraw_paper",
    "write_terms",
]
