"""Meetings: scheduled one by one or in a series, rearranged, postponed, cancelled, held."""

import datetime as dt
import uuid
from collections.abc import Collection

from django.utils import timezone

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.boards import rules
from turnstone.programme.boards.models import AgendaItem, Board, Meeting, MeetingSeries

_TWO_HOURS = dt.timedelta(hours=2)


@operation
def schedule_meeting(
    *,
    by: Actor,
    board: Board,
    starts_at: dt.datetime,
    ends_at: dt.datetime | None = None,
    place: str = "",
    link: str = "",
    title: str = "",
    series: MeetingSeries | None = None,
) -> Meeting:
    """Put a meeting of a board in the calendar; two hours long, unless its end is given.

    One that has passed may be entered too, to be marked as held afterwards.
    """
    ends_at = ends_at or starts_at + _TWO_HOURS
    _refuse_time(board, starts_at, ends_at)
    return Meeting.objects.create(
        area=board.area,
        board=board,
        series=series,
        title=title.strip(),
        starts_at=starts_at,
        ends_at=ends_at,
        place=place.strip(),
        link=link.strip(),
        uid=f"{uuid.uuid4()}@turnstone",
    )


@operation
def schedule_series(
    *,
    by: Actor,
    board: Board,
    first: dt.datetime,
    until: dt.date,
    rhythm: rules.Rhythm | None = None,
    place: str = "",
    link: str = "",
    hours: float = 2,
    leave_out: Collection[dt.date] = (),
) -> MeetingSeries:
    """Put a board's meetings in the calendar up to a day, by a rhythm; days may be left out."""
    rhythm = rhythm or rules.Rhythm(board.rhythm)
    starts = series_starts(first, until, rhythm)
    _refuse_series(board, starts, until, rhythm)
    kept = [start for start in starts if timezone.localdate(start) not in leave_out]
    if not kept:
        raise Refusal("Every day of the series is left out; keep one day at least.")
    series = MeetingSeries.objects.create(
        area=board.area, board=board, rhythm=rhythm, starts_on=timezone.localdate(first), until=until
    )
    for start in kept:
        schedule_meeting(
            by=by,
            board=board,
            starts_at=start,
            ends_at=start + dt.timedelta(hours=hours),
            place=place,
            link=link,
            series=series,
        )
    return series


@operation
def rearrange_meeting(
    *,
    by: Actor,
    meeting: Meeting,
    why: str,
    starts_at: dt.datetime | None = None,
    ends_at: dt.datetime | None = None,
    place: str | None = None,
    link: str | None = None,
    title: str | None = None,
) -> Meeting:
    """Give a meeting another time of the same day, or another place; None leaves a thing alone.

    One that begins at another time lasts as long as it did, unless its end is given too.
    """
    _refuse_unless_scheduled(meeting, "rearranged")
    _refuse_without(why, "rearranged", meeting)
    start, end = starts_at or meeting.starts_at, ends_at
    if timezone.localdate(start) != timezone.localdate(meeting.starts_at):
        raise Refusal("Another day is another meeting: postpone this one to that day instead.")
    end = end or start + (meeting.ends_at - meeting.starts_at)
    _refuse_time(meeting.board, start, end, but=meeting)
    meeting.starts_at, meeting.ends_at = start, end
    for name, value in {"place": place, "link": link, "title": title}.items():
        if value is not None:
            setattr(meeting, name, value.strip())
    meeting.sequence += 1
    meeting.save()
    return meeting


@operation
def postpone_meeting(*, by: Actor, meeting: Meeting, why: str, to: dt.datetime | None = None) -> Meeting:
    """Postpone a meeting, and give the one that takes its place; or itself, where there is no new day yet.

    It stays as it was, and says why. A step of its event is taken now where there is no new day, so that it goes from
    calendars.
    """
    _refuse_unless_scheduled(meeting, "postponed")
    _refuse_without(why, "postponed", meeting)
    if to is None:
        meeting.sequence += 1
    _end_as(meeting, rules.MeetingState.POSTPONED, why)
    return meeting if to is None else replace_postponed(by=by, meeting=meeting, starts_at=to)


@operation
def replace_postponed(*, by: Actor, meeting: Meeting, starts_at: dt.datetime) -> Meeting:
    """Give a postponed meeting its new day: another meeting, which takes its event and its agenda.

    Papers that were not sent yet go with it; those that were stay with the meeting that they were sent for.
    """
    if meeting.state != rules.MeetingState.POSTPONED:
        raise Refusal(
            f"{meeting.board.name} on {_day(meeting)} was not postponed; postpone it to give it a new day."
        )
    if Meeting.objects.filter(replaces=meeting).exists():
        raise Refusal(
            f"The meeting of {_day(meeting)} has its new day already; postpone the meeting of that day."
        )
    if timezone.localdate(starts_at) == timezone.localdate(meeting.starts_at):
        raise Refusal(f"{_day(meeting)} is the day that was given up; enter another day.")
    ends_at = starts_at + (meeting.ends_at - meeting.starts_at)
    _refuse_time(meeting.board, starts_at, ends_at)
    new = Meeting.objects.create(
        area=meeting.area,
        board=meeting.board,
        series=meeting.series,
        title=meeting.title,
        starts_at=starts_at,
        ends_at=ends_at,
        place=meeting.place,
        link=meeting.link,
        replaces=meeting,
        uid=meeting.uid,
        sequence=meeting.sequence + 1,
    )
    _take_along(meeting, new)
    return new


