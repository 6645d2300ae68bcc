"""One public section: what was found, where we were and are, what we have done, and what we will have done by when."""

import datetime as dt
from calendar import monthrange

from turnstone.documents.blocks import (
    Block,
    Bullets,
    Column,
    Fact,
    Heading,
    Item,
    Paragraph,
    Row,
    Section,
    Table,
)
from turnstone.papers import judgements
from turnstone.papers.citing import cite
from turnstone.papers.phrases import capital, count, day, sentence, verb
from turnstone.papers.public_families import families_and_forum
from turnstone.papers.public_promises import promises_about
from turnstone.papers.public_threads import Thread
from turnstone.papers.reading import day_of
from turnstone.programme.delivery.facts import CycleRecord, ProgressFacts, StepFacts
from turnstone.programme.plan.facts import ActionFacts, OutcomeFacts, not_embedded
from turnstone.programme.plan.rules import Impact, Sensitivity, Shows, Status
from turnstone.programme.voice.facts import Heard

MONTHS_AHEAD = 6

_DONE_HEADINGS = {
    Shows.DIFFERENCE: "What difference it made",
    Shows.QUALITY: "How well we did it",
    Shows.ACTIVITY: "What we did",
}

_FELT = {
    Impact.NOT_YET: "we cannot show a difference for families yet",
    Impact.EARLY_SIGNS: "there are early signs of a difference for families",
    Impact.EVIDENT: "families feel a difference",
    Impact.SUSTAINED: "families feel a difference that has lasted",
}


def public_section(thread: Thread, record: CycleRecord, heard: Heard) -> Section:
    """Tell everyone how one thing that was asked for is going."""
    blocks = (
        *_finding(thread),
        *_then_and_now(thread, record),
        *_done(thread, record),
        *(_ahead(thread, record) if thread.actions else ()),
        *promises_about(record, (outcome.id for outcome in thread.outcomes)),
        *_steps(thread),
        *families_and_forum(thread, record, heard),
    )
    return Section(
        title=thread.title,
        anchor=thread.anchor,
        summary=_summary(thread),
        rating=judgements.impact(thread.impact),
        blocks=blocks,
    )


def _summary(thread: Thread) -> str:
    felt = _FELT[Impact(thread.impact)]
    if not thread.actions:
        return f"{capital(felt)}."
    return f"We have finished {len(thread.done)} of {count(len(thread.actions), 'action')}, and {felt}."


def _finding(thread: Thread) -> tuple[Block, ...]:
    found = thread.requirement
    if found is None:
        return ()
    facts = cite("plan.requirement", found)
    quote = Paragraph(text=found.finding, style="quote", source=found.source or found.mandate, facts=facts)
    if not found.released_on:
        return (quote,)
    released = f"Nobody checks on this any more: {found.released_by} agreed so on {day(found.released_on)}."
    return quote, Paragraph(text=released, facts=facts)


def _then_and_now(thread: Thread, record: CycleRecord) -> tuple[Block, ...]:
    if not thread.outcomes:
        return (Paragraph(text="We have not yet said what will be different."),)
    if not thread.actions and not any(outcome.baseline for outcome in thread.outcomes):
        items = tuple(Item(text=_aim(each), facts=cite("plan.outcome", each)) for each in thread.outcomes)
        return Heading(text="What will be different"), Bullets(items=items)
    columns = (
        Column(heading="What will be different", width=4),
        Column(heading="Where we were", width=4),
        Column(heading="Where we are", width=4),
        Column(heading="Difference so far", width=3),
    )
    unfelt = frozenset(action.id for action in not_embedded(record.plan))
    rows = tuple(_then_and_now_row(thread, outcome, unfelt) for outcome in thread.outcomes)
    return (Table(caption="Where we were, and where we are", columns=columns, rows=rows),)


def _then_and_now_row(thread: Thread, outcome: OutcomeFacts, unfelt: frozenset[int]) -> Row:
    actions = [action for action in thread.actions if action.outcome_id == outcome.id]
    done = [action for action in actions if action.status == Status.COMPLETE]
    now = f"{len(done)} of {count(len(actions), 'action')} {verb(len(done), 'is', 'are')} finished."
    if done:
        now += f" {_felt_of(len(done), sum(each.id not in unfelt for each in done))}"
    return Row(
        cells=(
            _aim(outcome),
            _baseline(outcome),
            now if actions else "We have not set out actions for this.",
            judgements.impact(outcome.impact),
        ),
        facts=cite("plan.outcome", outcome) + cite("plan.action", *actions),
    )


def _felt_of(done: int, felt: int) -> str:
    """Say how much of what is finished families feel, so that finished is never mistaken for felt."""
    if done == 1:
        return (
            "We can show that it made a difference."
            if felt
            else "We cannot show yet that it made a difference."
        )
    return (
        f"We can show a difference from {felt} of them."
        if felt
        else "We cannot show a difference from them yet."
    )


