"""What stands before the word "Minutes:": the page's own headings, the item's title, a summary of the paper."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from turnstone.intake.minutes import words
from turnstone.intake.minutes.front import Front, read_front
from turnstone.intake.minutes.headings import is_title
from turnstone.intake.minutes.saying import Said
from turnstone.intake.proposal import Recognised, Unplaced


@dataclass(slots=True, kw_only=True)
class Preface:
    """Hold what was made of the lines before "Minutes:", and the lines after it."""

    rest: tuple[Said, ...]
    front: Front = field(default_factory=Front)
    title: Said | None = None
    recognised: list[Recognised] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)
    summary: list[tuple[str, str]] = field(default_factory=list)


def preface_of(lines: tuple[Said, ...]) -> Preface:
    """Part minutes at the word "Minutes:"; where it does not stand in them, all lines are the rest."""
    at = next((at for at, each in enumerate(lines) if words.MINUTES_BEGIN.fullmatch(each.text)), None)
    if at is None:
        return Preface(rest=lines)
    found = Preface(rest=lines[at + 1 :])
    heads_item = False
    for line in lines[:at]:
        _read(found, line, heads_item)
        heads_item = bool(_AGENDA_ITEM.fullmatch(line.text))
    found.recognised.append(
        Recognised(where=lines[at].where, text=lines[at].text, meaning="heading: minutes")
    )
    return found


def says_again(text: str, others: tuple[Said, ...]) -> bool:
    """Say whether a paragraph is told again, perhaps in another tense, by one of the others."""
    mine = _words(text)
    total = sum(mine.values())
    return any(total and sum((mine & _words(each.text)).values()) >= _SAME * total for each in others)


def _read(found: Preface, line: Said, heads_item: bool) -> None:
    if words.FURNITURE.fullmatch(line.text):
        _note(found, line, "heading of the page")
    elif heads_item and is_title(line.text):
        found.title = line
        _note(found, line, "title of the item")
    elif is_title(line.text):
        found.front, meaning = read_front(found.front, line.text)
        if not meaning:
            found.title = line
        _note(found, line, meaning or "title of the item")
    elif says_again(line.text, found.rest):
        _note(found, line, "summary, said again in the minutes")
        found.summary.append((line.text, line.where))
    else:
        why = "It stands before the minutes, as a summary of the paper, and they do not say it again."
        found.unplaced.append(Unplaced(text=line.text, where=line.where, why=why))
        found.summary.append((line.text, line.where))


def _note(found: Preface, line: Said, meaning: str) -> None:
    found.recognised.append(Recognised(where=line.where, text=line.text, meaning=meaning))


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w{3,}", text.casefold()))


_AGENDA_ITEM = re.compile(r"agenda items?(?: details?)?", re.IGNORECASE)
_SAME = 0.75
