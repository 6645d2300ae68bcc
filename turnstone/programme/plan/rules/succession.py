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


def fault_in_fate(
    fate: Fate, *, is_complete: bool, has_evidence: bool, successors: int, why: str, agreed_by: str
) -> str:
    """Say what bars an action from a fate, as the end of a sentence that begins with its name; "" when nothing does."""
    if fate == Fate.COMPLETED:
        return _fault_in_completing(is_complete, has_evidence, successors)
    if is_complete:
        return f"is complete, so it cannot be {_CALLED[fate]}; say that it was completed"
    if fate == Fate.CARRIED and not successors:
        return "is carried on in no action; choose at least one of the new plan"
    if fate == Fate.MERGED and successors != 1:
        return "is joined with one action of the new plan; choose just one"
    if fate == Fate.DROPPED:
        return _fault_in_dropping(successors, why, agreed_by)
    return ""


def _fault_in_completing(is_complete: bool, has_evidence: bool, successors: int) -> str:
    if not is_complete:
        return "is not complete; rate it complete first, or say that it is carried on, joined or dropped"
    if not has_evidence:
        return "has no evidence; add to the action what shows that it was done"
    return "was completed, so nothing carries it on; choose no action of the new plan" if successors else ""


def _fault_in_dropping(successors: int, why: str, agreed_by: str) -> str:
    if not why.strip():
        return "cannot be dropped without a reason; say why"
    if not agreed_by.strip():
        return "cannot be dropped by nobody; say who agreed"
    return "is dropped, so nothing carries it on; choose no action of the new plan" if successors else ""


_CALLED = {Fate.CARRIED: "carried on", Fate.MERGED: "joined with other work", Fate.DROPPED: "dropped"}


def account_for(references: Collection[str], fates: Mapping[str, Fate]) -> Account:
    """Count what became of a plan's actions, named by their references."""
    met = Counter(fates[each] for each in references if each in fates)
    return Account(
        total=len(references),
        by_fate={fate: met[fate] for fate in Fate},
        left=tuple(each for each in references if each not in fates),
    )
