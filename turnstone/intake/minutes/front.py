"""Which board met, on which day, when and where, from the lines before the first item."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from turnstone.intake.dates import day_named
from turnstone.intake.minutes.boards import boards_in, tidied


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """Hold what the front of minutes says."""

    board: str = ""
    on: dt.date | None = None
    at: str = ""
    place: str = ""


def read_front(front: Front, text: str) -> tuple[Front, str]:
    """Add what a line of the front says, and name what it was read as; nothing where it says nothing of these."""
    meanings = []
    label = _LABEL.match(text)
    rest = text[label.end() :] if label else text
    if label and label["label"].lower() in ("venue", "location", "place"):
        return replace(front, place=front.place or rest.strip()), "place"
    held = _HELD_ON.search(text)
    day = day_named(held["rest"] if held else text)
    if day and front.on is None and _is_of_the_meeting(text, bool(label), bool(held)):
        front, meanings = replace(front, on=day), ["day"]
        place = _PLACE.search(text)
        front = replace(front, place=front.place or (place["place"].strip(" .") if place else ""))
    time = _TIME.search(rest)
    if time and not front.at and (day or label or len(text) < _SHORT):
        front, meanings = replace(front, at=_clock(time)), [*meanings, "time"]
    board = _board(text)
    if board and not front.board and len(text) < _LONG and (day or held or len(text) < _SHORT):
        front, meanings = replace(front, board=board), ["board", *meanings]
    return front, " and ".join(meanings)


def _is_of_the_meeting(text: str, labelled: bool, held: bool) -> bool:
    """Say whether a day is that of the meeting: it is labelled so, "held on" it, or stands in a short line."""
    return labelled or held or (len(text) < _SHORT and not _OTHER_DAY.search(text))


def _board(text: str) -> str:
    if _NOT_ITS_BOARD.search(text):
        return ""
    cleaned = _MINUTES_OF.sub("", text)
    if cleaned.isupper():
        cleaned = _from_capitals(cleaned)
    named = boards_in(cleaned)
    return named[0] if named else tidied(cleaned) if cleaned.endswith((" Board", " Committee")) else ""


def _from_capitals(text: str) -> str:
    """Write a heading in capitals as a name is written; short words that are all consonants stay as they are."""
    words = []
    for at, word in enumerate(text.split()):
        is_small = word in ("AND", "OF", "FOR", "THE", "IN", "ON", "WITH") and at
        is_initials = word in ("SEND", "NHS", "ICB", "ICP", "CCG", "CYP", "SEN") or not re.search(
            "[AEIOUY]", word
        )
        words.append(
            word
            if is_initials
            else word.lower()
            if is_small
            else "-".join(p.capitalize() for p in word.split("-"))
        )
    return " ".join(words)


def _clock(found: re.Match[str]) -> str:
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    half = (found["half"] or "").lower().replace(".", "")
    if half == "pm" and hour < 12:
        hour += 12
    return f"{hour:02}:{minute:02}"


_SHORT, _LONG = 100, 260
_LABEL = re.compile(r"(?P<label>venue|date(?: and time)?|time|location|place|day)\s*[:–-]\s*", re.IGNORECASE)
_HELD_ON = re.compile(
    r"\b(?:held|meeting(?: of .{3,100})?)\s+(?:\w+\s+){0,12}?(?:on|at|–|-)\s+(?P<rest>.*)", re.IGNORECASE
)
_OTHER_DAY = re.compile(
    r"\bnext\b|\blast\b|\bprevious\b|\bpublished\b|\bupdated\b|\bissued\b|\bdue\b|\bby\b", re.IGNORECASE
)
_MINUTES_OF = re.compile(
    r"^(?:\W*(?:draft|unconfirmed|confirmed|public)\s+)?(?:\W*minutes\s*)?(?:of\s+)?(?:(?:a|the|an)\s+)?(?:(?:\w+\s+){0,2}meeting\s+of\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
_NOT_ITS_BOARD = re.compile(r"^(?:present|apologies|cc|copied)\b", re.IGNORECASE)
_TIME = re.compile(
    r"\b(?P<hour>[01]?\d|2[0-3])(?:[.:](?P<minute>[0-5]\d))?\s*(?P<half>[ap]\.?m\b\.?)", re.IGNORECASE
)
_PLACE = re.compile(
    r"\b(?:in|at)\s+(?:the\s+)?(?P<place>(?!\d)[A-Z][^.;]*?(?:Room|Hall|Chamber|House|Centre|Teams|Office|Offices|Building)\b[^.;]{0,60})"
)
