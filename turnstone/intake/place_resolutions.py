"""Where what a meeting resolved goes: into the ledger, each limb to the board that it names."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from turnstone.intake.minutes.boards import same_board
from turnstone.intake.minutes.due import due_in_words
from turnstone.intake.register_fields import names_of_posts
from turnstone.programme.audit import clock
from turnstone.programme.boards.operations import Limb, pass_item, raise_item, resolve, write_minute
from turnstone.programme.boards.queries import boards_as_at
from turnstone.programme.boards.rules import LedgerKind
from turnstone.programme.people.queries import posts_as_at, posts_of

if TYPE_CHECKING:
    from turnstone.intake import proposed_meeting as found
    from turnstone.intake.placing import Accepting
    from turnstone.programme.boards.models import AgendaItem, Board, LedgerItem, Meeting, Resolution
    from turnstone.programme.people.models import Post

Called = Callable[[str], "Board"]


def place_resolution(
    accepting: Accepting,
    meeting: Meeting,
    item: AgendaItem,
    said: found.ProposedResolution,
    called: Called,
) -> None:
    """Write down a resolution with the limbs that a person accepted, and pass each to the board that it names."""
    wanted = [limb for limb in said.limbs if accepting.wants(limb.key)]
    find = partial(_resolution_saying, item, said)
    if not wanted and find() is None:
        accepting.leave(said.key, *(limb.key for limb in said.limbs))
        return
    made = find() is None
    resolution = accepting.place(
        said.key, find=find, add=partial(_resolve, accepting, meeting, item, said, wanted, called)
    )
    if resolution is None:
        return
    for limb in said.limbs:
        row = accepting.place_part(
            limb.key,
            made=made,
            find=partial(_limb_saying, resolution, limb),
            add=partial(_add_limb, accepting, resolution, said, limb, called),
        )
        if row is not None:
            _pass_on(accepting, row, limb, called)


def place_action(
    accepting: Accepting,
    meeting: Meeting,
    item: AgendaItem,
    said: found.ProposedAction,
    called: Called,
) -> None:
    """Raise an action of the minutes in the ledger, with the post of whoever it names, where one is meant."""
    accepting.place(
        said.key,
        find=partial(_action_saying, meeting, said.words),
        add=lambda: raise_item(
            by=accepting.by,
            board=meeting.board,
            kind=LedgerKind.ACTION,
            words=said.words,
            meeting=meeting,
            item=item,
            owner=_post_meant(meeting.area_id, said.owner),
            **_due(said.due, called),
        ),
    )


def _resolve(
    accepting: Accepting,
    meeting: Meeting,
    item: AgendaItem,
    said: found.ProposedResolution,
    limbs: list[found.ProposedLimb],
    called: Called,
) -> Resolution:
    votes = said.votes
    counts = _counts(meeting, votes) if votes else {}
    if votes and not counts and votes.words not in item.minute:
        # The record takes a count of votes only where it knows who had one.
        text = f"{item.minute}\n\n{votes.words}".strip()
        write_minute(by=accepting.by, item=item, text=text)
    return resolve(
        by=accepting.by,
        meeting=meeting,
        item=item,
        words=said.words,
        kind=_KINDS[said.kind],
        limbs=[
            Limb(
                words=limb.words,
                limb=limb.letter[:5],
                waits_for=limb.waits_for[:200],
                **_due(limb.due, called),
            )
            for limb in limbs
        ],
        **counts,
    )


def _counts(meeting: Meeting, votes: found.Votes) -> dict[str, int | None]:
    """Give the counts of a vote where the board has seats enough for them."""
    boards = boards_as_at(meeting.area_id, clock.now())
    board = next(each for each in boards if each.id == meeting.board_id)
    counted = (votes.votes_for, votes.against, votes.abstained)
    day = meeting.starts_at.date()
    seats = sum(seat.votes and seat.is_on(day) for seat in board.seats)
    if sum(each or 0 for each in counted) > seats:
        return {}
    return dict(zip(("votes_for", "votes_against", "abstained"), counted, strict=True))


def _add_limb(
    accepting: Accepting,
    resolution: Resolution,
    said: found.ProposedResolution,
    limb: found.ProposedLimb,
    called: Called,
) -> LedgerItem:
    """Add a limb that was left out when its resolution was written down."""
    return raise_item(
        by=accepting.by,
        board=resolution.meeting.board,
        kind=_KINDS[said.kind],
        words=limb.words,
        meeting=resolution.meeting,
        item=resolution.item,
        resolution=resolution,
        limb=limb.letter[:5],
        waits_for=limb.waits_for[:200],
        **_due(limb.due, called),
    )


def _pass_on(accepting: Accepting, row: LedgerItem, limb: found.ProposedLimb, called: Called) -> None:
    """Pass a limb to the board that it names, unless it is with another board already."""
    if not limb.to_board or row.held_by_id != row.board_id or row.passages.exists():
        return
    board = called(limb.to_board)
    if board.pk != row.board_id and same_board(board.name) != same_board(row.board.name):
        why = f"The minutes name it: “{limb.words}”"
        pass_item(by=accepting.by, ledger_item=row, to=board, why=why, on=row.raised_on)


def _due(due: found.Due | None, called: Called) -> dict[str, Any]:
    if due is None:
        return {}
    return {
        "due_on": due.on,
        "due_before": called(due.next_meeting_of) if due.next_meeting_of else None,
        "due_words": (due_in_words(due) if due.is_before else due.words)[:200],
    }


def _post_meant(area_id: int, owner: str) -> Post | None:
    names = names_of_posts(posts_as_at(area_id, clock.now()))
    post_id = names.get(owner.casefold().removeprefix("the ").strip())
    return next((post for post in posts_of(area_id) if post.pk == post_id), None) if post_id else None


def _resolution_saying(item: AgendaItem, said: found.ProposedResolution) -> Resolution | None:
    """Find the same resolution: "RESOLVED that:" may head several, so the limbs have to be the same too."""
    words = {limb.words.strip() for limb in said.limbs}
    for row in item.resolutions.filter(words=said.words.strip()):
        if words & set(row.limbs.values_list("words", flat=True)):
            return row
    return None


def _limb_saying(resolution: Resolution, limb: found.ProposedLimb) -> LedgerItem | None:
    return resolution.limbs.filter(words=limb.words.strip(), limb=limb.letter[:5]).first()


def _action_saying(meeting: Meeting, words: str) -> LedgerItem | None:
    return meeting.ledger.filter(words=words.strip(), resolution=None).first()


_KINDS = {
    "resolved": LedgerKind.RESOLUTION,
    "recommended": LedgerKind.RECOMMENDATION,
    "agreed": LedgerKind.DECISION,
}
