"""Which of an area's boards a document names, and which of them the area does not have yet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from turnstone.intake.minutes.boards import same_board
from turnstone.programme.boards.queries import boards_in
from turnstone.programme.boards.rules import BoardKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from turnstone.intake.proposal import Proposal
    from turnstone.intake.proposed_meeting import ProposedLimb, ProposedMeeting
    from turnstone.programme.boards.models import Board


def board_meant(boards: Iterable[Board], name: str) -> Board | None:
    """Find the board of a name, whatever its hyphens and capitals; one that still meets before one that ended."""
    wanted = same_board(name)
    meant = [each for each in boards if wanted in (same_board(each.name), same_board(each.short_name))]
    return min(meant, key=lambda each: each.ends_on is not None, default=None)


def new_boards(area_id: int, proposal: Proposal) -> tuple[str, ...]:
    """Name the boards that a document speaks of as the area's own and the area does not have."""
    there = boards_in(area_id)
    wanted = {same_board(name): name for name in _named(proposal) if name}
    return tuple(name for name in wanted.values() if board_meant(there, name) is None)


def _named(proposal: Proposal) -> Iterator[str]:
    """Give the boards of a timeline; of minutes, the one that met and those to which it sends something."""
    if proposal.timeline is not None:
        yield from (each.name for each in proposal.timeline.boards)
    if proposal.meeting is not None:
        yield proposal.meeting.board
        for limb in _limbs(proposal.meeting):
            yield limb.to_board
            yield limb.due.next_meeting_of if limb.due else ""
        for duty in proposal.meeting.duties:
            yield from (duty.from_board, duty.to_board)


def _limbs(meeting: ProposedMeeting) -> Iterator[ProposedLimb]:
    for item in meeting.items:
        for resolution in item.resolutions:
            yield from resolution.limbs


def kind_named(name: str) -> BoardKind:
    """Take what sort of board it is from its name; the area may change it."""
    return next((kind for kind, pattern in _KINDS if pattern.search(name)), BoardKind.OTHER)


_KINDS = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (BoardKind.HEALTH_AND_WELLBEING, r"health (?:and|&) well-?being"),
        (BoardKind.SCRUTINY, r"scrutiny|select committee"),
        (BoardKind.IMPROVEMENT, r"improvement|partnership|\bSEND\b.*\bboard\b"),
        (BoardKind.LEADERSHIP, r"cabinet|executive|leadership|strategic"),
        (BoardKind.GROUP, r"group|forum|task ?force"),
    )
)
