"""What calendars may know of meetings."""

import datetime as dt
from dataclasses import dataclass

from turnstone.programme.boards.facts.meetings import MeetingFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFacts:
    """A meeting as an event in a calendar: when it last changed, and the postponed meeting whose place it took."""

    meeting: MeetingFacts
    changed_at: dt.datetime
    replaces: MeetingFacts | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarFacts:
    """The meetings of an area, as the calendar of one of its members may show them."""

    area_slug: str
    area_name: str
    events: tuple[EventFacts, ...]
