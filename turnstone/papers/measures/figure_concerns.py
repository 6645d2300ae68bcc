"""What the integrity guard finds in the figures of a paper, once more before it goes out."""

from collections.abc import Iterable, Iterator

from turnstone.papers.concern import Code, Concern
from turnstone.programme.scorecards.facts import MeasureRecord, known_of_records
from turnstone.programme.scorecards.rules import for_publication

_BREAKS = frozenset({"definition_without_break", "unit_comes_and_goes"})


def figures_in_doubt(records: Iterable[MeasureRecord]) -> Iterator[Concern]:
    """Errors stop a paper; what is odd and has no word from anybody is told."""
    for each in for_publication(known_of_records(records)):
        code = Code.BREAK_UNMARKED if each.code in _BREAKS else Code.FIGURE_ODD
        if each.is_error and code is Code.FIGURE_ODD:
            yield Concern(code=Code.FIGURE_WRONG, weight="blocks", sentence=each.sentence, where="Measures")
        else:
            yield Concern(code=code, sentence=each.sentence, where="Measures")
