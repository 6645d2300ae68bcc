"""The words of the letters about meetings."""

from turnstone.programme.boards.facts import EventFacts
from turnstone.programme.boards.rules import LetterKind
from turnstone.web.kit.formats import day, span

_ABOUT = {
    LetterKind.INVITATION: "{board}: meeting on {day}",
    LetterKind.CHANGE: "{board}: changed, now on {day}",
    LetterKind.POSTPONED: "{board}: the meeting of {day} is postponed",
    LetterKind.CANCELLED: "{board}: the meeting of {day} is cancelled",
    LetterKind.REMINDER: "{board}: reminder of the meeting on {day}",
}
_OPENS = {
    LetterKind.INVITATION: "{board} meets on {when}.",
    LetterKind.CHANGE: "The time or the place of a meeting of {board} has changed. It is now on {when}.",
    LetterKind.POSTPONED: "The meeting of {board} on {when} is postponed. We will write again when it has a new day.",
    LetterKind.CANCELLED: "The meeting of {board} on {when} is cancelled.",
    LetterKind.REMINDER: "{board} meets on {when}.",
}


def letter_words(
    kind: LetterKind, event: EventFacts, *, name: str, area: str, address: str
) -> dict[str, object]:
    """Give the templates what they say."""
    meeting = event.meeting
    about = {"board": meeting.name, "day": day(meeting.on), "when": span(meeting.starts_at, meeting.ends_at)}
    opening = _OPENS[kind].format(**about)
    if event.replaces and kind == LetterKind.CHANGE:
        opening = _MOVED.format(**about, before=day(event.replaces.on))
    return {
        "subject": _ABOUT[kind].format(**about),
        "name": name,
        "area": area,
        "opening": opening,
        "why": _why(kind, event),
        "takes_place": not meeting.was_put_off,
        "place": meeting.place,
        "link": meeting.link,
        "address": address,
    }


_MOVED = "The meeting of {board} that was to be on {before} is now on {when}."


def _why(kind: LetterKind, event: EventFacts) -> str:
    """Give the reason that was given when the meeting was put off, or when the one before it was."""
    if event.meeting.was_put_off:
        return event.meeting.state_because
    return event.replaces.state_because if event.replaces and kind == LetterKind.CHANGE else ""
