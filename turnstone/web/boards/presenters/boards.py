"""An area's boards in a list: who chairs each, when it meets next and how much waits with it."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone

from turnstone.programme.boards import rules
from turnstone.programme.boards.facts import BoardFacts, GovernanceMap, LedgerItemFacts, MeetingFacts
from turnstone.web.kit.formats import count, day, short_day

Address = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardRow:
    """A board in the list."""

    name: str
    href: str
    kind: str
    chairs: str
    rhythm: str
    next_meeting: Address | None
    last_met: str
    open_items: str
    ended: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardsPage:
    """An area's boards: those that there are, and those that ended."""

    rows: tuple[BoardRow, ...]
    ended: tuple[BoardRow, ...]


def boards_page(
    area_slug: str,
    governance: GovernanceMap,
    meetings: Iterable[MeetingFacts],
    ledger: Iterable[LedgerItemFacts],
    now: dt.datetime,
) -> BoardsPage:
    """List an area's boards."""
    meetings, today = list(meetings), timezone.localdate(now)
    waiting = Counter(each.held_by_id for each in ledger if each.is_open)
    rows = [(board, _row(area_slug, board, meetings, waiting[board.id], now)) for board in governance.boards]
    return BoardsPage(
        rows=tuple(row for board, row in rows if not is_over(board, today)),
        ended=tuple(row for board, row in rows if is_over(board, today)),
    )


def _row(
    area_slug: str, board: BoardFacts, meetings: Iterable[MeetingFacts], waiting: int, now: dt.datetime
) -> BoardRow:
    ours = [each for each in meetings if each.board_id == board.id]
    coming = next((each for each in ours if each.is_upcoming(now)), None)
    held = [each for each in ours if each.is_held]
    return BoardRow(
        name=board.name,
        href=reverse("board", args=[area_slug, board.slug]),
        kind=rules.BOARD_KIND_NAMES[rules.BoardKind(board.kind)],
        chairs=chairs_of(board, timezone.localdate(now)),
        rhythm=rhythm_of(board.rhythm),
        next_meeting=meeting_of(area_slug, coming) if coming else None,
        last_met=short_day(held[-1].on) if held else "",
        open_items=count(waiting, "open item") if waiting else "",
        ended=short_day(board.ends_on) if board.ends_on else "",
    )


def is_over(board: BoardFacts, today: dt.date) -> bool:
    """Say whether a board's last day has passed."""
    return board.ends_on is not None and board.ends_on < today


def chairs_of(board: BoardFacts, today: dt.date) -> str:
    """Name those who chair a board, each with their body."""
    return " and ".join(each.post.words for each in board.chairs_on(today))


def rhythm_of(rhythm: str) -> str:
    """Say how often, in words."""
    return rules.RHYTHM_NAMES[rules.Rhythm(rhythm)]


def meeting_of(area_slug: str, meeting: MeetingFacts) -> Address:
    """Name a meeting by its day, and by its own title where it has one."""
    words = f"{day(meeting.on)}: {meeting.title}" if meeting.title else day(meeting.on)
    return words, reverse("meeting", args=[area_slug, meeting.slug])
