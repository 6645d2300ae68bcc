"""Comments as rows of weights, one column for each run of letters or each word."""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

_SHORTEST, _LONGEST = 3, 5
Splits = Callable[[str], list[str]]


def letters_of(text: str) -> list[str]:
    """Split a text into runs of letters; a word begins and ends with a space, and no run goes past it."""
    runs: list[str] = []
    for word in words_of(text):
        spaced = f" {word} "
        for length in range(_SHORTEST, _LONGEST + 1):
            runs += [spaced[place : place + length] for place in range(len(spaced) - length + 1)]
    return runs


def words_of(text: str) -> list[str]:
    """Split a text into its words, small letters all."""
    return re.findall(r"[a-z0-9]+", text.casefold().replace("’", "").replace("'", ""))


def weights_of(texts: Iterable[str], splits: Splits = letters_of) -> dict[str, tuple[int, float]]:
    """Give each run its column, and its weight: the more, the fewer texts have it."""
    texts = list(texts)
    found: Counter[str] = Counter()
    for text in texts:
        found.update(set(splits(text)))
    number = len(texts)
    return {
        run: (place, math.log((1 + number) / (1 + times)) + 1)
        for place, (run, times) in enumerate(sorted(found.items()))
    }


def rows_of(
    texts: Sequence[str], weights: Mapping[str, tuple[int, float]], splits: Splits = letters_of
) -> Any:
    """Give a sparse row for each text, of length one; a text without any known run is a row of noughts."""
    import numpy as np
    from scipy import sparse

    places: list[int] = []
    values: list[float] = []
    ends = [0]
    for text in texts:
        counted = [(weights[run], times) for run, times in Counter(splits(text)).items() if run in weights]
        said = [(place, (1 + math.log(times)) * weight) for (place, weight), times in counted]
        length = math.sqrt(sum(value * value for _, value in said)) or 1.0
        places += [place for place, _ in said]
        values += [value / length for _, value in said]
        ends.append(len(places))
    return sparse.csr_array(
        (np.array(values, dtype=float), np.array(places, dtype=np.int64), np.array(ends, dtype=np.int64)),
        shape=(len(texts), len(weights)),
    )
