"""How a meeting came to stand as it does, in words."""

from collections.abc import Iterable, Mapping
from typing import Any

from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.boards import rules
from turnstone.web.kit.history import Change, Words, told


def meeting_history(changes: Iterable[ChangeFacts]) -> tuple[Change, ...]:
    """Tell what was done to a meeting, newest first."""
    return told(changes, Words(done=_DONE, fields=_FIELDS, names=_NAMES))


_DONE = {
    "boards.schedule_meeting": "put the meeting in the calendar",
    "boards.schedule_series": "put the meeting in the calendar, in a series",
    "boards.rearrange_meeting": "rearranged the meeting",
    "boards.postpone_meeting": "postponed the meeting",
    "boards.replace_postponed": "gave the meeting its new day",
    "boards.cancel_meeting": "cancelled the meeting",
    "boards.hold_meeting": "marked the meeting as held",
    "boards.send_agenda": "sent the agenda",
    "boards.write_minute": "began the minutes",
    "boards.add_remark": "began the minutes",
    "boards.resolve": "wrote down what was resolved",
    "boards.agree_minutes": "had the minutes agreed",
}
_FIELDS = {
    "starts_at": "Begins",
    "ends_at": "Ends",
    "state": "State",
    "state_on": "Since",
    "state_because": "Why",
    "sequence": "Step of its event",
    "agenda_sent_at": "Agenda sent",
    "minutes_state": "Minutes",
    "minutes_agreed_on": "Minutes agreed on",
    "minutes_agreed_at_id": "Agreed at the meeting numbered",
}
_NAMES: Mapping[str, Mapping[Any, str]] = {
    "state": rules.MEETING_STATE_NAMES,
    "minutes_state": rules.MINUTES_STATE_NAMES,
}
