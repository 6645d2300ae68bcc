"""Recognise the minutes of a meeting."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from turnstone.documents.readers.reading import Reading
from turnstone.intake.minutes import words
from turnstone.intake.minutes.agreements import waits_for
from turnstone.intake.minutes.boards import boards_in, goes_to, same_board
from turnstone.intake.minutes.building import item_of, numbered_attendance
from turnstone.intake.minutes.due import due_in
from turnstone.intake.minutes.duties import Sentence, duties_in
from turnstone.intake.minutes.gaps import gaps_in
from turnstone.intake.minutes.preface import Preface, preface_of
from turnstone.intake.minutes.reviews import reviews_in, sentences_of
from turnstone.intake.minutes.saying import Said, said_in
from turnstone.intake.minutes.walk import Walk
from turnstone.intake.proposal import NotRecognised, Proposal
from turnstone.intake.proposed_meeting import ProposedItem, ProposedLimb, ProposedMeeting, ProposedResolution


def recognise(reading: Reading) -> Proposal:
    """Read minutes into a proposal. Raises `NotRecognised` for any other document."""
    lines = said_in(reading)
    preface = preface_of(lines)
    walk = Walk(preface)
    walk.go()
    items = tuple(item_of(each, at) for at, each in enumerate(walk.items, 1))
    _require_minutes(lines, items)
    meeting = _meeting(walk, items, preface, lines)
    return Proposal(
        kind="minutes",
        form=reading.form,
        title=_title(meeting),
        meeting=meeting,
        recognised=tuple(walk.recognised),
        unplaced=tuple(walk.unplaced),
        missing=tuple(gaps_in(meeting)),
        notes=reading.notes,
    )


def _require_minutes(lines: tuple[Said, ...], items: tuple[ProposedItem, ...]) -> None:
    """Refuse what neither calls itself minutes nor decides anything."""
    named = any(_MINUTES.search(line.text) for line in lines[:_FRONT_LINES]) or any(
        words.MINUTES_BEGIN.fullmatch(line.text) for line in lines
    )
    decides = any(_is_loud(each) for item in items for each in item.resolutions)
    told = any(item.paragraphs or item.remarks or item.resolutions or item.actions for item in items)
    if told and (named or decides):
        return
    raise NotRecognised(
        "This does not look like the minutes of a meeting: it does not call itself minutes, and nothing in it is "
        "RESOLVED, RECOMMENDED or AGREED. Check that it is the right file, and that its headings are words."
    )


def _is_loud(resolution: ProposedResolution) -> bool:
    return bool(words.SHOUTED.search(resolution.words))


def _meeting(
    walk: Walk, items: tuple[ProposedItem, ...], preface: Preface, lines: tuple[Said, ...]
) -> ProposedMeeting:
    board, is_suggested = _board(walk, items, lines)
    items = tuple(_with_what_is_asked(item, walk, board) for item in items)
    told = [(each.text, each.where) for item in items for each in (*item.paragraphs, *item.remarks)]
    duties = duties_in(list(_sentences(items)), board)
    reviews = reviews_in(told, walk.front.on) or reviews_in(preface.summary, walk.front.on)
    named = [name for line in lines for name in boards_in(line.text)]
    if duties and not all(duty.from_board for duty in duties):
        reporter = _likely_reporter(named, board)
        duties = tuple(replace(duty, from_board=duty.from_board or reporter) for duty in duties)
    return ProposedMeeting(
        key="meeting",
        where=lines[0].where,
        board=board,
        is_board_suggested=is_suggested,
        on=walk.front.on,
        at=walk.front.at,
        place=walk.front.place,
        items=items,
        attendance=numbered_attendance(walk.attendance),
        duties=duties,
        reviews=reviews,
        boards_named=tuple({same_board(name): name for name in reversed(named)}.values())[::-1],
    )


def _board(walk: Walk, items: tuple[ProposedItem, ...], lines: tuple[Said, ...]) -> tuple[str, bool]:
    """Name the board that met: as the front says, as its resolution says, or as is likely from who is named."""
    if walk.front.board:
        return walk.front.board, False
    for item in items:
        for resolution in item.resolutions:
            found = _RESOLVES.search(resolution.words)
            named = boards_in(found["board"]) if found else []
            if named:
                return named[0], False
    # "The Committee discussed" says what sort of board met; if one such alone is named, it is likely that one.
    spoken = Counter(found[1] for line in lines for found in _SPOKEN_OF.finditer(line.text))
    for noun, _ in spoken.most_common():
        of_the_sort = {
            same_board(name): name for line in lines for name in boards_in(line.text) if name.endswith(noun)
        }
        if len(of_the_sort) == 1:
            return next(iter(of_the_sort.values())), True
    return "", False


def _with_what_is_asked(item: ProposedItem, walk: Walk, board: str) -> ProposedItem:
    """Read of each limb by when it is due, to which board it goes, and whose agreement it waits for."""
    resolutions = tuple(
        replace(
            each,
            board=_own(each, board),
            limbs=tuple(_asked(limb, walk, board) for limb in each.limbs),
        )
        for each in item.resolutions
    )
    return replace(item, resolutions=resolutions)


def _own(resolution: ProposedResolution, board: str) -> str:
    found = _RESOLVES.search(resolution.words)
    named = boards_in(found["board"]) if found else []
    return named[0] if named else board


def _asked(limb: ProposedLimb, walk: Walk, board: str) -> ProposedLimb:
    return replace(
        limb,
        due=due_in(limb.words, walk.front.on, board),
        to_board=goes_to(limb.words, board),
        waits_for=waits_for(limb.words),
    )


def _sentences(items: tuple[ProposedItem, ...]) -> Iterator[Sentence]:
    for item in items:
        for resolution in item.resolutions:
            for limb in resolution.limbs:
                yield Sentence(text=limb.words, where=limb.where, asked_in=limb.key)
        for each in (*item.paragraphs, *item.remarks):
            for sentence in sentences_of(each.text):
                yield Sentence(text=sentence, where=each.where)


def _likely_reporter(named: list[str], own: str) -> str:
    """Take the one improvement or partnership board that is named, other than the one that met."""
    likely = {
        same_board(name): name
        for name in named
        if _IMPROVEMENT.search(name) and same_board(name) != same_board(own)
    }
    shortest = {
        key: name for key, name in likely.items() if not any(o != key and key.endswith(o) for o in likely)
    }
    return next(iter(shortest.values())) if len(shortest) == 1 else ""


def _title(meeting: ProposedMeeting) -> str:
    day = f"{meeting.on:%-d %B %Y}" if meeting.on else ""
    return ", ".join(part for part in (meeting.board or "Minutes of a meeting", day) if part)


_FRONT_LINES = 15
_MINUTES = re.compile(r"\bminutes\b", re.IGNORECASE)
_RESOLVES = re.compile(
    r"\b(?:RESOLVED|RECOMMENDED|AGREED|[Rr]esolved|[Aa]greed)\b[\s,:–-]*(?:unanimously\s+)?(?:that|by)\s+(?P<board>(?:the\s+)?[A-Z][^.;]{3,90}?)(?::|$|\s+(?:to|note[sd]?|agree[sd]?|approve[sd]?|receive[sd]?)\b)"
)
_SPOKEN_OF = re.compile(
    r"\b(?:[Tt]he|[Tt]his)\s+(Board|Committee|Panel|Group|Cabinet|Commission)\b(?!\s+of\b)"
)
_IMPROVEMENT = re.compile(r"\b(?:Improvement|Partnership)\b.*\bBoard\b")
