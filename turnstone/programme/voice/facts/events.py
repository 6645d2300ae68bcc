"""What pages and papers may know of events. Only `BookedFacts` names anybody."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.utils import timezone

from turnstone.programme.voice import rules
from turnstone.programme.voice.facts.contacts import PlaceToJoin
from turnstone.programme.voice.facts.messages import OutcomeCounts


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFacts:
    """One event: when, where, what became of it, and how many booked and came."""

    id: int
    version: int
    area_id: int
    series_id: int
    series_name: str
    slug: str
    starts_at: dt.datetime
    ends_at: dt.datetime
    format: str
    place: str
    link: str
    places: int | None
    access: str
    state: str
    state_on: dt.date | None
    state_because: str
    postponement_id: int | None
    came_without_booking: int
    heard: str
    uid: str
    sequence: int
    booked: int
    waiting: int
    came: int
    not_noted: int

    @property
    def on(self) -> dt.date:
        """Give its day, as the clock on the wall has it."""
        return timezone.localdate(self.starts_at)

    @property
    def is_held(self) -> bool:
        return self.state == rules.EventState.HELD

    @property
    def was_put_off(self) -> bool:
        """Say whether it was postponed or cancelled."""
        return self.state in (rules.EventState.POSTPONED, rules.EventState.CANCELLED)

    @property
    def places_left(self) -> int | None:
        """Count the places that are free; None where there is room for all."""
        return None if self.places is None else max(self.places - self.booked, 0)

    @property
    def all_who_came(self) -> int:
        """Count everybody who came, booked or not."""
        return self.came + self.came_without_booking

    def is_upcoming(self, now: dt.datetime) -> bool:
        """Say whether it is still to come: nothing that was postponed or cancelled is."""
        return rules.is_upcoming(self, now)

    def waits_to_be_held(self, now: dt.datetime) -> bool:
        """Say whether its time has passed and nobody has said that it was held."""
        return self.state == rules.EventState.SCHEDULED and self.ends_at <= now


@dataclass(frozen=True, slots=True, kw_only=True)
class PostponementFacts:
    """One act that put events off: why, which, and what became of telling everybody, counted by outcome."""

    id: int
    version: int
    series_id: int
    decided_on: dt.date
    because: str
    told_people: int | None
    event_ids: tuple[int, ...]
    told: OutcomeCounts

    @property
    def ref(self) -> str:
        """Name the row, as messages about it do."""
        return f"voice.postponement:{self.id}"

    @property
    def knows(self) -> tuple[int, int]:
        """Say how many were told, and of how many; of one known from a document, what that says."""
        if self.told_people is not None and not self.told.total:
            return self.told_people, self.told_people
        return sum(self.told.of(outcome) for outcome in rules.KNOWS), self.told.total


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesFacts:
    """Events that were planned in one act, and the series before and after in whose place they are."""

    id: int
    version: int
    area_id: int
    slug: str
    name: str
    about: str
    host: str
    is_public: bool
    relaunches_id: int | None
    relaunched_as_id: int | None
    told_events: int | None
    told_state: str
    told_from: dt.date | None
    told_to: dt.date | None
    events: tuple[EventFacts, ...]
    postponements: tuple[PostponementFacts, ...]
    invited: int
    story: str

    @property
    def ref(self) -> str:
        """Name the row, as messages about it do."""
        return f"voice.eventseries:{self.id}"

    @property
    def first_on(self) -> dt.date | None:
        """Give its first day."""
        return self.events[0].on if self.events else self.told_from

    @property
    def last_on(self) -> dt.date | None:
        """Give its last day."""
        return self.events[-1].on if self.events else self.told_to

    @property
    def was_postponed(self) -> bool:
        """Say whether any of it was put off to another time."""
        return bool(self.postponements) or self.told_state == rules.EventState.POSTPONED

    def upcoming(self, now: dt.datetime) -> tuple[EventFacts, ...]:
        """List what is still to come of it."""
        return tuple(each for each in self.events if each.is_upcoming(now))


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldFacts:
    """How many would be told if a series were put off now: by email, by phone, and whom neither reaches."""

    by_email: int
    by_phone: int
    by_neither: int

    @property
    def people(self) -> int:
        """Count everybody."""
        return self.by_email + self.by_phone + self.by_neither


@dataclass(frozen=True, slots=True, kw_only=True)
class BookedFacts:
    """One booking with who it is; only for those who may see contacts."""

    id: int
    contact_id: int
    name: str
    email: str
    phone: str
    state: str
    came_by: str
    booked_at: dt.datetime
    attendance: str
    needs: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenEvent:
    """An event as somebody who may book it knows it; `closed` says why they cannot, where they cannot."""

    area: PlaceToJoin
    series_name: str
    about: str
    host: str
    event: EventFacts
    closed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MyPlace:
    """One booking, as whoever holds it sees it by their link."""

    booking_id: int
    is_waiting: bool
    opened: OpenEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class MyPlaces:
    """What somebody's own link opens: their places at events to come."""

    area: PlaceToJoin
    places: tuple[MyPlace, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldEvent:
    """An event as a message tells of it."""

    id: int
    slug: str
    starts_at: dt.datetime
    ends_at: dt.datetime
    format: str
    place: str
    link: str
    access: str
    state: str
    state_because: str
    uid: str
    sequence: int

    @property
    def on(self) -> dt.date:
        """Give its day, as the clock on the wall has it."""
        return timezone.localdate(self.starts_at)

    @property
    def was_put_off(self) -> bool:
        """Say whether it was postponed or cancelled."""
        return self.state in (rules.EventState.POSTPONED, rules.EventState.CANCELLED)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventLetter:
    """What a message about events tells: of which series and events, why, and how its reader stands to them.

    `has_booked` says that the events are those that the reader booked; otherwise they are all those of the series.
    """

    series_name: str
    about: str
    host: str
    events: tuple[ToldEvent, ...]
    because: str = ""
    has_booked: bool = False
    is_waiting: bool = False
    in_place_of: str = ""
