"""What a line resolves: its words before the limbs, whether it resolves or recommends, and its limbs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from turnstone.intake.minutes import words
from turnstone.intake.minutes.marks import Mark, limbs_within

Kind = Literal["resolved", "recommended", "agreed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """Hold how a resolution begins: what stands before it in its paragraph, its words, and limbs that follow within."""

    before: str
    words: str
    kind: Kind
    limbs: tuple[Mark, ...]
    is_open: bool


def opening_of(text: str) -> Opening | None:
    """Read a line that resolves, recommends or agrees; None where it only tells that somebody did."""
    before, said = _from_its_sentence(text)
    found = words.DECIDES.match(said)
    if words.DECISION_HEAD.fullmatch(said):
        return Opening(before=before, words=said, kind=_kind(said), limbs=(), is_open=True)
    if not found or not _is_decision(said, found):
        return None
    lead, limbs = limbs_within(said)
    is_open = not limbs and bool(_OPEN.search(said))
    return Opening(before=before, words=lead, kind=_kind(found["word"]), limbs=tuple(limbs), is_open=is_open)


def words_of_one(said: str) -> str:
    """Give what is resolved, without the word that says that it is, for a resolution without limbs."""
    found = words.DECIDES.match(said)
    rest = said[found.end() :] if found else said
    rest = _LINK.sub("", rest, count=1).strip()
    return rest[:1].upper() + rest[1:] if rest else said


def _from_its_sentence(text: str) -> tuple[str, str]:
    """Part a paragraph before the sentence that resolves, where that word is shouted inside it."""
    shouted = words.SHOUTED.search(text)
    if not shouted or text.isupper():
        return "", text
    ends = [each.end() for each in _STOP.finditer(text[: shouted.start()])]
    return (text[: ends[-1]].strip(), text[ends[-1] :].strip()) if ends else ("", text)


def _is_decision(said: str, found: re.Match[str]) -> bool:
    word, rest = found["word"], said[found.end() :].strip()
    if word.isupper():
        return not said.isupper() or len(said) < _SHORT
    lead = said[: found.start("word")].strip()
    if word.lower().startswith("recommend") and lead.lower() in ("it was", "it is"):
        # "It was recommended that…" tells what the report recommends, unless the recommendations follow it.
        return bool(_OPEN.search(said))
    if not lead and word[0].islower():
        return False
    return bool(_TO_DO.match(rest)) or not rest


def _kind(word: str) -> Kind:
    lowered = word.lower()
    if "recommend" in lowered:
        return "recommended"
    return "agreed" if "agree" in lowered else "resolved"


_SHORT = 40
_STOP = re.compile(r"[.;:!?]\s+(?=[A-Z(])")
_OPEN = re.compile(r"(?:\bthat|\bto|[:–—-])\s*$|:\s*$|^\W*\w+\W*$", re.IGNORECASE)
_TO_DO = re.compile(
    r"(?:unanimously\s+|as\s+follows|by\s+\w+\s+)?(?:that\b|to\b|the\s+following\b|as\s+follows|[:–—-]|\(?[a1i]\))",
    re.IGNORECASE,
)
_LINK = re.compile(r"^\s*(?:unanimously\s*)?[,:–—-]*\s*(?:that\b|to\b)?\s*[:–—-]*\s*", re.IGNORECASE)
