"""Meetings in a list: those to come, those that wait to be marked as held, those that were held or put off."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.urls import reverse

from turnstone.programme.boards import rules
from turnstone.programme.boards.facts import MeetingFacts
from turnstone.web.kit.formats import count, day, moment, span, time_of_day

NEWEST = 20
_SOON = dt.timedelta(days=14)
MEETING_HEADS = (
    "Board",
    "Name",
    "Day",
    "From",
    "To",
    "Place",
    "State",
    "Why it was put off",
    "In place of",
    "Now on",
    "Agenda sent",
    "Minutes",
    "Minutes agreed on",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """Words that lead to another meeting."""

    words: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRow:
    """A meeting in a list: its state, what of its minutes, and the days it was moved from and to."""

    href: str
    when: str
    name: str
    key: str
    word: str
    place: str
    because: str
    moved: Way | None
    came_from: Way | None
    minutes: str
    agenda: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Meetings of one sort; `more` leads to those that are left out."""

    anchor: str
    title: str
    rows: tuple[MeetingRow, ...]
    none: str = ""
    more: Way | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingsPage:
    """The meetings that are asked for."""

    groups: tuple[Group, ...]
    counted: str
    has_any: bool
    csv: str


def meetings_page(
    area_slug: str,
    meetings: Sequence[MeetingFacts],
    asked: tuple[str, int | None],
    now: dt.datetime,
    query: str,
    *,
    whole: bool,
) -> MeetingsPage:
    """Lay out the meetings that are asked for; of those that were held the newest alone, unless all are wanted."""
    kept = wanted(meetings, asked)
    known = {each.id: each for each in meetings}
    csv, here = reverse("meetings_csv", args=[area_slug]), reverse("meetings", args=[area_slug])
    return MeetingsPage(
        groups=tuple(_groups(area_slug, kept, known, now, f"{here}?{query}&all=1#held", whole=whole)),
        counted=count(len(kept), "meeting"),
        has_any=bool(meetings),
        csv=f"{csv}?{query}" if query else csv,
    )


def wanted(meetings: Iterable[MeetingFacts], asked: tuple[str, int | None]) -> list[MeetingFacts]:
    """Keep a board's meetings, or a year's."""
    board, year = asked
    return [each for each in meetings if board in ("", each.board_slug) and year in (None, each.on.year)]


def meeting_rows(meetings: Iterable[MeetingFacts], every: Iterable[MeetingFacts]) -> list[list[str]]:
    """Lay meetings out as lines of a table; those that were put off have both days."""
    known = {each.id: each for each in every}
    return [
        [
            each.board_name,
            each.title,
            each.on.isoformat(),
            time_of_day(each.starts_at),
            time_of_day(each.ends_at),
            each.place or each.link,
            state_of(each),
            each.state_because,
            _iso(known.get(each.replaces_id or 0)),
            _iso(known.get(each.replaced_by_id or 0)),
            moment(each.agenda_sent_at) if each.agenda_sent_at else "",
            rules.MINUTES_STATE_NAMES[rules.MinutesState(each.minutes_state)],
            each.minutes_agreed_on.isoformat() if each.minutes_agreed_on else "",
        ]
        for each in meetings
    ]


def meeting_row(
    area_slug: str, meeting: MeetingFacts, known: dict[int, MeetingFacts], now: dt.datetime
) -> MeetingRow:
    """Lay out one meeting."""
    to, was = known.get(meeting.replaced_by_id or 0), known.get(meeting.replaces_id or 0)
    return MeetingRow(
        href=reverse("meeting", args=[area_slug, meeting.slug]),
        when=span(meeting.starts_at, meeting.ends_at),
        name=f"{meeting.board_name}: {meeting.title}" if meeting.title else meeting.board_name,
        key=meeting.state,
        word=state_of(meeting),
        place=meeting.place or ("Online" if meeting.link else ""),
        because=meeting.state_because,
        moved=way_to(area_slug, to) if to else None,
        came_from=way_to(area_slug, was) if was else None,
        minutes=minutes_of(meeting) if meeting.is_held else "",
        agenda=_agenda_of(meeting, now) if meeting.is_upcoming(now) else "",
    )


def way_to(area_slug: str, meeting: MeetingFacts) -> Way:
    """Lead to a meeting by its day."""
    return Way(words=day(meeting.on), href=reverse("meeting", args=[area_slug, meeting.slug]))


def state_of(meeting: MeetingFacts) -> str:
    """Say in a word what became of a meeting."""
    return rules.MEETING_STATE_NAMES[rules.MeetingState(meeting.state)]


def minutes_of(meeting: MeetingFacts) -> str:
    """Say how far the minutes of a meeting have come."""
    if meeting.minutes_agreed_on:
        return f"Minutes agreed on {day(meeting.minutes_agreed_on)}"
    drafted = meeting.minutes_state == rules.MinutesState.DRAFT
    return "Minutes in draft" if drafted else "Minutes not written"


def _groups(
    area_slug: str,
    kept: Sequence[MeetingFacts],
    known: dict[int, MeetingFacts],
    now: dt.datetime,
    every: str,
    *,
    whole: bool,
) -> Iterable[Group]:
    def rows(meetings: Iterable[MeetingFacts]) -> tuple[MeetingRow, ...]:
        return tuple(meeting_row(area_slug, each, known, now) for each in meetings)

    coming = [each for each in kept if each.is_upcoming(now)]
    passed = [each for each in kept if each.waits_to_be_held(now)]
    held = [each for each in reversed(kept) if each.is_held]
    put_off = [each for each in reversed(kept) if each.was_put_off]
    shown = held if whole else held[:NEWEST]
    more = Way(words=f"Show all {len(held)}", href=every) if len(shown) < len(held) else None
    none = "No meeting is in the calendar."
    if coming or len(kept) == len(known):
        yield Group(anchor="coming", title="To come", rows=rows(coming), none=none)
    if passed:
        yield Group(anchor="passed", title="Passed, and not yet marked as held", rows=rows(passed))
    yield Group(anchor="held", title="Held", rows=rows(shown), none="None yet.", more=more)
    if put_off:
        yield Group(anchor="put-off", title="Postponed or cancelled", rows=rows(put_off))


def _agenda_of(meeting: MeetingFacts, now: dt.datetime) -> str:
    if meeting.agenda_sent_at:
        return f"Agenda sent on {day(meeting.agenda_sent_at)}"
    return "Agenda not sent yet" if meeting.starts_at < now + _SOON else ""


def _iso(meeting: MeetingFacts | None) -> str:
    return meeting.on.isoformat() if meeting else ""
