"""Who sits on a board, and its terms of reference."""

import datetime as dt

from django.db.models import Q

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.boards import rules
from turnstone.programme.boards.models import Board, BoardSeat, BoardTerms
from turnstone.programme.people.models import Post


@operation
def give_seat(
    *,
    by: Actor,
    board: Board,
    post: Post,
    part: rules.SeatPart = rules.SeatPart.MEMBER,
    starts_on: dt.date | None = None,
) -> BoardSeat:
    """Give a post a seat on a board. Two who chair together are two co-chairs."""
    if post.area_id != board.area_id:
        raise Refusal(f"The post of {post.title} belongs to another area; choose one of {board.area.name}.")
    if board.ends_on is not None:
        raise Refusal(
            f"{board.name} ended on {board.ends_on:%-d %B %Y}; give the seat on a board that meets."
        )
    if board.seats.filter(post=post, ends_on=None).exists():
        raise Refusal(f"{post.title} sits on {board.name} already; end that seat before you give another.")
    _refuse_second_chair(board, part)
    return BoardSeat.objects.create(
        area=board.area,
        board=board,
        post=post,
        part=part,
        starts_on=starts_on,
        position=board.seats.count() + 1,
    )


@operation
def end_seat(*, by: Actor, seat: BoardSeat, on: dt.date) -> BoardSeat:
    """End a post's seat on a board on its last day."""
    if seat.ends_on is not None:
        raise Refusal(f"The seat of {seat.post.title} ended on {seat.ends_on:%-d %B %Y} already.")
    if seat.starts_on and on < seat.starts_on:
        raise Refusal(
            f"{seat.post.title} took the seat on {seat.starts_on:%-d %B %Y}; enter that day or a later one."
        )
    seat.ends_on = on
    seat.save()
    return seat


@operation
def write_terms(*, by: Actor, board: Board, version: str, text: str) -> BoardTerms:
    """Write a version of a board's terms of reference, or write a draft anew; one that is agreed stays."""
    version, text = version.strip(), text.strip()
    if not version or not text:
        raise Refusal(f"Give the terms of reference of {board.name} a version, such as 1.0, and their words.")
    terms = board.terms.filter(version=version).first() or BoardTerms(
        area=board.area, board=board, version=version
    )
    if terms.agreed_on is not None:
        raise Refusal(
            f"Version {version} was agreed on {terms.agreed_on:%-d %B %Y}; write the new words as another version."
        )
    terms.text = text
    terms.save()
    return terms


@operation
def agree_terms(*, by: Actor, terms: BoardTerms, on: dt.date, where: str) -> BoardTerms:
    """Note on what day, and at which meeting, terms of reference were agreed; they are in force from then."""
    if terms.agreed_on is not None:
        raise Refusal(f"Version {terms.version} was agreed on {terms.agreed_on:%-d %B %Y} already.")
    if on > clock.today():
        raise Refusal(f"{on:%-d %B %Y} is still to come; enter the day on which they were agreed.")
    if not where.strip():
        raise Refusal(f"Say where version {terms.version} was agreed, such as the meeting that agreed it.")
    terms.agreed_on, terms.agreed_where = on, where.strip()
    terms.save()
    return terms


def _refuse_second_chair(board: Board, part: rules.SeatPart) -> None:
    if part not in rules.CHAIRS:
        return
    barred = Q(part=rules.SeatPart.CHAIR)
    if part == rules.SeatPart.CHAIR:
        barred |= Q(part=rules.SeatPart.CO_CHAIR)
    found = board.seats.filter(barred, ends_on=None).select_related("post").first()
    if found is not None:
        raise Refusal(
            f"{found.post.title} chairs {board.name}; for two who chair together make both of them co-chairs."
        )
