"""What somebody outside can know of the cells that are not shown: the one linear programme of both sides.

They know the cells that are shown, the relations, and that a hidden cell is a whole number of at least 1, because a
zero would be shown. Of a cell that is printed nowhere they know only that it is not below 0.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from turnstone.methods.disclosure.figures import Relation

_NOTHING: Mapping[str, int] = {}


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

    def could_be(self, cell: str, least: int) -> bool:
        """Say whether a cell that is not shown could be as large as this."""
        if cell in self.known:
            return self.known[cell] >= least
        system = self._systems.get(cell)
        return system is None or system.solve(least={cell: least}).success

    def not_seen_at(self, cells: Collection[str], least: int) -> list[str]:
        """Leave out cells that could be as large as this, as far as a few solutions show it of many at once.

        Any solution proves that each cell could be what it is in it. One by one, a large table takes a minute.
        """
        waiting = dict.fromkeys(cells)
        for system in {id(each): each for name in waiting if (each := self._systems.get(name))}.values():
            while wanted := [name for name in waiting if name in system.column]:
                found = system.solve(dict.fromkeys(wanted, -1), most=dict.fromkeys(wanted, least))
                seen = [
                    name for name in wanted if found.success and found.x[system.column[name]] > least - 0.5
                ]
                if not seen:
                    break
                waiting = {name: None for name in waiting if name not in seen}
        return list(waiting)

    def smallest(self, cell: str) -> int:
        """Give the smallest whole number that a cell could be."""
        if cell in self.known:
            return self.known[cell]
        system = self._systems.get(cell)
        return round(system.solve({cell: 1}).fun) if system else self.least(cell)

    def largest(self, cell: str) -> int | None:
        """Give the largest whole number that a cell could be; None where it has no end."""
        if cell in self.known:
            return self.known[cell]
        system = self._systems.get(cell)
        found = system.solve({cell: -1}) if system else None
        return round(-found.fun) if found and found.status not in _UNBOUNDED else None

    def least(self, cell: str) -> int:
        """Say how small a cell can be for what it is."""
        return 0 if cell in self.unprinted else 1

    @cached_property
    def _systems(self) -> Mapping[str, "_System"]:
        """Give for each cell that is not known, and is in a relation, the equations that hang together with it."""
        relations_of: dict[str, list[Relation]] = {}
        for relation in self.relations:
            for name in dict.fromkeys(relation.cells):
                if name not in self.known:
                    relations_of.setdefault(name, []).append(relation)
        found: dict[str, _System] = {}
        for name in relations_of:
            if name not in found:
                system = self._system(name, relations_of)
                found |= dict.fromkeys(system.column, system)
        return found

    def _system(self, start: str, relations_of: Mapping[str, list[Relation]]) -> "_System":
        met: dict[Relation, None] = {}
        names, waiting = {start: None}, [start]
        while waiting:
            for relation in relations_of[waiting.pop()]:
                if relation not in met:
                    met[relation] = None
                    new = [each for each in relation.cells if each not in self.known and each not in names]
                    names |= dict.fromkeys(new)
                    waiting += new
        column = {name: place for place, name in enumerate(names)}
        return _System(column, tuple(met), self.known, [self.least(each) for each in names])


_UNBOUNDED = (3, 4)  # what HiGHS says of a sum that may grow for ever; the second of whole numbers


@dataclass(frozen=True)
class _System:
    """Hold the equations of cells that are not known: each cell's column, and how small each can be for what it is."""

    column: Mapping[str, int]
    relations: tuple[Relation, ...]
    known: Mapping[str, int]
    smallest: Sequence[int]

    def solve(
        self,
        costs: Mapping[str, int] = _NOTHING,
        *,
        least: Mapping[str, int] = _NOTHING,
        most: Mapping[str, int] = _NOTHING,
    ) -> Any:
        """Find the cheapest whole numbers that fit, some cells being so large at least or at most.

        They are not asked to be whole at first: of most tables they come out so, in a third of the time. scipy is
        loaded here, once something has to be worked out: it takes most of a second.
        """
        import numpy as np
        from scipy.optimize import Bounds, milp

        low, high = np.array(self.smallest, dtype=float), np.full(len(self.column), np.inf)
        cost = np.zeros(len(self.column))
        for given, into in ((costs, cost), (least, low), (most, high)):
            for name, number in given.items():
                into[self.column[name]] = number
        for whole in (0, 1):
            found = milp(
                cost,
                integrality=np.full(len(cost), whole),
                bounds=Bounds(low, high),
                constraints=self._equations,
            )
            if found.x is None or np.allclose(found.x, np.round(found.x), rtol=0, atol=1e-6):
                break
        return found

    @cached_property
    def _equations(self) -> Any:
        """Write each total = sum of parts as signs of the cells that are not known and what the rest comes to."""
        from scipy.optimize import LinearConstraint
        from scipy.sparse import lil_array

        signs, sums = lil_array((len(self.relations), len(self.column))), [0] * len(self.relations)
        for row, relation in enumerate(self.relations):
            for name, sign in [(relation.total, -1), *((part, 1) for part in relation.parts)]:
                if name in self.known:
                    sums[row] -= sign * self.known[name]
                else:
                    signs[row, self.column[name]] += sign
        return LinearConstraint(signs.tocsc(), sums, sums)


def _settles(relation: Relation, known: dict[str, int]) -> bool:
    """Work out the one cell of a relation that is not known, and say whether nothing is left to know of it."""
    missing = [each for each in relation.cells if each not in known]
    if len(missing) == 1:
        parts = sum(known.get(each, 0) for each in relation.parts)
        total = known.get(relation.total, 0)
        known[missing[0]] = parts if missing[0] == relation.total else total - parts
    return len(missing) < 2
