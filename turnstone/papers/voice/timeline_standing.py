"""How each entry stands to the timeline that everyone reads: told there, changed since, not there yet, or kept back."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from turnstone.papers.voice.timeline import item_of
from turnstone.papers.voice.timeline_entries import TimelineRecord
from turnstone.papers.voice.told import Told
from turnstone.papers.voice.told_timeline import ToldEntry, ToldTimeline, entry_in


class Standing(StrEnum):
    """Whether everyone reads an entry as it is now."""

    OUT = "out"
    CHANGED = "changed"
    NOT_YET = "not_yet"
    KEPT_BACK = "kept_back"


STANDING_NAMES = {
    Standing.OUT: "On the public page",
    Standing.CHANGED: "Changed since the public page",
    Standing.NOT_YET: "Not on the public page yet",
    Standing.KEPT_BACK: "Not for everyone",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Standings:
    """Every entry with how it stands, and what the public page tells that the record tells no more."""

    entries: tuple[tuple[Told, Standing], ...]
    gone: tuple[ToldEntry, ...]

    @property
    def differs(self) -> bool:
        """Say whether a public page that is made now would differ."""
        owed = (Standing.CHANGED, Standing.NOT_YET)
        return bool(self.gone) or any(standing in owed for _, standing in self.entries)


def standings(record: TimelineRecord, published: ToldTimeline | None) -> Standings:
    """Hold the record beside what was published last."""
    out = {_words(each): each for each in published.entries} if published else {}
    known = {each.ref for each in out.values()}
    now = [(told, entry_in(item_of(told), told.month)) for told in record.entries]
    return Standings(
        entries=tuple((told, _standing(told, entry, out, known)) for told, entry in now),
        gone=tuple(_gone(out, now)),
    )


def _standing(
    told: Told, entry: ToldEntry, out: dict[tuple[object, ...], ToldEntry], known: set[str]
) -> Standing:
    if told.not_public:
        return Standing.KEPT_BACK
    if _words(entry) in out:
        return Standing.OUT
    return Standing.CHANGED if entry.ref in known else Standing.NOT_YET


def _gone(out: dict[tuple[object, ...], ToldEntry], now: list[tuple[Told, ToldEntry]]) -> Iterator[ToldEntry]:
    """Give what everyone still reads though nothing in the record tells it, or what does is kept back."""
    public = {entry.ref for told, entry in now if not told.not_public}
    return (entry for entry in out.values() if entry.ref not in public)


def _words(entry: ToldEntry) -> tuple[object, ...]:
    """Give what a reader sees of an entry."""
    return (entry.ref, entry.first, entry.when, entry.title, entry.category, entry.label, entry.paragraphs)
