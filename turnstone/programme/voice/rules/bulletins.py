"""What a bulletin's line tells, when what it told no longer holds, and what a second drawing keeps. No Django."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

USUAL_RHYTHM = 14
LONGEST_EASY_SENTENCE = 15


class BulletinSection(StrEnum):
    """The parts of an issue, in the order in which they are printed."""

    CORRECTIONS = "corrections"
    DIFFERENCE = "difference"
    DONE = "done"
    DATES = "dates"
    PROMISES = "promises"
    REPLIES = "replies"
    EVENTS = "events"
    SURVEYS = "surveys"
    BOARDS = "boards"
    PAPERS = "papers"
    OTHER = "other"


BULLETIN_SECTION_NAMES = {
    BulletinSection.CORRECTIONS: "Putting it right",
    BulletinSection.DIFFERENCE: "What difference it makes",
    BulletinSection.DONE: "What we have finished",
    BulletinSection.DATES: "What moved or stopped",
    BulletinSection.PROMISES: "Our promises",
    BulletinSection.REPLIES: "You said, we did",
    BulletinSection.EVENTS: "Events",
    BulletinSection.SURVEYS: "Surveys",
    BulletinSection.BOARDS: "What boards decided",
    BulletinSection.PAPERS: "New to read",
    BulletinSection.OTHER: "Also",
}

EASY_SECTION_NAMES = BULLETIN_SECTION_NAMES | {
    BulletinSection.CORRECTIONS: "What we have to put right",
    BulletinSection.DIFFERENCE: "What is better",
    BulletinSection.DONE: "What is done",
    BulletinSection.DATES: "What will be later, or will not be done",
    BulletinSection.PROMISES: "What we promised",
    BulletinSection.SURVEYS: "Tell us what you think",
    BulletinSection.BOARDS: "What our meetings decided",
    BulletinSection.OTHER: "More news",
}


class Aspect(StrEnum):
    """Which side of a row a line tells of: one action has a status, a date and an impact."""

    STATUS = "status"
    DUE = "due"
    IMPACT = "impact"
    PROMISE = "promise"
    MEETING = "meeting"
    DECISION = "decision"
    EVENT = "event"
    SURVEY = "survey"
    REPLY = "reply"
    PAPER = "paper"


# From low to high: a higher one than was told is good news, a lower one takes back what was told.
_IMPACTS = ("not_yet", "early_signs", "evident", "sustained")

# Where a row may go from what was told of it without the telling being wrong.
_GOES_ON: dict[tuple[str, str], frozenset[str]] = {
    (Aspect.PROMISE, "open"): frozenset({"late", "kept", "partly", "dropped"}),
    (Aspect.PROMISE, "late"): frozenset({"kept", "partly", "dropped"}),
    (Aspect.PROMISE, "partly"): frozenset({"kept"}),
    (Aspect.PAPER, "published"): frozenset({"superseded"}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnLine:
    """A line as the record gives it: its words, the row that it tells, at which version, and what it says of it."""

    section: BulletinSection
    words: str
    easy_words: str
    about: str
    about_version: int | None
    said: str
    corrects: int | None = None

    @property
    def key(self) -> tuple[str, str, int | None]:
        """Name what it tells, so that a second drawing finds the same line again."""
        return key_of_line(self.about, self.said, self.corrects)


def key_of_line(about: str, said: str, corrects: int | None) -> tuple[str, str, int | None]:
    """Name what a line tells: the row, the side of it, and the earlier line that it puts right."""
    return about, aspect_of(said), corrects


def said_of(aspect: Aspect, state: str) -> str:
    """Write down what a line says of a row: "status:complete", "due:2026-07-01"."""
    return f"{aspect}:{state}"


def aspect_of(said: str) -> str:
    """Give the side of a row that a line tells of."""
    return said.partition(":")[0]


def state_told(said: str) -> str:
    """Give the state that a line told."""
    return said.partition(":")[2]


def is_reversed(said: str, standing: Mapping[str, str] | None) -> bool:
    """Say whether what a line told was taken back: the row is gone, or stands against what was said.

    What goes on from there (a promise is kept, a date moves later again) is news of its own, and no mistake. A line
    that tells nothing of the record is never taken back by it, and one that told that a row is gone is right.
    """
    if not said:
        return False
    aspect, told = aspect_of(said), state_told(said)
    now = (standing or {}).get(aspect)
    if now is None:
        return bool(told)
    return now != told and not _goes_on(aspect, told, now)


def _goes_on(aspect: str, told: str, now: str) -> bool:
    if aspect == Aspect.STATUS:
        return told != "complete"
    if aspect in (Aspect.DUE, Aspect.SURVEY):
        return now > told
    if not told:
        return False
    if aspect == Aspect.IMPACT:
        return _IMPACTS.index(now) > _IMPACTS.index(told)
    if aspect in (Aspect.EVENT, Aspect.MEETING):
        return told.startswith("scheduled") and now == "held"
    return now in _GOES_ON.get((aspect, told), frozenset())


# A clause can stand alone where it says who does what; one that goes on with a verb cannot.
_STANDS_ALONE = (
    r"(?:we|you|they|it|he|she|there|this|that|these|those|the|a|an|our|your|their|every|each|some|many|most|all|no"
    r"|nobody|everybody|everyone|people|parents|families|children|schools)"
)
_CLAUSE = re.compile(rf";\s+|,\s+and\s+(?={_STANDS_ALONE}\s)|,\s+(?=(?:but|so)\s+{_STANDS_ALONE}\s)")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


def easier(words: str) -> str:
    """Put words into shorter sentences: one that is long is cut where one clause ends and the next begins."""
    return " ".join(part for sentence in _SENTENCE.split(words.strip()) for part in _shorter(sentence))


def _shorter(sentence: str) -> Iterable[str]:
    if len(sentence.split()) <= LONGEST_EASY_SENTENCE:
        return [sentence]
    clauses = [part.strip(" .") for part in _CLAUSE.split(sentence)]
    if any(len(part.split()) < 3 for part in clauses):
        return [sentence]
    return [f"{part[:1].upper()}{part[1:]}." for part in clauses]


def long_easy_sentences(words: str) -> tuple[str, ...]:
    """List the sentences that are too long for easy reading."""
    every = (part for line in words.splitlines() for part in _SENTENCE.split(line.strip()))
    return tuple(part for part in every if len(part.split()) > LONGEST_EASY_SENTENCE)
