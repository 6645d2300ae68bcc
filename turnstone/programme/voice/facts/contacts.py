"""What pages know of a contact. Names and addresses are only in those that say so."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentFacts:
    """One purpose that somebody agreed to, or has yet to confirm, or withdrew."""

    purpose: str
    words: str
    given_at: dt.datetime
    confirmed_at: dt.datetime | None
    withdrawn_at: dt.datetime | None

    @property
    def counts(self) -> bool:
        """Say whether they may be written to about it today."""
        return self.confirmed_at is not None and self.withdrawn_at is None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactFacts:
    """A contact with who they are; all of that is empty once they are erased."""

    id: int
    kind: str
    came_by: str
    added_on: dt.date
    purge_on: dt.date
    erased_on: dt.date | None
    bounced_on: dt.date | None
    name: str
    email: str
    phone: str
    consents: tuple[ConsentFacts, ...] = ()

    @property
    def called(self) -> str:
        """Name them by what we know best."""
        return self.name or self.email or self.phone or f"Contact {self.id}"

    @property
    def purposes(self) -> tuple[str, ...]:
        """List what they may be written to about."""
        return tuple(each.purpose for each in self.consents if each.counts)


@dataclass(frozen=True, slots=True, kw_only=True)
class BadRow:
    """A line of a list that was not taken in, and why."""

    line: int
    said: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """What became of a list: how many came in, whom we knew already, what could not be used."""

    added: int
    known: tuple[int, ...]
    bad: tuple[BadRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListRow:
    """One line of a list of contacts, as it was written."""

    line: int
    name: str = ""
    email: str = ""
    phone: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What a link opens to its holder: what we send them, and what waits for their yes."""

    contact_id: int
    area_slug: str
    area_name: str
    name: str
    email: str
    agreed: tuple[str, ...]
    waiting: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactCounts:
    """How many contacts an area has, without a name."""

    all: int
    by_purpose: dict[str, int]
    unconfirmed: int
    bounced: int
    erased: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceToJoin:
    """An area, as those who sign up there know it."""

    slug: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactsWanted:
    """Which contacts somebody asks for; what is empty narrows nothing."""

    text: str = ""
    kind: str = ""
    purpose: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactBooking:
    """A place that a contact had, has or waits for."""

    event: str
    slug: str
    series_slug: str
    starts_at: dt.datetime
    state: str
    event_state: str
