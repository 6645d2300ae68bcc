"""A report in the shape of a council's: what the board asked last time, then purpose, recommendations and the rest."""

import datetime as dt
from dataclasses import replace

from turnstone.documents.blocks import Block, Bullets, Document, Item, Panel, Paragraph, Section
from turnstone.papers.about import about
from turnstone.papers.boards.appendices import appendices
from turnstone.papers.boards.board_concerns import ledger_concerns, unwritten
from turnstone.papers.boards.implications import IMPLICATIONS, equality, financial, legal
from turnstone.papers.boards.open_items import items_table, open_items_in_a_sentence
from turnstone.papers.boards.recommendations import recommendations
from turnstone.papers.boards.report import Report, Shape, read_report
from turnstone.papers.boards.scorecard import measures_of_the_plan
from turnstone.papers.boards.since_last_time import progress
from turnstone.papers.citing import cite
from turnstone.papers.concern import Concern
from turnstone.papers.measures.committee_seen import standings_before_a_committee
from turnstone.papers.measures.small_numbers import small_numbers_shown
from turnstone.papers.phrases import capital, count, day, listed
from turnstone.papers.text_concerns import unexplained_short_forms


def compose(shape: Shape, meeting_id: int, as_at: dt.datetime) -> tuple[Document, tuple[Concern, ...]]:
    """Make the report for a meeting of the board that receives it, with what the gate says of it."""
    read = _read_in_public(read_report(shape, meeting_id, as_at), as_at)
    span = read.span
    body = Document(
        title=shape.title,
        subtitle=f"{read.board.name}, {day(read.meeting.on)}",
        area=span.now.area_name,
        as_at=span.until,
        audience=read.board.name,
        sections=(
            _asked_last_time(read),
            _purpose(read),
            _recommendations(read),
            _background(read),
            progress(read),
            financial(read),
            legal(read),
            equality(read),
            *appendices(read),
        ),
    )
    concerns = (
        *unwritten(IMPLICATIONS),
        *ledger_concerns(read.items.items, span),
        *small_numbers_shown(measures_of_the_plan(span)),
        *unexplained_short_forms(body),
    )
    end = about(body, concerns, read_on=span.until)
    return replace(body, sections=(*body.sections, end)), concerns


def _read_in_public(read: Report, as_at: dt.datetime) -> Report:
    """Take out the figures that scorecards for everyone hide: a council's papers are read by everyone."""
    span = read.span
    found = standings_before_a_committee(span.now.area_id, as_at, span.standings.values())
    return replace(read, span=replace(span, standings={each.measure.id: each for each in found}))


def _asked_last_time(read: Report) -> Section:
    """Open with everything that this board asked or holds: what is open, and what was closed since last time."""
    on = read.span.until
    lately = (each for each in read.items.items if not each.is_open and read.span.covers(each.accepted_on))
    shown = (*read.items.open, *lately)
    blocks: list[Block] = [Paragraph(text=open_items_in_a_sentence(read.items, on), style="lead")]
    if shown:
        caption = "What this board asked for, or holds, and where it stands"
        blocks.append(items_table(shown, on, caption=caption, board=read.board.name))
    return Section(title="What this board asked for", anchor="open-items", blocks=tuple(blocks))


def _purpose(read: Report) -> Section:
    plan, shape = read.span.now, read.shape
    since = f"since {day(read.span.since)}" if read.span.since else "so far"
    text = (
        f"This {shape.often} report tells {read.board.name} how the partnership in {plan.area_name} is carrying out "
        f"{plan.name} {since}: what was done, what difference it made, how fast it goes, and what is at risk."
    )
    return Section(
        title="Purpose",
        anchor="purpose",
        blocks=(
            Paragraph(text=text, facts=cite("plan.plan", plan)),
            Paragraph(text=_last(read), style="note"),
        ),
    )


def _last(read: Report) -> str:
    if read.last is None or read.span.since is None:
        return "It is the first report to this board in the record."
    if read.was_sent_one:
        return f"The last such report that this board was sent spoke for {day(read.span.since)}."
    return (
        f"The record holds no such report sent to this board before; its meeting of {day(read.span.since)} is taken "
        "as last time."
    )


def _recommendations(read: Report) -> Section:
    asked = Bullets(items=recommendations(read), style="number")
    panel = Panel(style="decision", title=f"{read.board.name} is asked to:", blocks=(asked,))
    return Section(title="Recommendations", anchor="recommendations", blocks=(panel,))


def _background(read: Report) -> Section:
    plan = read.span.now
    mandates = list(dict.fromkeys(each.mandate for each in plan.requirements))
    blocks: list[Block] = []
    if mandates:
        text = f"{plan.name} answers {listed(mandates)}, which asked for {count(len(plan.requirements), 'thing')}:"
        blocks.append(Paragraph(text=text))
        blocks.append(
            Bullets(
                items=tuple(
                    Item(label=each.reference, text=each.finding, facts=cite("plan.requirement", each))
                    for each in plan.requirements
                )
            )
        )
    else:
        blocks.append(
            Paragraph(text=f"{plan.name} is the partnership’s own; no inspection or notice asked for it.")
        )
    blocks.append(Paragraph(text=_shape_of(read)))
    return Section(title="Background", anchor="background", blocks=tuple(blocks))


def _shape_of(read: Report) -> str:
    plan = read.span.now
    runs = (
        f" It runs from {day(plan.starts_on)} to {day(plan.ends_on)}."
        if plan.starts_on and plan.ends_on
        else ""
    )
    reports = f" {capital(plan.reports_to)} oversees it." if plan.reports_to else ""
    parts = count(len(plan.workstreams), plan.words["workstream"])
    counted = f"{count(len(plan.live_actions), plan.words['action'])} in {parts}"
    return f"The plan has {counted}.{runs}{reports}"
