"""Wexcombe's meetings: put in the calendar, put off, held; their agendas, who came, and their minutes."""

import datetime as dt
from collections.abc import Iterator
from functools import partial

from turnstone.demo.calendar import at, earlier, later
from turnstone.demo.content.boards import BOARDS, IMPROVEMENT, THEMES
from turnstone.demo.content.papers import AGENDA_DAYS
from turnstone.demo.content.routine import INQUORATE, PutOff
from turnstone.demo.diary import PRESENT, Sitting
from turnstone.demo.minutes import write_minutes
from turnstone.demo.papers_for_boards import attach_papers, attach_report
from turnstone.demo.stage import Moment
from turnstone.demo.table import Table
from turnstone.demo.topics import put_on_agenda
from turnstone.programme.boards import operations
from turnstone.programme.boards.rules import Presence

_PLACES = {board.key: board.place for board in BOARDS}
_IN_PUBLIC = frozenset(board.key for board in BOARDS if board.in_public)
_A_YEAR = 12
_MISSED = (Presence.APOLOGIES, Presence.SUBSTITUTE, Presence.APOLOGIES, Presence.PRESENT, Presence.ABSENT)
_NEW_ROOM = "Room 1 is being painted."


def meeting_after_meeting(table: Table) -> Iterator[Moment]:
    """Give what is done about each meeting and when, from its place in the calendar to its minutes."""
    sittings = [each for each in table.diary.sittings() if each.board != THEMES]
    groups = [each for each in table.diary.sittings() if each.board == THEMES]
    for sitting in sittings:
        yield _put_in_calendar(table, sitting)
        if sitting.put_off:
            yield from _putting_off(table, sitting, sitting.put_off)
    yield from _series(table, groups)
    yield from _a_new_room(table, sittings)
    for sitting in (*sittings, *groups):
        if sitting.begins_at is not None:
            yield from _around(table, sitting, sitting.begins_at)


def _put_in_calendar(table: Table, sitting: Sitting) -> Moment:
    """Meetings are put in the calendar a year at a time, and those of a board that begins as it begins."""
    year = min(sitting.month - sitting.month % _A_YEAR, PRESENT)
    begins = next(board.begins for board in BOARDS if board.key == sitting.board)
    day = table.diary.day(max(year, begins or 0, 0), 6)
    return at(day, 11), partial(_schedule, table, sitting)


def _schedule(table: Table, sitting: Sitting) -> None:
    table.meetings[sitting.board, sitting.month] = operations.schedule_meeting(
        by=table.office,
        board=table.boards[sitting.board],
        starts_at=sitting.starts_at,
        ends_at=sitting.starts_at + dt.timedelta(hours=sitting.hours),
        place=_PLACES[sitting.board],
    )


def _series(table: Table, sittings: list[Sitting]) -> Iterator[Moment]:
    """Put the fortnightly meetings in the calendar in one act."""
    first = sittings[0]
    yield at(table.diary.day(first.month, 6), 11), partial(_schedule_series, table, sittings)


def _schedule_series(table: Table, sittings: list[Sitting]) -> None:
    first, last = sittings[0], sittings[-1]
    series = operations.schedule_series(
        by=table.office,
        board=table.boards[first.board],
        first=first.starts_at,
        until=last.starts_at.date(),
        link="https://meet.wexcombe.example/theme-leads",
        hours=first.hours,
    )
    rows = series.meetings.order_by("starts_at")
    for sitting, row in zip(sittings, rows, strict=True):
        table.meetings[sitting.board, sitting.month] = row


def _putting_off(table: Table, sitting: Sitting, put_off: PutOff) -> Iterator[Moment]:
    """Put a meeting off two working days before, each time."""
    days = sitting.days
    for place, why in enumerate(put_off.why):
        to = days[place + 1] if len(days) > place + 1 else None
        act = partial(_put_off, table, sitting, why, to, is_cancelled=put_off.is_cancelled)
        yield at(earlier(days[place].date(), 2), 9), act


def _put_off(table: Table, sitting: Sitting, why: str, to: dt.datetime | None, *, is_cancelled: bool) -> None:
    key = sitting.board, sitting.month
    if is_cancelled:
        operations.cancel_meeting(by=table.office, meeting=table.meetings[key], why=why)
    else:
        table.meetings[key] = operations.postpone_meeting(
            by=table.office, meeting=table.meetings[key], why=why, to=to
        )


def _a_new_room(table: Table, sittings: list[Sitting]) -> Iterator[Moment]:
    """Move the last meeting in the calendar to another room, as late as the record goes."""
    last = [each for each in sittings if each.board == IMPROVEMENT][-1]
    yield table.diary.ends_at - dt.timedelta(hours=2), partial(_to_another_room, table, last)


def _to_another_room(table: Table, sitting: Sitting) -> None:
    operations.rearrange_meeting(
        by=table.office,
        meeting=table.meetings[sitting.board, sitting.month],
        place="Tideway Centre, room 4",
        why=_NEW_ROOM,
    )


def _around(table: Table, sitting: Sitting, begins_at: dt.datetime) -> Iterator[Moment]:
    """Draw and send the agenda some days before, hold the meeting, and write the minutes the day after."""
    held_at = begins_at + dt.timedelta(hours=sitting.hours)
    ahead = AGENDA_DAYS if sitting.board in _IN_PUBLIC else 2
    yield at(earlier(begins_at.date(), ahead), 15), partial(_prepare, table, sitting)
    yield held_at, partial(_hold, table, sitting, begins_at.date())
    yield at(later(begins_at.date(), 1), 10), partial(write_minutes, table, sitting)


def _prepare(table: Table, sitting: Sitting) -> None:
    meeting = table.meetings[sitting.board, sitting.month]
    if sitting.board == THEMES:
        put_on_agenda(table, sitting, meeting)
        return
    attach_papers(table, sitting, meeting)
    operations.draw_agenda(by=table.office, meeting=meeting)
    attach_report(table, sitting, put_on_agenda(table, sitting, meeting))
    operations.send_agenda(by=table.office, meeting=meeting)


def _hold(table: Table, sitting: Sitting, day: dt.date) -> None:
    meeting = table.meetings[sitting.board, sitting.month]
    operations.hold_meeting(by=table.office, meeting=meeting)
    seats = table.seats_on(sitting.board, day)
    for place, key in enumerate(seats):
        post, presence = table.cast.posts[key], _presence(sitting, place, key, len(seats))
        if sitting.board == THEMES and presence != Presence.APOLOGIES:
            continue  # The theme leads keep no list: they note who could not come.
        is_other = presence == Presence.SUBSTITUTE
        operations.note_attendance(
            by=table.office,
            meeting=meeting,
            post=post,
            name=table.cast.holders[key],
            presence=presence,
            substitute=f"A colleague of the {post.title}" if is_other else "",
        )


def _presence(sitting: Sitting, place: int, post: str, seats: int) -> Presence:
    """Let all come but one or two, and whoever chairs always; once fewer than the quorum came."""
    if (sitting.board, sitting.month) == INQUORATE[:2]:
        return Presence.PRESENT if post in INQUORATE[2] else Presence.APOLOGIES
    turn = sitting.starts_at.date().toordinal() // 7
    if place and (place - turn) % (seats - 1) == 0:
        return _MISSED[turn % len(_MISSED)]
    if place and seats > 7 and (place - turn * 3) % (seats - 1) == 1:
        return Presence.APOLOGIES
    return Presence.PRESENT
