"""The timeline as the office sees it: every entry, what it is drawn from, and how it stands to the public page."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.urls import reverse
from django.utils.http import urlencode

from turnstone.papers.voice.timeline_entries import TimelineRecord
from turnstone.papers.voice.timeline_standing import STANDING_NAMES, Standing, Standings
from turnstone.papers.voice.told import Told
from turnstone.papers.voice.told_timeline import ToldEntry
from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.voice.facts import PhaseFacts, TimelineEntryFacts
from turnstone.programme.voice.rules import (
    PRECISION_NAMES,
    TIMELINE_CATEGORY_NAMES,
    TimelineCategory,
    month_heading,
)
from turnstone.web.kit.formats import count, day
from turnstone.web.kit.history import Change, Words, told

TIMELINE_HEADS = ("From", "When", "What happened", "Sort", "Words", "Part of", "Drawn from", "How it stands")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One entry; `href` leads to it where it was written by hand, `by_hand` to where it can be told anew."""

    when: str
    title: str
    category: str
    category_words: str
    label: str
    paragraphs: tuple[str, ...]
    origin: str
    places: tuple[str, ...]
    standing: str
    standing_words: str
    why_not: str
    href: str
    by_hand: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A month with its entries, the last first."""

    key: str
    heading: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeTimeline:
    """The page: what is shown, how much that is, and what the public page owes."""

    months: tuple[Month, ...]
    counted: str
    sentence: str
    differs: bool
    gone: tuple[str, ...]


def office_timeline(
    area_slug: str, record: TimelineRecord, found: Standings, wanted: Mapping[str, str], published_on: str
) -> OfficeTimeline:
    """Set out what is wanted, the last month first."""
    kept = [each for each in reversed(found.entries) if _is_wanted(*each, wanted)]
    months = groupby(kept, key=lambda each: each[0].month)
    whole = count(len(found.entries), "entry", "entries")
    return OfficeTimeline(
        months=tuple(
            Month(
                key=f"{month:month-%Y-%m}",
                heading=month_heading(month, record.phases),
                rows=tuple(_row(area_slug, each, standing) for each, standing in entries),
            )
            for month, entries in months
        ),
        counted=f"{len(kept):,} of {whole}" if wanted else whole,
        sentence=_sentence(found, published_on),
        differs=found.differs,
        gone=tuple(_gone(each) for each in found.gone),
    )


def _is_wanted(entry: Told, standing: Standing, wanted: Mapping[str, str]) -> bool:
    has = {
        "category": str(entry.category),
        "year": str(entry.starts_on.year),
        "standing": str(standing),
        "drawn": "hand" if entry.entry_id else "record",
    }
    return all(has[name] == value for name, value in wanted.items())


def _row(area_slug: str, entry: Told, standing: Standing) -> Row:
    add = f"{reverse('add_timeline_entry', args=[area_slug])}?{urlencode({'about': entry.about})}"
    return Row(
        when=entry.when,
        title=entry.title,
        category=entry.category,
        category_words=TIMELINE_CATEGORY_NAMES[TimelineCategory(entry.category)],
        label=entry.label,
        paragraphs=tuple(line for line in entry.all_words.split("\n") if line),
        origin=entry.origin,
        places=entry.places,
        standing=str(standing),
        standing_words=STANDING_NAMES[standing],
        why_not=entry.not_public,
        href=reverse("timeline_entry", args=[area_slug, entry.entry_id]) if entry.entry_id else "",
        by_hand=add if not entry.entry_id and entry.about in entry.covers else "",
    )


def _sentence(found: Standings, published_on: str) -> str:
    """Say what the public page owes."""
    if not published_on:
        return "No timeline is published yet."
    number = Counter(standing for _, standing in found.entries)
    owed = [
        f"{number[Standing.NOT_YET]:,} not on it yet" if number[Standing.NOT_YET] else "",
        f"{number[Standing.CHANGED]:,} changed since" if number[Standing.CHANGED] else "",
        f"{len(found.gone):,} on it that the record tells no more" if found.gone else "",
    ]
    said = ", ".join(each for each in owed if each) or "it tells all that everyone may read"
    return f"The public page was published on {published_on}: {said}."


def _gone(entry: ToldEntry) -> str:
    return f"{entry.when} {entry.first.year}: {entry.title}"


def timeline_lines(found: Standings) -> Iterator[list[str]]:
    """List every entry for a spreadsheet, the first first."""
    for entry, standing in found.entries:
        yield [
            entry.starts_on.isoformat(),
            entry.when,
            entry.title,
            TIMELINE_CATEGORY_NAMES[TimelineCategory(entry.category)],
            entry.all_words,
            entry.label,
            entry.origin,
            STANDING_NAMES[standing],
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseRow:
    """A time that has a name."""

    id: int
    name: str
    days: str


def phase_rows(phases: Sequence[PhaseFacts]) -> tuple[PhaseRow, ...]:
    """List the times that have a name."""
    return tuple(
        PhaseRow(
            id=each.id,
            name=each.name,
            days=f"From {day(each.starts_on)} to {day(each.ends_on)}"
            if each.ends_on
            else f"Since {day(each.starts_on)}",
        )
        for each in phases
    )


_DONE = {
    "voice.add_entry": "wrote it down",
    "voice.change_entry": "changed it",
    "voice.withdraw_entry": "withdrew it",
    "voice.restore_entry": "brought it back",
}
_FIELDS = {
    "title": "What happened",
    "starts_on": "From",
    "ends_on": "To",
    "goes_on_until": "Ongoing until",
    "precision": "How well the day is known",
    "category": "Sort",
    "label": "Part of",
    "about": "About",
}


def entry_history(changes: Sequence[ChangeFacts]) -> tuple[Change, ...]:
    """Tell who wrote and changed an entry, newest first."""
    names = {
        "category": {str(key): words for key, words in TIMELINE_CATEGORY_NAMES.items()},
        "precision": {str(key): words for key, words in PRECISION_NAMES.items()},
    }
    return told(changes, Words(done=_DONE, fields=_FIELDS, names=names))


def category_words(entry: TimelineEntryFacts) -> str:
    """Say of what sort an entry is."""
    return TIMELINE_CATEGORY_NAMES[TimelineCategory(entry.category)]
