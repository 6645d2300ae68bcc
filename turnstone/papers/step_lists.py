"""Next steps as lists: what is promised now, and what became of what was promised before."""

import datetime as dt
from collections.abc import Iterable

from turnstone.documents.blocks import Block, Bullets, Heading, Item, Paragraph, Rating
from turnstone.papers.citing import cite
from turnstone.papers.phrases import day, sentence
from turnstone.papers.reading import day_of
from turnstone.programme.delivery.facts import CycleRecord, StepFacts, every_step
from turnstone.programme.delivery.rules import STEP_STATE_NAMES, StepState, month_name, step_reference

_TIMES = {1: "once", 2: "twice"}


def new_steps(steps: Iterable[StepFacts], record: CycleRecord) -> tuple[Block, ...]:
    """List what was promised this cycle, with dates; where no step has one, say so once."""
    ours = [step for step in steps if step.raised_in == record.cycle.slug]
    if not ours:
        return ()
    slug, dated = record.cycle.slug, any(step.due_on for step in ours)
    all_open = all(step.state_in(slug) == StepState.OPEN for step in every_step(ours))
    items = tuple(_new(step, slug, all_open, missing="no date" if dated else "") for step in ours)
    blocks: tuple[Block, ...] = (
        Heading(text="Next steps"),
        Bullets(items=items, style="check" if all_open else "bullet"),
    )
    if dated:
        return blocks
    none = (
        "This next step has no date."
        if len(ours) == 1
        else f"None of these {len(ours)} next steps has a date."
    )
    return (*blocks, Paragraph(text=none, style="note"))


def _new(step: StepFacts, slug: str, all_open: bool, missing: str) -> Item:
    """Write a step of this cycle; among steps of which some are answered, each has its own box, ticked or not."""
    notes = [f"by {day(step.due_on)}" if step.due_on else missing, carried(step)]
    said = "; ".join(note for note in notes if note)
    return Item(
        text=f"{step.text} ({said})" if said else step.text,
        label=step.reference,
        rating=None if all_open else _box(step.state_in(slug)),
        children=tuple(_new(child, slug, all_open, missing="") for child in step.children),
        facts=cite("delivery.nextstep", step),
    )


_BOXES = {
    StepState.OPEN: "open",
    StepState.DONE: "kept",
    StepState.MOVED: "late",
    StepState.DROPPED: "dropped",
}


def _box(state: str) -> Rating:
    return Rating(scale="promise", key=_BOXES[StepState(state)], word=_became(state))


def carried(step: StepFacts) -> str:
    """Say how often a step was carried and since when; nothing, of one that never was."""
    if not step.times_carried:
        return ""
    times = _TIMES.get(step.times_carried, f"{step.times_carried} times")
    return (
        f"carried {times}, first raised in {month_name(dt.date.fromisoformat(f'{step.first_raised_in}-01'))}"
    )


def earlier_steps(steps: Iterable[StepFacts], record: CycleRecord) -> tuple[Block, ...]:
    """Answer for every step promised before this cycle: done, moved, dropped or still to do."""
    theirs = sorted(
        (step for step in steps if step.raised_in < record.cycle.slug), key=lambda step: step.raised_in
    )
    if not theirs:
        return ()
    became = {step.earlier_ids[-1]: step.id for step in every_step(record.next_steps) if step.earlier_ids}
    items = tuple(_answered(step, record, became) for step in theirs)
    return Heading(text="What became of earlier next steps"), Bullets(items=items)


def _answered(step: StepFacts, record: CycleRecord, became: dict[int, int]) -> Item:
    state = step.state_in(record.cycle.slug)
    told = [sentence(step.text)]
    if state != StepState.OPEN and step.outcome_words:
        told.append(sentence(step.outcome_words))
    if step.due_on:
        is_to_come = state == StepState.OPEN and step.due_on >= day_of(record)
        told.append(f"It {'is' if is_to_come else 'was'} due by {day(step.due_on)}.")
    if state == StepState.MOVED and step.moved_to:
        goes_on = f" as {step_reference(became[step.id])}" if step.id in became else ""
        told.append(f"It is now due by {day(step.moved_to)}{goes_on}.")
    return Item(
        label=f"{step.reference} {_became(state)}",
        text=" ".join(told),
        children=tuple(_answered(child, record, became) for child in step.children),
        facts=cite("delivery.nextstep", step),
    )


def _became(state: str) -> str:
    return STEP_STATE_NAMES[StepState(state)]
