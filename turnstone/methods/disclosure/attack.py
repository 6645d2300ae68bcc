"""The attacker: work out all that can be known of hidden cells from what a release shows.

It is given no count that is not shown, and shares with the defence only the way in which sums are solved.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from turnstone.methods.disclosure.figures import Relation
from turnstone.methods.disclosure.outsider import View


@dataclass(frozen=True, slots=True)
class Known:
    """Say between which whole numbers a hidden cell must lie; a `most` of None has no end."""

    least: int
    most: int | None

    def is_surely_below(self, threshold: int) -> bool:
        """Say whether an outsider knows that it is a small number."""
        return self.most is not None and self.most < threshold


def attack(
    shown: Mapping[str, int],
    relations: Collection[Relation],
    targets: Collection[str],
    unprinted: Collection[str] = frozenset(),
) -> dict[str, Known]:
    """Work out the range of each target from what is shown and how cells add up."""
    view = View(shown=shown, relations=tuple(relations), unprinted=frozenset(unprinted))
    return {each: Known(view.smallest(each), view.largest(each)) for each in targets}


def recovered(known: Mapping[str, Known], threshold: int) -> tuple[str, ...]:
    """Name the cells that an outsider knows to be small: a release is good where there are none."""
    return tuple(name for name, found in known.items() if found.is_surely_below(threshold))
