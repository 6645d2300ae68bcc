"""What a timeline tells, in a few lines for the terminal: each entry, and what the entries tell of."""

from __future__ import annotations

from collections.abc import Iterator

from turnstone.intake.proposed_timeline import ProposedTimeline, ToldSeries

_ASKS = {
    "parent_carer": "parents and carers",
    "young_person": "young people",
    "practitioner": "people who work with children",
}


def timeline_lines(timeline: ProposedTimeline) -> list[str]:
    """Give a line to each entry, and one to each thing that entries tell of."""
    return list(_lines(timeline))


def _lines(timeline: ProposedTimeline) -> Iterator[str]:
    yield f"{len(timeline.entries)} entries"
    for entry in timeline.entries:
        often = f" (told {len(entry.told_at)} times)" if len(entry.told_at) > 1 else ""
        yield f"  {entry.when.words}: {entry.title}{often}"
    for phase in timeline.phases:
        yield f"  Phase: {phase.name}, from {phase.starts_on:%B %Y}"
    for board in timeline.boards:
        yield f"  {'Group' if board.is_group else 'Board'}: {board.name}"
    for survey in timeline.surveys:
        yield f"  Survey of {_ASKS[survey.asks]}: {survey.opens_on:%-d %B} to {survey.closes_on:%-d %B %Y}"
    for bulletin in timeline.bulletins:
        rhythm = f", every {bulletin.rhythm_days} days" if bulletin.rhythm_days else ""
        yield f"  Bulletin: {bulletin.name}{rhythm}, from {bulletin.starts_on:%-d %B %Y}"
    for series in timeline.series:
        yield f"  Events: {series.number or 'some'} “{series.name}”, {series.state}{_after(series)}"


def _after(series: ToldSeries) -> str:
    told = f"; {series.people_told} people told" if series.people_told else ""
    return f"{told}, in place of the postponed ones" if series.relaunches else told
