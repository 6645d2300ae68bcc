"""Which counts of a public scorecard are hidden, and its measures as everybody may see them.

All that is printed is one set, with all that public scorecards of the area have printed before. What does not hang
together is decided apart, so that a scorecard of many measures is decided in no time.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from turnstone.methods.disclosure import (
    Gathered,
    Policy,
    Relation,
    beside_earlier,
    hide,
    shown_count,
)
from turnstone.methods.disclosure.outsider import View
from turnstone.methods.refusals import NotComputable
from turnstone.programme.scorecards.facts.measures import FigureFacts, MeasureFacts, PlaceFacts
from turnstone.programme.scorecards.facts.policies import policy_of, strictest
from turnstone.programme.scorecards.facts.printed import (
    Count,
    Naming,
    Part,
    ReleasedCounts,
    counts_in,
    name_counts,
    parts_of,
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
from turnstone.programme.scorecards.rules import IN_PLACE_OF_A_VALUE, Mark, ValueKind


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Hiding:
    """Say which counts are hidden. `refused` are the measures that cannot be kept safe, of which all is hidden."""

    naming: Naming
    hidden: frozenset[str]
    refused: tuple[MeasureFacts, ...] = ()

    def hides(self, measure: MeasureFacts, figure: FigureFacts, part: Part) -> bool:
        """Say whether one count of a figure is hidden."""
        count = Count(measure.id, part, figure.place_id, figure.period_ends_on)
        return self.naming.cell(count) in self.hidden


def hiding_of(
    records: Sequence[MeasureRecord],
    places: Sequence[PlaceFacts] = (),
    releases: Sequence[ReleasedCounts] = (),
    known: Mapping[Count, int] | None = None,
) -> Hiding:
    """Decide what to hide of the figures of these records, printed together, given what was printed before.

    `known` are the counts as they stand now of what earlier releases printed or hid and this one does not.
    """
    naming = name_counts(records)
    hidden: set[str] = set()
    refused: dict[int, MeasureFacts] = {}
    for part in sets_apart(records, places, releases, known):
        if part.as_before is not None:
            hidden |= part.as_before
            continue
        try:
            hidden |= hide(part.gathered.as_figures(), part.policy).cells & part.printed
        except NotComputable:
            hidden |= part.printed
            refused |= {each.id: each for each in part.measures}
    return Hiding(naming=naming, hidden=frozenset(hidden), refused=tuple(refused.values()))


def sets_apart(
    records: Sequence[MeasureRecord],
    places: Sequence[PlaceFacts] = (),
    releases: Sequence[ReleasedCounts] = (),
    known: Mapping[Count, int] | None = None,
) -> Iterator[SetApart]:
    """Part all that is printed, and was, into sets of cells that hang together; those not printed now are left out."""
    naming = name_counts(records)
    now = {count: number for record in records for count, number in counts_in(record)}
    printed = frozenset(naming.cell(each) for each in now)
    then = [_by_name(naming, release) for release in releases]
    every = (*now, *(count for release in releases for count in release))
    whole = _gather(naming, now, then)
    real = {naming.cell(count): number for count, number in (known or {}).items()} | whole.cells
    _relate(Sums(whole, real), naming, every, places)
    owners = _owners(naming, every)
    for names in _components(whole):
        if not printed.isdisjoint(names):
            of = {number for name in names for number in owners.get(name, ())}
            measures = tuple(naming.measures[number] for number in sorted(of) if number in naming.measures)
            policy = strictest(measures)
            own, here = _only(whole, names), printed & names
            before = _decided_before(here, whole.cells, then)
            if before is not None:
                yield SetApart(gathered=own, policy=policy, measures=measures, printed=here, as_before=before)
                continue
            for number, release in enumerate(then, 1):
                inside = {name: count for name, count in release.items() if name in names}
                beside_earlier(own, inside, f" before:{number}")
            _drop_what_was_otherwise(own)
            _let_go_what_is_plain(own, policy)
            yield SetApart(gathered=own, policy=policy, measures=measures, printed=here)


def as_everyone_sees(record: MeasureRecord, hiding: Hiding) -> MeasureRecord:
    """Take out of a record what is hidden, so that nothing drawn, judged or said from it can rest on that."""
    figures = tuple(_shown(record.measure, each, hiding) for each in record.figures)
    return replace(record, figures=figures)


def _relate(sums: Sums, naming: Naming, every: Sequence[Count], places: Sequence[PlaceFacts]) -> None:
    cells = cells_of(naming, every)
    add_rests(sums, naming, every)
    add_places(sums, cells, places)
    add_chains(sums, cells)
    add_tiles(sums, cells)


def _by_name(naming: Naming, release: ReleasedCounts) -> dict[str, int | None]:
    """Name what a release printed; a count that one of its tables showed was not hidden in another."""
    found: dict[str, int | None] = {}
    for count, number in release.items():
        name = naming.cell(count)
        found[name] = found.get(name) if number is None else number
    return found


def _gather(naming: Naming, now: Mapping[Count, int], then: Sequence[Mapping[str, int | None]]) -> Gathered:
    """Gather what is printed now, and what only earlier releases printed or hid."""
    found = Gathered(cells={naming.cell(count): number for count, number in now.items()})
    printed = frozenset(found.cells)
    for name in dict.fromkeys(name for release in then for name in release if name not in printed):
        known = [release[name] for release in then if release.get(name) is not None]
        if known:
            assert known[-1] is not None
            found.cells[name] = known[-1]
            found.out_already.add(name)
        else:
            found.forgotten.add(name)
    return found


def _decided_before(
    printed: Iterable[str], cells: Mapping[str, int], then: Sequence[Mapping[str, int | None]]
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


def _shown(measure: MeasureFacts, figure: FigureFacts, hiding: Hiding) -> FigureFacts:
    """Give a figure as it is printed: with the value goes what it rests on, and with that the value."""
    policy, counts = policy_of(measure), parts_of(measure, figure)
    hidden = {part for part in counts if hiding.hides(measure, figure, part)}
    printed = {
        part: None if part in hidden else Decimal(shown_count(number, replace(policy, threshold=1)))
        for part, number in counts.items()
    }
    upper, lower = printed.get("numerator"), printed.get("denominator")
    if figure.mark in IN_PLACE_OF_A_VALUE:
        return replace(figure, numerator=upper, denominator=lower)
    if hidden or not _may_be_told(figure, counts):
        return replace(figure, numerator=upper, denominator=lower, value=None, mark=Mark.CONFIDENTIAL)
    value = _rounded(measure, upper, lower) if policy.is_rounded else None
    return replace(figure, numerator=upper, denominator=lower, value=figure.value if value is None else value)


def _may_be_told(figure: FigureFacts, counts: Mapping[Part, int]) -> bool:
    """Of a part of the area nothing is told without the counts that it rests on: they may be few."""
    return figure.place_id is None or bool(counts)


def _rounded(measure: MeasureFacts, upper: Decimal | None, lower: Decimal | None) -> Decimal | None:
    """Work a value out of rounded counts; None leaves it, where it does not come from them."""
    if measure.value_kind == ValueKind.COUNT:
        return upper
    if upper is None or not lower:
        return None
    per = {ValueKind.PERCENTAGE: 100, ValueKind.RATE: measure.rate_per}.get(ValueKind(measure.value_kind))
    exactly = upper * per / lower if per else None
    return None if exactly is None else exactly.quantize(Decimal("0.0001"), ROUND_HALF_UP)
