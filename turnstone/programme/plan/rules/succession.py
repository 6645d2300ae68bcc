"""What becomes of actions when a plan is replaced, and whether all are accounted for. No Django."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Fate(StrEnum):
    """What became of an action of a plan that another replaced."""

    COMPLETED = "completed"
    CARRIED = "carried"
    MERGED = "merged"
    DROPPED = "dropped"


FATE_NAMES = {
    Fate.COMPLETED: "Completed",
    Fate.CARRIED: "Carried on in the new plan",
    Fate.MERGED: "Joined with other work",
    Fate.DROPPED: "Dropped",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Hold how many actions the old plan had, how many met each fate, and which are left."""

    total: int
    by_fate: Mapping[Fate, int]
    left: tuple[str, ...]

    @property
    def is_closed(self) -> bool:
        """Say whether the fates add up to the old total."""
        return not self.left and sum(self.by_fate.values()) == self.total


def account_for(references: Collection[str], fates: Mapping[str, Fate]) -> Account:
    """Count what became of a plan's actions, named by their references."""
    met = Counter(fates[each] for each in references if each in fates)
    return Account(
        total=len(references),
        by_fate={fate: met[fate] for fate in Fate},
        left=tuple(each for each in references if each not in fates),
    )
