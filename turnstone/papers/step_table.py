"""Next steps counted by workstream: what was answered, what was carried over, and how old it is."""

from turnstone.documents.blocks import Block, Column, Paragraph, Row, Section, Table
from turnstone.papers.phrases import capital, count, verb
from turnstone.papers.reading import day_of
from turnstone.programme.delivery.facts import CycleRecord, StepCounts, StepFacts, count_steps, every_step


def step_section(record: CycleRecord) -> Section:
    """Count the next steps that the cycle raised, answered or left, for each workstream and in all."""
    steps = steps_in(record)
    blocks: tuple[Block, ...] = (
        (Paragraph(text=said_of_steps(record)), _table(record, steps)) if steps else ()
    )
    return Section(
        title="Appendix: next steps counted", anchor="steps-counted", blocks=blocks, starts_page=True
    )


def steps_in(record: CycleRecord) -> list[StepFacts]:
    """List, each by itself, the steps that were raised, stood open or were answered in the cycle."""
    slug = record.cycle.slug
    return [
        step
        for step in every_step(record.next_steps)
        if step.raised_in <= slug and not (step.closed_in and step.closed_in < slug)
    ]


def said_of_steps(record: CycleRecord) -> str:
    """Say in a sentence how many steps are still to do, how many were carried over, and how old they are."""
    counts = _counts(record, steps_in(record))
    if not counts.open:
        return "No next step is still to do."
    said = f"{count(counts.open, 'next step')} {verb(counts.open, 'is', 'are')} still to do."
    if not counts.carried_over:
        return f"{said} None was carried over from an earlier cycle."
    were = (
        f"{counts.carried_over} {verb(counts.carried_over, 'was', 'were')} carried over from an earlier cycle"
    )
    return f"{said} {were}; the mean age of all {counts.open} is {count(counts.mean_age or 0, 'day')}."


def _counts(record: CycleRecord, steps: list[StepFacts]) -> StepCounts:
    return count_steps(steps, record.cycle.slug, day_of(record))


def _table(record: CycleRecord, steps: list[StepFacts]) -> Table:
    columns = (
        Column(heading=capital(record.plan.words["workstream"]), width=5),
        *(Column(heading=words, width=2, align="end") for words in _HEADINGS),
    )
    parts: dict[int | None, str] = {each.id: each.name for each in record.plan.workstreams}
    parts[None] = "The programme"
    rows = [
        _row(record, name, ours)
        for number, name in parts.items()
        if (ours := [step for step in steps if step.workstream_id == number])
    ]
    caption = "Next steps this time, and the age of those still to do since they were first raised"
    return Table(caption=caption, columns=columns, rows=(*rows, _row(record, "All", steps)))


_HEADINGS = (
    *("New", "Done", "Moved", "Dropped", "Not answered"),
    *("Still to do", "Carried over", "No date", "Mean age in days"),
)


def _row(record: CycleRecord, name: str, steps: list[StepFacts]) -> Row:
    counts = _counts(record, steps)
    new = sum(1 for step in steps if step.raised_in == record.cycle.slug and not step.times_carried)
    numbers = (
        *(new, counts.done, counts.moved, counts.dropped, counts.unanswered),
        *(counts.open, counts.carried_over, counts.undated),
    )
    age = "none open" if counts.mean_age is None else str(counts.mean_age)
    return Row(cells=(name, *map(str, numbers), age))
