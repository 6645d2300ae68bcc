"""How far two readers agree, beyond what would happen by chance: Cohen's kappa, and words for it.

Source: Cohen 1960; the words are those of Landis and Koch 1977, put plainly.
"""

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass

_WORDS = (
    (0.0, "no better than chance"),
    (0.2, "hardly better than chance"),
    (0.4, "a little"),
    (0.6, "fairly well"),
    (0.8, "well"),
)
_BEST = "very well"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Say how often two readers gave the same answer, how often they would by chance, and kappa.

    Kappa is None where it means nothing: nothing was read by both, or both gave one and the same answer throughout.
    """

    read_by_both: int
    agreed: int
    by_chance: float | None
    kappa: float | None


def agreement(pairs: Iterable[tuple[Hashable, Hashable]]) -> Agreement:
    """Compare what two readers said of the same things, one pair a thing."""
    said = list(pairs)
    agreed = sum(one == other for one, other in said)
    if not said:
        return Agreement(read_by_both=0, agreed=0, by_chance=None, kappa=None)
    first, second = Counter(one for one, _ in said), Counter(other for _, other in said)
    met = sum(first[each] * second[each] for each in first)
    square = len(said) ** 2
    kappa = None if met == square else (agreed * len(said) - met) / (square - met)
    return Agreement(read_by_both=len(said), agreed=agreed, by_chance=met / square, kappa=kappa)


def agreement_in_words(found: Agreement, thing: str = "comment") -> str:
    """Say it in a sentence, with how many both read; `thing` is what they read."""
    if not found.read_by_both:
        return f"No {thing} was read by both, so we cannot tell how far they agree."
    counted = f"Both read {found.read_by_both} {thing}{'' if found.read_by_both == 1 else 's'}"
    same = f"{counted} and gave the same answer to {found.agreed}."
    if found.kappa is None:
        return f"{same} As all the answers were alike, we cannot tell whether that is more than chance."
    kappa = round(found.kappa, 2) or 0.0  # judged as it is shown, and never shown as -0.00
    return f"{same} They agree {_word(kappa)} (kappa {kappa:.2f}, where 1 is always and 0 is chance)."


def _word(kappa: float) -> str:
    return next((word for most, word in _WORDS if kappa <= most), _BEST)
