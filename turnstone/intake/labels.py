"""What each line of a reading is: a heading, alone or wrapped over lines, or words; then what its neighbours decide."""

import re
from collections.abc import Iterator
from dataclasses import replace

from turnstone.documents.readers.reading import Break, Line, Part
from turnstone.intake.grids import unfold
from turnstone.intake.headings import (
    STYLED,
    double_heading,
    has_acronym,
    heading_of,
    is_group_name,
    is_programme,
    perhaps_heading,
)
from turnstone.intake.pieces import Head, Piece, Table, Unfolded, Words
from turnstone.intake.vocabulary import bare

LONGEST_WRAP = 4


def labelled(parts: tuple[Part, ...]) -> tuple[Piece, ...]:
    """Read parts as headings, words and tables, in order."""
    pieces = list(_first_look(list(unfold(parts))))
    return tuple(_second_look(pieces))


def _first_look(parts: list[Unfolded]) -> Iterator[Piece]:
    """Take each line with those wrapped under it."""
    at = 0
    while at < len(parts):
        part = parts[at]
        if not isinstance(part, Line):
            yield part
            at += 1
            continue
        together = _together(parts, at)
        head, used = _heading_at(together)
        double = double_heading(part) if not head else None
        if double:
            yield from double
            used = 1
        elif head:
            yield head
        else:
            piece, used = _words_at(together)
            stands_alone = len(together) == used
            perhaps = perhaps_heading(piece.line) if stands_alone and part.after_gap else None
            yield perhaps or piece
        at += used


def _together(parts: list[Unfolded], at: int) -> list[Line]:
    """Give a line and those that follow it without a gap."""
    lines: list[Line] = []
    for part in parts[at:]:
        if not isinstance(part, Line) or (lines and part.after_gap):
            break
        lines.append(part)
    return lines


def _heading_at(lines: list[Line]) -> tuple[Head | None, int]:
    """Read the first line, with up to three wrapped under it, as one heading; the longest that is one is taken."""
    alone = heading_of(lines[0])
    for count in range(min(len(lines), LONGEST_WRAP), 1, -1):
        wrapped = lines[:count]
        if any(line.style in ("item", "check") for line in wrapped):
            continue
        whole = heading_of(replace(lines[0], text=_joined(wrapped)))
        if whole and _is_one_heading(whole, alone, wrapped):
            return whole, count
    return alone, 1


def _is_one_heading(whole: Head, alone: Head | None, lines: list[Line]) -> bool:
    """Say whether lines are one heading and not a heading with another, or a last item, above it."""
    if alone is not None and (alone.label != whole.label or whole.label == "workstream"):
        return False
    last = heading_of(lines[-1])
    if last is None or alone is not None:
        return last is None or last.label == whole.label
    return (
        whole.label == "workstream"
        and re.search(r"(?:\b(?:and|of|the|for|in|to)|[,&–-])$", lines[-2].text) is not None
    )


def _words_at(lines: list[Line]) -> tuple[Words, int]:
    """Join the lines that are wrapped under the first one."""
    used = 1
    while used < len(lines) and lines[used].style == "text" and heading_of(lines[used]) is None:
        if lines[0].style == "text" and not _is_wrapped(lines[used - 1].text, lines[used].text):
            break
        if lines[0].style in STYLED:
            break
        used += 1
    return Words(line=replace(lines[0], text=_joined(lines[:used]))), used


def _is_wrapped(before: str, after: str) -> bool:
    """Say whether a bare line runs on into the next, for bare lines under each other may also be a list."""
    if after[0].islower() or before.endswith((",", "–", "-", "&", "(")):
        return True
    return len(before) >= 60 and before[-1] not in ".;:?!"


def _joined(lines: list[Line]) -> str:
    return " ".join(line.text for line in lines)


def _second_look(pieces: list[Piece]) -> Iterator[Piece]:
    """Settle every "perhaps" by what stands before and after it."""
    says_workstream = any(isinstance(piece, Head) and piece.label == "workstream" for piece in pieces)
    level = -1
    seen_label = False
    before: Piece | None = None
    for at, piece in enumerate(pieces):
        after = next((other for other in pieces[at + 1 :] if not _is_silent(other)), None)
        if isinstance(piece, Head) and piece.label == "perhaps":
            after = _deeper_head(piece, pieces[at + 1 :]) or after
            piece = _settled(piece, before, after, level, says_workstream, seen_label)
        elif isinstance(piece, Head) and piece.label == "risks" and _is_exceptions(after):
            piece = replace(piece, label="exceptions")
        if isinstance(piece, Head) and piece.label != "unknown":
            seen_label = True
        if isinstance(piece, Head) and piece.label == "workstream" and piece.line.style in STYLED:
            level = piece.line.level
        if not _is_silent(piece):
            before = piece
        yield piece


def _deeper_head(head: Head, following: list[Piece]) -> Head | None:
    """Give the first heading after some words, if the file says that it lies under this one."""
    piece = next((other for other in following if not _is_bare(other) and not _is_silent(other)), None)
    if not isinstance(piece, Head) or head.line.style not in STYLED or piece.line.style not in STYLED:
        return None
    return piece if piece.line.level > head.line.level else None


def _is_bare(piece: Piece) -> bool:
    """Say whether a piece is words that the file does not mark as a heading, though they may yet be one."""
    is_perhaps = isinstance(piece, Head) and piece.label == "perhaps" and piece.line.style not in STYLED
    return isinstance(piece, Words) or is_perhaps


def _settled(
    head: Head, before: Piece | None, after: Piece | None, level: int, says_workstream: bool, seen_label: bool
) -> Piece:
    """Take a line as a name where it directly heads a known part, and otherwise as words or an unknown heading."""
    is_styled = head.line.style in STYLED
    heads_part = _heads_part(after)
    if is_group_name(head.line.text) and (heads_part or (has_acronym(head.line.text) and seen_label)):
        return replace(head, label="group", name=head.line.text)
    if not heads_part or _SPEAKS_OF_PARTS.search(head.line.text) or is_programme(head.name):
        return replace(head, label="unknown") if is_styled else Words(line=head.line)
    if is_styled:
        # Under a heading that names a workstream, a deeper heading names a part of it.
        is_deeper = -1 < level < head.line.level
        return replace(head, label="unknown" if is_deeper else "workstream")
    ends_a_list = isinstance(before, Words) and before.line.style == "text"
    follows_a_heading = isinstance(before, Head)
    if follows_a_heading or ends_a_list or (says_workstream and not _is_exceptions(after)):
        return Words(line=head.line)
    return replace(head, label="workstream")


def _heads_part(after: Piece | None) -> bool:
    return _is_exceptions(after) or (isinstance(after, Head) and after.label in _PARTS)


def _is_exceptions(piece: Piece | None) -> bool:
    return isinstance(piece, Table) and piece.layout.kind == "exceptions"


def _is_silent(piece: Piece) -> bool:
    return isinstance(piece, Break) or (isinstance(piece, Head) and piece.label == "columns")


_PARTS = frozenset({"progress", "next_steps", "exceptions", "purpose", "members", "responsibilities"})
_SPEAKS_OF_PARTS = re.compile(
    rf"\b(?:exceptions?|milestones?|tables?|focus areas?|risks?|b?rag|monitoring update|{bare('Workstreams')}$)\b",
    re.IGNORECASE,
)
