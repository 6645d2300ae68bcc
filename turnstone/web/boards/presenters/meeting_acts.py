"""What may be done with a meeting as it stands."""

import datetime as dt

from turnstone.programme.boards import rules
from turnstone.programme.boards.facts import MeetingFacts


def may_be_done(meeting: MeetingFacts, now: dt.datetime, *, may_run: bool) -> dict[str, bool]:
    """Say which acts a page may offer for a meeting as it stands."""
    begun, agreed = meeting.starts_at <= now, meeting.minutes_state == rules.MinutesState.AGREED
    goes_on = may_run and not meeting.was_put_off and not agreed
    return {
        "hold": may_run and meeting.is_scheduled and begun,
        "change": may_run and (meeting.is_scheduled or _waits_for_its_day(meeting)),
        "agenda": goes_on,
        "send": may_run and meeting.is_scheduled,
        "attendance": goes_on,
        "minutes": goes_on and begun,
        "agree": goes_on and meeting.is_held and meeting.minutes_state == rules.MinutesState.DRAFT,
    }


def _waits_for_its_day(meeting: MeetingFacts) -> bool:
    return meeting.state == rules.MeetingState.POSTPONED and meeting.replaced_by_id is None
