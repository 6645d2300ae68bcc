"""Boards: made, reworded, ended; who sits on them; their terms of reference."""

import datetime as dt

from django.db.models import Q
from django.utils.text import slugify

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.boards import rules
from turnstone.programme.boards.models import Board, BoardSeat, BoardTerms
from turnstone.programme.people.models import LocalArea, Organisation, Post

# A board's page is at boards/<slug>/, beside these pages of all boards.
_ADDRESSES_OF_PAGES = frozenset(
    {"add", "calendar", "forward", "known", "ledger", "map", "meetings", "releases", "reviews"}
)


@operation
def add_board(
    *,
    by: Actor,
    area: LocalArea,
    name: str,
    kind: rules.BoardKind,
    slug: str = "",
    short_name: str = "",
    purpose: str = "",
    organisation: Organisation | None = None,
    rhythm: rules.Rhythm = rules.Rhythm.AS_NEEDED,
    quorum: int | None = None,
    meets_in_public: bool = False,
    starts_on: dt.date | None = None,
    succeeds: Board | None = None,
) -> Board:
    """Add a board, a committee or a group that meets; perhaps the one that takes another's place."""
    name = name.strip()
    _refuse_name(area, name)
    _refuse_successor_of(area, succeeds)
    return Board.objects.create(
        area=area,
        slug=_address(area, name, slug),
        name=name,
        short_name=short_name.strip(),
        kind=kind,
        purpose=purpose.strip(),
        organisation=organisation,
        rhythm=rhythm,
        quorum=quorum or None,
        meets_in_public=meets_in_public,
        starts_on=starts_on,
        succeeds=succeeds,
        position=Board.objects.filter(area=area).count() + 1,
    )


@operation
def change_board(
    *,
    by: Actor,
    board: Board,
    name: str | None = None,
    kind: rules.BoardKind | None = None,
    short_name: str | None = None,
    purpose: str | None = None,
    organisation: Organisation | None = None,
    rhythm: rules.Rhythm | None = None,
    quorum: int | None = None,
    meets_in_public: bool | None = None,
    starts_on: dt.date | None = None,
    succeeds: Board | None = None,
) -> Board:
    """Say anew what a board is; None leaves a thing alone, and a quorum of 0 is none. Its address stays."""
    if name is not None and name.strip() != board.name:
        _refuse_name(board.area, name.strip())
    if starts_on and board.ends_on and starts_on > board.ends_on:
        raise Refusal(
            f"{board.name} ended on {board.ends_on:%-d %B %Y}, so it cannot begin after that; enter a day before."
        )
    if succeeds is not None:
        _refuse_successor_of(board.area, succeeds, board)
    words = {"name": name, "short_name": short_name, "purpose": purpose}
    given = {"kind": kind, "organisation": organisation, "rhythm": rhythm, "starts_on": starts_on}
    more = {"meets_in_public": meets_in_public, "succeeds": succeeds}
    for field, value in (*words.items(), *given.items(), *more.items()):
        if value is not None:
            setattr(board, field, value.strip() if isinstance(value, str) else value)
    if quorum is not None:
        board.quorum = quorum or None
    board.save()
    return board


@operation
def end_board(*, by: Actor, board: Board, on: dt.date, why: str, successor: Board | None = None) -> Board:
    """End a board on its last day, with its seats and the lines to and from it; another may take its place."""
    _refuse_to_end(board, on, why)
    if successor is not None:
        _refuse_successor_of(board.area, board, successor)
        successor.succeeds = board
        successor.save()
    for seat in board.seats.filter(ends_on=None):
        _end(seat, on)
    for line in (*board.lines_out.filter(ends_on=None), *board.lines_in.filter(ends_on=None)):
        _end(line, on)
    board.ends_on = on
    board.save()
    return board


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


def _refuse_name(area: LocalArea, name: str) -> None:
    if not name:
        raise Refusal("Enter the name of the board, as people know it.")
    if Board.objects.filter(area=area, name=name).exists():
        raise Refusal(f"{area.name} already has {name}; use that one, or give this one another name.")


def _refuse_successor_of(area: LocalArea, old: Board | None, new: Board | None = None) -> None:
    if old is None:
        return
    if old.area_id != area.pk or (new is not None and new.area_id != area.pk):
        raise Refusal(f"{old.name} belongs to another area; a board takes the place of one in {area.name}.")
    earlier: Board | None = old
    while new is not None and earlier is not None:
        if earlier == new:
            raise Refusal(f"{new.name} cannot take the place of itself; choose the board that followed it.")
        earlier = earlier.succeeds


def _address(area: LocalArea, name: str, wanted: str) -> str:
    """Take the address that is wanted, or make one of the name that nothing else has."""
    taken = _ADDRESSES_OF_PAGES | set(Board.objects.filter(area=area).values_list("slug", flat=True))
    if wanted:
        if wanted in taken:
            raise Refusal(
                f"Something else has {wanted} in its address; choose another short name for addresses."
            )
        return wanted
    slug = slugify(name)[:45].strip("-") or "board"
    return next(
        each
        for each in (slug, *(f"{slug}-{number}" for number in range(2, len(taken) + 3)))
        if each not in taken
    )


def _refuse_to_end(board: Board, on: dt.date, why: str) -> None:
    if board.ends_on is not None:
        raise Refusal(f"{board.name} ended on {board.ends_on:%-d %B %Y} already.")
    if not why.strip():
        raise Refusal(f"Say why {board.name} ends; the reason is kept in its history.")
    if on > clock.today():
        raise Refusal(f"{on:%-d %B %Y} is still to come; end {board.name} once its last day is here.")
    if board.starts_on and on < board.starts_on:
        raise Refusal(
            f"{board.name} began on {board.starts_on:%-d %B %Y}; enter that day or a later one as its last."
        )


def _end(row: object, on: dt.date) -> None:
    """End what hangs on a board, on its last day; what was to begin later never did, and ends as it begins."""
    row.ends_on = max(on, row.starts_on or on)  # type: ignore[attr-defined]
    row.save()  # type: ignore[attr-defined]


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
