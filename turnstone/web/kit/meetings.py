"""A meeting as an event of a calendar."""

from turnstone.programme.boards.facts import EventFacts
from turnstone.programme.boards.rules import MeetingState
from turnstone.web.kit.calendar import CalendarEvent, Status
from turnstone.web.kit.formats import day


def as_event(event: EventFacts, address: str = "") -> CalendarEvent:
    """Lay a meeting out; `address` is where it is on this site. One that was put off is taken from calendars."""
    meeting = event.meeting
    return CalendarEvent(
        uid=meeting.uid,
        sequence=meeting.sequence,
        status=Status.CANCELLED if meeting.was_put_off else Status.CONFIRMED,
        summary=f"{_PUT_OFF.get(meeting.state, '')}{meeting.name}",
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        changed_at=event.changed_at,
        place=meeting.place or ("Online" if meeting.link else ""),
        address=address,
        description="\n".join(_told(event, address)),
    )


_PUT_OFF: dict[str, str] = {MeetingState.POSTPONED: "Postponed: ", MeetingState.CANCELLED: "Cancelled: "}


def _told(event: EventFacts, address: str) -> list[str]:
    meeting = event.meeting
    said = [
        meeting.board_name if meeting.title else "",
        f"It takes the place of the meeting of {day(event.replaces.on)}." if event.replaces else "",
        f"Why: {meeting.state_because}" if meeting.was_put_off else "",
        f"Join online: {meeting.link}" if meeting.link else "",
        f"Agenda and papers: {address}" if address else "",
    ]
    return [words for words in said if words]
