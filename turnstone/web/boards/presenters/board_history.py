"""How a board came to be as it is: its own words, its seats, its terms of reference and its lines."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.boards import rules
from turnstone.programme.boards.facts import BoardFacts, GovernanceMap
from turnstone.web.boards.presenters.board_lines import words_of
from turnstone.web.kit.history import Change, Words, newest_first, told

_DONE = {
    "boards.add_board": "added it",
    "boards.change_board": "changed it",
    "boards.end_board": "ended it",
    "boards.give_seat": "gave a seat",
    "boards.end_seat": "ended a seat",
    "boards.write_terms": "wrote terms of reference",
    "boards.agree_terms": "noted that terms of reference were agreed",
    "boards.add_line": "drew a line",
    "boards.end_line": "ended a line",
}
_FIELDS = {
    "ends_on": "Last day",
    "starts_on": "First day",
    "organisation_id": "Body",
    "succeeds_id": "Takes the place of",
    "meets_in_public": "Meets in public",
}
_NAMES: dict[str, Mapping[Any, str]] = {
    "kind": rules.BOARD_KIND_NAMES,
    "rhythm": rules.RHYTHM_NAMES,
    "part": rules.SEAT_PART_NAMES,
    "meets_in_public": {True: "yes", False: "no"},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardChanges:
    """The changes to a board and to what hangs on it, as the trail has them."""

    board: Iterable[ChangeFacts]
    seats: Iterable[ChangeFacts]
    terms: Iterable[ChangeFacts]
    lines: Iterable[ChangeFacts]


def board_history(
    board: BoardFacts, governance: GovernanceMap, changes: BoardChanges, bodies: Mapping[int, str]
) -> tuple[Change, ...]:
    """Tell who changed what, newest first; `bodies` names organisations by their numbers."""
    named = {each.id: each.name for each in governance.boards}
    names: dict[str, Mapping[Any, str]] = {**_NAMES, "succeeds_id": named, "organisation_id": bodies}
    rows = {
        "seats": {each.id: each.post.title for each in board.seats},
        "terms": {each.id: f"version {each.name}" for each in board.terms},
        "lines": {each.id: f"{words_of(each.kind).lower()} {named[each.to_id]}" for each in governance.lines},
    }
    return newest_first(
        told(changes.board, Words(done=_DONE, fields=_FIELDS, names=names)),
        *(
            told(story, Words(done=_DONE, fields=_FIELDS, names=names, rows=rows[key]))
            for key, story in (("seats", changes.seats), ("terms", changes.terms), ("lines", changes.lines))
        ),
    )
