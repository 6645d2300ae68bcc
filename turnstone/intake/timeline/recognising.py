"""Recognise the timeline of a programme."""

from __future__ import annotations

from dataclasses import replace

from turnstone.documents.readers.reading import Reading
from turnstone.intake.minutes.saying import lines_in
from turnstone.intake.proposal import Missing, NotRecognised, Proposal
from turnstone.intake.proposed_timeline import ProposedEntry, ProposedPhase, ProposedTimeline
from turnstone.intake.timeline.collapse import Collapsed, collapsed
from turnstone.intake.timeline.dates import with_its_end
from turnstone.intake.timeline.series import series_told
from turnstone.intake.timeline.titles import category_of, parted
from turnstone.intake.timeline.told import boards_told, bulletins_told, surveys_told
from turnstone.intake.timeline.walk import Walk

FEWEST_ENTRIES = 3


def recognise(reading: Reading) -> Proposal:
    """Read a timeline into a proposal. Raises `NotRecognised` for any other document."""
    walk = Walk(lines_in(reading))
    walk.go()
    _require_a_timeline(walk)
    timeline = _timeline(walk)
    return Proposal(
        kind="timeline",
        form=reading.form,
        title=walk.title or "Timeline",
        timeline=timeline,
        recognised=tuple(walk.recognised),
        unplaced=tuple(walk.unplaced),
        missing=tuple(_gaps(timeline)),
        notes=reading.notes,
    )


def _require_a_timeline(walk: Walk) -> None:
    """Refuse what has neither months as headings with entries under them, nor calls itself a timeline."""
    is_named = "timeline" in walk.title.casefold()
    if len(walk.entries) >= FEWEST_ENTRIES and (walk.months > 1 or is_named):
        return
    raise NotRecognised(
        "This does not look like a timeline: there are no headings of months with dated entries under them, as in "
        "“March 2020” and then “11 March”. Check that it is the right file."
    )


def _timeline(walk: Walk) -> ProposedTimeline:
    entries = tuple(_entry(each, at) for at, each in enumerate(collapsed(walk.entries), 1))
    phases = [
        ProposedPhase(
            key=f"phase:{at}", where=each.where, name=each.name, starts_on=each.first, ends_on=each.last
        )
        for at, each in enumerate(walk.phases, 1)
    ]
    if phases:  # whether the last went on after the last month told is not said
        phases[-1] = replace(phases[-1], ends_on=None)
    return ProposedTimeline(
        entries=entries,
        phases=tuple(phases),
        boards=boards_told(entries),
        surveys=surveys_told(entries),
        bulletins=bulletins_told(entries),
        series=series_told(entries),
    )


def _entry(said: Collapsed, at: int) -> ProposedEntry:
    title, label = parted(said.entry.title)
    when, label = with_its_end(said.entry.when, label)
    return ProposedEntry(
        key=f"entry:{at}",
        where=said.entry.where,
        when=when,
        title=title or "An entry without a title",
        label=label,
        words=said.words,
        category=category_of(f"{title} {label}", said.words),
        told_at=tuple(said.told_at),
    )


def _gaps(timeline: ProposedTimeline) -> list[Missing]:
    """Say which entries have no day, and what a postponement does not say."""
    gaps = [
        Missing(
            key=each.key,
            what="day",
            sentence=f"“{each.title}” ({each.where}) has no day, only {each.when.words}.",
        )
        for each in timeline.entries
        if each.when.is_month
    ]
    gaps += [
        Missing(
            key=each.key,
            what="days",
            sentence=f"“{each.name}” ({each.where}) does not say on which day each of its {each.number} events was.",
        )
        for each in timeline.series
        if each.number and len(each.days) < each.number
    ]
    return gaps
