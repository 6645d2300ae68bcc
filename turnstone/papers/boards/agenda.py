"""The agenda pack of a meeting, and the agenda for everyone."""

import dataclasses
import datetime as dt
from collections.abc import Iterator

from django.utils import timezone

from turnstone.documents.blocks import (
    Block,
    Bullets,
    Cell,
    Column,
    Document,
    Heading,
    Item,
    Panel,
    Paragraph,
    Row,
    Section,
    Table,
)
from turnstone.papers.about import about
from turnstone.papers.boards.meeting_concerns import blank_agenda, concerns_about_agenda, concerns_about_words
from turnstone.papers.boards.meeting_reading import Sitting, read_sitting
from turnstone.papers.boards.meeting_words import (
    in_private,
    meeting_section,
    paper_item,
    presenter_named,
    purpose_of,
    seats_list,
    when,
)
from turnstone.papers.boards.open_items import OpenItems, open_items_in, open_items_section
from turnstone.papers.citing import cite
from turnstone.papers.concern import Concern
from turnstone.papers.phrases import count, day, quoted
from turnstone.papers.risk_words import worst_first
from turnstone.papers.text_concerns import unexplained_short_forms
from turnstone.programme.boards.facts import ItemFacts
from turnstone.programme.boards.rules import BoardKind
from turnstone.programme.delivery.facts import RiskFacts
from turnstone.programme.delivery.queries import risks_as_at
from turnstone.programme.plan.queries import plan_worked_to_at


def compose(meeting_id: int, as_at: dt.datetime) -> tuple[Document, tuple[Concern, ...]]:
    """Make the pack as at a moment: the agenda, its papers, what is open, and the risks that wait for the board."""
    sitting = read_sitting(meeting_id, as_at)
    read_on = timezone.localdate(as_at)
    body = _document(
        sitting,
        meeting_section(sitting.record, for_everyone=False),
        _agenda(sitting),
        open_items_section(_open_items(sitting), read_on),
        *_risks(sitting),
        *_asked(sitting, for_everyone=False),
    )
    body = dataclasses.replace(body, audience=sitting.record.board.name)
    concerns = (*concerns_about_agenda(sitting), *unexplained_short_forms(body))
    end = about(body, concerns, read_on=read_on)
    return dataclasses.replace(body, sections=(*body.sections, end)), concerns


def compose_for_everyone(meeting_id: int, as_at: dt.datetime) -> tuple[Document, tuple[Concern, ...]]:
    """Make the agenda that everyone may read: posts in the place of names, exempt items only counted."""
    sitting = read_sitting(meeting_id, as_at)
    page = _document(
        sitting,
        meeting_section(sitting.record, for_everyone=True),
        _agenda_for_everyone(sitting),
        *_asked(sitting, for_everyone=True),
    )
    page = dataclasses.replace(page, audience="Everyone")
    return page, (*blank_agenda(sitting), *concerns_about_words(sitting, page))


def _document(sitting: Sitting, *sections: Section) -> Document:
    meeting = sitting.record.meeting
    return Document(
        title=f"Agenda: {meeting.name}, {day(meeting.on)}",
        subtitle=when(meeting),
        area=sitting.area.name,
        as_at=timezone.localdate(sitting.as_at),
        sections=sections,
    )


def _agenda(sitting: Sitting) -> Section:
    table = Table(
        caption="Items",
        columns=(
            Column(heading="No."),
            Column(heading="Item", width=8),
            Column(heading="What is asked", width=3),
            Column(heading="Presented by", width=5),
            Column(heading="Papers", width=6),
        ),
        rows=tuple(_row(sitting, item) for item in sitting.record.items),
        empty="No item is on the agenda yet.",
    )
    private = in_private(sitting.every_item, is_past=sitting.record.meeting.is_held)
    return Section(title="Agenda", anchor="agenda", blocks=(table, *private, *_other_papers(sitting)))


def _row(sitting: Sitting, item: ItemFacts) -> Row:
    papers: Cell = Bullets(items=tuple(paper_item(each, sitting.area) for each in item.papers))
    return Row(
        cells=(
            str(item.number),
            item.title,
            purpose_of(item),
            presenter_named(item, sitting.record, for_everyone=False),
            papers if item.papers else "",
        ),
        facts=cite("boards.agendaitem", item),
    )


def _other_papers(sitting: Sitting) -> tuple[Block, ...]:
    others = [each for each in sitting.record.papers if each.item_id is None]
    if not others:
        return ()
    items = tuple(paper_item(each, sitting.area) for each in others)
    return Heading(text="Papers for the whole meeting"), Bullets(items=items)


def _agenda_for_everyone(sitting: Sitting) -> Section:
    items = tuple(
        Item(
            label=item.title,
            text=_told(sitting, item),
            facts=cite("boards.agendaitem", item),
        )
        for item in sitting.record.items
    )
    listed: Block = Paragraph(text="The agenda has no item that everyone may read yet.")
    if items:
        listed = Bullets(items=items, style="number")
    private = in_private(sitting.every_item, is_past=sitting.record.meeting.is_held)
    return Section(title="What is on the agenda", anchor="agenda", blocks=(listed, *private))


def _told(sitting: Sitting, item: ItemFacts) -> str:
    presenter = presenter_named(item, sitting.record, for_everyone=True)
    return f"{purpose_of(item)}." + (f" Presented by: {presenter}." if presenter else "")


def _asked(sitting: Sitting, *, for_everyone: bool) -> Iterator[Section]:
    board = sitting.record.board
    seats = seats_list(sitting.record, for_everyone=for_everyone)
    if seats.items:
        votes = board.votes_on(sitting.record.meeting.on)
        said = f"{count(votes, 'member')} can vote."
        if board.quorum:
            said += f" It takes {board.quorum} of them to decide."
        yield Section(title="Who is asked to come", anchor="asked", blocks=(seats, Paragraph(text=said)))


def _open_items(sitting: Sitting) -> OpenItems:
    items = (*sitting.record.open_before, *sitting.record.ledger)
    found = open_items_in(sitting.record.board.name, items)
    return dataclasses.replace(found, kept_back=sitting.kept_back)


def _risks(sitting: Sitting) -> Iterator[Section]:
    """Set out the risks that, by the rule, the improvement board owes a decision."""
    area_id, board = sitting.area.id, sitting.record.board
    plan_id = plan_worked_to_at(area_id, sitting.as_at) if board.kind == BoardKind.IMPROVEMENT else None
    found = risks_as_at(plan_id, area_id, sitting.as_at) if plan_id else ()
    waiting = [risk for risk in worst_first(found) if risk.escalation.is_for_the_board]
    if waiting:
        panel = Panel(
            style="decision",
            title=f"{count(len(waiting), 'decision')} needed",
            blocks=(Bullets(items=tuple(_risk(risk) for risk in waiting), style="number"),),
        )
        yield Section(title="Risks that wait for the board", anchor="risks", blocks=(panel,))


def _risk(risk: RiskFacts) -> Item:
    text = f"Decide what to do about {quoted(risk.title)}. {risk.escalation.sentence}"
    return Item(label=risk.reference, text=text, facts=cite("delivery.risk", risk))
