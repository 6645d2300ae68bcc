"""An entry that is printed more than once becomes one, with each place where it is told.

Two entries that have no day tell the same where their words are the same, whatever their titles. A sentence within one
entry that is all that an entry without a day says belongs to that other. What has a day of its own happened then: a
board that meets every month in the same words met every month.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from turnstone.intake.proposed_timeline import ToldAt
from turnstone.intake.timeline.walk import EntrySoFar

# Shorter words than these say too little to be sure that they are of one thing: "Meeting held."
FEWEST_WORDS = 6


@dataclass(slots=True)
class Collapsed:
    """Hold an entry with every place that tells it, the first first."""

    entry: EntrySoFar
    words: str
    told_at: list[ToldAt] = field(default_factory=list)


def collapsed(entries: list[EntrySoFar]) -> list[Collapsed]:
    """Make one of the entries that say the same, in the order in which they are first told."""
    alone = _said_without_a_day(entries)
    kept: dict[str, Collapsed] = {}
    told_within: dict[str, list[ToldAt]] = {}
    for entry in entries:
        words, lent = _without(alone, entry)
        for sentence in lent:
            told_within.setdefault(plain(sentence), []).append(ToldAt(where=_where(entry), words=sentence))
        told = ToldAt(where=_where(entry), words=f"{entry.title}\n{words}".strip())
        same = plain(words)
        key = same if same in alone and entry.when.is_month else _same_day(entry, words)
        if key in kept:
            kept[key].told_at.append(told)
        else:
            kept[key] = Collapsed(entry, words, [told])
    for key, places in told_within.items():
        kept[key].told_at.extend(places)
    return list(kept.values())


def _said_without_a_day(entries: list[EntrySoFar]) -> set[str]:
    """Give the words of entries that have no day and say one thing, long enough to know it again."""
    said = {plain(each.body[0]) for each in entries if each.when.is_month and len(each.body) == 1}
    return {each for each in said if len(each.split()) >= FEWEST_WORDS}


def _same_day(entry: EntrySoFar, words: str) -> str:
    """Tell entries with a day apart by it, by their title and by their words."""
    return f"{entry.when.on}/{entry.when.ends_on}/{plain(entry.title)}/{plain(words)}"


def _where(entry: EntrySoFar) -> str:
    """Name a place by the title and the time that stand over it there, and by its line."""
    return f"“{entry.title}”, {entry.when.words} ({entry.where})"[:300]


def plain(text: str) -> str:
    """Give words as they are compared: without case, marks and spaces between."""
    return " ".join(re.sub(r"[^\w\s]", "", text.casefold()).split())


def _without(alone: set[str], entry: EntrySoFar) -> tuple[str, list[str]]:
    """Take out of an entry's words the sentences that are another entry; one that says nothing else keeps its own."""
    body, lent = [], []
    for paragraph in entry.body:
        sentences = _SENTENCES.split(paragraph)
        own = [each for each in sentences if plain(each) not in alone]
        if own and len(own) < len(sentences):
            lent += [each for each in sentences if plain(each) in alone]
            paragraph = " ".join(own)
        body.append(paragraph)
    return "\n".join(body), lent


_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
