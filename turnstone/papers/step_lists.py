"""Next steps as lists: what is promised now, and what became of what was promised before."""

from collections.abc import Iterable

from turnstone.documents.blocks import Block, Bullets, Heading, Item, Paragraph
from turnstone.papers.citing import cite
from turnstone.papers.phrases import day, sentence
from turnstone.programme.delivery.facts import CycleRecord, StepFacts
from turnstone.programme.delivery.rules import STEP_STATE_NAMES, StepState


def new_steps(steps: Iterable[StepFacts], record: CycleRecord) -> tuple[Block, ...]:
    """List what was promised this cycle, with dates; where no step has one, say so once."""
    ours = [step for step in steps if step.raised_in == record.cycle.slug]
    if not ours:
        return ()
    dated = any(step.due_on for step in ours)
    items = tuple(_new(step, missing=" (no date)" if dated else "") for step in ours)
    blocks: tuple[Block, ...] = (Heading(text="Next steps"), Bullets(items=items, style="check"))
    if dated:
        return blocks
    none = (
        "This next step has no date."
        if len(ours) == 1
        else f"None of these {len(ours)} next steps has a date."
    )
    return (*blocks, Paragraph(text=none, style="note"))


def _new(step: StepFacts, missing: str) -> Item:
    when = f" (by {day(step.due_on)})" if step.due_on else missing
    return Item(
        text=f"{step.text}{when}",
        label="" if step.is_open else _became(step),
        children=tuple(_new(child, missing="") for child in step.children),
        facts=cite("delivery.nextstep", step),
    )


def earlier_steps(steps: Iterable[StepFacts], record: CycleRecord) -> tuple[Block, ...]:
    """Answer for every step promised before this cycle: done, moved, dropped or still to do."""
    theirs = sorted(
        (step for step in steps if step.raised_in < record.cycle.slug), key=lambda step: step.raised_in
    )
    if not theirs:
        return ()
    items = tuple(_answered(step, record.cycle.slug) for step in theirs)
    return Heading(text="What became of earlier next steps"), Bullets(items=items)


def _answered(step: StepFacts, slug: str) -> Item:
    known = not step.closed_in or step.closed_in <= slug
    why = f" {sentence(step.outcome_words)}" if step.outcome_words and known else ""
    due = f" It was due by {day(step.due_on)}." if step.due_on else ""
    return Item(
        label=_became(step) if known else STEP_STATE_NAMES[StepState.OPEN],
        text=f"{sentence(step.text)}{why}{due}",
        children=tuple(_answered(child, slug) for child in step.children),
        facts=cite("delivery.nextstep", step),
    )


def _became(step: StepFacts) -> str:
    return STEP_STATE_NAMES[StepState(step.state)]
