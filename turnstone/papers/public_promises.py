"""What everyone may read of promises: what was said, by when, and what became of each. Never blank."""

from collections import Counter
from collections.abc import Iterable

from turnstone.documents.blocks import (
    Block,
    Bullets,
    Column,
    Heading,
    Item,
    Paragraph,
    Part,
    Row,
    Section,
    Table,
    TallyChart,
)
from turnstone.papers import judgements
from turnstone.papers.citing import cite
from turnstone.papers.phrases import capital, count, day, listed, sentence
from turnstone.papers.reading import day_of
from turnstone.programme.delivery.facts import CycleRecord, PromiseFacts
from turnstone.programme.delivery.rules import PromiseState, term_before, term_of
from turnstone.programme.plan.rules import Sensitivity

ANCHOR = "our-promises"
_ORDER = (
    PromiseState.KEPT,
    PromiseState.PARTLY,
    PromiseState.LATE,
    PromiseState.DROPPED,
    PromiseState.OPEN,
)


def promises_section(record: CycleRecord) -> tuple[Section, ...]:
    """Tell what was promised and what became of it; of a plan without promises there is nothing to tell."""
    if not record.promises:
        return ()
    last = term_before(term_of(day_of(record)))
    ahead = [each for each in record.promises if _state(each, record) == PromiseState.OPEN]
    behind = [each for each in record.promises if each not in ahead]
    lately = [each for each in behind if last.first_on <= each.due_on <= last.last_on]
    others = [each for each in behind if each not in lately]
    blocks = (
        _bar(record),
        *_ahead(ahead, record),
        *_became("What became of last term’s promises", lately, record, "No promise was due last term."),
        *(_became("What became of our other promises", others, record) if others else ()),
    )
    return (Section(title="Our promises", anchor=ANCHOR, blocks=blocks),)


def promises_about(record: CycleRecord, outcome_ids: Iterable[int]) -> tuple[Block, ...]:
    """Tell of the promises that are tied to some outcomes."""
    ours = set(outcome_ids)
    found = [promise for promise in record.promises if promise.outcome_id in ours]
    ahead = [each for each in found if _state(each, record) == PromiseState.OPEN]
    behind = [each for each in found if each not in ahead]
    return (
        *(_ahead(ahead, record) if ahead else ()),
        *(_became("What became of our promises", behind, record) if behind else ()),
    )


def said_of_promises(record: CycleRecord) -> str:
    """Say in a sentence what became of last term's promises; before there were any, how many there are."""
    last = term_before(term_of(day_of(record)))
    due = [each for each in record.promises if last.first_on <= each.due_on <= last.last_on]
    states = Counter(_state(each, record) for each in due or record.promises)
    became = [
        words[states[state] != 1].format(states[state]) for state, words in _ENDS.items() if states[state]
    ]
    if due:
        return f"Last term we promised {count(len(due), 'thing')}: {listed(became)}."
    return f"We have promised {count(len(record.promises), 'thing')}: {listed(became)}."


_ENDS = {
    PromiseState.KEPT: ("{} is done", "{} are done"),
    PromiseState.PARTLY: ("{} is partly done", "{} are partly done"),
    PromiseState.LATE: ("{} is late", "{} are late"),
    PromiseState.DROPPED: ("{} was dropped", "{} were dropped"),
    PromiseState.OPEN: ("{} is not due yet", "{} are not due yet"),
}


def _state(promise: PromiseFacts, record: CycleRecord) -> PromiseState:
    return promise.state_on(day_of(record))


