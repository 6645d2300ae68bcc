"""What readers of a report or a stocktake pack will miss: no earlier picture, nothing heard, implications unwritten."""

from collections.abc import Iterable, Iterator

from turnstone.papers.boards.span import Span
from turnstone.papers.concern import Code, Concern
from turnstone.papers.phrases import count, day, listed_some, verb
from turnstone.programme.boards.facts import LedgerItemFacts
from turnstone.programme.plan.rules import Shows


def concerns_about_span(span: Span) -> Iterator[Concern]:
    """Say what a pack between two days cannot show."""
    if span.before is None and span.since:
        text = (
            f"The record does not hold the plan as it stood on {day(span.since)}: choose a later first day."
        )
        yield Concern(code=Code.NO_EARLIER_PICTURE, sentence=text, where="The whole paper")
    if not any(each.shows == Shows.DIFFERENCE for each in span.new_evidence):
        text = "No evidence that came in shows a difference for children and families: add what would."
        yield Concern(code=Code.NO_DIFFERENCE_SHOWN, sentence=text, where="Evidence")
    yield from ledger_concerns(span.ledger, span)


def ledger_concerns(items: Iterable[LedgerItemFacts], span: Span) -> Iterator[Concern]:
    """What was asked and is late, or that nobody answers for, will be asked again."""
    still = [each for each in items if each.is_open]
    late = [each.reference for each in still if each.overdue_on(span.until)]
    if late:
        are = verb(len(late), "is", "are")
        text = f"{count(len(late), 'item')} of the ledger {are} past the day: {listed_some(late)}."
        yield Concern(code=Code.LEDGER_OVERDUE, sentence=text, where="Open items")
    bare = [each.reference for each in still if each.owner is None]
    if bare:
        text = f"Nobody is named to answer {count(len(bare), 'item')} of the ledger: {listed_some(bare)}."
        yield Concern(code=Code.LEDGER_UNOWNED, sentence=text, where="Open items")


def unwritten(parts: Iterable[tuple[str, str]]) -> Iterator[Concern]:
    """An implication that nobody has written is a gap in a council's paper, and a committee clerk sends it back."""
    for title, who in parts:
        text = f"“{title}” is to be written by {who}: the record does not hold it."
        yield Concern(code=Code.IMPLICATION_UNWRITTEN, sentence=text, where=title)
