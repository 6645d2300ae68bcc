"""What is missing from next steps and promises: an answer, a day, a reason."""

import re
from collections.abc import Iterator

from turnstone.documents.blocks import Bullets, Document, Item, Paragraph
from turnstone.papers.concern import Code, Concern
from turnstone.papers.phrases import count, day, quoted
from turnstone.papers.reading import day_of
from turnstone.papers.step_table import steps_in
from turnstone.programme.delivery.facts import CycleRecord
from turnstone.programme.delivery.rules import PromiseState

_LONGEST = 90
_WILL = re.compile(r"\bwe (?:will|shall)\b|\bwill have\b|\bwe[’']ll\b", re.IGNORECASE)
_WHEN = re.compile(
    r"\b(20\d\d|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?i:spring|summer|autumn|winter|terms?|weeks?|months?|years?|today|tomorrow))\b"
)


def steps_unanswered(record: CycleRecord) -> Iterator[Concern]:
    """Every step of an earlier round comes back as done, moved or dropped."""
    names = {each.id: each.name for each in record.plan.workstreams}
    for step in steps_in(record):
        if step.waits_in(record.cycle.slug):
            where = names.get(step.workstream_id or 0, "The programme")
            text = f"{where}: nobody says what became of {step.reference}, {quoted(_short(step.text))}."
            yield Concern(code=Code.STEP_UNANSWERED, sentence=text, where=where)


def late_promises_without_reason(record: CycleRecord) -> Iterator[Concern]:
    """A promise that is late says why."""
    for promise in record.promises:
        is_late = promise.state_on(day_of(record)) == PromiseState.LATE
        if is_late and not promise.answer_words:
            words, due = quoted(_short(promise.words)), day(promise.due_on)
            text = f"{words} was promised by {due}; nobody says what became of it."
            yield Concern(code=Code.PROMISE_UNANSWERED, sentence=text, where="Our promises")


def promises_without_day(document: Document) -> Iterator[Concern]:
    """What everyone is told that we will do has a day, a month or a term."""
    for section in document.sections:
        bare = [line for line in _lines_in(section.blocks) if _WILL.search(line) and not _WHEN.search(line)]
        if bare:
            times = count(len(bare), "time")
            such = quoted(_short(bare[0]))
            text = f"{quoted(section.title)} says {times} what we will do and not by when, as in {such}."
            yield Concern(code=Code.PROMISE_WITHOUT_DATE, sentence=text, where=section.title)


def _lines_in(blocks: tuple[object, ...]) -> Iterator[str]:
    """Yield the lines in which somebody may promise something; a quotation is somebody else's."""
    for block in blocks:
        if isinstance(block, Paragraph) and block.style != "quote":
            yield block.text
        elif isinstance(block, Bullets):
            yield from _items(block.items)


def _items(items: tuple[Item, ...]) -> Iterator[str]:
    for item in items:
        yield f"{item.label} {item.text}".strip()
        yield from _items(item.children)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
