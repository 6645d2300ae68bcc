"""Every read of boards, meetings, the ledger and reviews."""

from turnstone.programme.boards.queries.agenda import (
    find_item,
    find_remark,
    items_of,
    missing_items,
    usual_agenda_of,
    wanted_items,
)
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
from turnstone.programme.boards.queries.meetings import (
    changes_to_meeting,
    find_meeting,
    get_meeting,
    line_of_boards,
    meetings_in,
    meetings_of,
    meetings_that_may_agree,
    upcoming,
)
from turnstone.programme.boards.queries.minutes import (
    meeting_record,
    record_for,
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
    "changes_to_meeting",
    "changes_to_passages",
    "changes_to_review",
    "due_by",
    "find_board",
    "find_finding",
    "find_item",
    "find_ledger_item",
    "find_line",
    "find_meeting",
    "find_remark",
    "find_review",
    "find_seat",
    "find_terms",
    "forward_plan",
    "get_board",
    "get_meeting",
    "governance_as_at",
    "items_of",
    "ledger_as_at",
    "ledger_for",
    "line_of_boards",
    "meeting_record",
    "meetings_in",
    "meetings_of",
    "meetings_that_may_agree",
    "missing_items",
    "open_items_of",
    "record_for",
    "reviews_as_at",
    "reviews_in",
    "upcoming",
    "usual_agenda_of",
    "wanted_items",
]
