"""Which counts of a survey are too small to show, and which others would give them away.

All that is printed of a wave is one set: who answered by which way, the base of every question, every answer, the
good answers together. So is all that was printed of the same wave before, in whatever paper. That some people passed
over a question says nothing of them and is not protected.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from turnstone.methods.disclosure import Figures, Policy, Relation, hide
from turnstone.methods.refusals import NotComputable
from turnstone.programme.voice.facts.results import QuestionResult, WaveRecord, WaveResults
from turnstone.programme.voice.facts.surveys import PopulationFacts

Release = Mapping[str, int | None]  # what a paper printed: each cell by name, None where it was hidden


@dataclass(frozen=True, slots=True)
class Cells:
    """Name the counts of one wave."""

    wave_id: int

    @property
    def answered(self) -> str:
        return f"wave:{self.wave_id}"

    def route(self, route: str) -> str:
        return f"wave:{self.wave_id} route:{route}"

    def base(self, question_id: int) -> str:
        return f"wave:{self.wave_id} question:{question_id}"

    def good(self, question_id: int) -> str:
        return f"wave:{self.wave_id} good:{question_id}"

    def option(self, option_id: int) -> str:
        return f"wave:{self.wave_id} option:{option_id}"


def group_cell(group: PopulationFacts) -> str:
    """Name the count of one local group."""
    return f"group:{group.id}"


def hidden_cells(record: WaveRecord, releases: Sequence[Release] = ()) -> frozenset[str]:
    """Name every count of a record that is hidden, given what was printed before, oldest first.

    What cannot be kept safe whatever is hidden raises `NotComputable`.
    """
    found: set[str] = set()
    for wave in record.waves:
        found |= _hidden_in(wave, releases)
    policy = Policy(threshold=record.wave.hides_below)
    for dimension in dict.fromkeys(each.dimension for each in record.population):
        found |= hide(_groups(record.groups(dimension)), policy).cells
    return frozenset(found)


def _hidden_in(wave: WaveResults, releases: Sequence[Release]) -> frozenset[str]:
    """Hide what must be in one wave; while that is not enough, leave out the question that the fewest answered."""
    policy, left_out = Policy(threshold=wave.hides_below), list[QuestionResult]()
    while True:
        without = frozenset(each.id for each in left_out)
        try:
            return hide(figures_of(wave, releases, without), policy).cells | _all_of(wave, left_out)
        except NotComputable:
            rest = [each for each in wave.questions if each.is_counted and each.id not in without]
            if not rest:
                raise
            left_out.append(min(rest, key=lambda each: each.base))


def _all_of(wave: WaveResults, left_out: Iterable[QuestionResult]) -> frozenset[str]:
    name = Cells(wave.id)
    return frozenset(
        cell
        for each in left_out
        for cell in (name.base(each.id), name.good(each.id), *(name.option(one.id) for one in each.options))
    )


def figures_of(
    wave: WaveResults, releases: Sequence[Release] = (), without: frozenset[int] = frozenset()
) -> Figures:
    """Put all that is printed of a wave into one set, with all that was printed of it before.

    Of the questions `without`, by number, nothing is printed.
    """
    now = _now(wave, without)
    for number, release in enumerate(releases, 1):
        own = {name: then for name, then in release.items() if name.split()[0] == f"wave:{wave.id}"}
        _beside_earlier(now, own, f" before:{number}")
    return Figures(
        cells=now.cells,
        relations=tuple(now.relations),
        unprinted=frozenset(now.unprinted),
        harmless=frozenset(now.harmless),
        out_already=frozenset(now.out_already),
        forgotten=frozenset(now.forgotten),
    )


@dataclass(slots=True)
class _Gathered:
    """Hold cells and relations while they are gathered."""

    cells: dict[str, int] = field(default_factory=dict)
    relations: list[Relation] = field(default_factory=list)
    unprinted: set[str] = field(default_factory=set)
    harmless: set[str] = field(default_factory=set)
    out_already: set[str] = field(default_factory=set)
    forgotten: set[str] = field(default_factory=set)

    def add_up(self, total: str, parts: Iterable[str]) -> None:
        """Relate a total to its parts."""
        self.relations.append(Relation(total, tuple(parts)))

    def add_unprinted(self, name: str, count: int | None, *, is_harmless: bool = False) -> None:
        """Add a cell that is printed nowhere; None where its count is not known any more."""
        self.unprinted.add(name)
        self.harmless |= {name} if is_harmless else set()
        self.forgotten |= {name} if count is None else set()
        self.cells |= {} if count is None else {name: count}


def _now(wave: WaveResults, without: frozenset[int]) -> _Gathered:
    """Gather a wave as it is printed: a question that too few answered is not set out at all."""
    found, name = _Gathered(), Cells(wave.id)
    found.cells[name.answered] = wave.answered
    if wave.answered < wave.hides_below:
        return found
    found.cells |= {name.route(each.route): each.count for each in wave.routes}
    found.add_up(name.answered, (name.route(each.route) for each in wave.routes))
    for question in wave.questions:
        if question.is_counted and question.id not in without:
            base = name.base(question.id)
            found.cells[base] = question.base
            found.add_unprinted(f"{base} not", wave.answered - question.base, is_harmless=True)
            found.add_up(name.answered, (base, f"{base} not"))
            if question.base >= wave.hides_below:
                _add_question(found, name, question)
    return found


def _add_question(found: _Gathered, name: Cells, question: QuestionResult) -> None:
    base = name.base(question.id)
    found.cells |= {name.option(each.id): each.count for each in question.options}
    if not question.adds_up:
        _add_boxes(found, name, question)
        return
    found.add_up(base, (name.option(each.id) for each in question.options))
    if question.good is not None:
        good = name.good(question.id)
        found.cells[good] = question.good
        found.add_up(good, (name.option(each.id) for each in question.options if each.is_good))
        found.add_up(base, (good, *(name.option(each.id) for each in question.options if not each.is_good)))


def _add_boxes(found: _Gathered, name: Cells, question: QuestionResult) -> None:
    """Add boxes of which people ticked one or more: each has its rest, and all ticks are as many as people, or more."""
    base, ticks = name.base(question.id), f"{name.base(question.id)} ticks"
    every = sum(each.count for each in question.options)
    for each in question.options:
        rest = f"{name.option(each.id)} not"
        found.add_unprinted(rest, question.base - each.count)
        found.add_up(base, (name.option(each.id), rest))
    found.add_unprinted(ticks, every, is_harmless=True)
    found.add_unprinted(f"{ticks} over", every - question.base, is_harmless=True)
    found.add_up(ticks, (name.option(each.id) for each in question.options))
    found.add_up(ticks, (base, f"{ticks} over"))


def _beside_earlier(now: _Gathered, then: Release, mark: str) -> None:
    """Set an earlier release beside what is printed now.

    Where nothing changed since, what was shown can only stay shown. Where answers came in since, the two releases and
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


def _relations_then(now: _Gathered, then: Release) -> Iterator[Relation]:
    """Give the relations all of whose cells the earlier release printed, or could have told."""
    for relation in now.relations:
        if "before:" not in relation.total and all(
            each in then or each in now.unprinted for each in relation.cells
        ):
            yield relation


def _copy_unprinted(now: _Gathered, relation: Relation, known: dict[str, int], mark: str) -> None:
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


def _relate(now: _Gathered, name: str, count: int, then: int | None, mark: str) -> None:
    """Say that what is printed now is what was then and what came since, or the other way about."""
    since = f"{name} since{mark}"
    now.add_unprinted(since, None if then is None else abs(count - then))
    more, less = (name, name + mark) if then is None or count >= then else (name + mark, name)
    now.add_up(more, (less, since))


def _groups(groups: Sequence[PopulationFacts]) -> Figures:
    """Put the local groups of one dimension and their sum into one set: a share of each is printed."""
    cells = {group_cell(each): each.count for each in groups}
    total = f"groups:{groups[0].dimension}"
    return Figures(
        cells={**cells, total: sum(cells.values())},
        relations=(Relation(total, tuple(cells)),),
    )
