"""What pages and papers may know of bulletins and their lines."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from turnstone.programme.voice import rules


@dataclass(frozen=True, slots=True, kw_only=True)
class BulletinSeriesFacts:
    """A bulletin by name, and how often it comes."""

    id: int
    version: int
    name: str
    slug: str
    rhythm_days: int
    starts_on: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class BulletinLineFacts:
    """A line of an issue, with the row of the record that it tells, if it tells one."""

    id: int
    version: int
    section: str
    words: str
    easy_words: str
    about: str
    about_version: int | None
    said: str
    corrects_id: int | None
    is_left_out: bool
    position: int

    @property
    def is_tied(self) -> bool:
        """Say whether it tells a fact of the record; otherwise it is somebody's own words."""
        return bool(self.about)

    @property
    def key(self) -> tuple[str, str, int | None]:
        """Name what it tells."""
        return rules.key_of_line(self.about, self.said, self.corrects_id)

    @property
    def easy(self) -> str:
        """Give its easy words; where nobody wrote any, its words."""
        return self.easy_words or self.words


@dataclass(frozen=True, slots=True, kw_only=True)
class BulletinFacts:
    """An issue with its lines, in the order in which they are printed.

    `waits` says that it was handed in for approval and cannot be changed meanwhile.
    """

    id: int
    version: int
    area_id: int
    area_slug: str
    area_name: str
    series: BulletinSeriesFacts
    number: int
    title: str
    opening: str
    since: dt.datetime
    until: dt.datetime
    state: str
    sent_at: dt.datetime | None
    publication_id: int | None
    waits: bool
    lines: tuple[BulletinLineFacts, ...]

    @property
    def slug(self) -> str:
        """Name it in an address."""
        return f"{self.series.slug}-{self.number}"

    @property
    def name(self) -> str:
        """Name it as people do: "SEND News 12"."""
        return f"{self.series.name} {self.number}"

    @property
    def is_sent(self) -> bool:
        """Say whether it has gone out, and stays as it is."""
        return self.state == rules.BulletinState.SENT

    @property
    def told(self) -> tuple[BulletinLineFacts, ...]:
        """List the lines that are in it."""
        return tuple(line for line in self.lines if not line.is_left_out)
