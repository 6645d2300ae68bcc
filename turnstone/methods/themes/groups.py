"""What comments that no theme holds have in common: groups, and the words that tell them from the rest."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from turnstone.methods.themes.vectors import rows_of, weights_of, words_of

# Grouping sets every comment beside every other; more than this would need too much memory and time.
MOST_COMMENTS = 1_500
_SMALLEST = 3
_FAR = 0.92
_TELLING = 4


@dataclass(frozen=True, slots=True)
class Group:
    """Comments that are like one another, by their place in the list, the most typical first."""

    members: tuple[int, ...]
    telling: tuple[str, ...]


def groups_in(comments: Sequence[str]) -> list[Group]:
    """Group comments that share uncommon words, the largest group first; one that is like no other is in none.

    Groups of short comments are rough: they are for a person to look through for a theme that is missing.
    """
    comments = comments[:MOST_COMMENTS]
    if len(comments) < _SMALLEST:
        return []
    rows = rows_of(comments, weights_of(comments, stems_of), stems_of)
    members: dict[int, list[int]] = {}
    for place, number in enumerate(_numbered(rows)):
        members.setdefault(int(number), []).append(place)
    everywhere = _counts(comments)
    found = [
        Group(
            _most_typical(rows, each),
            _telling([comments[place] for place in each], everywhere, len(comments)),
        )
        for each in members.values()
        if len(each) >= _SMALLEST
    ]
    told = [group for group in found if group.telling]
    return sorted(told, key=lambda group: (-len(group.members), group.members))


def telling_words(inside: Sequence[str], everything: Sequence[str], most: int) -> tuple[str, ...]:
    """Give the words that some comments have and the others seldom do, the most telling first."""
    return _telling(inside, _counts(everything), len(everything), most)


def _telling(
    inside: Sequence[str], everywhere: Mapping[str, int], number: int, most: int = _TELLING
) -> tuple[str, ...]:
    here, others = _counts(inside), max(number - len(inside), 1)

    def tells(word: str) -> float:
        return here[word] / len(inside) - (everywhere[word] - here[word]) / others

    words = [word for word in here if here[word] > 1 and tells(word) > 0]
    return tuple(sorted(words, key=lambda word: (-tells(word), word))[:most])


def stems_of(text: str) -> list[str]:
    """Split a text into the words that may tell something, each without its commonest endings."""
    return [_stem(word) for word in words_of(text) if len(word) > 2 and word not in _SMALL_WORDS]


def _stem(word: str) -> str:
    ending = next((each for each in ("ing", "ed", "es", "s") if word.endswith(each)), "")
    return word[: -len(ending)] if ending and len(word) - len(ending) > 3 else word


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
    near = dict(zip(members, (within @ within.T).toarray().sum(axis=1), strict=True))
    return tuple(sorted(members, key=lambda place: (-near[place], place)))


def _counts(comments: Sequence[str]) -> dict[str, int]:
    """Count the comments that have each word that may tell something, as it is written."""
    counted: dict[str, int] = {}
    for comment in comments:
        for word in {word for word in words_of(comment) if len(word) > 3 and word not in _SMALL_WORDS}:
            counted[word] = counted.get(word, 0) + 1
    return counted


_SMALL_WORDS = frozenset(
    "a about after again ago all also always am an and another any anyone are as asked at be because been"
    " before being both but by came can cant could couldnt did didnt do does doesnt doing done dont down each"
    " else end even ever every everyone few first for four from full get gets getting give given go goes going"
    " gone good got had has hasnt have havent having he hed hell her here hers herself hes him himself his how"
    " i id if ill im in into is isnt it its ive just know last learned left let lets like little long look lot"
    " made make many me means more most much must my myself need needs never new next no nobody none nor not"
    " nothing now of off on once one only or other our out over own people please put read really right said"
    " same saw say says see seen sent she shed shes should since so some someone still such take takes tell"
    " than thank thats that the their them then there these they theyd theyre theyve thing things think this"
    " those three through til till time times to told too took turned two until up us use very want wants was"
    " wasnt way we week weeks well went were werent what whats when where which while who whole whom whose why"
    " will with without wont word words would wouldnt year years yes yet you your youre".split()
)
