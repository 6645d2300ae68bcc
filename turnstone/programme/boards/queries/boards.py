"""Boards and the lines between them."""

import datetime as dt
from collections import defaultdict

from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.audit.queries import changes_to, in_order_as_at, read_into, rows_as_at
from turnstone.programme.boards import facts, models
from turnstone.programme.people.facts import PostFacts
from turnstone.programme.people.models import Organisation
from turnstone.programme.people.queries import posts_as_at


def boards_as_at(
    area_id: int, moment: dt.datetime, posts: dict[int, PostFacts] | None = None
) -> tuple[facts.BoardFacts, ...]:
    """Read an area's boards as they stood at a moment; who holds posts is read unless it is known.

    Boards that had ended by then are among them: `is_on` says which there are on a day.
    """
    posts = posts_as_at(area_id, moment) if posts is None else posts
    seats: dict[int, list[facts.SeatOnBoardFacts]] = defaultdict(list)
    for row in in_order_as_at(models.BoardSeat, moment, area_id=area_id):
        seats[row.board_id].append(read_into(facts.SeatOnBoardFacts, row, post=posts[row.post_id]))
    terms: dict[int, list[facts.TermsFacts]] = defaultdict(list)
    for row in sorted(rows_as_at(models.BoardTerms, moment, area_id=area_id), key=lambda row: row.id):
        terms[row.board_id].append(read_into(facts.TermsFacts, row, name=row.version))
    bodies = {row.id: row.short_name or row.name for row in rows_as_at(Organisation, moment)}
    return tuple(
        read_into(
            facts.BoardFacts,
            row,
            organisation=bodies.get(row.organisation_id, ""),
            seats=tuple(seats[row.id]),
            terms=tuple(terms[row.id]),
        )
        for row in in_order_as_at(models.Board, moment, area_id=area_id)
    )


def governance_as_at(area_id: int, moment: dt.datetime) -> facts.GovernanceMap:
    """Read an area's boards and the lines between them as they stood at a moment."""
    return facts.GovernanceMap(
        boards=boards_as_at(area_id, moment),
        lines=tuple(
            read_into(facts.LineFacts, row, from_id=row.from_board_id, to_id=row.to_board_id)
            for row in in_order_as_at(models.ReportingLine, moment, area_id=area_id)
        ),
    )


def find_board(area_id: int, slug: str) -> models.Board | None:
    """Find an area's board by its name in an address."""
    return models.Board.objects.filter(area_id=area_id, slug=slug).first()


def get_board(board_id: int) -> models.Board:
    """Fetch a board for an operation to work on."""
    return models.Board.objects.get(pk=board_id)


def boards_in(area_id: int) -> list[models.Board]:
    """List an area's boards, those that ended among them, as operations want them."""
    return list(models.Board.objects.filter(area_id=area_id).order_by("position", "id"))


def find_seat(board_id: int, seat_id: int) -> models.BoardSeat | None:
    """Find a seat of a board."""
    return models.BoardSeat.objects.filter(board_id=board_id, pk=seat_id).first()


def find_terms(board_id: int, terms_id: int) -> models.BoardTerms | None:
    """Find a version of a board's terms of reference."""
    return models.BoardTerms.objects.filter(board_id=board_id, pk=terms_id).first()


def find_line(from_board_id: int, line_id: int) -> models.ReportingLine | None:
    """Find a line that begins at a board."""
    return models.ReportingLine.objects.filter(from_board_id=from_board_id, pk=line_id).first()


def changes_to_board(board_id: int) -> tuple[ChangeFacts, ...]:
    """Tell how a board came to be as it is: its own words, its seats, its terms, and where it reports."""
    told = (
        *changes_to(models.Board, id=board_id),
        *changes_to(models.BoardSeat, board_id=board_id),
        *changes_to(models.BoardTerms, board_id=board_id),
        *changes_to(models.ReportingLine, from_board_id=board_id),
    )
    return tuple(sorted(told, key=lambda change: change.at, reverse=True))
