"""How many have each rating: in a sentence for the first page, and over a year in a section of its own."""

from turnstone.documents.blocks import Bar, Block, Column, Part, RatingsChart, Row, Section, Table
from turnstone.papers import judgements
from turnstone.papers.phrases import capital, count, listed, plural
from turnstone.papers.tally import Tally, tallies_over_time, tally_of
from turnstone.programme.delivery.facts import CycleRecord
from turnstone.programme.plan.facts import PlanFacts


def ratings_in_a_sentence(before: CycleRecord | None, record: CycleRecord) -> str:
    """Count the ratings, each with its change since last time; empty where nothing is rated."""
    last, now = _compared(before, record)
    return _says(record.plan, last, now) if now.total else ""


def ratings_section(before: CycleRecord | None, record: CycleRecord) -> tuple[Section, ...]:
    """Set the counts out beside last time's, and draw them over up to twelve cycles."""
    blocks = _over_time(before, record)
    return (
        (Section(title="Ratings over time", anchor="ratings", blocks=blocks, starts_page=True),)
        if blocks
        else ()
    )


def _says(plan: PlanFacts, last: Tally | None, now: Tally) -> str:
    parts = []
    for key in _keys((last, now)):
        word = judgements.confidence_word(plan, key).lower()
        moved = now.count(key) - last.count(key) if last else 0
        parts.append(f"{now.count(key)} {word}{f' ({_signed(moved)})' if moved else ''}")
    since = f", with the change since {last.label}" if last else ""
    return f"Of {count(now.total, now.of)}{since}: {', '.join(parts)}."


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
