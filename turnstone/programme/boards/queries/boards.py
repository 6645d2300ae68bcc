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


def board_called(area_id: int, name: str, moment: dt.datetime) -> int | None:
    """Give the number of the board that had this name at a moment, however it is written."""
    name = name.strip().casefold()
    named = rows_as_at(models.Board, moment, area_id=area_id).values_list("id", "name")
    return next((number for number, each in named if each.casefold() == name), None)


def get_board(board_id: int) -> models.Board:
    """Fetch a board for an operation to work on."""
    return models.Board.objects.get(pk=board_id)


def boards_in(area_id: int) -> list[models.Board]:
    """List an area's boards, those that ended among them, as operations want them."""
    return list(models.Board.objects.filter(area_id=area_id).order_by("position", "id"))


def seats_on(board_id: int) -> list[models.BoardSeat]:
    """List the seats of a board that have no end."""
    seats = models.BoardSeat.objects.filter(board_id=board_id, ends_on=None).select_related("post")
    return list(seats.order_by("position", "id"))


def drafts_of_terms(board_id: int) -> list[models.BoardTerms]:
    """List the versions of a board's terms of reference that are not agreed yet."""
    return list(models.BoardTerms.objects.filter(board_id=board_id, agreed_on=None).order_by("id"))


def lines_from(board_id: int) -> list[models.ReportingLine]:
    """List the lines that begin at a board and have no end."""
    lines = models.ReportingLine.objects.filter(from_board_id=board_id, ends_on=None)
    return list(lines.select_related("to_board").order_by("position", "id"))


def changes_to_board(board_id: int) -> tuple[ChangeFacts, ...]:
    """Tell how a board came to be as it is."""
    return changes_to(models.Board, id=board_id)


def changes_to_seats(board_id: int) -> tuple[ChangeFacts, ...]:
    """Tell which posts were given seats on a board, and whose seats ended."""
    return changes_to(models.BoardSeat, board_id=board_id)


def changes_to_terms(board_id: int) -> tuple[ChangeFacts, ...]:
    """Tell who wrote a board's terms of reference, and when they were agreed."""
    return changes_to(models.BoardTerms, board_id=board_id)


def changes_to_lines(board_id: int) -> tuple[ChangeFacts, ...]:
    """Tell how the lines that begin at a board came and went."""
    return changes_to(models.ReportingLine, from_board_id=board_id)
