"""Every change to boards, meetings, the ledger and reviews."""

from turnstone.programme.boards.operations.agenda import (
    add_item,
    change_item,
    draw_agenda,
    move_item,
    remove_item,
    send_agenda,
    set_usual_agenda,
)
from turnstone.programme.boards.operations.attendance import (
    note_attendance,
    note_who_came,
)
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
from turnstone.programme.boards.operations.letters import note_letter_not_sent, queue_letters, take_letter
from turnstone.programme.boards.operations.lines import add_line, end_line
from turnstone.programme.boards.operations.meetings import (
    cancel_meeting,
    hold_meeting,
    postpone_meeting,
    rearrange_meeting,
    replace_postponed,
    schedule_meeting,
    schedule_series,
    series_starts,
)
from turnstone.programme.boards.operations.minutes import (
    Limb,
    add_remark,
    agree_minutes,
    remove_remark,
    resolve,
    write_minute,
)
from turnstone.programme.boards.operations.papers import (
    attach_file,
    attach_paper,
    send_paper,
    send_papers_of,
    withdraw_paper,
)
from turnstone.programme.boards.operations.releases import (
    call_off_release,
    note_release_agreement,
    propose_release,
    publish_paper,
    release_now,
)
from turnstone.programme.boards.operations.reviews import (
    add_finding,
    add_review,
    add_review_with_letter,
    change_finding,
    change_review,
    change_review_with_letter,
)
from turnstone.programme.boards.operations.seats import agree_terms, end_seat, give_seat, write_terms

__all__ = [
    "Limb",
    "accept_answer",
    "add_board",
    "add_finding",
    "add_item",
    "add_line",
    "add_remark",
    "add_review",
    "add_review_with_letter",
    "agree_minutes",
    "agree_terms",
    "answer_item",
    "attach_file",
    "attach_paper",
    "call_off_release",
    "cancel_meeting",
    "change_board",
    "change_finding",
    "change_item",
    "change_review",
    "change_review_with_letter",
    "draw_agenda",
    "end_board",
    "end_line",
    "end_seat",
    "give_seat",
    "hold_meeting",
    "mark_repeat",
    "move_item",
    "note_agreement",
    "note_attendance",
    "note_letter_not_sent",
    "note_release_agreement",
    "note_who_came",
    "pass_item",
    "postpone_meeting",
    "propose_release",
    "publish_paper",
    "queue_letters",
    "raise_item",
    "rearrange_meeting",
    "release_now",
    "remove_item",
    "remove_remark",
    "reopen_item",
    "replace_postponed",
    "resolve",
    "schedule_meeting",
    "schedule_series",
    "send_agenda",
    "send_back_answer",
    "send_paper",
    "send_papers_of",
    "series_starts",
    "set_owner",
    "set_usual_agenda",
    "take_letter",
    "withdraw_paper",
    "write_minute",
    "write_terms",
]
