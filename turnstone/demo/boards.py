"""Wexcombe's boards as they come and go: founded, given seats, terms and lines, restructured, ended."""

from collections.abc import Iterator, Sequence
from functools import partial

from turnstone.demo.calendar import at
from turnstone.demo.content import boards as content
from turnstone.demo.stage import Moment
from turnstone.demo.table import Table
from turnstone.programme.audit import clock
from turnstone.programme.boards import operations
from turnstone.programme.boards.rules import SeatPart


def founding(table: Table) -> Iterator[Moment]:
    """Found each board in its month, and restructure the one below the Improvement Board halfway."""
    for board in content.BOARDS:
        day = table.diary.day(-1 if board.begins is None else board.begins, 5)
        yield at(day, 10), partial(_found, table, board)
    for line in content.LINES:
        if not line.asked:
            yield at(table.diary.day(line.begins, 8), 10), partial(_join, table, line)
    for row in content.TERMS:
        month = content.RESTRUCTURED if row[2] is None else row[2]
        yield at(table.diary.day(month, 8), 11), partial(_write_terms, table, row)
    day = table.diary.day(content.RESTRUCTURED, 9)
    yield at(day, 9), partial(_restructure, table)


def _found(table: Table, board: content.BoardContent) -> None:
    since = None if board.begins is None else clock.today()
    table.boards[board.key] = operations.add_board(
        by=table.office,
        area=table.area,
        name=board.name,
        kind=board.kind,
        slug=board.key,
        short_name=board.short_name,
        purpose=board.purpose,
        organisation=table.cast.organisations[board.organisation] if board.organisation else None,
        rhythm=board.rhythm,
        quorum=board.quorum,
        meets_in_public=board.in_public,
        starts_on=since,
    )
    _agree_agenda(table, board.key, content.USUAL_AGENDA[board.key])
    for part, posts in content.SEATS[board.key]:
        for post in posts:
            _seat(table, board.key, post, part)


def _agree_agenda(table: Table, board: str, lines: Sequence[tuple[str, str, str]]) -> None:
    if lines:
        operations.set_usual_agenda(by=table.office, board=table.boards[board], lines=lines)


def _seat(table: Table, board: str, post: str, part: SeatPart) -> None:
    starts_on = table.boards[board].starts_on and clock.today()
    seat = operations.give_seat(
        by=table.office,
        board=table.boards[board],
        post=table.cast.posts[post],
        part=part,
        starts_on=starts_on,
    )
    table.seats.setdefault(board, []).append((post, seat))


def _join(table: Table, line: content.LineContent) -> None:
    operations.add_line(
        by=table.office,
        from_board=table.boards[line.lower],
        to_board=table.boards[line.upper],
        kind=line.kind,
        what=line.what,
        paper_kind=line.paper or "",
        rhythm=line.rhythm,
        asked_in=table.ledger.get(line.asked),
    )


def report_as_asked(table: Table, asked: str) -> None:
    """Begin the lines that something in the ledger asked for."""
    for line in content.LINES:
        if line.asked == asked:
            _join(table, line)


def _write_terms(table: Table, row: tuple[str, str, int | None, str, str]) -> None:
    board, version, month, where, text = row
    terms = operations.write_terms(by=table.office, board=table.boards[board], version=version, text=text)
    if month is not None:
        operations.agree_terms(by=table.office, terms=terms, on=clock.today(), where=where)


def _restructure(table: Table) -> None:
    """Give the Improvement Board two chairs, and let the Theme Leads' Group take the Delivery Group's place."""
    today, held = clock.today(), dict(table.seats[content.IMPROVEMENT])
    for post in content.GAVE_WAY:
        operations.end_seat(by=table.office, seat=held[post], on=today)
    for post in content.CO_CHAIRS:
        _seat(table, content.IMPROVEMENT, post, SeatPart.CO_CHAIR)
    _seat(table, content.IMPROVEMENT, content.STAYS_AS_MEMBER, SeatPart.MEMBER)
    lines = (*content.USUAL_AGENDA[content.IMPROVEMENT], content.RISKS)
    _agree_agenda(table, content.IMPROVEMENT, lines)
    operations.end_board(
        by=table.office,
        board=table.boards[content.DELIVERY],
        on=today,
        why=content.RESTRUCTURED_BECAUSE,
        successor=table.boards[content.THEMES],
    )
