"""What is off course in a workstream: its exception lines, and its actions that are red or amber."""

from collections.abc import Mapping

from turnstone.documents.blocks import Block, Cell, Column, Heading, Moved, Row, Table
from turnstone.papers import judgements
from turnstone.papers.citing import cite
from turnstone.papers.differences import with_difference
from turnstone.papers.phrases import capital, plural, sentence, short_day
from turnstone.papers.prose import cell_of
from turnstone.programme.delivery.facts import CycleRecord, ExceptionFacts, UpdateFacts
from turnstone.programme.plan.facts import ActionFacts, PlanFacts, WorkstreamFacts


def exception_tables(
    workstream: WorkstreamFacts, record: CycleRecord, differing: Mapping[int, str]
) -> tuple[Block, ...]:
    """Set out a workstream's exceptions, or say that it has none."""
    lines = [line for line in record.exceptions if line.workstream_id == workstream.id]
    actions = [each for each in record.plan.actions_of(workstream) if is_off_course(each)]
    tables: list[Block] = []
    if lines:
        tables.append(_lines(workstream, record.plan, lines))
    if actions:
        tables.append(_actions(workstream, record, actions, differing))
    return (Heading(text="Exceptions"), *tables) if tables else ()


def is_off_course(action: ActionFacts) -> bool:
    """Say whether a board should hear of an action: it is red or amber, and not done."""
    return action.confidence in ("red", "amber") and action.done_on is None


def _lines(workstream: WorkstreamFacts, plan: PlanFacts, lines: list[ExceptionFacts]) -> Table:
    outcome = capital(plan.words["outcome"])
    columns = (
        Column(heading=outcome, width=6),
        Column(heading="Milestone", width=6),
        Column(heading="Rating", width=3),
        Column(heading="Issue", width=6),
        Column(heading="Mitigation", width=7),
        Column(heading="Owner", width=3),
        Column(heading="Due", width=3),
    )
    rows = tuple(_line(plan, line) for line in lines)
    return Table(
        caption=f"{workstream.name}: exceptions by {plan.words['outcome']}", columns=columns, rows=rows
    )


def _line(plan: PlanFacts, line: ExceptionFacts) -> Row:
    outcomes = [plan.outcome(each) for each in line.outcome_ids]
    cells: tuple[Cell, ...] = (
        "\n".join(f"{each.reference}: {each.text}" for each in outcomes) or "not tied",
        line.milestone,
        judgements.confidence(plan, line.confidence),
        line.issue or "not set",
        cell_of(line.mitigation) or "none recorded",
        line.owner.words if line.owner else "no owner",
        short_day(line.due_on),
    )
    return Row(cells=cells, facts=cite("delivery.exceptionline", line) + cite("plan.outcome", *outcomes))


def _actions(
    workstream: WorkstreamFacts,
    record: CycleRecord,
    actions: list[ActionFacts],
    differing: Mapping[int, str],
) -> Table:
    action = record.plan.words["action"]
    columns = (
        Column(heading=capital(action), width=6),
        Column(heading="Rating", width=2),
        Column(heading="What was said, and why it is rated so", width=9),
        Column(heading="Lead", width=4),
        Column(heading="Due", width=3),
    )
    updates = {update.action_id: update for update in record.updates}
    rows = tuple(_action(record.plan, each, updates.get(each.id), differing) for each in actions)
    return Table(caption=f"{workstream.name}: {plural(action)} off course", columns=columns, rows=rows)


def _action(
    plan: PlanFacts, action: ActionFacts, update: UpdateFacts | None, differing: Mapping[int, str]
) -> Row:
    reason = action.confidence_reason
    lines = said_of(update) or ["Nothing was heard this time."]
    if reason and not any(reason in line for line in lines):
        lines.append(f"Why: {sentence(reason)}")
    return Row(
        cells=(
            f"{action.reference}\n{action.text}",
            judgements.confidence(plan, action.confidence),
            "\n".join(with_difference(lines, differing, action)),
            action.lead.words if action.lead else "no lead",
            due(action),
        ),
        facts=cite("plan.action", action) + cite("delivery.actionupdate", update),
    )


def said_of(update: UpdateFacts | None) -> list[str]:
    """Give all that an update says, a line for each thing."""
    if update is None:
        return []
    lines = ["No change." if update.no_change else sentence(update.text)]
    if update.confidence_reason:
        lines.append(f"Why: {sentence(update.confidence_reason)}")
    if update.blocked_by:
        lines.append(f"Blocked by: {sentence(update.blocked_by)}")
    if update.forecast_on:
        lines.append(f"Expected by {short_day(update.forecast_on)}.")
    return lines


def due(action: ActionFacts) -> Cell:
    """Show when an action is due, with its first date struck through if it moved."""
    if action.slipped and action.first_due_on:
        return Moved(first=short_day(action.first_due_on), now=short_day(action.due_on))
    return short_day(action.due_on)
