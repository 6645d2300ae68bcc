"""A release as cells and relations."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from turnstone.methods.refusals import NotComputable


@dataclass(frozen=True, slots=True)
class Relation:
    """Say that a cell is the sum of others."""

    total: str
    parts: tuple[str, ...]

    @property
    def cells(self) -> tuple[str, ...]:
        """List every cell that it is about."""
        return (self.total, *self.parts)


@dataclass(frozen=True, kw_only=True)
class Figures:
    """Hold every cell that is printed anywhere in a release, once by name, and every relation between cells.

    `unprinted` cells are printed nowhere, but an outsider can work them out or bound them: those who did *not* tick a
    box, or how many were added since an earlier release. They are kept as printed ones are, but for `harmless` ones,
    which tell nothing of anybody and only bound others: how many passed over a question. `out_already` cells were shown
    before and cannot be taken back. `forgotten` cells are of an earlier release and their counts are not known any
    more; those that it printed and hid are still to be kept.
    A sum that is not right, or a relation with a cell that is not there, raises `NotComputable`.
    """

    cells: Mapping[str, int]
    relations: tuple[Relation, ...] = ()
    unprinted: frozenset[str] = frozenset()
    harmless: frozenset[str] = frozenset()
    out_already: frozenset[str] = frozenset()
    forgotten: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        for name, count in self.cells.items():
            if count < 0:
                raise NotComputable(f"Cell {name} is {count}, and a count cannot be below 0. Count again.")
        for relation in self.relations:
            self._refuse_what_cannot_be(relation)

    def _refuse_what_cannot_be(self, relation: Relation) -> None:
        strange = [each for each in relation.cells if each not in self.cells and each not in self.forgotten]
        if strange:
            raise NotComputable(f"A relation names {', '.join(strange)}, which is no cell. Add it.")
        if all(each in self.cells for each in relation.cells):
            parts = sum(self.cells[each] for each in relation.parts)
            if parts != self.cells[relation.total]:
                total = self.cells[relation.total]
                raise NotComputable(f"{relation.total} is {total}, but its parts add up to {parts}.")

    @cached_property
    def relations_of(self) -> Mapping[str, tuple[Relation, ...]]:
        """List the relations that each cell is in."""
        found: dict[str, list[Relation]] = {}
        for relation in self.relations:
            for name in dict.fromkeys(relation.cells):
                found.setdefault(name, []).append(relation)
        return {name: tuple(relations) for name, relations in found.items()}

    @cached_property
    def totals(self) -> Counter[str]:
        """Count of how many relations each cell is the total."""
        return Counter(relation.total for relation in self.relations)
