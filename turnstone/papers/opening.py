"""The first page of a monitoring update: what is asked, what moved, how it is rated, what is red."""

from turnstone.documents.blocks import Block, Bullets, Heading, Item, Panel, Paragraph, Section
from turnstone.papers import judgements
from turnstone.papers.boards.open_items import OpenItems, open_items_in_a_sentence
from turnstone.papers.changes import Changes
from turnstone.papers.citing import cite
from turnstone.papers.decisions import decisions_needed
from turnstone.papers.differences import differences_in_a_sentence
from turnstone.papers.movement import what_did_not, what_moved
from turnstone.papers.pace_section import pace_in_a_sentence
from turnstone.papers.phrases import count, sentence
from turnstone.papers.ratings_section import ratings_in_a_sentence
from turnstone.papers.reading import day_of
from turnstone.programme.delivery.facts import CycleRecord, Difference, RiskFacts


def opening(
    before: CycleRecord | None,
    record: CycleRecord,
    changes: Changes,
    differences: tuple[Difference, ...],
    asked: OpenItems | None = None,
) -> Section:
    """Put on one page what a board member needs before the meeting."""
    blocks = (
        *_asked(asked, record),
        _decisions(record),
        *_headlines(record),
        *_moved(record, changes),
        *_ratings(before, record, differences),
        *_red_risks(record),
    )
    return Section(title="Summary", anchor="summary", blocks=blocks)


def _asked(asked: OpenItems | None, record: CycleRecord) -> tuple[Block, ...]:
    """Begin with how much this board asked for is open; the next section has it all."""
    return (Paragraph(text=open_items_in_a_sentence(asked, day_of(record))),) if asked else ()


def _decisions(record: CycleRecord) -> Panel:
    asked = decisions_needed(record)
    if not asked:
        nothing = Paragraph(text="The record holds nothing that waits for the board's decision.")
        return Panel(style="quiet", title="No decision is needed", blocks=(nothing,))
    title = f"{count(len(asked), 'decision')} needed"
    return Panel(style="decision", title=title, blocks=(Bullets(items=asked, style="number"),))


def _headlines(record: CycleRecord) -> tuple[Block, ...]:
    if not record.headlines:
        return ()
    items = tuple(Item(text=line.text, facts=cite("delivery.headline", line)) for line in record.headlines)
    return Heading(text="Headlines"), Bullets(items=items)


def _moved(record: CycleRecord, changes: Changes) -> tuple[Block, ...]:
    moved, still = what_moved(record, changes), what_did_not(record, changes)
    blocks: list[Block] = [
        Heading(text=f"What moved since {changes.since}" if changes.since else "What moved")
    ]
    if not changes.since:
        blocks.append(Paragraph(text=_nothing_before(record), style="note"))
    elif not moved:
        blocks.append(Paragraph(text="Nothing in the record moved."))
    if moved:
        blocks.append(Bullets(items=moved))
    if still:
        blocks += [Heading(text="What did not move"), Bullets(items=still)]
    return tuple(blocks)


def _nothing_before(record: CycleRecord) -> str:
    if not record.earlier_cycles:
        return "This is the first update in the record, so there is none to compare it with."
    last = record.earlier_cycles[-1].name
    return (
        f"The record holds nothing as it stood when {last} closed, so this paper cannot say what moved since."
    )


def _ratings(
    before: CycleRecord | None, record: CycleRecord, differences: tuple[Difference, ...]
) -> tuple[Block, ...]:
    counted = ratings_in_a_sentence(before, record)
    said = f"{counted} {differences_in_a_sentence(differences)}".strip()
    pace = pace_in_a_sentence(record.plan, day_of(record))
    return Heading(text="Pace and ratings"), Paragraph(text=f"{pace} {said}".strip())


def _red_risks(record: CycleRecord) -> tuple[Block, ...]:
    rated = [risk for risk in record.risks if risk.closed_on is None]
    red = [risk for risk in rated if risk.rating == "red"]
    word = judgements.confidence_word(record.plan, "red")
    title = f"Risks and issues rated {word}"
    if not rated:
        return ()
    if not red:
        text = f"None of {count(len(rated), 'risk or issue', 'risks and issues')} is rated {word}."
        return Heading(text=title), Paragraph(text=text)
    items = tuple(
        Item(label=risk.reference, text=_named(risk), facts=cite("delivery.risk", risk)) for risk in red
    )
    return Heading(text=f"{title} ({len(red)} of {len(rated)})"), Bullets(items=items)


def _named(risk: RiskFacts) -> str:
    """Say in a line what a risk is, and that it has no owner where it has none: the register names those who are."""
    return f"{sentence(risk.title)} {'' if risk.owner else 'No owner.'}".strip()