@operation
def cancel_meeting(*, by: Actor, meeting: Meeting, why: str) -> Meeting:
    """Cancel a meeting, saying why; it stays in the list as cancelled."""
    _refuse_unless_scheduled(meeting, "cancelled")
    _refuse_without(why, "cancelled", meeting)
    meeting.sequence += 1
    _end_as(meeting, rules.MeetingState.CANCELLED, why)
    return meeting


@operation
def hold_meeting(*, by: Actor, meeting: Meeting) -> Meeting:
    """Say that a meeting was held; not before it has begun."""
    _refuse_unless_scheduled(meeting, "marked as held")
    if meeting.starts_at > clock.now():
        raise Refusal(
            f"The meeting of {_day(meeting)} has not begun; mark it as held once it has, or postpone or cancel it."
        )
    meeting.state, meeting.state_on = rules.MeetingState.HELD, timezone.localdate(meeting.starts_at)
    meeting.save()
    return meeting


def series_starts(first: dt.datetime, until: dt.date, rhythm: rules.Rhythm) -> list[dt.datetime]:
    """List when the meetings of a series begin: at the same time by the clock on the wall, summer and winter."""
    local = timezone.localtime(first)
    days = rules.days_by(rhythm, local.date(), until)
    return [timezone.make_aware(dt.datetime.combine(day, local.time())) for day in days]


def _refuse_time(
    board: Board, starts_at: dt.datetime, ends_at: dt.datetime, but: Meeting | None = None
) -> None:
    day = timezone.localdate(starts_at)
    if ends_at <= starts_at:
        raise Refusal("The meeting ends before it begins; enter a later end.")
    if board.ends_on and day > board.ends_on:
        raise Refusal(
            f"{board.name} ended on {board.ends_on:%-d %B %Y}; choose the board that took its place."
        )
    if board.starts_on and day < board.starts_on:
        raise Refusal(f"{board.name} began on {board.starts_on:%-d %B %Y}; enter that day or a later one.")
    others = board.meetings.filter(starts_at__lt=ends_at, ends_at__gt=starts_at)
    others = others.exclude(state__in=[rules.MeetingState.POSTPONED, rules.MeetingState.CANCELLED])
    if (others.exclude(pk=but.pk) if but else others).exists():
        raise Refusal(f"{board.name} already meets at that time on {day:%-d %B %Y}; enter another time.")


def _refuse_series(board: Board, starts: list[dt.datetime], until: dt.date, rhythm: rules.Rhythm) -> None:
    if rhythm == rules.Rhythm.AS_NEEDED:
        raise Refusal(
            f"{board.name} meets when needed; say how often the series goes on, or add one meeting."
        )
    if not starts:
        raise Refusal(f"The series ends on {until:%-d %B %Y}, before it begins; enter a later last day.")
    if len(starts) > rules.LONGEST_SERIES:
        raise Refusal(
            f"That makes {len(starts)} meetings, and a series has {rules.LONGEST_SERIES} at most; "
            "enter an earlier last day."
        )


def _refuse_unless_scheduled(meeting: Meeting, done: str) -> None:
    if meeting.state != rules.MeetingState.SCHEDULED:
        raise Refusal(
            f"The meeting of {_day(meeting)} was {rules.state_word(meeting.state)}, and stays so; "
            f"only a scheduled one can be {done}."
        )


def _refuse_without(why: str, done: str, meeting: Meeting) -> None:
    if not why.strip():
        raise Refusal(f"Say why the meeting of {_day(meeting)} is {done}; members are told the reason.")


def _end_as(meeting: Meeting, state: rules.MeetingState, why: str) -> None:
    meeting.state, meeting.state_on, meeting.state_because = state, clock.today(), why.strip()
    meeting.save()


def _take_along(old: Meeting, new: Meeting) -> None:
    """Copy the agenda, and move the papers that wait to be sent."""
    copies: dict[int | None, AgendaItem] = {}
    for item in old.items.order_by("position", "id"):
        kept = {field.name: getattr(item, field.name) for field in AgendaItem._meta.concrete_fields}
        copies[item.pk] = AgendaItem.objects.create(**kept | {"id": None, "meeting": new})
    for paper in old.papers.filter(sent_at=None):
        paper.meeting, paper.item = new, copies.get(paper.item_id)
        paper.save()


def _day(meeting: Meeting) -> str:
    return f"{timezone.localdate(meeting.starts_at):%-d %B %Y}"
