"""A page for a workstream: who leads it, what it did, what became of its promises, what is next and what is off."""

from collections.abc import Mapping

from turnstone.documents.blocks import Block, Bullets, Heading, Item, Paragraph, Section
from turnstone.papers.anchors import anchor
from turnstone.papers.citing import cite
from turnstone.papers.exception_tables import exception_tables
from turnstone.papers.phrases import capital
from turnstone.papers.prose import blocks_of
from turnstone.papers.step_lists import earlier_steps, new_steps
from turnstone.programme.delivery.facts import CycleRecord, ProgressFacts
from turnstone.programme.people.facts import PostFacts
from turnstone.programme.plan.facts import PlanFacts, WorkstreamFacts
from turnstone.programme.plan.rules import SHOWS_NAMES, Shows


def workstream_section(
    workstream: WorkstreamFacts, record: CycleRecord, differing: Mapping[int, str]
) -> Section:
    """Tell all that the record holds of a workstream for the cycle."""
    steps = [step for step in record.next_steps if step.workstream_id == workstream.id]
    blocks = (
        *_about(workstream),
        *_progress(workstream, record),
        *earlier_steps(steps, record),
        *new_steps(steps, record),
        *exception_tables(workstream, record, differing),
    )
    title = title_of(workstream, record.plan)
    return Section(title=title, anchor=anchor(title), blocks=blocks, starts_page=True)


def title_of(workstream: WorkstreamFacts, plan: PlanFacts) -> str:
    """Call a workstream what the plan calls it: "Culture workstream", but a group by its name alone."""
    word = plan.words["workstream"]
    if workstream.kind == "group" or word.lower() in workstream.name.lower():
        return workstream.name
    return f"{workstream.name} {word}"


def _about(workstream: WorkstreamFacts) -> tuple[Block, ...]:
    blocks: list[Block] = []
    if workstream.kind != "group" or len(workstream.missing_leads) < 3:
        blocks.append(Paragraph(text=_leads(workstream), facts=cite("plan.workstream", workstream)))
    parts = {
        "Purpose": workstream.purpose,
        "Members": workstream.membership,
        "Responsibilities": workstream.responsibilities,
    }
    for heading, text in parts.items():
        if text.strip():
            blocks += [Heading(text=heading), *blocks_of(text, cite("plan.workstream", workstream))]
    return tuple(blocks)


def _leads(workstream: WorkstreamFacts) -> str:
    if workstream.council_lead is workstream.health_lead is workstream.forum_lead is None:
        return "Leads: council, health and forum are all vacant."
    seats = {
        "council": workstream.council_lead,
        "health": workstream.health_lead,
        "forum": workstream.forum_lead,
    }
    return capital("; ".join(f"{name} lead: {_held(post)}" for name, post in seats.items())) + "."


def _held(post: PostFacts | None) -> str:
    if post is None:
        return "vacant"
    return post.words if post.holder else f"vacant ({post.title}, {post.organisation})"


def _progress(workstream: WorkstreamFacts, record: CycleRecord) -> tuple[Block, ...]:
    lines = [line for line in record.progress if line.workstream_id == workstream.id]
    if not lines:
        nothing = Paragraph(text="Nothing was reported this time.", style="note")
        return Heading(text="Progress"), nothing
    references = {action.id: action.reference for action in record.plan.actions}
    return Heading(text="Progress"), Bullets(items=tuple(_line(line, references) for line in lines))


def _line(line: ProgressFacts, references: dict[int, str]) -> Item:
    reference = references.get(line.action_id or 0, "")
    return Item(
        label=capital(SHOWS_NAMES[Shows(line.shows)]) if line.shows else "",
        text=f"{line.text} ({reference})" if reference else line.text,
        children=tuple(_line(child, references) for child in line.children),
        facts=cite("delivery.progressline", line),
    )
