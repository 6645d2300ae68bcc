"""Whether text is plain enough for everyone: its school grade, its long sentences, its words to avoid. Pure."""

import re
from dataclasses import dataclass

LONGEST_SENTENCE = 25
HIGHEST_GRADE = 9.0

PLAINER = {
    "ascertain": "find out",
    "commence": "start",
    "deliver improvements": "make things better",
    "escalate": "pass on",
    "facilitate": "help",
    "going forward": "from now on",
    "holistic": "whole",
    "implement": "carry out",
    "in order to": "to",
    "key stakeholders": "the people this affects",
    "leverage": "use",
    "mobilise": "start",
    "multi-agency": "joint",
    "operationalise": "put to work",
    "robust": "strong",
    "stakeholders": "the people this affects",
    "streamline": "make simpler",
    "trajectory": "direction",
    "utilise": "use",
    "workstream": "part of the plan",
}

_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_END = re.compile(r"(?<=[.!?])\s+|\n+")
_VOWELS = re.compile(r"[aeiouy]+")


@dataclass(frozen=True, slots=True)
class Reading:
    """How hard a text is to read."""

    grade: float
    long_sentences: tuple[str, ...]
    words_to_avoid: tuple[tuple[str, str], ...]


def reading_of(text: str) -> Reading:
    """Judge a text. A line is a sentence at least, so a list item needs no full stop."""
    sentences = sentences_in(text)
    return Reading(
        grade=_grade(sentences),
        long_sentences=tuple(each for each in sentences if len(_WORD.findall(each)) > LONGEST_SENTENCE),
        words_to_avoid=_words_to_avoid(text),
    )


def sentences_in(text: str) -> list[str]:
    """Split text into sentences."""
    return [part.strip() for part in _END.split(text) if _WORD.search(part)]


def _grade(sentences: list[str]) -> float:
    """Give the Flesch-Kincaid grade: the years of school that a text asks for."""
    words = [word for sentence in sentences for word in _WORD.findall(sentence)]
    if not words:
        return 0.0
    syllables = sum(syllables_in(word) for word in words)
    return round(0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59, 1)


def syllables_in(word: str) -> int:
    """Count the vowel groups of a word, without a silent e at the end; near enough for a grade."""
    word = word.lower().strip("'’-")
    number = len(_VOWELS.findall(word))
    if word.endswith("e") and not word.endswith(("le", "ee", "ye")):
        number -= 1
    if word.endswith("ed") and not word.endswith(("ted", "ded")):
        number -= 1
    return max(number, 1)


def _words_to_avoid(text: str) -> tuple[tuple[str, str], ...]:
    used = [word for word in PLAINER if re.search(rf"\b{re.escape(word)}", text, re.IGNORECASE)]
    whole = [word for word in used if not any(word != longer and word in longer for longer in used)]
    return tuple((word, PLAINER[word]) for word in whole)
