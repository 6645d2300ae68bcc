"""Recognise the minutes of a meeting."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from turnstone.documents.readers.reading import Reading
from turnstone.intake.minutes import words
from turnstone.intake.minutes.asked import board_resolving, title_of, with_what_is_asked
from turnstone.intake.minutes.boards import boards_in, same_board
from turnstone.intake.minutes.building import item_of, numbered_attendance
from turnstone.intake.minutes.gaps import gaps_in
from turnstone.intake.minutes.ours import without_our_own
from turnstone.intake.minutes.preface import Preface, preface_of
from turnstone.intake.minutes.reviews import reviews_in
from turnstone.intake.minutes.saying import Said, said_in
from turnstone.intake.minutes.walk import Walk
from turnstone.intake.proposal import NotRecognised, Proposal
from turnstone.intake.proposed_meeting import ProposedItem, ProposedMeeting, ProposedResolution


def recognise(reading: Reading) -> Proposal:
    """Read minutes into a proposal. Raises `NotRecognised` for any other document."""
    lines, added = without_our_own(said_in(reading))
    preface = preface_of(lines)
    walk = Walk(preface)
    walk.go()
    items = tuple(item_of(each, at) for at, each in enumerate(walk.items, 1))
    _require_minutes(lines, items)
    meeting = _meeting(walk, items, preface, lines)
    return Proposal(
        kind="minutes",
        form=reading.form,
        title=title_of(meeting),
        meeting=meeting,
        recognised=(*added, *walk.recognised),
        unplaced=tuple(walk.unplaced),
        missing=tuple(gaps_in(meeting)),
        notes=reading.notes,
    )


def _require_minutes(lines: tuple[Said, ...], items: tuple[ProposedItem, ...]) -> None:
    """Refuse what neither calls itself minutes nor decides anything."""
    named = any(_MINUTES.search(line.text) for line in lines[:_FRONT_LINES]) or any(
        words.MINUTES_BEGIN.fullmatch(line.text) for line in lines
    )
    decides = any(_is_loud(each) for item in items for each in item.resolutions) or _is_of_a_board(
        lines, items
    )
    told = any(item.paragraphs or item.remarks or item.resolutions or item.actions for item in items)
    if told and (named or decides):
        return
    raise NotRecognised(
        "This does not look like the minutes of a meeting: it does not call itself minutes, and nothing in it is "
        "RESOLVED, RECOMMENDED or AGREED. Check that it is the right file, and that its headings are words."
    )


def _is_of_a_board(lines: tuple[Said, ...], items: tuple[ProposedItem, ...]) -> bool:
    """Say whether a board is named at the front and something with limbs is decided, however quietly."""
    is_named = any(boards_in(line.text) for line in lines[:_TITLE_LINES])
    return is_named and any(len(each.limbs) > 1 for item in items for each in item.resolutions)


def _is_loud(resolution: ProposedResolution) -> bool:
    return bool(words.SHOUTED.search(resolution.words))


def _meeting(
    walk: Walk, items: tuple[ProposedItem, ...], preface: Preface, lines: tuple[Said, ...]
) -> ProposedMeeting:
    board, is_suggested = _board(walk, items, lines)
    named = [name for line in lines for name in boards_in(line.text)]
    meeting = ProposedMeeting(
        key="meeting",
        where=lines[0].where,
        board=board,
        is_board_suggested=is_suggested,
        on=walk.front.on,
        at=walk.front.at,
        place=walk.front.place,
        items=items,
        attendance=numbered_attendance(walk.attendance),
        boards_named=tuple({same_board(name): name for name in reversed(named)}.values())[::-1],
    )
    meeting = with_what_is_asked(meeting)
    return replace(meeting, reviews=meeting.reviews or reviews_in(preface.summary, walk.front.on))


def _board(walk: Walk, items: tuple[ProposedItem, ...], lines: tuple[Said, ...]) -> tuple[str, bool]:
    """Name the board that met: as the front says, as its resolution says, or as is likely from who is named."""
    if walk.front.board:
        return walk.front.board, False
    for item in items:
        for resolution in item.resolutions:
            named = board_resolving(resolution.words)
            if named:
                return named, False
    # "The Committee discussed" says what sort of board met; if one such alone is named, it is likely that one.
    spoken = Counter(found[1] for line in lines for found in _SPOKEN_OF.finditer(line.text))
    for noun, _ in spoken.most_common():
        of_the_sort = {
            same_board(name): name for line in lines for name in boards_in(line.text) if name.endswith(noun)
        }
        if len(of_the_sort) == 1:
            return next(iter(of_the_sort.values())), True
    return "", False


_FRONT_LINES = 15
_TITLE_LINES = 3
_MINUTES = re.compile(r"\bminutes\b", re.IGNORECASE)
_SPOKEN_OF = re.compile(
    r"\b(?:[Tt]he|[Tt]his)\s+(Board|Committee|Panel|Group|Cabinet|Commission)\b(?!\s+of\b)"
)
