"""What the integrity guard finds in the figures of a paper, once more before it goes out."""

from collections.abc import Iterable, Iterator

from turnstone.papers.concern import Code, Concern
from turnstone.programme.scorecards.facts import MeasureRecord, known_of_records
from turnstone.programme.scorecards.rules import for_publication

_WHERE = "Measures"


def figures_in_doubt(records: Iterable[MeasureRecord]) -> Iterator[Concern]:
    """Errors stop a paper; what is odd and has no word from anybody is told."""
    for each in for_publication(known_of_records(records)):
        if each.code == "definition_without_break":
            yield Concern(code=Code.BREAK_UNMARKED, weight="blocks", sentence=each.sentence, where=_WHERE)
        elif each.is_error:
            yield Concern(code=Code.FIGURE_WRONG, weight="blocks", sentence=each.sentence, where=_WHERE)
        else:
            yield Concern(code=Code.FIGURE_ODD, sentence=each.sentence, where=_WHERE)
