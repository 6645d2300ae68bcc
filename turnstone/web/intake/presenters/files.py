"""The list of files taken in."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from turnstone.programme.publications.rules import KIND_NAMES, Kind
from turnstone.web.kit.formats import count, moment


class Source(Protocol):
    """What is told here of a file."""

    pk: int
    name: str
    kind: str

    @property
    def ref(self) -> str: ...


class Event(Protocol):
    """What is told here of an event of the trail."""

    about: str
    by_name: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class FileLine:
    """One file in the list."""

    id: int
    name: str
    kind: str
    came: str
    placed: str
    waits: bool


def as_files(
    sources: Iterable[Source], events: Iterable[Event], placed: dict[int, int]
) -> tuple[FileLine, ...]:
    """Show files with when and by whom each first came; `events` are newest first."""
    first = {event.about: event for event in events}
    return tuple(_line(source, first.get(source.ref), placed.get(source.pk, 0)) for source in sources)


def _line(source: Source, came: Event | None, placed: int) -> FileLine:
    return FileLine(
        id=source.pk,
        name=source.name,
        kind=KIND_NAMES[Kind(source.kind)] if source.kind in set(Kind) else source.kind,
        came=f"Taken in by {came.by_name} on {moment(came.at)}" if came else "",
        placed=f"{count(placed, 'line')} in the record" if placed else "Waits for you to confirm it",
        waits=not placed,
    )
