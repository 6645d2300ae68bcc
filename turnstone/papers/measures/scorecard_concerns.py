"""What is wrong with the measures of a paper: late, off target with nothing said, or figures that cannot be."""

from collections.abc import Iterable, Iterator

from turnstone.papers.concern import Code, Concern
from turnstone.papers.measures.figure_concerns import figures_in_doubt
from turnstone.papers.phrases import count, quoted
from turnstone.programme.scorecards.facts import MeasureRecord, Standing
from turnstone.programme.scorecards.rules import Reason

_WHERE = "Measures"


def concerns_about_measures(
    records: Iterable[MeasureRecord], standings: Iterable[Standing]
) -> tuple[Concern, ...]:
    """Say what readers of some measures will miss or mistake, what blocks first."""
    every = tuple(standings)
    doubted = sorted(figures_in_doubt(records), key=lambda each: each.weight)
    return (*doubted, *late_measures(every), *reds_without_a_note(every))


def late_measures(standings: Iterable[Standing]) -> Iterator[Concern]:
    """A figure is there within a period of the day on which it was due."""
    for each in standings:
        if Reason.LATE in each.reasons:
            text = (
                f"{quoted(each.measure.title)} is {count(each.days_late, 'day')} late: "
                f"its newest figure is of {each.period_words}."
            )
            yield Concern(code=Code.MEASURE_LATE, sentence=text, where=_WHERE)


def reds_without_a_note(standings: Iterable[Standing]) -> Iterator[Concern]:
    """Whoever owns a measure that is off target says what that means, and what comes next."""
    for each in standings:
        if each.owes_a_note:
            text = f"{quoted(each.measure.title)} is off target in {each.period_words}, and its owner has not said why."
            yield Concern(code=Code.RED_WITHOUT_NOTE, sentence=text, where=_WHERE)
