"""Which counts of a survey are too small to show, and which others would give them away.

All that is printed of a wave is one set: who answered by which way, the base of every question, every answer, the
good answers together. So is all that was printed of the same wave before, in whatever paper. That some people passed
over a question says nothing of them and is not protected.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from turnstone.methods.disclosure import (
    Figures,
    Gathered,
    Policy,
    Relation,
    Release,
    beside_earlier,
    hide,
)
from turnstone.methods.refusals import NotComputable
from turnstone.programme.voice.facts.results import QuestionResult, WaveRecord, WaveResults
from turnstone.programme.voice.facts.surveys import PopulationFacts


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
        beside_earlier(now, own, f" before:{number}")
    return now.as_figures()


def _now(wave: WaveResults, without: frozenset[int]) -> Gathered:
    """Gather a wave as it is printed: a question that too few answered is not set out at all."""
    found, name = Gathered(), Cells(wave.id)
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


def _add_question(found: Gathered, name: Cells, question: QuestionResult) -> None:
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


def _add_boxes(found: Gathered, name: Cells, question: QuestionResult) -> None:
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


def _groups(groups: Sequence[PopulationFacts]) -> Figures:
    """Put the local groups of one dimension and their sum into one set: a share of each is printed."""
    cells = {group_cell(each): each.count for each in groups}
    total = f"groups:{groups[0].dimension}"
    return Figures(
        cells={**cells, total: sum(cells.values())},
        relations=(Relation(total, tuple(cells)),),
    )
