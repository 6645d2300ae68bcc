"""How a line of the ledger came to stand as it does."""

from collections.abc import Iterable, Mapping
from typing import Any

from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.boards.rules import LEDGER_STATE_NAMES
from turnstone.programme.people.facts import PostFacts
from turnstone.web.kit.history import Change, Words, told

_DONE = {
    "boards.raise_item": "put it in the ledger",
    "boards.pass_item": "passed it to another board",
    "boards.set_owner": "said who answers it, or by when",
    "boards.answer_item": "answered it",
    "boards.send_back_answer": "sent the answer back",
    "boards.accept_answer": "accepted the answer",
    "boards.reopen_item": "opened it again",
    "boards.note_agreement": "noted an agreement",
    "boards.mark_repeat": "said that it was asked before",
    "boards.end_board": "passed on what an ended board left",
}
_FIELDS = {
    "owner_id": "Owner",
    "due_on": "Due",
    "due_before_id": "Due before",
    "held_by_id": "With",
    "state": "State",
    "answer": "Answer",
    "answered_on": "Answered",
    "answered_in_meeting_id": "Answered at the meeting",
    "answered_in_publication_id": "Answered in the paper",
    "answered_where": "Answered where",
    "evidence_id": "Evidence",
    "accepted_on": "Accepted on",
    "accepted_by": "Accepted by",
    "agreed_on": "Agreed on",
    "agreed_where": "Agreed where",
    "repeats_id": "Repeats",
}


def ledger_history(
    changes: Iterable[ChangeFacts],
    posts: Mapping[int, PostFacts],
    names: Mapping[str, Mapping[Any, str]],
) -> tuple[Change, ...]:
    """Tell who changed what of a line, newest first; `names` says what the numbers in its fields are called.

    An answer that was sent back is still told here.
    """
    states = {"state": {str(key): name for key, name in LEDGER_STATE_NAMES.items()}}
    return told(changes, Words(done=_DONE, fields=_FIELDS, names={**names, **states}, posts=posts))
