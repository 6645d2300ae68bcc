"""How papers say dates, counts and lists, so that all of them say these alike."""

import datetime as dt
from collections.abc import Iterable, Sequence


def day(on: dt.date) -> str:
    """Write a day as people say it."""
    return f"{on.day} {on:%B %Y}"


def day_or(on: dt.date | None, missing: str = "no date") -> str:
    """Write a day, or say that there is none."""
    return day(on) if on else missing


def short_day(on: dt.date | None, missing: str = "no date") -> str:
    """Write a day for a narrow column."""
    return f"{on.day} {on:%b %Y}" if on else missing


def short_month(on: dt.date | None, missing: str = "not set") -> str:
    """Write a month for a narrow column."""
    return f"{on:%b %Y}" if on else missing


def plural(word: str) -> str:
    """Give the plural of a word that a plan may have chosen."""
    return f"{word[:-1]}ies" if word.endswith("y") and word[-2:-1] not in "aeiou" else f"{word}s"


def count(number: int, word: str, words: str = "") -> str:
    """Count things: "1 action", "3 actions"."""
    return f"{number} {word if number == 1 else words or plural(word)}"


def verb(number: int, one: str, many: str) -> str:
    """Choose the verb that goes with a number of things."""
    return one if number == 1 else many


def listed(items: Iterable[str], last: str = "and") -> str:
    """List items in a sentence: "a, b and c"."""
    found = list(items)
    if len(found) < 2:
        return "".join(found)
    return f"{', '.join(found[:-1])} {last} {found[-1]}"


def listed_some(items: Sequence[str], most: int = 8) -> str:
    """List the first few items in a sentence and count the rest; the whole list stands elsewhere in the paper."""
    if len(items) <= most + 1:
        return listed(items)
    return f"{', '.join(items[:most])} and {len(items) - most} more"


def capital(words: str) -> str:
    """Begin with a capital, leaving the rest as it is."""
    return words[:1].upper() + words[1:]


def sentence(words: str) -> str:
    """End with a full stop, unless it has an end already."""
    words = words.strip()
    return words if not words or words[-1] in ".!?…:;”" else f"{words}."


def quoted(words: str) -> str:
    """Set words apart as somebody's own."""
    return f"“{words.strip().rstrip('.')}”"