def _aim(outcome: OutcomeFacts) -> str:
    """Say what will be different, and under it what families said."""
    told = outcome.families_words.strip()
    return f"{sentence(outcome.text)}\nFamilies said: “{told}”" if told else sentence(outcome.text)


def _baseline(outcome: OutcomeFacts) -> str:
    if not outcome.baseline:
        return "We did not write this down."
    when = f"{day(outcome.baseline_on)}: " if outcome.baseline_on else ""
    return f"{when}{sentence(outcome.baseline)}"


def _done(thread: Thread, record: CycleRecord) -> tuple[Block, ...]:
    blocks: list[Block] = [Heading(text="What we have done")]
    shown = _shown(thread, record)
    for shows, heading in _DONE_HEADINGS.items():
        ours = [(on, item) for kind, on, item in shown if kind == shows]
        if ours:
            newest_first = sorted(ours, key=lambda pair: pair[0], reverse=True)
            blocks += [Heading(text=heading, level=4), Bullets(items=tuple(item for _, item in newest_first))]
    if len(blocks) == 1:
        blocks.append(Paragraph(text="Nothing is finished yet."))
    return tuple(blocks)


def _shown(thread: Thread, record: CycleRecord) -> list[tuple[str, dt.date, Item]]:
    """Gather finished actions, lines of progress and what may be shown of the evidence, each with its day."""
    shown: list[tuple[str, dt.date, Item]] = []
    for action in thread.done:
        assert action.done_on
        facts = cite("plan.action", action)
        shown.append((Shows.ACTIVITY, action.done_on, _dated(action.text, action.done_on, facts)))
    for line in thread.progress:
        period = record.cycle.period
        shown.append((line.shows or Shows.ACTIVITY, period, _progress(line, f"{period:%B %Y}")))
    actions, outcomes = {each.id for each in thread.actions}, {each.id for each in thread.outcomes}
    for proof in record.plan.evidence:
        ours = proof.action_id in actions or proof.outcome_id in outcomes
        if ours and proof.sensitivity == Sensitivity.PUBLIC:
            shown.append((proof.shows, proof.on, _dated(proof.what, proof.on, cite("plan.evidence", proof))))
    return shown


def _dated(text: str, on: dt.date, facts: tuple[Fact, ...]) -> Item:
    return Item(label=day(on), text=sentence(text), facts=facts)


def _progress(line: ProgressFacts, label: str) -> Item:
    children = tuple(_progress(child, "") for child in line.children)
    facts = cite("delivery.progressline", line)
    return Item(label=label, text=sentence(line.text), children=children, facts=facts)


def _ahead(thread: Thread, record: CycleRecord) -> tuple[Block, ...]:
    today = day_of(record)
    until = months_later(today, MONTHS_AHEAD)
    waiting = sorted((each for each in thread.actions if each.done_on is None and each.due_on), key=_by_due)
    late = [action for action in waiting if action.overdue_on(today)]
    soon = [action for action in waiting if action not in late and action.due_on and action.due_on <= until]
    blocks: list[Block] = []
    if late:
        blocks += [Heading(text="What is late"), Bullets(items=tuple(_due(each, "Due") for each in late))]
    blocks.append(Heading(text=f"What we will have done by {day(until)}"))
    if soon:
        blocks.append(Bullets(items=tuple(_due(each, "By") for each in soon)))
    else:
        blocks.append(Paragraph(text="No action has a date in these months."))
    return tuple(blocks)


def _steps(thread: Thread) -> tuple[Block, ...]:
    items = tuple(_step(step) for step in thread.next_steps if step.is_open)
    return (Heading(text="What we will do next"), Bullets(items=items)) if items else ()


def _step(step: StepFacts) -> Item:
    return Item(
        label=f"By {day(step.due_on)}" if step.due_on else "",
        text=sentence(step.text),
        children=tuple(_step(child) for child in step.children),
        facts=cite("delivery.nextstep", step),
    )


def _by_due(action: ActionFacts) -> tuple[dt.date, str]:
    return action.due_on or dt.date.max, action.reference


def _due(action: ActionFacts, word: str) -> Item:
    assert action.due_on
    return Item(
        label=f"{word} {day(action.due_on)}", text=sentence(action.text), facts=cite("plan.action", action)
    )


def months_later(on: dt.date, months: int) -> dt.date:
    """Give the same day some months later, or the last day of a shorter month."""
    year, month = divmod(on.year * 12 + on.month - 1 + months, 12)
    return dt.date(year, month + 1, min(on.day, monthrange(year, month + 1)[1]))
