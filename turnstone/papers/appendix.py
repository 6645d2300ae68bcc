"""The appendix: every change in a sentence, and every action with its line."""

from collections.abc import Mapping
from types import MappingProxyType

from turnstone.documents.blocks import Block, Bullets, Column, Heading, Item, Row, Section, Table
from turnstone.papers import judgements
from turnstone.papers.change import ChangeKind
from turnstone.papers.changes import Changes
from turnstone.papers.citing import cite
from turnstone.papers.differences import with_difference
from turnstone.papers.exception_tables import due, said_of
from turnstone.papers.phrases import capital, plural, sentence, short_day
from turnstone.papers.silence import silence_note
from turnstone.papers.step_table import step_section
from turnstone.programme.delivery.facts import CycleRecord, UpdateFacts
from turnstone.programme.plan.facts import ActionFacts, completion_of

_NONE: Mapping[int, str] = MappingProxyType({})


def appendix(
    record: CycleRecord, changes: Changes, differing: Mapping[int, str] = _NONE
) -> tuple[Section, ...]:
    """Give the whole lists that the first page sums up."""
    sections = (_changes(changes), step_section(record), _actions(record, differing))
    return tuple(section for section in sections if section.blocks)


def _changes(changes: Changes) -> Section:
    told = [change for change in changes.every if change.kind != ChangeKind.NOTHING_HEARD]
    items = tuple(Item(text=change.sentence, facts=change.facts) for change in told)
    title = f"Appendix: every change since {changes.since}" if changes.since else "Appendix: every change"
    blocks: tuple[Block, ...] = (Bullets(items=items),) if items else ()
    return Section(title=title, anchor="every-change", blocks=blocks, starts_page=True)


def _actions(record: CycleRecord, differing: Mapping[int, str]) -> Section:
    word = record.plan.words["action"]
    columns = (
        Column(heading="Ref.", width=2),
        Column(heading=capital(word), width=7),
        Column(heading="Lead", width=4),
        Column(heading="Due", width=3),
        Column(heading="Status", width=3),
        Column(heading="Rating", width=3),
        Column(heading="Difference", width=3),
        Column(heading="What was said this time", width=9),
    )
    last = _last_said(record)
    said = {update.action_id: update for update in record.updates}
    completion = completion_of(record.plan)
    rows = tuple(
        _row(
            record,
            each,
            completion[each.id],
            with_difference(_lines(each, said.get(each.id), last), differing, each),
            said.get(each.id),
        )
        for each in record.plan.live_actions
    )
    title = f"Appendix: every {word}"
    table = Table(caption=f"All {len(rows)} {plural(word)}", columns=columns, rows=rows)
    blocks: tuple[Block, ...] = (table,) if rows else ()
    blocks += silence_note(record) + _taken_out(record)
    return Section(title=title, anchor="every-action", blocks=blocks, starts_page=True)


def _taken_out(record: CycleRecord) -> tuple[Block, ...]:
    """List what left the plan, with the day and the reason, so that nothing leaves it unseen."""
    items = tuple(
        Item(
            label=short_day(action.withdrawn_on),
            text=f"{action.reference} ({action.text}): {sentence(action.withdrawn_because)}",
            facts=cite("plan.action", action),
        )
        for action in record.plan.actions
        if not action.is_live
    )
    return (Heading(text="Taken out of the plan"), Bullets(items=items)) if items else ()


def _row(
    record: CycleRecord, action: ActionFacts, completion: str, lines: list[str], update: UpdateFacts | None
) -> Row:
    return Row(
        cells=(
            action.reference,
            action.text,
            action.lead.words if action.lead else "no lead",
            due(action),
            judgements.status(action.status, completion),
            judgements.confidence(record.plan, action.confidence),
            judgements.impact(action.impact),
            "\n".join(lines) or "No update.",
        ),
        facts=cite("plan.action", action) + cite("delivery.actionupdate", update),
    )


def _lines(action: ActionFacts, update: UpdateFacts | None, last: dict[int, str]) -> list[str]:
    lines = said_of(update)
    if update and update.no_change and action.id in last:
        lines[0] = f"No change since {last[action.id]}."
    if action.done_on:
        lines.insert(0, f"Done on {short_day(action.done_on)}.")
    return lines


def _last_said(record: CycleRecord) -> dict[int, str]:
    """Name the month in which each action was last said to have changed."""
    names = {cycle.id: cycle.name for cycle in record.earlier_cycles}
    told = sorted(
        (each for each in record.earlier_updates if not each.no_change), key=lambda each: each.said_at
    )
    return {update.action_id: names[update.cycle_id] for update in told}
