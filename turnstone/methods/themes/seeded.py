"""The nearest of the themes that people chose, for each comment."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from turnstone.methods.themes.vectors import rows_of, weights_of

METHOD = "tf-idf-letters-1"

# A theme is as near as its nearest few phrases are; one alone may be near by chance.
_NEAREST = 3
Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Suggestion(Generic[Key]):
    """A theme that a comment may be of, and how near it is: 0 has nothing in common, 1 is the same words."""

    theme: Key
    score: float


def suggest(
    comments: Sequence[str],
    phrases: Mapping[Key, Sequence[str]],
    *,
    at_least: float,
    most: int = 2,
) -> list[tuple[Suggestion[Key], ...]]:
    """Give for each comment the themes that are near, the nearest first; none where none is near enough.

    The same comments and phrases always give the same answer, in whatever order the themes come.
    """
    themes = [key for key, said in phrases.items() if any(each.strip() for each in said)]
    if not comments or not themes:
        return [() for _ in comments]
    near = _nearness(comments, [phrases[key] for key in themes])
    return [_best(themes, row, at_least, most) for row in near]


def _nearness(comments: Sequence[str], phrases: Sequence[Sequence[str]]) -> Any:
    """Give a table: a row for each comment, and how near it is to each theme."""
    import numpy as np

    every = [each for said in phrases for each in said]
    weights = weights_of([*comments, *every])
    rows = rows_of(comments, weights)
    near = np.zeros((len(comments), len(phrases)))
    for place, said in enumerate(phrases):
        alike = (rows @ rows_of(list(said), weights).T).toarray()
        nearest = -np.sort(-alike, axis=1)[:, :_NEAREST]
        near[:, place] = nearest.mean(axis=1)
    return near


def _best(themes: Sequence[Key], near: Any, at_least: float, most: int) -> tuple[Suggestion[Key], ...]:
    found = [
        Suggestion(key, float(score)) for key, score in zip(themes, near, strict=True) if score >= at_least
    ]
    return tuple(sorted(found, key=lambda each: (-each.score, str(each.theme)))[:most])
