"""What follows the workstreams: the programme's next steps, the measures, the release register, the rating key."""

from turnstone.documents.blocks import Block, Bullets, Column, Heading, Item, Row, Section, Table
from turnstone.papers.citing import cite
from turnstone.papers.phrases import day, short_day, short_month
from turnstone.papers.rating_key import rating_key
from turnstone.papers.step_lists import earlier_steps, new_steps
from turnstone.programme.delivery.facts import CycleRecord
from turnstone.programme.scorecards.facts import DataProductFacts, MeasureFacts
from turnstone.programme.scorecards.rules import MEASURE_KIND_NAMES


def programme_sections(record: CycleRecord) -> tuple[Section, ...]:
    """Give those of these sections that hold something; the key is always there."""
    steps = [step for step in record.next_steps if step.workstream_id is None]
    held = (
        Section(
            title="Programme: next steps",
            anchor="programme-next-steps",
            blocks=(*earlier_steps(steps, record), *new_steps(steps, record)),
            starts_page=True,
        ),
        Section(title="What we measure", anchor="measures", blocks=_measures(record.measures)),
        Section(title="Reporting milestones", anchor="register", blocks=_register(record.register)),
    )
    return (*(section for section in held if section.blocks), rating_key(record.plan, with_impact=True))


def _measures(measures: tuple[MeasureFacts, ...]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for kind, question in MEASURE_KIND_NAMES.items():
        ours = [measure for measure in measures if measure.kind == kind]
        if ours:
            items = tuple(Item(text=_measured(each), facts=cite("scorecards.measure", each)) for each in ours)
            blocks += [Heading(text=question), Bullets(items=items)]
    return tuple(blocks)


def _measured(measure: MeasureFacts) -> str:
    told = measure.unit in ("", "number") or (measure.unit == "percentage" and "%" in measure.title)
    return measure.title if told else f"{measure.title} ({measure.unit})"


def _register(products: tuple[DataProductFacts, ...]) -> tuple[Block, ...]:
    if not products:
        return ()
    days = {product.progress_on for product in products if product.progress_on}
    one_day = next(iter(days)) if len(days) == 1 else None
    columns = (
        Column(heading="Data reporting", width=6),
        Column(heading="Report type", width=3),
        Column(heading="Frequency", width=3),
        Column(heading="Start", width=3),
        Column(heading="First draft by", width=3),
        Column(heading="First issue", width=3),
        Column(heading=f"Progress as at {day(one_day)}" if one_day else "Progress", width=4),
    )
    rows = tuple(_product(each, says_day=one_day is None) for each in products)
    return (
        Table(caption="Reporting milestones: what will be reported, and when", columns=columns, rows=rows),
    )


def _product(product: DataProductFacts, says_day: bool) -> Row:
    progress = product.progress or "not set"
    if says_day and product.progress_on:
        progress = f"{progress} ({short_day(product.progress_on)})"
    return Row(
        cells=(
            product.name,
            product.report_type or "not set",
            product.frequency or "not set",
            short_month(product.starts_on),
            _first_draft(product),
            short_month(product.first_issue_due_on),
            progress,
        ),
        facts=cite("scorecards.dataproduct", product),
    )


def _first_draft(product: DataProductFacts) -> str:
    when = short_month(product.first_draft_due_on, missing="")
    return "\n".join(part for part in (when, product.first_draft_words) if part) or "not set"
