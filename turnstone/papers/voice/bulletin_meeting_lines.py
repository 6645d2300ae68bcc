"""What happened among people since the last issue, as lines: boards that met, what they decided, events. Pure."""

from collections.abc import Iterator

from django.utils import timezone

from turnstone.papers.phrases import count, day, sentence
from turnstone.papers.voice.bulletin_reading import Known, event_state
from turnstone.programme.boards.facts import LedgerItemFacts, MeetingFacts
from turnstone.programme.voice.facts import EventFacts
from turnstone.programme.voice.rules import (
    Aspect,
    BulletinSection,
    DrawnLine,
    EventFormat,
    EventState,
    easier,
    said_of,
)

# Of fewer than these the number could tell who came.
FEWEST_TOLD = 5


def meeting_lines(before: Known, after: Known) -> Iterator[DrawnLine]:
    """Tell which boards met in public since then, and what they decided; decisions may be written down later."""
    held_then = {each.id for each in before.meetings if each.is_held}
    known = {each.id for each in before.decided}
    for meeting in after.meetings:
        if not meeting.is_held:
            continue
        decided = [each for each in after.decided if each.meeting_id == meeting.id and each.id not in known]
        if meeting.id not in held_then and meeting.on > before.today:
            yield _met(meeting, len(decided))
        if meeting.on > before.today or meeting.id in held_then:
            yield from (_decided(meeting, item) for item in decided)


def _met(meeting: MeetingFacts, decided: int) -> DrawnLine:
    words = f"{_board(meeting)} met on {day(meeting.on)}."
    did = f" It decided {count(decided, 'thing')}." if decided else ""
    return DrawnLine(
        section=BulletinSection.BOARDS,
        words=f"{words}{did}",
        easy_words=f"{words}{did}",
        about=f"boards.meeting:{meeting.id}",
        about_version=meeting.version,
        said=said_of(Aspect.MEETING, meeting.state),
    )


def _decided(meeting: MeetingFacts, item: LedgerItemFacts) -> DrawnLine:
    words = sentence(_whole(item))
    return DrawnLine(
        section=BulletinSection.BOARDS,
        words=f"{_board(meeting)} decided on {day(meeting.on)}: {words}",
        easy_words=f"{_board(meeting)} met on {day(meeting.on)}. It decided this. {easier(words)}",
        about=f"boards.ledgeritem:{item.id}",
        about_version=item.version,
        said=said_of(Aspect.DECISION, "decided"),
    )


def _whole(item: LedgerItemFacts) -> str:
    """Give a limb of a resolution with the words that lead up to it: alone it is half a sentence."""
    if item.limb and item.resolution_words.rstrip().endswith(":"):
        return f"{item.resolution_words.rstrip().rstrip(':')} {item.words}"
    return item.words


def _board(meeting: MeetingFacts) -> str:
    name = meeting.board_name
    return name if name.lower().startswith("the ") else f"The {name}"


def event_lines(before: Known, after: Known) -> Iterator[DrawnLine]:
    """Tell of events to come, and of those that were held, put off or called off since then."""
    was = {each.id: each.state for each in before.events}
    for event in after.events:
        is_news = was.get(event.id) != event.state and (event.id in was or event.on > before.today)
        if event.is_upcoming(after.at):
            yield _to_come(event)
        elif event.is_held and is_news:
            yield _held(event)
        elif event.was_put_off and is_news:
            yield _put_off(event)


def _to_come(event: EventFacts) -> DrawnLine:
    starts = timezone.localtime(event.starts_at)
    at = f"{day(event.on)} at {starts:%H:%M}"
    where = {EventFormat.ONLINE: "online", EventFormat.PHONE: "by phone"}.get(EventFormat(event.format))
    where = where or (f"at {event.place}" if event.place else "")
    room = " It is full, but you can join the waiting list." if event.places_left == 0 else ""
    words = f"{event.series_name}: {', '.join(filter(None, (at, where)))}.{room}"
    easy = (
        f"There is an event: {event.series_name}. It is on {at}.{f' It is {where}.' if where else ''}{room}"
    )
    return _line(event, words, easy)


def _held(event: EventFacts) -> DrawnLine:
    came = event.all_who_came
    said = f" {count(came, 'person', 'people')} came." if came >= FEWEST_TOLD else ""
    words = f"{event.series_name}: we held the event of {day(event.on)}.{said}"
    return _line(event, words, f"We held an event: {event.series_name}. It was on {day(event.on)}.{said}")


def _put_off(event: EventFacts) -> DrawnLine:
    off = event.state == EventState.CANCELLED
    because = f" The reason: {sentence(event.state_because)}" if event.state_because else ""
    did = "is off" if off else "is put off to another day"
    easy = "It will not happen." if off else "It will not be on that day."
    return _line(
        event,
        f"{event.series_name}: the event of {day(event.on)} {did}.{because}",
        f"We planned an event for {day(event.on)}: {event.series_name}. {easy}{because}",
    )


def _line(event: EventFacts, words: str, easy: str) -> DrawnLine:
    return DrawnLine(
        section=BulletinSection.EVENTS,
        words=words,
        easy_words=easy,
        about=f"voice.event:{event.id}",
        about_version=event.version,
        said=said_of(Aspect.EVENT, event_state(event)),
    )
