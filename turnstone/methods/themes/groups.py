"""What comments that no theme holds have in common: groups, each with the words that tell it from the rest."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from turnstone.methods.themes.vectors import rows_of, weights_of, words_of

# Grouping sets every comment beside every other; more than this would need too much memory and time.
MOST_COMMENTS = 3_000
_SMALLEST = 3
_FAR = 0.90
_TELLING = 5


@dataclass(frozen=True, slots=True)
class Group:
    """Comments that are like one another, by their place in the list, the most typical first."""

    members: tuple[int, ...]
    telling: tuple[str, ...]


def groups_in(comments: Sequence[str]) -> list[Group]:
    """Group comments that are alike, the largest group first; one that is like no other is in none.

    Groups of short comments are rough: they are for a person to look through for a theme that is missing.
    """
    comments = comments[:MOST_COMMENTS]
    if len(comments) < _SMALLEST:
        return []
    rows = rows_of(comments, weights_of(comments))
    members: dict[int, list[int]] = {}
    for place, number in enumerate(_numbered(rows)):
        members.setdefault(int(number), []).append(place)
    alike = [each for each in members.values() if len(each) >= _SMALLEST]
    found = [Group(_most_typical(rows, each), _telling(comments, each)) for each in alike]
    return sorted(found, key=lambda group: (-len(group.members), group.members))


def _numbered(rows: Any) -> Any:
    """Number the group of each comment: groups are joined while they are alike on average."""
    import numpy as np
    from scipy.cluster.hierarchy import fcluster, linkage
    from scipy.spatial.distance import squareform

    apart = 1 - (rows @ rows.T).toarray()
    np.fill_diagonal(apart, 0)
    apart = np.clip((apart + apart.T) / 2, 0, 1)
    return fcluster(linkage(squareform(apart, checks=False), "average"), _FAR, "distance")


def _most_typical(rows: Any, members: Sequence[int]) -> tuple[int, ...]:
    within = rows[list(members)]
    near = (within @ within.T).toarray().sum(axis=1)
    return tuple(sorted(members, key=lambda place: (-near[members.index(place)], place)))


def _telling(comments: Sequence[str], members: Sequence[int]) -> tuple[str, ...]:
    """Give the words that members have and others seldom have."""
    inside, everywhere = _counts([comments[place] for place in members]), _counts(comments)
    here, all_of_them = len(members), len(comments)

    def tells(word: str) -> float:
        return inside[word] / here - (everywhere[word] - inside[word]) / max(all_of_them - here, 1)

    words = [word for word in inside if inside[word] > 1 and len(word) > 3 and word not in _SMALL_WORDS]
    return tuple(sorted(words, key=lambda word: (-tells(word), word))[:_TELLING])


def _counts(comments: Sequence[str]) -> dict[str, int]:
    counted: dict[str, int] = {}
    for comment in comments:
        for word in set(words_of(comment)):
            counted[word] = counted.get(word, 0) + 1
    return counted


_SMALL_WORDS = frozenset(
    "about after again always because been before being could didnt doesnt dont down even ever every from gets getting"
    " going have havent hasnt having here into isnt just know like made make more most much need never only other over"
    " really same said says should some still such than that thats their them then there these they thing things this"
    " those through told very want wants wasnt well went were werent what when where which while will with wont would"
    " your youre".split()
)
