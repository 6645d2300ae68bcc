"""The evidence pack of one requirement: the thread from the finding to the evidence, as at a moment, with its gaps."""

import datetime as dt
from dataclasses import replace

from django.utils import timezone

from turnstone.documents.blocks import (
    Block,
    Bullets,
    Column,
    Document,
    Item,
    Paragraph,
    Row,
    Section,
    Table,
)
from turnstone.papers import judgements
from turnstone.papers.about import about
from turnstone.papers.anchors import anchor
from turnstone.papers.citing import cite
from turnstone.papers.concern import Code, Concern
from turnstone.papers.evidence_tables import (
    Pack,
    actions_table,
    evidence_of,
    evidence_table,
    families_on,
    measures_table,
)
from turnstone.papers.phrases import capital, count, day, listed
from turnstone.papers.rating_key import rating_key
from turnstone.papers.text_concerns import unexplained_short_forms
from turnstone.papers.thread_gaps import LINK_NAMES, gaps_of
from turnstone.programme.plan.facts import (
    OutcomeFacts,
    thread_of,
)
from turnstone.programme.plan.queries import get_requirement, plan_answering, plan_as_at, requirement_as_at
from turnstone.programme.plan.rules import (
    REQUIREMENT_KIND_NAMES,
    SHOWS_NAMES,
    RequirementKind,
    Sensitivity,
    Shows,
)
from turnstone.programme.publications.rules import Audience
from turnstone.programme.scorecards.queries import standings_as_at
from turnstone.programme.voice.queries import heard_as_at


def compose(requirement_id: int, as_at: dt.datetime) -> tuple[Document, tuple[Concern, ...]]:
    """Make the pack, with what its readers will miss. Evidence for the programme office alone is only counted."""
    read = _read(requirement_id, as_at)
    asked = read.thread.requirement
    body = Document(
        title=f"Evidence pack – {asked.reference}",
        subtitle=asked.families_words or read.plan.name,
        area=read.plan.area_name,
        as_at=timezone.localdate(as_at),
        sections=(
            _finding(read),
            *(_outcome(read, each) for each in read.thread.outcomes),
            _gaps(read),
            rating_key(read.plan, with_impact=True),
        ),
    )
    concerns = (*_thin(read), *unexplained_short_forms(body))
    end = about(body, concerns, read_on=timezone.localdate(as_at))
    return replace(body, sections=(*body.sections, end)), concerns


def _read(requirement_id: int, as_at: dt.datetime) -> Pack:
    row = get_requirement(requirement_id)
    plan_id, asked = plan_answering(row, as_at), requirement_as_at(row.area_id, requirement_id, as_at)
    if plan_id is None or asked is None:
        raise LookupError(f"There was no plan, or nobody had asked for {row.reference}, at {as_at}.")
    plan = plan_as_at(plan_id, as_at)
    shown = tuple(each for each in plan.evidence if each.sensitivity != Sensitivity.RESTRICTED)
    heard = heard_as_at(plan.area_id, as_at, Audience.BOARD)
    thread = thread_of(replace(plan, evidence=shown), asked, heard.spoken_of(plan.outcomes))
    return Pack(
        plan=plan,
        thread=thread,
        kept_back=len(thread_of(plan, asked, ()).evidence) - len(thread.evidence),
        standings={each.measure.id: each for each in standings_as_at(plan.area_id, as_at)},
        heard=heard,
    )


def _finding(read: Pack) -> Section:
    asked = read.thread.requirement
    kind = REQUIREMENT_KIND_NAMES[RequirementKind(asked.kind)]
    source = ", ".join(filter(None, [asked.mandate, asked.source]))
    facts = [
        Item(label="Kind", text=kind),
        Item(label="Who answers for it", text=listed(asked.bodies) or "no body is named"),
        Item(label="Monitoring", text=_monitoring(read)),
        Item(label="Evidence", text=_evidence_in_words(read)),
    ]
    return Section(
        title="What was found",
        anchor="finding",
        blocks=(
            Paragraph(
                text=asked.finding, style="quote", source=source, facts=cite("plan.requirement", asked)
            ),
            Bullets(items=tuple(facts)),
            _coverage(read),
        ),
    )


def _monitoring(read: Pack) -> str:
    asked = read.thread.requirement
    if asked.released_on is None:
        return "still monitored"
    return f"released on {day(asked.released_on)} by {asked.released_by}"


def _evidence_in_words(read: Pack) -> str:
    shows = [each.shows for each in read.thread.evidence]
    kinds = [f"{shows.count(kind)} of {SHOWS_NAMES[kind].lower()}" for kind in Shows if kind in shows]
    said = f"{count(len(shows), 'piece')}: {listed(kinds)}" if shows else "none yet"
    held = f"; {count(read.kept_back, 'more is', 'more are')} for the programme office only"
    return said + (held if read.kept_back else "")


def _coverage(read: Pack) -> Table:
    rows = tuple(
        Row(cells=(LINK_NAMES[each.link], f"{each.have} of {each.of}", f"{each.share:.0%}"))
        for each in read.thread.coverage
    )
    return Table(
        caption=f"How much of the thread there is: {read.thread.whole:.0%}",
        columns=(
            Column(heading="Link", width=3),
            Column(heading="There", align="end"),
            Column(heading="Part", align="end"),
        ),
        rows=rows,
    )


def _outcome(read: Pack, outcome: OutcomeFacts) -> Section:
    plan = read.plan
    start = f"{outcome.baseline} ({day(outcome.baseline_on)})" if outcome.baseline_on else outcome.baseline
    facts = (
        Item(label="Where we were", text=start or "no position at the start was written down"),
        Item(label="How we will know", text=outcome.how_we_will_know or "not said yet"),
        Item(
            label="Impact",
            text="",
            rating=judgements.impact(outcome.impact),
            facts=cite("plan.outcome", outcome),
        ),
    )
    actions = tuple(each for each in read.thread.actions if each.outcome_id == outcome.id)
    evidence = evidence_of(read, outcome, actions)
    return Section(
        title=f"{capital(plan.words['outcome'])} {outcome.reference}: {outcome.families_words or outcome.text}",
        anchor=anchor(f"outcome-{outcome.reference}"),
        blocks=(
            *((Paragraph(text=outcome.text),) if outcome.families_words else ()),
            Bullets(items=facts),
            actions_table(read, actions),
            measures_table(read, outcome),
            *families_on(read, outcome),
            evidence_table(evidence, plan),
        ),
        starts_page=True,
    )


def _gaps(read: Pack) -> Section:
    found = gaps_of(read.plan, read.thread)
    items = tuple(Item(text=each) for each in found)
    block: Block = Bullets(items=items) if items else Paragraph(text="No link of this thread is missing.")
    return Section(title="Where the thread is broken", anchor="gaps", blocks=(block,), starts_page=True)


def _thin(read: Pack) -> tuple[Concern, ...]:
    if read.thread.shows_difference:
        return ()
    text = "Nothing in this pack shows a difference for children and families: add what would."
    return (Concern(code=Code.NO_DIFFERENCE_SHOWN, sentence=text, where="Evidence"),)
