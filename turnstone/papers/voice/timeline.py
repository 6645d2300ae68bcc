"""The timeline for everyone: what happened, month by month, drawn from the record. It names nobody.

It is a paper like any other, so what was published stays. `told_timeline` reads it back for the public pages.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from turnstone.documents.blocks import (
    Block,
    Bullets,
    Column,
    Document,
    Fact,
    Heading,
    Item,
    Paragraph,
    Rating,
    Row,
    Section,
    Table,
)
from turnstone.papers.citing import cite
from turnstone.papers.concern import Code, Concern
from turnstone.papers.phrases import count, day, day_or, listed
from turnstone.papers.text_concerns import hard_reading, names_in, unexplained_short_forms
from turnstone.papers.voice.timeline_entries import TimelineRecord, timeline_record
from turnstone.papers.voice.told import Page, Told
from turnstone.programme.voice.rules import TIMELINE_CATEGORY_NAMES, TimelineCategory, month_heading

TIMES = "times"
YEAR = "year-"
PAGE = "page:"
PART_OF = "Part of"
TOLD_IN = "Told in"
STILL = "still going on"


def compose(area_id: int, as_at: dt.datetime) -> tuple[Document, tuple[Concern, ...]]:
    """Make the timeline as at a moment, with what the gate says of it."""
    record = timeline_record(area_id, as_at)
    page = timeline_document(record)
    concerns = (
        *_blank(record),
        *names_in(page, record.names, "blocks"),
        *unexplained_short_forms(page),
        *hard_reading(page),
    )
    return page, concerns


def timeline_document(record: TimelineRecord) -> Document:
    """Set the public entries out: a section a year, a heading a month, an item an entry."""
    years = groupby(record.public, key=lambda each: each.starts_on.year)
    return Document(
        title="Timeline: what we did, and when",
        subtitle="Our work with children and young people who have special needs or are disabled, and their families",
        area=record.area.name,
        as_at=record.on,
        audience="Everyone",
        sections=(
            _in_short(record),
            *(_year(year, tuple(entries), record) for year, entries in years),
            *_times(record),
        ),
    )


def _in_short(record: TimelineRecord) -> Section:
    found = record.public
    if not found:
        return Section(title="In short", anchor="in-short", blocks=(Paragraph(text="Nothing is told yet."),))
    first, last = found[0], found[-1]
    text = f"This page tells of {count(len(found), 'thing')}, from {first.month:%B %Y} to {last.month:%B %Y}."
    counted = Counter(each.category for each in found)
    items = tuple(
        Item(text=str(counted[each]), rating=_rating(each)) for each in TimelineCategory if counted[each]
    )
    return Section(
        title="In short", anchor="in-short", blocks=(Paragraph(text=text, style="lead"), Bullets(items=items))
    )


def _year(year: int, entries: Sequence[Told], record: TimelineRecord) -> Section:
    blocks: list[Block] = []
    for month, told in groupby(entries, key=lambda each: each.month):
        blocks += [
            Heading(text=month_heading(month, record.phases)),
            Bullets(items=tuple(item_of(each) for each in told)),
        ]
    return Section(
        title=str(year),
        anchor=f"{YEAR}{year}",
        summary=count(len(entries), "entry"),
        blocks=tuple(blocks),
    )


def item_of(told: Told) -> Item:
    """Set one entry out."""
    return Item(
        label=told.when,
        text=told.title,
        rating=_rating(told.category),
        facts=(*told.facts, *(page_fact(each) for each in told.pages)),
        children=tuple(_under(told)),
    )


def _under(told: Told) -> Iterator[Item]:
    if told.label:
        yield Item(label=PART_OF, text=told.label)
    if told.words:
        yield Item(text=told.words)
    for line in told.more:
        yield Item(text=line)
    if len(told.places) > 1:
        places = listed(dict.fromkeys(told.places))
        yield Item(label=f"{TOLD_IN} {count(len(told.places), 'place')}", text=places)


def page_fact(page: Page) -> Fact:
    """Name the page that an entry may lead to, where nobody reads it: only a site knows whether it is out."""
    kind, slug = page
    return Fact(ref=f"{PAGE}{kind}/{slug}", version=0)


def _rating(category: str) -> Rating:
    return Rating(scale="timeline", key=category, word=TIMELINE_CATEGORY_NAMES[TimelineCategory(category)])


def _times(record: TimelineRecord) -> Iterator[Section]:
    """Say when each time that stands after a month began and ended."""
    if not record.phases:
        return
    rows = tuple(
        Row(
            cells=(each.name, day(each.starts_on), day_or(each.ends_on, STILL)),
            facts=cite("voice.phase", each),
        )
        for each in record.phases
    )
    columns = (
        Column(heading="Time", width=3),
        Column(heading="From", width=2),
        Column(heading="To", width=2),
    )
    table = Table(caption="The times that stand after a month", columns=columns, rows=rows)
    yield Section(title="The times we name", anchor=TIMES, blocks=(table,))


def _blank(record: TimelineRecord) -> Iterator[Concern]:
    """A timeline of nothing tells nobody anything."""
    if not record.public:
        text = (
            "Nothing has happened yet that everyone may read: write an entry, or hold a meeting or an event."
        )
        yield Concern(code=Code.BLANK_PAPER, weight="blocks", sentence=text, where="The whole page")
