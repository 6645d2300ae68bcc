"""The first page of a monitoring update: what is asked, what moved, how it is rated, what is red."""

from turnstone.documents.blocks import (
    Bar,
    Block,
    Bullets,
    Column,
    Heading,
    Item,
    Panel,
    Paragraph,
    Part,
    RatingsChart,
    Row,
    Section,
    Table,
)
from turnstone.papers import judgements
from turnstone.papers.changes import Changes
from turnstone.papers.citing import cite
from turnstone.papers.decisions import decisions_needed
from turnstone.papers.movement import what_did_not, what_moved
from turnstone.papers.phrases import capital, count, listed, plural, sentence, verb
from turnstone.papers.tally import Tally, tallies_over_time, tally_of
from turnstone.programme.delivery.facts import CycleRecord
from turnstone.programme.plan.facts import PlanFacts


def opening(before: CycleRecord | None, record: CycleRecord, changes: Changes) -> Section:
    """Put on one page what a board member needs before the meeting."""
    blocks = (
        _decisions(record),
        *_headlines(record),
        *_moved(record, changes),
        *_ratings(before, record),
        *_red_risks(record),
        *_over_time(before, record),
    )
    return Section(title="Summary", anchor="summary", blocks=blocks)


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


def _ratings(before: CycleRecord | None, record: CycleRecord) -> tuple[Block, ...]:
    last, now = _compared(before, record)
    if not now.total:
        return ()
    return Heading(text="Ratings"), Paragraph(text=_says(record.plan, last, now))


def _compared(before: CycleRecord | None, record: CycleRecord) -> tuple[Tally | None, Tally]:
    now, last = tally_of(record), tally_of(before) if before else None
    return (last if last and last.of == now.of else None), now


def _over_time(before: CycleRecord | None, record: CycleRecord) -> tuple[Block, ...]:
    tallies = tallies_over_time(before, record)
    last, now = _compared(before, record)
    table = _counts(record.plan, last, now)
    if len(tallies) < 2:
        return (table,) if len(now.counts) > 1 else ()
    chart = RatingsChart(
        title=f"Ratings over {len(tallies)} cycles",
        sentence=_from_first_to_last(record.plan, tallies),
        bars=_bars(record.plan, tallies),
        table=_cycle_by_cycle(record.plan, tallies),
    )
    return table, chart


def _from_first_to_last(plan: PlanFacts, tallies: tuple[Tally, ...]) -> str:
    first, last = tallies[0], tallies[-1]
    moves = [
        f"{judgements.confidence_word(plan, key).lower()} from {first.count(key)} to {last.count(key)}"
        for key in _keys(tallies)
        if key
    ]
    return f"Between {first.label} and {last.label}: {listed(moves)}."


def _keys(tallies: tuple[Tally | None, ...]) -> list[str]:
    return [key for key in judgements.CONFIDENCE_ORDER if any(each and each.count(key) for each in tallies)]


def _counts(plan: PlanFacts, last: Tally | None, now: Tally) -> Table:
    columns = [Column(heading="Rating", width=3), Column(heading=now.label, width=2, align="end")]
    if last:
        columns[1:1] = [Column(heading=last.label, width=2, align="end")]
        columns.append(Column(heading="Change", width=2, align="end"))
    rows = []
    for key in _keys((last, now)):
        numbers = [str(now.count(key))]
        if last:
            numbers = [str(last.count(key)), str(now.count(key)), _signed(now.count(key) - last.count(key))]
        rows.append(Row(cells=(judgements.confidence(plan, key), *numbers)))
    return Table(caption=f"{_counted(now)} by rating", columns=tuple(columns), rows=tuple(rows))


def _counted(tally: Tally) -> str:
    return "Exceptions" if tally.of == "rating" else capital(plural(tally.of))


def _signed(change: int) -> str:
    return "no change" if change == 0 else f"{change:+d}".replace("-", "−")


def _says(plan: PlanFacts, last: Tally | None, now: Tally) -> str:
    parts = []
    for key in _keys((last, now)):
        word = judgements.confidence_word(plan, key).lower()
        moved = _signed(now.count(key) - last.count(key)) if last else ""
        parts.append(f"{now.count(key)} {word}{f' ({moved})' if moved else ''}")
    since = f", with the change since {last.label}" if last else ""
    return f"Of {count(now.total, now.of)}{since}: {', '.join(parts)}."


def _bars(plan: PlanFacts, tallies: tuple[Tally, ...]) -> tuple[Bar, ...]:
    keys = [key for key in _keys(tallies) if key]
    return tuple(
        Bar(
            label=each.short_label,
            parts=tuple(Part(rating=judgements.confidence(plan, key), count=each.count(key)) for key in keys),
        )
        for each in tallies
    )


def _cycle_by_cycle(plan: PlanFacts, tallies: tuple[Tally, ...]) -> Table:
    keys = [key for key in _keys(tallies) if key]
    numbers = [Column(heading=judgements.confidence_word(plan, key), width=1, align="end") for key in keys]
    return Table(
        caption=f"{_counted(tallies[-1])} by rating, cycle by cycle",
        columns=(Column(heading="Cycle", width=2), *numbers),
        rows=tuple(Row(cells=(each.label, *(str(each.count(key)) for key in keys))) for each in tallies),
    )


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
        Item(
            label=risk.reference,
            text=f"{sentence(risk.title)} {risk.owner.words if risk.owner else 'No owner.'}",
            rating=judgements.confidence(record.plan, risk.rating),
            facts=cite("delivery.risk", risk),
        )
        for risk in red
    )
    of = f"{len(red)} of {count(len(rated), 'risk or issue', 'risks and issues')}"
    says = Paragraph(text=f"{of} {verb(len(red), 'is', 'are')} rated {word}.")
    return Heading(text=title), says, Bullets(items=items)
