"""What the items of a meeting ask for: by when, of which board, with whose agreement, and what again and again.

It is read from the words of the items in the light of the day and the board, so once a person says these it is read
again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from turnstone.intake.minutes.agreements import waits_for
from turnstone.intake.minutes.boards import boards_in, goes_to, same_board
from turnstone.intake.minutes.due import due_in
from turnstone.intake.minutes.duties import Sentence, duties_in
from turnstone.intake.minutes.reviews import reviews_in, sentences_of
from turnstone.intake.proposed_meeting import (
    ProposedDuty,
    ProposedItem,
    ProposedLimb,
    ProposedMeeting,
    ProposedResolution,
)


def with_what_is_asked(meeting: ProposedMeeting) -> ProposedMeeting:
    """Read what the items ask, in the light of the day and the board of the meeting."""
    items = tuple(
        replace(
            item,
            resolutions=tuple(_resolution(each, meeting) for each in item.resolutions),
            actions=tuple(
                replace(each, due=due_in(each.words, meeting.on, meeting.board) or each.due)
                for each in item.actions
            ),
        )
        for item in meeting.items
    )
    told = [pair for item in items for pair in _told(item)]
    return replace(meeting, items=items, duties=_duties(meeting, items), reviews=reviews_in(told, meeting.on))


def board_resolving(words: str) -> str:
    """Name the board that a resolution says resolves, as in "RESOLVED that the Health and Wellbeing Board:"."""
    found = _RESOLVES.search(words)
    named = boards_in(found["board"]) if found else []
    return named[0] if named else ""


def title_of(meeting: ProposedMeeting) -> str:
    """Call minutes by their board and their day, as far as these are known."""
    day = f"{meeting.on:%-d %B %Y}" if meeting.on else ""
    return ", ".join(part for part in (meeting.board or "Minutes of a meeting", day) if part)


def _resolution(resolution: ProposedResolution, meeting: ProposedMeeting) -> ProposedResolution:
    return replace(
        resolution,
        board=board_resolving(resolution.words) or meeting.board,
        limbs=tuple(_limb(limb, meeting) for limb in resolution.limbs),
    )


def _limb(limb: ProposedLimb, meeting: ProposedMeeting) -> ProposedLimb:
    return replace(
        limb,
        due=due_in(limb.words, meeting.on, meeting.board),
        to_board=goes_to(limb.words, meeting.board),
        waits_for=waits_for(limb.words),
    )


def _duties(meeting: ProposedMeeting, items: tuple[ProposedItem, ...]) -> tuple[ProposedDuty, ...]:
    """List the duties; where none says who reports, it is likely the improvement board that is named."""
    reporter = _likely_reporter(meeting.boards_named, meeting.board)
    return tuple(
        replace(duty, from_board=duty.from_board or reporter)
        for duty in duties_in(list(_sentences(items)), meeting.board)
    )


def _sentences(items: tuple[ProposedItem, ...]) -> Iterator[Sentence]:
    for item in items:
        for resolution in item.resolutions:
            for limb in resolution.limbs:
                yield Sentence(text=limb.words, where=limb.where, asked_in=limb.key)
        for text, where in _told(item):
            for sentence in sentences_of(text):
                yield Sentence(text=sentence, where=where)


def _told(item: ProposedItem) -> Iterator[tuple[str, str]]:
    """Yield what the minutes say of an item, with where it stands."""
    yield from ((each.text, each.where) for each in item.paragraphs)
    yield from ((each.text, each.where) for each in item.remarks)


def _likely_reporter(named: tuple[str, ...], own: str) -> str:
    """Take the one improvement or partnership board that is named, other than the one that met."""
    likely = {
        same_board(name): name
        for name in named
        if _IMPROVEMENT.search(name) and same_board(name) != same_board(own)
    }
    shortest = [
        name
        for key, name in likely.items()
        if not any(other != key and key.endswith(other) for other in likely)
    ]
    return shortest[0] if len(shortest) == 1 else ""


_RESOLVES = re.compile(
    r"\b(?:RESOLVED|RECOMMENDED|AGREED|[Rr]esolved|[Aa]greed)\b[\s,:–-]*(?:unanimously\s+)?(?:that|by)\s+"
    r"(?P<board>(?:the\s+)?[A-Z][^.;]{3,90}?)(?::|$|\s+(?:to|note[sd]?|agree[sd]?|approve[sd]?|receive[sd]?)\b)"
)
_IMPROVEMENT = re.compile(r"\b(?:Improvement|Partnership)\b.*\bBoard\b")
