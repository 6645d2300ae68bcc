"""What a timeline says, found: dated entries, and the boards, surveys, bulletins and events that they tell of.

Words are kept as written. A day is given only where it is sure; an entry without one stands in its month.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Category = Literal["board", "event", "survey", "bulletin", "decision", "publication", "inspection", "other"]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryTime:
    """Hold when something happened, as written.

    `goes_on_until` is the day to which something was said to go on that had no last day. `is_month` says that only
    the month is known, and `on` is then its first day.
    """

    words: str
    on: dt.date
    ends_on: dt.date | None = None
    goes_on_until: dt.date | None = None
    is_month: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldAt:
    """Hold one place of the document that tells an entry, and how it puts it."""

    where: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedEntry:
    """Hold one entry, told once or more; `label` is what stands in brackets after its title."""

    key: str
    where: str
    when: EntryTime
    title: str
    label: str
    words: str
    category: Category
    told_at: tuple[ToldAt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedPhase:
    """Hold a stretch of time that the document names; the last one named has no end."""

    key: str
    where: str
    name: str
    starts_on: dt.date
    ends_on: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedBoard:
    """Hold a board or a group that the document names, and the entries that tell of it."""

    key: str
    where: str
    name: str
    is_group: bool
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldSurvey:
    """Hold a survey: who was asked, and from which day to which."""

    key: str
    where: str
    title: str
    asks: Literal["parent_carer", "young_person", "practitioner"]
    opens_on: dt.date
    closes_on: dt.date
    entry: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldBulletin:
    """Hold a bulletin that was begun; the number of days between issues is None where it is not said."""

    key: str
    where: str
    name: str
    rhythm_days: int | None
    starts_on: dt.date
    entry: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldSeries:
    """Hold events with one name: how many, on or between which days, and what became of them.

    Of postponed ones, `because` is the reason given and `people_told` how many were told of it. `relaunches` is the
    key of the series in whose place these were held.
    """

    key: str
    where: str
    name: str
    number: int | None
    state: Literal["scheduled", "postponed", "cancelled", "held"]
    days: tuple[dt.date, ...]
    ends_on: dt.date | None
    entry: str
    postponed_on: dt.date | None = None
    because: str = ""
    people_told: int | None = None
    relaunches: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedTimeline:
    """Hold all that a timeline tells."""

    entries: tuple[ProposedEntry, ...]
    phases: tuple[ProposedPhase, ...] = ()
    boards: tuple[NamedBoard, ...] = ()
    surveys: tuple[ToldSurvey, ...] = ()
    bulletins: tuple[ToldBulletin, ...] = ()
    series: tuple[ToldSeries, ...] = ()
