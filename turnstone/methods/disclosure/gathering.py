"""A release while its cells are gathered, and beside it what earlier releases of the same figures have shown."""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from turnstone.methods.disclosure.figures import Figures, Relation

Release = Mapping[str, int | None]  # what a paper printed: each cell by name, None where it was hidden


@dataclass(slots=True)
class Gathered:
    """Hold cells and relations while they are gathered."""

    cells: dict[str, int] = field(default_factory=dict)
    relations: list[Relation] = field(default_factory=list)
    unprinted: set[str] = field(default_factory=set)
    harmless: set[str] = field(default_factory=set)
    out_already: set[str] = field(default_factory=set)
    forgotten: set[str] = field(default_factory=set)
    earlier: list[tuple[Release, str]] = field(default_factory=list)  # those set beside it, with their marks

    def add_up(self, total: str, parts: Iterable[str]) -> None:
        """Relate a total to its parts."""
        self.relations.append(Relation(total, tuple(parts)))

    def add_unprinted(self, name: str, count: int | None, *, is_harmless: bool = False) -> None:
        """Add a cell that is printed nowhere; None where its count is not known any more."""
        self.unprinted.add(name)
        self.harmless |= {name} if is_harmless else set()
        self.forgotten |= {name} if count is None else set()
        self.cells |= {} if count is None else {name: count}

    def as_figures(self) -> Figures:
        """Give all that was gathered, checked."""
        return Figures(
            cells=self.cells,
            relations=tuple(self.relations),
            unprinted=frozenset(self.unprinted),
            harmless=frozenset(self.harmless),
            out_already=frozenset(self.out_already),
            forgotten=frozenset(self.forgotten),
        )


def beside_earlier(now: Gathered, then: Release, mark: str) -> None:
    """Set an earlier release beside what is printed now, its cells named with a mark.

    Where nothing changed since, what was shown can only stay shown. Where counts changed since, the two releases and
    the difference between them are one set, as a year to date and its months are.
    """
    known = {name: count for name, count in then.items() if count is not None}
    if all(now.cells.get(name, count) == count for name, count in known.items()):
        now.out_already |= set(known) & set(now.cells)
        return
    fell = any(now.cells.get(name, count) < count for name, count in known.items())
    printed = dict(now.cells)
    for relation in list(_relations_then(now, then)):
        _copy_unprinted(now, relation, known, mark)
        now.add_up(relation.total + mark, (part + mark for part in relation.parts))
    for name, count in then.items():
        if count is None:
            now.forgotten.add(name + mark)
        else:
            now.cells[name + mark] = count
            now.out_already |= {name + mark} | ({name} if printed.get(name) == count else set())
        if name in printed and not (fell and count is None):
            _relate(now, name, printed[name], count, mark)
    _relate_to_the_one_before(now, then, mark)
    now.earlier.append((then, mark))


def _relations_then(now: Gathered, then: Release) -> Iterator[Relation]:
    """Give the relations all of whose cells the earlier release printed, or could have told."""
    for relation in now.relations:
        if "before:" not in relation.total and all(
            each in then or each in now.unprinted for each in relation.cells
        ):
            yield relation


def _copy_unprinted(now: Gathered, relation: Relation, known: dict[str, int], mark: str) -> None:
    """Add the cell of then that nobody printed: what is left of the others, where these were all shown."""
    for name in relation.cells:
        if name in now.unprinted and name + mark not in now.unprinted:
            count = _left_over(relation, name, known)
            known |= {} if count is None else {name: count}
            now.add_unprinted(name + mark, count, is_harmless=name in now.harmless)


def _left_over(relation: Relation, name: str, known: Mapping[str, int]) -> int | None:
    others = [each for each in relation.cells if each != name]
    if any(each not in known for each in others):
        return None
    parts = sum(known[each] for each in relation.parts if each != name)
    return parts if name == relation.total else known[relation.total] - parts


def _relate(now: Gathered, name: str, count: int, then: int | None, mark: str) -> None:
    """Say that what is printed now is what was then and what came since, or the other way about."""
    since = f"{name} since{mark}"
    now.add_unprinted(since, None if then is None else abs(count - then))
    more, less = (name, name + mark) if then is None or count >= then else (name + mark, name)
    now.add_up(more, (less, since))


def _relate_to_the_one_before(now: Gathered, then: Release, mark: str) -> None:
    """Say that what an earlier release hid is no more than what the next said: both may bound a cell of a third."""
    for before, its_mark in now.earlier[-1:]:
        both = [name for name in before if name in then]
        if any((before[name] or 0) > (count or math.inf) for name in both for count in [then[name]]):
            continue
        for name in both:
            if before[name] is None:
                since = f"{name} since{its_mark}{mark}"
                now.add_unprinted(since, None)
                now.add_up(name + mark, (name + its_mark, since))
