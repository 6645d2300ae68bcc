"""Whether a wave can be answered on a day, and the options that a question has by itself. No Django."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from turnstone.programme.voice.rules.words import QuestionKind

LONGEST_LIST = 40
LONGEST_CODE = 40


class WaveState(StrEnum):
    """Whether a wave can be answered."""

    EARLY = "early"
    OPEN = "open"
    CLOSED = "closed"


WAVE_STATE_NAMES = {
    WaveState.EARLY: "Not open yet",
    WaveState.OPEN: "Open",
    WaveState.CLOSED: "Closed",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOption:
    """An answer that a question is to offer; without a code, its words give one."""

    words: str
    code: str = ""
    words_for_young_people: str = ""
    is_good: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PopulationRow:
    """How many there are of one sort, as it is typed or stands in a file."""

    code: str
    words: str
    count: int


def wave_state(opens_on: dt.date, closes_on: dt.date, today: dt.date) -> WaveState:
    """Say whether a wave can be answered on a day; its first and its last day count."""
    if today < opens_on:
        return WaveState.EARLY
    return WaveState.CLOSED if today > closes_on else WaveState.OPEN


def options_for(kind: str, given: Iterable[NewOption]) -> tuple[NewOption, ...]:
    """Give a question's options, each with its own code; yes and no need not be given."""
    if kind == QuestionKind.WORDS:
        return ()
    options = [each for each in given if each.words.strip()]
    if kind == QuestionKind.YES_NO and not options:
        options = [NewOption(words="Yes", is_good=True), NewOption(words="No")]
    taken: set[str] = set()
    return tuple(_coded(each, taken) for each in options)


def whats_wrong_with_options(kind: str, options: Iterable[NewOption]) -> str:
    """Say in a sentence why a question cannot have these options; nothing where it can."""
    words = [each.words.strip().lower() for each in options]
    twice = next((each for each in words if words.count(each) > 1), "")
    if twice:
        return f"“{twice}” stands twice among the answers; take one of them out."
    if len(words) > LONGEST_LIST:
        return f"A question offers {LONGEST_LIST} answers at most, and these are {len(words)}."
    if kind == QuestionKind.YES_NO and len(words) != 2:
        return "A question of yes or no offers two answers; leave them empty to have “Yes” and “No”."
    if kind != QuestionKind.WORDS and len(words) < 2:
        return "Give two answers or more to choose from, each on a line of its own."
    return ""


def code_from(words: str, taken: Iterable[str] = (), otherwise: str = "answer") -> str:
    """Make a short name out of words, other than those that are taken."""
    plain = re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")[:LONGEST_CODE].strip("-") or otherwise
    found, number, used = plain, 1, set(taken)
    while found in used:
        number += 1
        found = f"{plain[: LONGEST_CODE - len(str(number)) - 1]}-{number}"
    return found


def _coded(option: NewOption, taken: set[str]) -> NewOption:
    code = code_from(option.code or option.words, taken)
    taken.add(code)
    return NewOption(
        words=option.words.strip(),
        code=code,
        words_for_young_people=option.words_for_young_people.strip(),
        is_good=option.is_good,
    )
