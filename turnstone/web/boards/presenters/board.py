"""One board whole: what it is for, who sits there, its terms of reference, its lines and its meetings."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone

from turnstone.programme.boards import rules
from turnstone.programme.boards.facts import (
    BoardFacts,
    GovernanceMap,
    LedgerItemFacts,
    MeetingFacts,
    SeatOnBoardFacts,
    TermsFacts,
)
from turnstone.web.boards.presenters.board_lines import Line, Lines, lines_of
from turnstone.web.boards.presenters.boards import Address, is_over, meeting_of, rhythm_of
from turnstone.web.kit.formats import count, day, short_day

_MEETINGS = 3
_PARTS = list(rules.SeatPart)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """Who sits on a board, by which post and from which body."""

    who: str
    post: str
    body: str
    part: str
    is_vacant: bool
    since: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """A version of the terms of reference; `standing` says how far it has come."""

    name: str
    paragraphs: tuple[str, ...]
    standing: str
    is_in_force: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardPage:
    """One board, whole."""

    name: str
    slug: str
    kind: str
    purpose: tuple[str, ...]
    strip: tuple[tuple[str, str], ...]
    is_over: bool
    ended: str
    earlier: Address | None
    later: Address | None
    seats: tuple[Seat, ...]
    seats_before: tuple[str, ...]
    votes: str
    terms: tuple[Terms, ...]
    lines: Lines
    lines_before: tuple[Line, ...]
    next_meetings: tuple[Address, ...]
    last_meetings: tuple[Address, ...]
    open_items: str
    ledger: str
    meetings: str
    known: str


def board_page(
    area_slug: str,
    board: BoardFacts,
    governance: GovernanceMap,
    meetings: Iterable[MeetingFacts],
    ledger: Iterable[LedgerItemFacts],
    now: dt.datetime,
) -> BoardPage:
    """Lay out one board. One that is over is shown as it was on its last day."""
    ledger = list(ledger)
    over = is_over(board, timezone.localdate(now))
    on = board.ends_on if over and board.ends_on else timezone.localdate(now)
    ours = [each for each in meetings if each.board_id == board.id]
    lines, lines_before = lines_of(area_slug, board.id, governance, ledger, on)
    return BoardPage(
        name=board.name,
        slug=board.slug,
        kind=rules.BOARD_KIND_NAMES[rules.BoardKind(board.kind)],
        purpose=tuple(board.purpose.splitlines()),
        strip=tuple(_strip(board)),
        is_over=over,
        ended=day(board.ends_on) if board.ends_on else "",
        earlier=_named(area_slug, governance, board.succeeds_id),
        later=_named(area_slug, governance, _after(governance, board)),
        seats=tuple(_seat(each) for each in sorted(board.members_on(on), key=_by_part)),
        seats_before=tuple(_seat_before(each) for each in board.seats if each.ends_on and each.ends_on < on),
        votes=_votes(board, on),
        terms=tuple(_terms(board, on)),
        lines=lines,
        lines_before=lines_before,
        next_meetings=tuple(meeting_of(area_slug, each) for each in ours if each.is_upcoming(now))[
            :_MEETINGS
        ],
        last_meetings=tuple(meeting_of(area_slug, each) for each in reversed(ours) if each.is_held)[
            :_MEETINGS
        ],
        open_items=_open_items(board, ledger),
        ledger=f"{reverse('ledger', args=[area_slug])}?board={board.id}",
        meetings=f"{reverse('meetings', args=[area_slug])}?board={board.slug}",
        known=f"{reverse('known', args=[area_slug])}?board={board.slug}&{_as_on(on)}",
    )


def _as_on(day: dt.date) -> str:
    return f"on_day={day.day}&on_month={day.month}&on_year={day.year}"


def _strip(board: BoardFacts) -> Iterator[tuple[str, str]]:
    yield "Meets", rhythm_of(board.rhythm)
    yield "Quorum", f"{board.quorum} with a vote" if board.quorum else "Not said"
    yield "In public", "Yes" if board.meets_in_public else "No"
    if board.organisation:
        yield "Body", board.organisation
    yield "Began", short_day(board.starts_on) if board.starts_on else "Not said"


def _after(governance: GovernanceMap, board: BoardFacts) -> int | None:
    return next((each.id for each in governance.boards if each.succeeds_id == board.id), None)


def _named(area_slug: str, governance: GovernanceMap, board_id: int | None) -> Address | None:
    if board_id is None:
        return None
    found = governance.board(board_id)
    return found.name, reverse("board", args=[area_slug, found.slug])


def _by_part(seat: SeatOnBoardFacts) -> int:
    return _PARTS.index(rules.SeatPart(seat.part))


def _seat(seat: SeatOnBoardFacts) -> Seat:
    return Seat(
        who=seat.post.holder or "Vacant",
        post=seat.post.title,
        body=seat.post.organisation,
        part=rules.SEAT_PART_NAMES[rules.SeatPart(seat.part)],
        is_vacant=not seat.post.holder,
        since=short_day(seat.starts_on) if seat.starts_on else "Not said",
    )


def _seat_before(seat: SeatOnBoardFacts) -> str:
    part = rules.SEAT_PART_NAMES[rules.SeatPart(seat.part)].lower()
    return f"{seat.post.title} ({seat.post.organisation}), {part}, until {day(seat.ends_on)}"


def _votes(board: BoardFacts, on: dt.date) -> str:
    votes, bodies = (
        board.votes_on(on),
        len({each.post.organisation for each in board.members_on(on)}),
    )
    if not votes:
        return ""
    words = f"{count(votes, 'seat')} with a vote, from {count(bodies, 'body', 'bodies')}."
    if board.quorum and board.quorum > votes:
        return f"{words} So few cannot make the quorum of {board.quorum}."
    return words


def _terms(board: BoardFacts, on: dt.date) -> Iterator[Terms]:
    """Tell each version, the one in force first, then the newest."""
    in_force = board.terms_on(on)
    for each in sorted(board.terms, key=lambda each: (each is not in_force, -each.id)):
        yield Terms(
            name=each.name,
            paragraphs=tuple(filter(None, each.text.splitlines())),
            standing=_standing(each, in_force),
            is_in_force=each is in_force,
        )


def _standing(terms: TermsFacts, in_force: TermsFacts | None) -> str:
    if terms.agreed_on is None:
        return "Draft, not agreed yet"
    agreed = f"agreed on {day(terms.agreed_on)}, {terms.agreed_where}"
    return f"In force, {agreed}" if terms is in_force else f"No longer in force, {agreed}"


def _open_items(board: BoardFacts, ledger: Iterable[LedgerItemFacts]) -> str:
    waiting = sum(each.held_by_id == board.id and each.is_open for each in ledger)
    return count(waiting, "open item") if waiting else ""
