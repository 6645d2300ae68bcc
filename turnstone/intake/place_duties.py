"""Where a duty to report goes: a line from the board that reports to the board that asked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from turnstone.programme.boards.operations import add_line
from turnstone.programme.boards.queries import boards_in, lines_from
from turnstone.programme.boards.rules import BoardKind, LineKind, Rhythm
from turnstone.programme.publications.rules import Kind

if TYPE_CHECKING:
    from turnstone.intake.placing import Accepting
    from turnstone.intake.proposed_meeting import ProposedDuty
    from turnstone.programme.boards.models import Board, LedgerItem, Meeting, ReportingLine


def place_duty(
    accepting: Accepting,
    meeting: Meeting,
    day: dt.date,
    said: ProposedDuty,
    called: Callable[[str], Board],
) -> None:
    """Add the line; where the minutes do not say who reports, it is the area's only improvement board, or nobody."""
    to_board = called(said.to_board) if said.to_board else meeting.board
    from_board = called(said.from_board) if said.from_board else _only_improvement_board(meeting.area_id)
    if from_board is None or from_board.pk == to_board.pk:
        accepting.leave(said.key)
        return
    accepting.place(
        said.key,
        find=partial(_line_saying, from_board, to_board, said.what),
        add=lambda: add_line(
            by=accepting.by,
            from_board=from_board,
            to_board=to_board,
            kind=LineKind.REPORTS_TO,
            what=said.what,
            paper_kind=_PAPERS.get(BoardKind(to_board.kind), ""),
            rhythm=Rhythm(said.rhythm),
            starts_on=day,
            asked_in=_asked_in(accepting, said),
        ),
    )


def _only_improvement_board(area_id: int) -> Board | None:
    boards = [
        each for each in boards_in(area_id) if each.kind == BoardKind.IMPROVEMENT and each.ends_on is None
    ]
    return boards[0] if len(boards) == 1 else None


def _line_saying(from_board: Board, to_board: Board, what: str) -> ReportingLine | None:
    return next(
        (
            each
            for each in lines_from(from_board.pk)
            if each.to_board_id == to_board.pk
            and each.kind == LineKind.REPORTS_TO
            and each.what.casefold() == what.casefold()
        ),
        None,
    )


def _asked_in(accepting: Accepting, said: ProposedDuty) -> LedgerItem | None:
    rows = (accepting.row_of(key) for key in said.asked_in)
    return next((row for row in rows if row is not None), None)


_PAPERS = {
    BoardKind.HEALTH_AND_WELLBEING: Kind.HWB_REPORT,
    BoardKind.SCRUTINY: Kind.SCRUTINY_REPORT,
}
