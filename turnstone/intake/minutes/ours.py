"""Our own minutes, taken in again: what they say twice, or of themselves, is set apart from what was minuted."""

from __future__ import annotations

import re
from dataclasses import replace

from turnstone.intake.minutes.saying import Said
from turnstone.intake.proposal import Recognised


def without_our_own(lines: tuple[Said, ...]) -> tuple[tuple[Said, ...], list[Recognised]]:
    """Give the lines that were minuted, and those that our paper adds; other people's minutes stay as they are."""
    if not any(line.style == "title" and _TITLE.fullmatch(line.text) for line in lines):
        return lines, []
    kept: list[Said] = []
    added: list[Recognised] = []
    part = "front"
    for line in lines:
        if line.style == "heading" and (line.text in _PARTS or _ITEM.match(line.text)):
            part = _PARTS.get(line.text, "item")
        mine = _minuted(line, part)
        if mine:
            kept.append(mine)
        else:
            added.append(
                Recognised(
                    where=line.where, text=line.text, meaning="said by our own paper of itself or twice"
                )
            )
    return tuple(kept), added


def _minuted(line: Said, part: str) -> Said | None:
    """Give the line as minutes of others would put it; None where it is no part of them."""
    if part == "front":
        return line if line.style == "title" else None
    if part == "came":
        return _attender(line)
    if part == "actions":
        return _action(line)
    if part == "about" or (part == "item" and line.style == "item" and _SAID_TWICE.fullmatch(line.text)):
        return None
    return line


def _attender(line: Said) -> Said | None:
    """Read a row of who came; whoever came in somebody's place is named in the last column."""
    if line.text == "Who came" and line.style == "heading":
        return None
    if len(line.cells) < 3 or line.cells[0] == "Name":
        return None
    name, came = line.cells[0], line.cells[-1]
    instead = _INSTEAD.fullmatch(came)
    if instead:
        return replace(
            line, text=f"Present: {instead['who']} (substitute for {name})", cells=(), style="text"
        )
    head = "Apologies" if came == "Apologies" else "Absent" if came.startswith("Not there") else "Present"
    return replace(line, text=f"{head}: {name}", cells=(), style="text")


def _action(line: Said) -> Said | None:
    """Keep the actions of the table; what was resolved stands under its item already."""
    if len(line.cells) < 4 or not line.cells[1].endswith(_ACTION):
        return None
    words = line.cells[1].removesuffix(_ACTION).strip()
    return replace(line, text=f"Action: {words}", cells=(), style="text")


_TITLE = re.compile(r"Minutes: .+, \d{1,2} \w+ \d{4}")
_ITEM = re.compile(r"(?:Item )?\d+[.:] ")
_PARTS = {
    "The meeting": "front",
    "Who came": "came",
    "In private": "about",
    "Actions arising": "actions",
    "About this paper": "about",
    "Other decisions": "item",
}
_SAID_TWICE = re.compile(
    r"by \d{1,2} \w+ \d{4}\.|before .{3,160}\.|Goes to .{3,160}\.|Waits until .{2,160} agrees\."
    r"|To answer: .+|In the ledger\."
)
_INSTEAD = re.compile(r"(?P<who>.+) came in their place")
_ACTION = "Action from a meeting"
