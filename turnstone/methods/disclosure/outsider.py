"""What somebody outside can know of the cells that are not shown: the one linear programme of both sides.

They know the cells that are shown, the relations, and that a hidden cell is a whole number of at least 1, because a
zero would be shown. Of a cell that is printed nowhere they know only that it is not below 0.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from turnstone.methods.disclosure.figures import Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """Hold what is shown, the relations, and which of the cells that are not shown are printed nowhere at all."""

    shown: Mapping[str, int]
    relations: tuple[Relation, ...]
    unprinted: Collection[str] = frozenset()

    def could_be(self, cell: str, least: int) -> bool:
        """Say whether a cell that is not shown could be as large as this."""
        system = _system(self, cell)
        if system is None:
            return True
        found = system.solve({}, {cell: least})
        return bool(found.success)

    def smallest(self, cell: str) -> int:
        """Give the smallest whole number that a cell could be."""
        system = _system(self, cell)
        if system is None:
            return self.least(cell)
        found = system.solve({cell: 1}, {})
        assert found.success, "what is shown contradicts itself"
        return int(round(found.fun))

    def largest(self, cell: str) -> int | None:
        """Give the largest whole number that a cell could be; None where it has no end."""
        system = _system(self, cell)
        if system is None:
            return None
        found = system.solve({cell: -1}, {})
        if found.status in (_UNBOUNDED, _EITHER):
            return None
        assert found.success, "what is shown contradicts itself"
        return int(round(-found.fun))

    def least(self, cell: str) -> int:
        """Say how small a cell can be for what it is."""
        return 0 if cell in self.unprinted else 1


_UNBOUNDED, _EITHER = 3, 4  # what HiGHS says of a sum that may grow for ever; the second of whole numbers


@dataclass(frozen=True, slots=True)
class _System:
    """Hold the equations that bear on one cell: a row of signs for each, and what it must come to."""

    view: View
    names: tuple[str, ...]
    rows: tuple[dict[str, int], ...]
    sums: tuple[int, ...]

    def solve(self, costs: Mapping[str, int], least: Mapping[str, int]) -> Any:
        """Find the cheapest whole numbers that fit, with some cells at least so large.

        scipy is loaded here, once something has to be worked out: it takes most of a second.
        """
        import numpy as np
        from scipy.optimize import linprog

        column = {name: place for place, name in enumerate(self.names)}
        left = np.zeros((len(self.rows), len(self.names)))
        for place, row in enumerate(self.rows):
            for name, sign in row.items():
                left[place, column[name]] = sign
        bounds = [(max(self.view.least(name), least.get(name, 0)), None) for name in self.names]
        cost = [costs.get(name, 0) for name in self.names]
        return linprog(cost, A_eq=left, b_eq=self.sums, bounds=bounds, integrality=1, method="highs")


def _system(view: View, cell: str) -> _System | None:
    """Gather the equations that hang together with one cell through others that are not shown; none: None."""
    met: list[Relation] = []
    names, waiting = {cell: None}, [cell]
    of: dict[str, list[Relation]] = {}
    for relation in view.relations:
        for name in relation.cells:
            of.setdefault(name, []).append(relation)
    while waiting:
        for relation in of.get(waiting.pop(), ()):
            if relation not in met:
                met.append(relation)
                new = [name for name in relation.cells if name not in view.shown and name not in names]
                names |= dict.fromkeys(new)
                waiting += new
    if not met:
        return None
    rows, sums = zip(*(_equation(view, relation) for relation in met), strict=True)
    return _System(view, tuple(names), rows, sums)


def _equation(view: View, relation: Relation) -> tuple[dict[str, int], int]:
    """Write total = sum of parts as signs of the cells that are not shown and what the rest comes to."""
    signs: dict[str, int] = {}
    known = 0
    for name, sign in [(relation.total, -1), *((part, 1) for part in relation.parts)]:
        if name in view.shown:
            known -= sign * view.shown[name]
        else:
            signs[name] = signs.get(name, 0) + sign
    return signs, known
