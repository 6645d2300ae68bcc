"""Boards: made, reworded, and ended."""

import datetime as dt
from typing import Any

from django.utils import timezone
from django.utils.text import slugify

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.boards import rules
from turnstone.programme.boards.models import Board
from turnstone.programme.boards.operations.ledger import pass_item
from turnstone.programme.people.models import LocalArea, Organisation

# A board's page is at boards/<slug>/, beside these pages of all boards.
_ADDRESSES_OF_PAGES = frozenset(
    {"add", "calendar", "forward", "known", "ledger", "map", "meetings", "releases", "reviews"}
)

_CHANGEABLE = frozenset(
    {"name", "kind", "short_name", "purpose", "organisation", "rhythm", "quorum", "meets_in_public"}
) | {"starts_on", "succeeds"}


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
        quorum=quorum,
        meets_in_public=meets_in_public,
        starts_on=starts_on,
        succeeds=succeeds,
        position=Board.objects.filter(area=area).count() + 1,
    )


@operation
def change_board(*, by: Actor, board: Board, **fields: Any) -> Board:
    """Say anew what a board is, in the words of `add_board`; what is not given stays. So does its address."""
    unknown = fields.keys() - _CHANGEABLE
    if unknown:
        raise TypeError(f"change_board does not change {', '.join(sorted(unknown))}")
    said: dict[str, Any] = {
        name: value.strip() if isinstance(value, str) else value for name, value in fields.items()
    }
    if said.get("name", board.name) != board.name:
        _refuse_name(board.area, said["name"])
    if said.get("starts_on") and board.ends_on and said["starts_on"] > board.ends_on:
        raise Refusal(
            f"{board.name} ended on {board.ends_on:%-d %B %Y}, so it cannot begin after that; enter a day before."
        )
    _refuse_successor_of(board.area, said.get("succeeds"), board)
    for name, value in said.items():
        setattr(board, name, value)
    board.save()
    return board


@operation
def end_board(*, by: Actor, board: Board, on: dt.date, why: str, successor: Board | None = None) -> Board:
    """End a board on its last day, with its seats and the lines to and from it; another may take its place.

    What is open in the ledger goes on with the successor. Without one it has to be passed on first.
    """
    _refuse_to_end(board, on, why)
    _refuse_meetings_after(board, on)
    if successor is not None:
        _refuse_successor_of(board.area, board, successor)
        successor.succeeds = board
        successor.save()
    _pass_on(board, successor, by, why)
    for seat in board.seats.filter(ends_on=None):
        _end(seat, on)
    for line in (*board.lines_out.filter(ends_on=None), *board.lines_in.filter(ends_on=None)):
        _end(line, on)
    board.ends_on = on
    board.save()
    return board


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


def _refuse_meetings_after(board: Board, on: dt.date) -> None:
    following = board.meetings.filter(state=rules.MeetingState.SCHEDULED, starts_at__gt=clock.end_of(on))
    first = following.order_by("starts_at").first()
    if first is not None:
        raise Refusal(
            f"{board.name} is to meet on {timezone.localdate(first.starts_at):%-d %B %Y}; cancel its meetings after "
            f"{on:%-d %B %Y} first."
        )


def _pass_on(board: Board, successor: Board | None, by: Actor, why: str) -> None:
    waiting = list(board.holds.exclude(state=rules.LedgerState.CLOSED).order_by("id"))
    if not waiting:
        return
    if successor is None:
        told = ", ".join(each.reference for each in waiting)
        raise Refusal(
            f"{told} in the ledger {'is' if len(waiting) == 1 else 'are'} with {board.name} and not closed; "
            "name the board that takes its place, or pass them on first."
        )
    for each in waiting:
        pass_item(by=by, ledger_item=each, to=successor, why=why)


def _end(row: object, on: dt.date) -> None:
    """End what hangs on a board, on its last day; what was to begin later never did, and ends as it begins."""
    row.ends_on = max(on, row.starts_on or on)  # type: ignore[attr-defined]
    row.save()  # type: ignore[attr-defined]
