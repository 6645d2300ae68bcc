"""What a published timeline says: read from the paper itself, never from the record, so that it can be filtered."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from turnstone.documents.blocks import Bullets, Document, Heading, Item, Section, Table
from turnstone.papers.voice.timeline import PAGE, PART_OF, STILL, TIMES, TOLD_IN, YEAR
from turnstone.programme.voice.rules import TimelineCategory


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldPhase:
    """A time that has a name."""

    name: str
    starts_on: dt.date
    ends_on: dt.date | None

    def has(self, first: dt.date, last: dt.date) -> bool:
        """Say whether it has one of these days."""
        return self.starts_on <= last and (self.ends_on is None or first <= self.ends_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldEntry:
    """An entry as the paper tells it; `refs` are the rows that it was drawn from, the first of them its own.

    `pages` are the kind and the name of each page that it may lead to. One known to the month alone may be of any day
    from `first` to `last`.
    """

    ref: str
    versions: tuple[tuple[str, int], ...]
    when: str
    first: dt.date
    last: dt.date
    title: str
    category: str
    category_words: str
    label: str
    paragraphs: tuple[str, ...]
    told: str
    places: str
    pages: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldMonth:
    """A month with its heading, which names its phase."""

    on: dt.date
    heading: str
    entries: tuple[ToldEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldTimeline:
    """A timeline, the first month first."""

    months: tuple[ToldMonth, ...]
    phases: tuple[ToldPhase, ...]

    @property
    def entries(self) -> Iterator[ToldEntry]:
        """Give every entry, the first first."""
        return (entry for month in self.months for entry in month.entries)

    @property
    def categories(self) -> dict[str, str]:
        """Give the words of each sort of thing that it tells of, in their usual order."""
        there = {each.category: each.category_words for each in self.entries}
        return {each: there[each] for each in TimelineCategory if each in there}


def timeline_in(document: Document) -> ToldTimeline:
    """Read the timeline that a paper is."""
    years = [each for each in document.sections if each.anchor.startswith(YEAR)]
    times = next((each for each in document.sections if each.anchor == TIMES), None)
    return ToldTimeline(
        months=tuple(month for year in years for month in _months(year)),
        phases=tuple(_phases(times)) if times else (),
    )


def _months(year: Section) -> Iterator[ToldMonth]:
    heading = ""
    for block in year.blocks:
        if isinstance(block, Heading):
            heading = block.text
        elif isinstance(block, Bullets):
            on = dt.datetime.strptime(heading.partition(",")[0], "%B %Y").date()
            yield ToldMonth(on=on, heading=heading, entries=tuple(entry_in(each, on) for each in block.items))


def entry_in(item: Item, month: dt.date) -> ToldEntry:
    """Read one entry of a month."""
    labelled = {each.label: each.text for each in item.children if each.label}
    told = next((each for each in labelled if each.startswith(TOLD_IN)), "")
    of_record = [(fact.ref, fact.version) for fact in item.facts if not fact.ref.startswith(PAGE)]
    pages = [fact.ref.removeprefix(PAGE).partition("/") for fact in item.facts if fact.ref.startswith(PAGE)]
    first, last = _days(item.label, month)
    assert item.rating
    return ToldEntry(
        ref=of_record[0][0] if of_record else "",
        versions=tuple(of_record),
        when=item.label,
        first=first,
        last=last,
        title=item.text,
        category=item.rating.key,
        category_words=item.rating.word,
        label=labelled.get(PART_OF, ""),
        paragraphs=tuple(line for each in item.children if not each.label for line in each.text.split("\n")),
        told=told,
        places=labelled.get(told, ""),
        pages=tuple((kind, slug) for kind, _, slug in pages),
    )


def _days(when: str, month: dt.date) -> tuple[dt.date, dt.date]:
    """Give the day on which it began; of what is known to the month alone, the first and the last of the month."""
    begins = re.match(r"\d+", when)
    if begins:
        on = month.replace(day=int(begins[0]))
        return on, on
    return month, (month + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)


def _phases(times: Section) -> Iterator[ToldPhase]:
    tables = (block for block in times.blocks if isinstance(block, Table))
    for row in (row for table in tables for row in table.rows):
        name, first, last = (str(cell) for cell in row.cells)
        yield ToldPhase(name=name, starts_on=_day(first), ends_on=None if last == STILL else _day(last))


def _day(words: str) -> dt.date:
    return dt.datetime.strptime(words, "%d %B %Y").date()