def _bar(record: CycleRecord) -> TallyChart:
    states = Counter(_state(each, record) for each in record.promises)
    parts = tuple(Part(rating=judgements.promise(state), count=states[state]) for state in _ORDER)
    facts = {
        state: cite("delivery.promise", *(p for p in record.promises if _state(p, record) == state))
        for state in _ORDER
    }
    columns = (Column(heading="What became of it", width=3), Column(heading="How many", align="end"))
    rows = tuple(
        Row(cells=(part.rating, str(part.count)), facts=facts[state])
        for state, part in zip(_ORDER, parts, strict=True)
    )
    caption = f"All {count(len(record.promises), 'promise')}"
    return TallyChart(
        title=caption if len(record.promises) > 1 else "Our promise",
        sentence=said_of_promises(record),
        parts=parts,
        table=Table(caption=f"{caption}, counted", columns=columns, rows=rows),
    )


def _ahead(promises: list[PromiseFacts], record: CycleRecord) -> tuple[Block, ...]:
    if not promises:
        nothing = "We have no promise that is still to be kept."
        return Heading(text="What we will have done"), Paragraph(text=nothing)
    blocks: list[Block] = []
    for term in dict.fromkeys(term_of(each.due_on) for each in sorted(promises, key=_due)):
        ours = [each for each in promises if term_of(each.due_on) == term]
        items = tuple(_promised(each) for each in sorted(ours, key=_due))
        blocks += [
            Heading(text=f"What we will have done by the end of the {term.name}"),
            Bullets(items=items),
        ]
    return tuple(blocks)


def _due(promise: PromiseFacts) -> tuple[str, int]:
    return promise.due_on.isoformat(), promise.id


def _promised(promise: PromiseFacts) -> Item:
    return Item(
        label=f"By {day(promise.due_on)}",
        text=sentence(promise.words),
        children=(Item(text=_made(promise)),),
        facts=cite("delivery.promise", promise),
    )


def _became(
    heading: str, promises: list[PromiseFacts], record: CycleRecord, nothing: str = ""
) -> tuple[Block, ...]:
    if not promises:
        return Heading(text=heading), Paragraph(text=nothing)
    newest_first = sorted(promises, key=_due, reverse=True)
    return Heading(text=heading), Bullets(items=tuple(_answered(each, record) for each in newest_first))


def _answered(promise: PromiseFacts, record: CycleRecord) -> Item:
    state = _state(promise, record)
    why = sentence(promise.answer_words)
    told = (_made(promise), f"{_said(promise, state)} {why}".strip())
    shown = _shown(promise, record)
    return Item(
        text=sentence(promise.words),
        rating=judgements.promise(state, kept_late=promise.is_kept_late),
        children=(*(Item(text=words) for words in told), *shown),
        facts=cite("delivery.promise", promise),
    )


def _made(promise: PromiseFacts) -> str:
    where = f" ({promise.made_where})" if promise.made_where else ""
    return f"We promised this on {day(promise.made_on)}{where}."


def _said(promise: PromiseFacts, state: PromiseState) -> str:
    due = day(promise.due_on)
    if state == PromiseState.LATE:
        said = f"It was due by {due}, and it is late."
        return said if promise.answer_words else f"{said} We have not yet said why."
    assert promise.answered_on
    answered = day(promise.answered_on)
    if promise.is_kept_late:
        return f"We kept it late, on {answered}. It was due by {due}."
    return {
        PromiseState.KEPT: f"We kept it on {answered}.",
        PromiseState.PARTLY: f"On {answered} we had kept part of it. It was due by {due}.",
        PromiseState.DROPPED: f"We dropped it on {answered}. It was due by {due}.",
    }[state]


def _shown(promise: PromiseFacts, record: CycleRecord) -> tuple[Item, ...]:
    """Point at the evidence; what may not be shown to everyone is only said to be held."""
    proof = next((each for each in record.plan.evidence if each.id == promise.evidence_id), None)
    if proof is None:
        return ()
    if proof.sensitivity != Sensitivity.PUBLIC:
        return () if promise.answer_words else (Item(text="Our partners hold what shows it."),)
    facts = cite("plan.evidence", proof)
    return (Item(label="What shows it", text=sentence(capital(proof.what)), href=proof.link, facts=facts),)
