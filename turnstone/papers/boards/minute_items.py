"""What minutes say of each item: what was said, what members asked, what was resolved, and who is to do what."""

from collections.abc import Iterator

from turnstone.documents.blocks import (
    Block,
    Bullets,
    Column,
    Heading,
    Item,
    Panel,
    Paragraph,
    Row,
    Section,
    Table,
)
from turnstone.papers.boards.meeting_reading import Sitting
from turnstone.papers.boards.meeting_words import paper_item, post_named, presenter_named, purpose_of, told_of
from turnstone.papers.boards.open_items import due_in_words
from turnstone.papers.citing import cite
from turnstone.papers.phrases import capital, sentence
from turnstone.papers.prose import blocks_of
from turnstone.programme.boards.facts import ItemFacts, LedgerItemFacts, MeetingRecord, ResolutionFacts
from turnstone.programme.boards.rules import LEDGER_KIND_NAMES, LedgerKind


def item_section(sitting: Sitting, item: ItemFacts, *, for_everyone: bool) -> Section:
    """Tell one item, in the order in which it was dealt with."""
    facts = cite("boards.agendaitem", item)
    opening = _opening(sitting, item, for_everyone=for_everyone)
    blocks: list[Block] = [Paragraph(text=opening, style="note", facts=facts)]
    blocks += blocks_of(item.minute, facts)
    if item.papers and not for_everyone:
        papers = tuple(paper_item(each, sitting.area) for each in item.papers)
        blocks += [Heading(text="Papers"), Bullets(items=papers)]
    if item.remarks:
        blocks += [Heading(text="Comments and questions"), _remarks(sitting, item, for_everyone=for_everyone)]
    blocks += [_resolved(each, for_everyone=for_everyone) for each in item.resolutions]
    return Section(
        title=f"Item {item.number}: {item.title}", anchor=f"item-{item.number}", blocks=tuple(blocks)
    )


def _opening(sitting: Sitting, item: ItemFacts, *, for_everyone: bool) -> str:
    presenter = presenter_named(item, sitting.record, for_everyone=for_everyone)
    return f"{purpose_of(item)}." + (f" Presented by: {presenter}." if presenter else "")


def _remarks(sitting: Sitting, item: ItemFacts, *, for_everyone: bool) -> Bullets:
    return Bullets(
        items=tuple(
            Item(
                label=told_of(each.by_whom, sitting.record, for_everyone=for_everyone),
                text=sentence(each.words),
                facts=cite("boards.remark", each),
            )
            for each in item.remarks
        )
    )


def other_resolutions(record: MeetingRecord, *, for_everyone: bool) -> Iterator[Section]:
    """Tell what was resolved under no item."""
    loose = [each for each in record.resolutions if each.item_id is None]
    if loose:
        blocks = tuple(_resolved(each, for_everyone=for_everyone) for each in loose)
        yield Section(title="Other decisions", anchor="decisions", blocks=blocks)


def _resolved(resolution: ResolutionFacts, *, for_everyone: bool) -> Panel:
    """Set out what was resolved, its limbs as they were lettered, and the vote."""
    facts = cite("boards.resolution", resolution)
    blocks: list[Paragraph | Bullets] = [Paragraph(text=capital(resolution.words), facts=facts)]
    limbs = tuple(_limb(each, resolution, for_everyone=for_everyone) for each in resolution.limbs)
    if limbs:
        blocks.append(Bullets(items=limbs))
    if resolution.vote:
        blocks.append(Paragraph(text=f"Votes: {resolution.vote}.", style="note"))
    kinds = {each.kind for each in resolution.limbs}
    title = "Recommended" if kinds == {LedgerKind.RECOMMENDATION} else "Resolved"
    return Panel(style="decision", title=title, blocks=tuple(blocks))


def _limb(limb: LedgerItemFacts, resolution: ResolutionFacts, *, for_everyone: bool) -> Item:
    """Set out one limb; of a resolution that is its own only limb, the words are not said twice."""
    told = [_who_answers(limb, for_everyone=for_everyone)]
    if limb.waits_for:
        told.append(f"Waits until {limb.waits_for} agrees.")
    if limb.held_by_id != limb.board_id:
        told.append(f"Goes to {limb.held_by_name}.")
    facts, told = cite("boards.ledgeritem", limb), [words for words in told if words]
    if not limb.limb and limb.words == resolution.words:
        return Item(label=limb.reference, text=" ".join(told) or "In the ledger.", facts=facts)
    return Item(
        label=f"{limb.limb})" if limb.limb else limb.reference,
        text=sentence(limb.words),
        children=tuple(Item(text=words) for words in told),
        facts=facts,
    )


def _who_answers(limb: LedgerItemFacts, *, for_everyone: bool) -> str:
    who = post_named(limb.owner, for_everyone=for_everyone)
    due = due_in_words(limb) if limb.due or limb.due_before_name or limb.due_words else ""
    return sentence(", ".join(filter(None, (f"To answer: {who}" if who else "", due)))) if who or due else ""


def actions_section(sitting: Sitting, *, for_everyone: bool) -> Iterator[Section]:
    """Set out all that came of the meeting, as the ledger holds it."""
    if not sitting.record.ledger:
        return
    table = Table(
        caption="What came of the meeting",
        columns=(
            Column(heading="Ref.", width=2),
            Column(heading="What", width=9),
            Column(heading="Who answers", width=5),
            Column(heading="By when", width=3),
        ),
        rows=tuple(_action(each, for_everyone=for_everyone) for each in sitting.record.ledger),
    )
    yield Section(title="Actions arising", anchor="actions", blocks=(table,))


def _action(each: LedgerItemFacts, *, for_everyone: bool) -> Row:
    kind = LEDGER_KIND_NAMES[LedgerKind(each.kind)]
    return Row(
        cells=(
            each.reference,
            f"{f'({each.limb}) ' if each.limb else ''}{sentence(each.words)}\n{kind}",
            post_named(each.owner, for_everyone=for_everyone) or "nobody named",
            due_in_words(each),
        ),
        facts=cite("boards.ledgeritem", each),
    )
