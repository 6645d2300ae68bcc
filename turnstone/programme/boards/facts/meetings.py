"""What pages and papers may know of meetings."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.utils import timezone

from turnstone.programme.boards import rules


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingFacts:
    """A meeting: when, where, what became of it, and how far its minutes have come."""

    id: int
    version: int
    area_id: int
    board_id: int
    board_name: str
    board_slug: str
    title: str
    starts_at: dt.datetime
    ends_at: dt.datetime
    place: str
    link: str
    state: str
    state_on: dt.date | None
    state_because: str
    series_id: int | None
    replaces_id: int | None
    replaced_by_id: int | None
    uid: str
    sequence: int
    agenda_sent_at: dt.datetime | None
    minutes_state: str
    minutes_agreed_on: dt.date | None
    minutes_agreed_at_id: int | None

    @property
    def on(self) -> dt.date:
        """Give its day, as the clock on the wall has it."""
        return timezone.localdate(self.starts_at)

    @property
    def slug(self) -> str:
        """Name it in an address; its day never changes, for another day is another meeting."""
        return f"{self.on.isoformat()}-{self.id}"

    @property
    def name(self) -> str:
        """Name it by its own title, or by its board."""
        return self.title or self.board_name

    @property
    def is_scheduled(self) -> bool:
        return self.state == rules.MeetingState.SCHEDULED

    @property
    def is_held(self) -> bool:
        return self.state == rules.MeetingState.HELD

    @property
    def was_put_off(self) -> bool:
        """Say whether it was postponed or cancelled."""
        return self.state in (rules.MeetingState.POSTPONED, rules.MeetingState.CANCELLED)

    def is_upcoming(self, now: dt.datetime) -> bool:
        """Say whether it is still to come: nothing that was postponed or cancelled is."""
        return self.is_scheduled and self.ends_at > now

    def waits_to_be_held(self, now: dt.datetime) -> bool:
        """Say whether its time has passed and nobody has said that it was held."""
        return self.is_scheduled and self.ends_at <= now


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceFacts:
    """Whether a seat was filled at a meeting, or who came without one."""

    id: int
    version: int
    post_id: int | None
    name: str
    presence: str
    substitute: str

    @property
    def came(self) -> bool:
        """Say whether they, or somebody in their place, were there."""
        return self.presence in rules.CAME
