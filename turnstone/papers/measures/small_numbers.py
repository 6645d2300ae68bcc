"""Whether a paper that is not for everyone shows numbers small enough for somebody to be known."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from turnstone.papers.concern import Code, Concern
from turnstone.papers.measures.drawing import MOST_IN_A_SPARK
from turnstone.papers.phrases import count, listed_some, quoted, verb
from turnstone.programme.scorecards.facts import FigureFacts, MeasureFacts, Standing, policy_of
from turnstone.programme.scorecards.rules import ValueKind


def small_numbers_shown(standings: Iterable[Standing]) -> Iterator[Concern]:
    """Warn before a paper with small numbers goes to a committee that meets in public."""
    small = [quoted(each.measure.title) for each in standings if shows_small(each)]
    if small:
        text = (
            f"{count(len(small), 'measure')} {verb(len(small), 'shows', 'show')} numbers so small that somebody may be "
            f"known: {listed_some(small, most=4)}. Keep it from papers that everyone may read; the scorecard for "
            "everyone hides them."
        )
        yield Concern(code=Code.SMALL_NUMBERS_SHOW, sentence=text, where="Measures")


def shows_small(standing: Standing) -> bool:
    """Say whether anything in a row, its small line too, rests on a number that would be hidden from everyone."""
    figures, policy = standing.record.figures[-MOST_IN_A_SPARK:], policy_of(standing.measure)
    return any(policy.is_small(each) for figure in figures for each in _counts(standing.measure, figure))


def _counts(measure: MeasureFacts, figure: FigureFacts) -> Iterator[int]:
    """List the people or things that a figure tells of, those who are left out of it among them."""
    if figure.value is not None and measure.value_kind == ValueKind.COUNT:
        yield int(figure.value)
    yield from (int(each) for each in (figure.numerator, figure.denominator) if each is not None)
    if measure.value_kind == ValueKind.PERCENTAGE and figure.numerator is not None:
        yield int((figure.denominator or Decimal(0)) - figure.numerator)
