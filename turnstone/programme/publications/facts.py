"""What pages may know of a publication."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationLine:
    """A publication as a line of a list, without its content."""

    id: int
    kind: str
    audience: str
    slug: str
    title: str
    as_at: dt.datetime
    concerns: tuple[dict[str, str], ...]
    state: str
    drafted_by: str
    approved_by: str
    published_at: dt.datetime | None
    embargo_until: dt.datetime | None
    correction_note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationFacts:
    """A publication with its content, as it stands."""

    id: int
    area_slug: str
    area_name: str
    kind: str
    audience: str
    slug: str
    title: str
    as_at: dt.datetime
    content: str
    sha256: str
    concerns: tuple[dict[str, str], ...]
    state: str
    drafted_by: str
    approved_by: str
    published_at: dt.datetime | None
    embargo_until: dt.datetime | None
    correction_note: str
    corrects_id: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePublic:
    """A publication that came out for everyone, and whether it still stands."""

    id: int
    version: int
    kind: str
    slug: str
    title: str
    state: str
    published_at: dt.datetime
    correction_note: str
    corrects_id: int | None
