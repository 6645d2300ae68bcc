"""What somebody outside can know of the cells that are not shown: the one linear programme of both sides.

They know the cells that are shown, the relations, and that a hidden cell is a whole number of at least 1, because a
zero would be shown. Of a cell that is printed nowhere they know only that it is not below 0.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from turnstone.methods.disclosure.figures import Relation


@dataclass(frozen=True, kw_only=True)
class View:
    """Hold what is shown, the relations, and which of the cells that are not shown are printed nowhere at all."""

    shown: Mapping[str, int]
    relations: tuple[Relation, ...]
    unprinted: Collection[str] = frozenset()

    @cached_property
    def known(self) -> Mapping[str, int]:
        """Give what is shown, with every cell that follows from it by taking away, one after the other."""
        known = dict(self.shown)
        waiting = list(self.relations)
        while waiting:
            left = [each for each in waiting if not _settles(each, known)]
            if len(left) == len(waiting):
                break
            waiting = left
        return known

    @cached_property
    def relations_of(self) -> Mapping[str, list[Relation]]:
        """List the relations that each cell which is not known is in."""
        found: dict[str, list[Relation]] = {}
        for relation in self.relations:
            for name in dict.fromkeys(relation.cells):
                if name not in self.known:
                    found.setdefault(name, []).append(relation)
        return found

    def could_be(self, cell: str, least: int) -> bool:
        """Say whether a cell that is not shown could be as large as this."""
        if cell in self.known:
            return self.known[cell] >= least
        system = _system(self, cell)
        if system is None:
            return True
        found = system.solve({}, {cell: least})
        return bool(found.success)

    def smallest(self, cell: str) -> int:
        """Give the smallest whole number that a cell could be."""
        if cell in self.known:
            return self.known[cell]
        system = _system(self, cell)
        if system is None:
            return self.least(cell)
        found = system.solve({cell: 1}, {})
        assert found.success, "what is shown contradicts itself"
        least: int = round(found.fun)
        return least

    def largest(self, cell: str) -> int | None:
        """Give the largest whole number that a cell could be; None where it has no end."""
        if cell in self.known:
            return self.known[cell]
        system = _system(self, cell)
        if system is None:
            return None
        found = system.solve({cell: -1}, {})
        if found.status in (_UNBOUNDED, _EITHER):
            return None
        assert found.success, "what is shown contradicts itself"
        most: int = round(-found.fun)
        return most

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


def _settles(relation: Relation, known: dict[str, int]) -> bool:
    """Work out the one cell of a relation that is not known, and say whether nothing is left to know of it."""
    missing = [each for each in relation.cells if each not in known]
    if len(missing) == 1:
        parts = sum(known.get(each, 0) for each in relation.parts)
        total = known.get(relation.total, 0)
        known[missing[0]] = parts if missing[0] == relation.total else total - parts
    return len(missing) < 2


def _system(view: View, cell: str) -> _System | None:
    """Gather the equations that hang together with one cell through others that are not known; none: None."""
    met: dict[Relation, None] = {}
    names, waiting = {cell: None}, [cell]
    while waiting:
        for relation in view.relations_of.get(waiting.pop(), ()):
            if relation not in met:
                met[relation] = None
                new = [each for each in relation.cells if each not in view.known and each not in names]
                names |= dict.fromkeys(new)
                waiting += new
    if not met:
        return None
    rows, sums = zip(*(_equation(view, relation) for relation in met), strict=True)
    return _System(view, tuple(names), rows, sums)


def _equation(view: View, relation: Relation) -> tuple[dict[str, int], int]:
    """Write total = sum of parts as signs of the cells that are not known and what the rest comes to."""
    signs: dict[str, int] = {}
    rest = 0
    for name, sign in [(relation.total, -1), *((part, 1) for part in relation.parts)]:
        if name in view.known:
            rest -= sign * view.known[name]
        else:
            signs[name] = signs.get(name, 0) + sign
    return signs, rest
