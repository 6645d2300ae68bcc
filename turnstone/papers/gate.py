"""The gate before publishing: what a reader will miss or mistake, as concerns that block or warn."""

from collections.abc import Iterator

from turnstone.documents.blocks import Document
from turnstone.papers.concern import Code, Concern, Weight
from turnstone.papers.plan_concerns import PLAN_CONCERNS
from turnstone.papers.promise_concerns import (
    late_promises_without_reason,
    promises_without_day,
    steps_unanswered,
)
from turnstone.papers.text_concerns import hard_reading, names_of_people, unexplained_short_forms
from turnstone.programme.delivery.facts import CycleRecord

__all__ = ["Code", "Concern", "Weight", "concerns_about", "concerns_about_public"]


def concerns_about(record: CycleRecord, document: Document) -> tuple[Concern, ...]:
    """Say what a board will miss in a monitoring update, what blocks it first."""
    found = (*blank_paper(record), *(each for look in PLAN_CONCERNS for each in look(record)))
    found = (*found, *steps_unanswered(record), *late_promises_without_reason(record))
    return (*found, *unexplained_short_forms(document))


def concerns_about_public(record: CycleRecord, document: Document) -> tuple[Concern, ...]:
    """Say what everyone will miss, or should not read, on a public page."""
    return (
        *blank_page(document),
        *late_promises_without_reason(record),
        *promises_without_day(document),
        *names_of_people(record, document, "blocks"),
        *unexplained_short_forms(document),
        *hard_reading(document),
    )


def blank_paper(record: CycleRecord) -> Iterator[Concern]:
    """A paper about a cycle in which nobody said anything is no paper."""
    raised = any(step.raised_in == record.cycle.slug for step in record.next_steps)
    if not (record.headlines or record.updates or record.progress or record.exceptions or raised):
        text = f"Nothing has been said in {record.cycle.name} yet: enter an update, a line of progress or a headline."
        yield Concern(code=Code.BLANK_PAPER, weight="blocks", sentence=text, where="The whole paper")


def blank_page(document: Document) -> Iterator[Concern]:
    """A public page without one section of substance says nothing."""
    if len(document.sections) <= 2:
        text = "The plan has nothing to show to the public yet: add its requirements or its workstreams."
        yield Concern(code=Code.BLANK_PAPER, weight="blocks", sentence=text, where="The whole page")
