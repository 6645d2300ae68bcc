"""What papers and pages may know of the entries that were written by hand, and of phases."""

import datetime as dt
from dataclasses import dataclass

from turnstone.programme.voice.rules.timeline import when_told


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineSourceFacts:
    """Where an entry was told, and as it was put there."""

    id: int
    version: int
    source_id: int | None
    file: str
    where: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntryFacts:
    """An entry that was written by hand or read from a document, with every place that tells it."""

    id: int
    version: int
    area_id: int
    starts_on: dt.date
    ends_on: dt.date | None
    goes_on_until: dt.date | None
    precision: str
    title: str
    words: str
    label: str
    category: str
    about: str
    withdrawn_on: dt.date | None
    withdrawn_because: str
    sources: tuple[TimelineSourceFacts, ...]

    @property
    def when(self) -> str:
        """Say when it was, with the year."""
        return when_told(self.starts_on, self.ends_on, self.goes_on_until, self.precision, with_year=True)

    @property
    def is_withdrawn(self) -> bool:
        """Say whether it was taken out of the timeline."""
        return self.withdrawn_on is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseFacts:
    """A stretch of time that has a name."""

    id: int
    version: int
    name: str
    starts_on: dt.date
    ends_on: dt.date | None
