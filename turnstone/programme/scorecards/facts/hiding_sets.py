"""Parting all that public scorecards print, and have printed, into sets of counts that hang together.

A small number is protected within its set: what lies outside tells nothing of it. So a scorecard of many measures is
decided in no time.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from turnstone.methods.disclosure import Gathered, Policy, Relation, beside_earlier
from turnstone.methods.disclosure.outsider import View
from turnstone.programme.scorecards.facts.measures import MeasureFacts, PlaceFacts
from turnstone.programme.scorecards.facts.policies import strictest
from turnstone.programme.scorecards.facts.printed import (
    Count,
    Naming,
    ReleasedCounts,
    counts_in,
    name_counts,
)
from turnstone.programme.scorecards.facts.printed_sums import (
    Sums,
    add_chains,
    add_places,
    add_rests,
    add_tiles,
    cells_of,
)
from turnstone.programme.scorecards.facts.records import MeasureRecord

# What a release printed, by the names of the counts; None where it was hidden.
Said = Mapping[str, int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class SetApart:
    """Hold cells that hang together, what is done with their small numbers, and whose they are.

    `as_before` are those to hide where nothing here is new: what was decided of each then holds. None decides anew.
    """

    gathered: Gathered
    policy: Policy
    measures: tuple[MeasureFacts, ...]
    printed: frozenset[str]
    as_before: frozenset[str] | None = None


def sets_apart(
    records: Sequence[MeasureRecord],
    places: Sequence[PlaceFacts] = (),
    releases: Sequence[ReleasedCounts] = (),
    known: Mapping[Count, int] | None = None,
) -> Iterator[SetApart]:
    """Part all that is printed, and was, into sets of cells that hang together; those not printed now are left out."""
    naming = name_counts(records)
    now = {count: number for record in records for count, number in counts_in(record)}
    printed = {naming.cell(count): number for count, number in now.items()}
    then = [_by_name(naming, release) for release in releases]
    every = (*now, *(count for release in releases for count in release))
    whole = _gather(printed, then)
    real = {naming.cell(count): number for count, number in (known or {}).items()} | whole.cells
    _relate(Sums(whole, real), naming, every, places)
    owners = _owners(naming, every)
    for names in _components(whole):
        here = names & printed.keys()
        if here:
            of = sorted({number for name in names for number in owners.get(name, ())})
            measures = tuple(naming.measures[number] for number in of if number in naming.measures)
            yield _set_apart(_only(whole, names), here, measures, then)


def _by_name(naming: Naming, release: ReleasedCounts) -> dict[str, int | None]:
    """Name what a release printed; a count that one of its tables showed was not hidden in another."""
    found: dict[str, int | None] = {}
    for count, number in release.items():
        name = naming.cell(count)
        found[name] = found.get(name) if number is None else number
    return found


def _gather(printed: Mapping[str, int], then: Sequence[Said]) -> Gathered:
    """Gather what is printed now, and what only earlier releases printed or hid."""
    found = Gathered(cells=dict(printed))
    for name in dict.fromkeys(name for release in then for name in release if name not in printed):
        known = [number for release in then if (number := release.get(name)) is not None]
        if known:
            found.cells[name] = known[-1]
            found.out_already.add(name)
        else:
            found.forgotten.add(name)
    return found


def _relate(sums: Sums, naming: Naming, every: Sequence[Count], places: Sequence[PlaceFacts]) -> None:
    cells = cells_of(naming, every)
    add_rests(sums, naming, every)
    add_places(sums, cells, places)
    add_chains(sums, cells)
    add_tiles(sums, cells)


def _owners(naming: Naming, counts: Iterable[Count]) -> Mapping[str, set[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for each in counts:
        found[naming.cell(each)].add(each.measure_id)
    return found


def _components(whole: Gathered) -> list[frozenset[str]]:
    """Part cells into those that hang together by relations."""
    root = {name: name for name in (*whole.cells, *whole.forgotten)}

    def top(name: str) -> str:
        while root[name] != name:
            root[name] = root[root[name]]
            name = root[name]
        return name

    for relation in whole.relations:
        for each in relation.parts:
            root[top(each)] = top(relation.total)
    found: dict[str, list[str]] = defaultdict(list)
    for name in root:
        found[top(name)].append(name)
    return [frozenset(names) for names in found.values()]


def _only(whole: Gathered, names: frozenset[str]) -> Gathered:
    """Keep to some of the cells, in their order, and to what relates them."""
    return Gathered(
        cells={name: count for name, count in whole.cells.items() if name in names},
        relations=[each for each in whole.relations if each.total in names],
        unprinted=whole.unprinted & names,
        harmless=whole.harmless & names,
        out_already=whole.out_already & names,
        forgotten=whole.forgotten & names,
    )


def _set_apart(
    own: Gathered, printed: frozenset[str], measures: tuple[MeasureFacts, ...], then: Sequence[Said]
) -> SetApart:
    """Give one set, with what earlier releases said of it where anything is new in it."""
    policy, before = strictest(measures), _decided_before(printed, own.cells, then)
    if before is None:
        inside = own.cells.keys() | own.forgotten
        for number, release in enumerate(then, 1):
            told = {name: count for name, count in release.items() if name in inside}
            beside_earlier(own, told, f" before:{number}")
        _drop_what_was_otherwise(own)
        _let_go_what_is_plain(own, policy)
    return SetApart(gathered=own, policy=policy, measures=measures, printed=printed, as_before=before)


def _decided_before(
    printed: Iterable[str], cells: Mapping[str, int], then: Sequence[Said]
) -> frozenset[str] | None:
    """Name what was hidden whenever it was printed, where all is as it was; None where anything is new or changed.

    To print again what was printed tells nobody more. It also keeps a scorecard of many months as quick as its newest.
    """
    hidden = set()
    for name in printed:
        said = [release[name] for release in then if name in release]
        if not said or any(number not in (None, cells[name]) for number in said):
            return None
        hidden |= {name} if set(said) == {None} else set()
    return frozenset(hidden)


def _drop_what_was_otherwise(own: Gathered) -> None:
    """Drop the sums that were none in an earlier release: places that did not yet make up the area, say."""
    never = {name for name, count in own.cells.items() if count < 0}
    own.relations = [each for each in own.relations if never.isdisjoint(each.cells) and _may_hold(own, each)]
    for name in never:
        del own.cells[name]
    own.unprinted -= never


def _may_hold(own: Gathered, relation: Relation) -> bool:
    """Say whether a sum may be right: a cell that is not known is 1 or more, or 0 where it is printed nowhere."""
    if relation.total not in own.cells:
        return True
    least = sum(own.cells.get(each, 0 if each in own.unprinted else 1) for each in relation.parts)
    is_known = all(each in own.cells for each in relation.parts)
    return least == own.cells[relation.total] if is_known else least <= own.cells[relation.total]


def _let_go_what_is_plain(own: Gathered, policy: Policy) -> None:
    """Protect no more what earlier releases alone have told already: to hide the rest would not bring it back."""
    if not own.out_already:
        return
    small = {name for name, count in own.cells.items() if policy.is_small(count)}
    kept = (small - own.out_already - own.harmless) | (own.forgotten - own.unprinted)
    unknown = own.unprinted | (set(own.cells) - own.out_already)
    shown = {name: own.cells[name] for name in own.out_already}
    then = View(shown=shown, relations=tuple(own.relations), unprinted=unknown)
    for name in kept:
        if not then.could_be(name, policy.threshold) and then.could_be(name, then.least(name)):
            own.harmless.add(name)
            own.unprinted |= {name} & own.forgotten
