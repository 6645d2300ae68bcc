"""Papers for everyone without the figures of measures: these go out by one door, which hides small numbers.

Only a scorecard for everyone knows what earlier ones hid. A figure beside it in another paper could tell it.
"""

from collections.abc import Iterator
from dataclasses import replace

from turnstone.documents.blocks import Document, Paragraph, Section, facts_in
from turnstone.papers.concern import Code, Concern
from turnstone.papers.phrases import listed, quoted

ELSEWHERE = (
    "Our figures are in the scorecard for everyone. It hides small numbers, so that nobody can be known."
)
_RESULT = "scorecards.result:"


def without_figures(document: Document) -> tuple[Document, tuple[Concern, ...]]:
    """Take out what the sections say that print a result, and name these to whoever publishes the paper."""
    told = [each for each in document.sections if _prints_a_result(each)]
    sections = tuple(_emptied(each) if each in told else each for each in document.sections)
    return replace(document, sections=sections), tuple(_left_out(told))


def _prints_a_result(section: Section) -> bool:
    return any(fact.ref.startswith(_RESULT) for fact in facts_in(section))


def _emptied(section: Section) -> Section:
    return replace(section, summary="", rating=None, blocks=(Paragraph(text=ELSEWHERE),))


def _left_out(told: list[Section]) -> Iterator[Concern]:
    if told:
        text = (
            f"Figures of measures reach everyone in their own scorecard alone, so this paper leaves out what it says "
            f"under {listed(quoted(each.title) for each in told)}."
        )
        yield Concern(code=Code.NOT_FOR_EVERYONE, sentence=text, where="Measures")
