"""The key to ratings, with those that it took the place of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from turnstone.programme.plan.facts import RatingKeyFacts
from turnstone.programme.plan.rules import Confidence
from turnstone.web.kit.formats import day


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyLine:
    """A rating: the colour that gives its mark, its word, and what it means."""

    code: str
    word: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyView:
    """A key under its number."""

    name: str
    since: str
    lines: tuple[KeyLine, ...]
    who: str
    why: str


def keys_page(keys: Sequence[RatingKeyFacts]) -> tuple[KeyView, ...]:
    """Set out the keys that a plan has had, which come newest first."""
    return tuple(_key(each) for each in keys)


def _key(key: RatingKeyFacts) -> KeyView:
    is_first = key.number == 1
    return KeyView(
        name=f"Version {key.number}",
        since=f"from {day(key.since)}",
        lines=_lines(key.words),
        who="" if is_first else f"Changed by {key.by}",
        why="" if is_first else key.why,
    )


def _lines(words: Mapping[str, str]) -> tuple[KeyLine, ...]:
    found = []
    for code in Confidence:
        if code in words:
            word, _, meaning = words[code].partition(":")
            found.append(KeyLine(code=str(code), word=word.strip(), meaning=meaning.strip()))
    return tuple(found)
