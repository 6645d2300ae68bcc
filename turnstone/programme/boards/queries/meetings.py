"""Meetings, found by what people call them and listed."""

import datetime as dt
from collections.abc import Iterable

from turnstone.programme.audit import clock
from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.audit.queries import changes_to, read_into, rows_as_at
from turnstone.programme.boards import facts, models, rules
from turnstone.programme.boards.queries.around import Around


def meetings_of(
    area_id: int, board_id: int | None = None, moment: dt.datetime | None = None
) -> tuple[facts.MeetingFacts, ...]:
    """Read an area's meetings, or a board's, as they stood at a moment (now, unless one is given), the first first."""
    moment = moment or clock.now()
    boards = {row.id: row for row in rows_as_at(models.Board, moment, area_id=area_id)}
    where = {"area_id": area_id} if board_id is None else {"area_id": area_id, "board_id": board_id}
    return _read(rows_as_at(models.Meeting, moment, **where), boards)


def meetings_around(around: Around) -> tuple[facts.MeetingFacts, ...]:
    """Give an area's meetings of a moment that was read already, the first first."""
    return _read(around.meetings, around.boards)


def upcoming(area_id: int, today: dt.date) -> tuple[facts.MeetingFacts, ...]:
    """List the meetings from a day on that are scheduled; nothing that was postponed or cancelled is among them."""
    return tuple(each for each in meetings_of(area_id) if each.is_scheduled and each.on >= today)


def find_meeting(area_id: int, slug_or_id: str | int) -> models.Meeting | None:
    """Find an area's meeting by its number, or by its name in an address, which ends with the number."""
    number = str(slug_or_id).rpartition("-")[2]
    if not number.isdecimal():
        return None
    found = models.Meeting.objects.filter(area_id=area_id, pk=int(number)).select_related("board", "area")
    return found.first()


def get_meeting(meeting_id: int) -> models.Meeting:
    """Fetch a meeting for an operation to work on."""
    return models.Meeting.objects.select_related("board", "area").get(pk=meeting_id)


def replacement_of(meeting_id: int) -> models.Meeting | None:
    """Find the meeting that took the place of a postponed one."""
    return models.Meeting.objects.filter(replaces_id=meeting_id).select_related("board", "area").first()


def meetings_in(area_id: int) -> list[models.Meeting]:
    """List an area's meetings as operations want them, the first first."""
    found = models.Meeting.objects.filter(area_id=area_id).select_related("board")
    return list(found.order_by("starts_at", "id"))


def meetings_that_may_agree(meeting: models.Meeting) -> list[models.Meeting]:
    """List the later meetings, of the same board or of one that followed it, that were held: the first first."""
    held = models.Meeting.objects.filter(
        board_id__in=line_of_boards(meeting.board),
        state=rules.MeetingState.HELD,
        starts_at__gt=meeting.starts_at,
    )
    return list(held.select_related("board").order_by("starts_at", "id"))


def line_of_boards(board: models.Board) -> list[int]:
    """Name a board and those that took its place, one after the other."""
    following = dict(
        models.Board.objects.filter(area_id=board.area_id, succeeds__isnull=False)
        .order_by("-id")
        .values_list("succeeds_id", "id")
    )
    line = [board.pk]
    while (after := following.get(line[-1])) is not None and after not in line:
        line.append(after)
    return line


def changes_to_meeting(meeting_id: int) -> tuple[ChangeFacts, ...]:
    """Tell how a meeting came to stand as it does."""
    return changes_to(models.Meeting, id=meeting_id)


def _read(rows: Iterable[models.Meeting], boards: dict[int, models.Board]) -> tuple[facts.MeetingFacts, ...]:
    found = sorted(rows, key=lambda row: (row.starts_at, row.id))
    replaced = {row.replaces_id: row.id for row in found if row.replaces_id}
    return tuple(
        read_into(
            facts.MeetingFacts,
            row,
            board_name=boards[row.board_id].name,
            board_slug=boards[row.board_id].slug,
            replaced_by_id=replaced.get(row.id),
        )
        for row in found
    )
