"""What the record says happened in an area, as at a moment: drawn from its rows, and written by hand for the rest."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from django.utils import timezone

from turnstone.papers.citing import cite
from turnstone.papers.voice.told import Told
from turnstone.papers.voice.told_boards import (
    told_of_boards,
    told_of_mandates,
    told_of_meetings,
    told_of_publications,
    told_of_reviews,
    told_of_versions,
)
from turnstone.papers.voice.told_events import told_of_events
from turnstone.papers.voice.told_voice import (
    told_of_bulletins,
    told_of_charters,
    told_of_replies,
    told_of_surveys,
)
from turnstone.programme.boards.queries import boards_as_at, meetings_of, reviews_as_at
from turnstone.programme.people.facts import AreaFacts
from turnstone.programme.people.queries import area_as_at, names_as_at
from turnstone.programme.plan.queries import mandates_as_at, versions_in
from turnstone.programme.publications.queries import made_public_as_at
from turnstone.programme.voice.facts import PhaseFacts, TimelineEntryFacts, TimelineSourceFacts
from turnstone.programme.voice.queries import (
    bulletins_as_at,
    charters_as_at,
    events_as_at,
    phases_as_at,
    replies_as_at,
    surveys_as_at,
    timeline_entries_as_at,
)
from turnstone.programme.voice.rules import collapse

THE_RECORD = "our own record"
BY_HAND = "Written by hand"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRecord:
    """All that happened in an area up to a day, the first first, with the names of times and of people."""

    area: AreaFacts
    as_at: dt.datetime
    entries: tuple[Told, ...]
    phases: tuple[PhaseFacts, ...]
    names: tuple[str, ...]

    @property
    def on(self) -> dt.date:
        """Give the day for which it speaks."""
        return timezone.localdate(self.as_at)

    @property
    def public(self) -> tuple[Told, ...]:
        """List what everyone may read."""
        return tuple(each for each in self.entries if not each.not_public)


def timeline_record(area_id: int, as_at: dt.datetime) -> TimelineRecord:
    """Read what happened, as it was known at a moment; each table is read once."""
    area = area_as_at(area_id, as_at)
    by_hand = timeline_entries_as_at(area_id, as_at)
    today = timezone.localdate(as_at)
    drawn = [each for each in _drawn(area, as_at, today) if each.starts_on <= today]
    written = [_written(entry, drawn) for entry in by_hand if entry.starts_on <= today]
    return TimelineRecord(
        area=area,
        as_at=as_at,
        entries=_merged(drawn, written),
        phases=phases_as_at(area_id, as_at),
        names=tuple(names_as_at(area_id, as_at)),
    )


def _drawn(area: AreaFacts, as_at: dt.datetime, today: dt.date) -> Iterator[Told]:
    number = area.id
    yield from told_of_boards(boards_as_at(number, as_at))
    yield from told_of_meetings(meetings_of(number, moment=as_at))
    yield from told_of_reviews(reviews_as_at(number, as_at))
    yield from told_of_mandates(mandates_as_at(number, as_at))
    yield from told_of_versions(versions_in(number, as_at))
    yield from told_of_publications(made_public_as_at(number, as_at))
    yield from told_of_events(events_as_at(number, as_at))
    yield from told_of_surveys(surveys_as_at(number, as_at), today)
    yield from told_of_bulletins(bulletins_as_at(number, as_at))
    yield from told_of_replies(replies_as_at(number, as_at), area.slug)
    yield from told_of_charters(charters_as_at(number, as_at))


def _written(entry: TimelineEntryFacts, drawn: Sequence[Told]) -> Told:
    """Tell an entry that was written by hand, with what the record knows of the row that it is about."""
    ours = [each for each in drawn if entry.about and entry.about in each.covers]
    return Told(
        starts_on=entry.starts_on,
        ends_on=entry.ends_on,
        goes_on_until=entry.goes_on_until,
        precision=entry.precision,
        title=entry.title,
        words=entry.words,
        label=entry.label,
        category=entry.category,
        about=entry.about,
        more=tuple(dict.fromkeys(line for each in ours for line in each.more)),
        pages=tuple(dict.fromkeys(page for each in ours for page in each.pages)),
        facts=(
            *cite("voice.timelineentry", entry),
            *cite("voice.timelinesource", *entry.sources),
            *(fact for each in ours for fact in each.facts),
        ),
        places=tuple(_place(each) for each in entry.sources),
        origin=BY_HAND,
        entry_id=entry.id,
    )


def _place(source: TimelineSourceFacts) -> str:
    return ", ".join(each for each in (source.file, source.where) if each) or "another page"


def _merged(drawn: Sequence[Told], written: Sequence[Told]) -> tuple[Told, ...]:
    """Leave out what somebody tells by hand, and make one entry of those that tell of the same thing."""
    by_hand = {each.about for each in written if each.about}
    left = [each for each in drawn if not by_hand & each.covers]
    groups = collapse(sorted((*written, *left), key=lambda each: each.order))
    return tuple(sorted((_as_one(group) for group in groups), key=lambda each: each.order))


def _as_one(group: Sequence[Told]) -> Told:
    """Give the entry that says most, with every place that tells of it and all that it may lead to."""
    first, *others = group
    if not others:
        return first
    places = [place for each in group for place in (each.places or _own_place(each))]
    lines = [line for each in group for line in each.more]
    return replace(
        first,
        label=next((each.label for each in group if each.label), ""),
        more=tuple(dict.fromkeys(lines)),
        pages=tuple(dict.fromkeys(page for each in group for page in each.pages)),
        facts=tuple(dict.fromkeys(fact for each in group for fact in each.facts)),
        places=tuple(places),
        origin="; ".join(dict.fromkeys(each.origin for each in group)),
        entry_id=next((each.entry_id for each in group if each.entry_id), None),
        not_public="" if any(not each.not_public for each in group) else first.not_public,
    )


def _own_place(told: Told) -> tuple[str, ...]:
    return ("the timeline",) if told.entry_id else (THE_RECORD,)
