"""What a published agenda, or published minutes, say of their meeting: read from the paper itself, never the record."""

import datetime as dt
from dataclasses import dataclass

from django.utils import timezone

from turnstone.documents.blocks import Bullets, Document, Fact, Item, Section, facts_in
from turnstone.papers.boards.meeting_words import ANCHOR, EVENT, WHEN, WHERE
from turnstone.programme.boards.rules import MEETING_STATE_NAMES, MeetingState

_FORM = "%A %d %B %Y, %I:%M%p"


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldMeeting:
    """A meeting as a paper told it. `was_put_off` is so when the paper said that it was postponed or cancelled."""

    uid: str
    sequence: int
    starts_at: dt.datetime
    ends_at: dt.datetime
    when: str
    place: str
    state: str
    was_put_off: bool


def told_in(document: Document) -> ToldMeeting | None:
    """Read the meeting that a paper is about; None where it is about none."""
    section = next((each for each in document.sections if each.anchor == ANCHOR), None)
    event = next((fact for fact in facts_in(section) if fact.ref.startswith(EVENT)), None)
    if section is None or event is None:
        return None
    return _told(section, event, _labelled(section))


def _told(section: Section, event: Fact, said: dict[str, Item]) -> ToldMeeting:
    when = said[WHEN].text
    starts_at, ends_at = _moments(when)
    put_off = {MEETING_STATE_NAMES[each] for each in (MeetingState.POSTPONED, MeetingState.CANCELLED)}
    return ToldMeeting(
        uid=event.ref.removeprefix(EVENT),
        sequence=event.version,
        starts_at=starts_at,
        ends_at=ends_at,
        when=when,
        place=said[WHERE].text if WHERE in said else "",
        state=section.summary,
        was_put_off=section.summary in put_off,
    )


def _labelled(section: Section) -> dict[str, Item]:
    lists = (block for block in section.blocks if isinstance(block, Bullets))
    return {item.label: item for block in lists for item in block.items}


def _moments(when: str) -> tuple[dt.datetime, dt.datetime]:
    """Read from when to when as `meeting_words.when` writes it."""
    first, last = when.split(" to ")
    start = dt.datetime.strptime(first, _FORM)
    end = (
        dt.datetime.combine(start.date(), dt.datetime.strptime(last, "%I:%M%p").time())
        if "," not in last
        else dt.datetime.strptime(last, "%d %B %Y, %I:%M%p")
    )
    return timezone.make_aware(start), timezone.make_aware(end)
