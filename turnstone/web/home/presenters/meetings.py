"""What meetings wait for, and which come next."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.urls import reverse

from turnstone.programme.boards.facts import MeetingFacts
from turnstone.programme.boards.rules import MinutesState
from turnstone.programme.people.facts import Member
from turnstone.programme.people.permissions import can_run_boards
from turnstone.web.home.presenters.needs import Need, Way
from turnstone.web.kit.formats import count, day, span

AGENDA_DAYS = 14
MINUTES_DAYS = 7
_NEXT = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class NextMeeting:
    """A meeting that comes soon."""

    name: str
    href: str
    when: str
    place: str


def next_meetings(
    area_slug: str, meetings: Iterable[MeetingFacts], now: dt.datetime
) -> tuple[NextMeeting, ...]:
    """List the meetings that come next; nothing that was postponed or cancelled is among them."""
    coming = [each for each in meetings if each.is_upcoming(now)][:_NEXT]
    return tuple(
        NextMeeting(
            name=each.name,
            href=_address(area_slug, each),
            when=span(each.starts_at, each.ends_at),
            place=each.place or ("Online" if each.link else ""),
        )
        for each in coming
    )


def meeting_needs(member: Member, meetings: Sequence[MeetingFacts], now: dt.datetime) -> tuple[Need, ...]:
    """List what meetings need of those who run boards: agendas to send, meetings to mark as held, minutes."""
    if not can_run_boards(member):
        return ()
    slug = member.area.slug
    return (
        *_agendas(slug, meetings, now),
        *_passed(slug, [each for each in meetings if each.waits_to_be_held(now)]),
        *_minutes(slug, meetings, now),
    )


def _agendas(slug: str, meetings: Iterable[MeetingFacts], now: dt.datetime) -> Iterator[Need]:
    soon = now + dt.timedelta(days=AGENDA_DAYS)
    for each in meetings:
        if each.is_upcoming(now) and each.starts_at <= soon and each.agenda_sent_at is None:
            yield Need(
                sentence=f"{each.name} meets on {day(each.on)}: its agenda is not sent.",
                button="Open the agenda",
                href=reverse("agenda", args=[slug, each.slug]),
            )


def _passed(slug: str, passed: Sequence[MeetingFacts]) -> Iterator[Need]:
    if passed:
        first = passed[0]
        more = count(len(passed), "meeting")
        one = f"{first.name} was to meet on {day(first.on)}: say whether it was held."
        yield Need(
            sentence=one if len(passed) == 1 else f"{more} have passed: say whether they were held.",
            button="See it" if len(passed) == 1 else "See the first",
            href=_address(slug, first),
            each=_ways(slug, passed),
        )


def _minutes(slug: str, meetings: Sequence[MeetingFacts], now: dt.datetime) -> Iterator[Need]:
    held = [each for each in meetings if each.is_held]
    last = {each.board_id: each.id for each in held}
    to_agree = [
        each for each in held if each.minutes_state == MinutesState.DRAFT and last[each.board_id] != each.id
    ]
    late = now - dt.timedelta(days=MINUTES_DAYS)
    to_write = [each for each in held if each.minutes_state == MinutesState.NONE and each.ends_at < late]
    yield from _of_minutes(slug, to_agree, "to be agreed", "A later meeting was held since.")
    yield from _of_minutes(slug, to_write, "to be written", "")


def _of_minutes(slug: str, waiting: Sequence[MeetingFacts], what: str, detail: str) -> Iterator[Need]:
    if waiting:
        first = waiting[0]
        one = f"Minutes of {first.name}, {day(first.on)}, wait {what}."
        yield Need(
            sentence=one if len(waiting) == 1 else f"Minutes of {len(waiting)} meetings wait {what}.",
            detail=detail,
            button="See them" if len(waiting) == 1 else "See the first",
            href=_address(slug, first),
            each=_ways(slug, waiting),
        )


def _ways(slug: str, meetings: Iterable[MeetingFacts]) -> tuple[Way, ...]:
    return tuple(Way(words=f"{each.name}, {day(each.on)}", href=_address(slug, each)) for each in meetings)


def _address(slug: str, meeting: MeetingFacts) -> str:
    return reverse("meeting", args=[slug, meeting.slug])
