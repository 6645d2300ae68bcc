"""Entries of the timeline that are written by hand: added, put right, withdrawn and brought back."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.audit.queries import row_called
from turnstone.programme.people.models import LocalArea
from turnstone.programme.sources.models import SourceFile
from turnstone.programme.voice import rules
from turnstone.programme.voice.models import TimelineEntry, TimelineSource

# The file, where in it, and the words that stand there.
Source = tuple[SourceFile | None, str, str]

_LONGEST = {"title": 300, "label": 200}
_LONGEST_REASON = 300
_LONGEST_PLACE = 300
_CHANGEABLE = frozenset({"starts_on", "ends_on", "goes_on_until", "precision", "title", "words"}) | {
    "label",
    "category",
    "about",
}


@operation
def add_entry(
    *,
    by: Actor,
    area: LocalArea,
    starts_on: dt.date,
    title: str,
    words: str = "",
    label: str = "",
    ends_on: dt.date | None = None,
    goes_on_until: dt.date | None = None,
    precision: rules.Precision = rules.Precision.DAY,
    category: rules.TimelineCategory = rules.TimelineCategory.OTHER,
    about: str = "",
    sources: Iterable[Source] = (),
) -> TimelineEntry:
    """Write down that something happened, and every place that tells of it."""
    entry = TimelineEntry(
        area=area,
        starts_on=starts_on,
        ends_on=ends_on,
        goes_on_until=goes_on_until,
        precision=precision,
        title=title.strip(),
        words=words.strip(),
        label=label.strip(),
        category=category,
        about=about,
    )
    _refuse(entry)
    entry.save()
    for source, where, said in sources:
        _keep_source(entry, source, where, said)
    return entry


@operation
def add_source_to_entry(
    *, by: Actor, entry: TimelineEntry, source: SourceFile | None = None, where: str = "", words: str = ""
) -> TimelineSource:
    """Note one more place that tells of an entry."""
    return _keep_source(entry, source, where, words)


@operation
def change_entry(*, by: Actor, entry: TimelineEntry, why: str = "", **fields: Any) -> TimelineEntry:
    """Say anew what happened, in the words of `add_entry`; what is not given stays. So do its sources."""
    unknown = fields.keys() - _CHANGEABLE
    if unknown:
        raise TypeError(f"change_entry does not change {', '.join(sorted(unknown))}")
    if entry.withdrawn_on:
        raise Refusal(f"“{entry.title}” is withdrawn; bring it back before you change it.")
    for name, value in fields.items():
        setattr(entry, name, value.strip() if isinstance(value, str) else value)
    _refuse(entry)
    entry.save()
    return entry


@operation
def withdraw_entry(*, by: Actor, entry: TimelineEntry, why: str) -> TimelineEntry:
    """Take an entry out of the timeline; what it said is kept, and what was published stays as it was."""
    if entry.withdrawn_on:
        raise Refusal(f"“{entry.title}” is withdrawn already.")
    if not why.strip():
        raise Refusal(f"Say why “{entry.title}” is withdrawn; its history keeps the reason.")
    # The event keeps all of a long reason.
    entry.withdrawn_on, entry.withdrawn_because = clock.today(), why.strip()[:_LONGEST_REASON]
    entry.save()
    return entry


@operation
def restore_entry(*, by: Actor, entry: TimelineEntry, why: str = "") -> TimelineEntry:
    """Bring back an entry that was withdrawn."""
    if entry.withdrawn_on is None:
        raise Refusal(f"“{entry.title}” is not withdrawn.")
    entry.withdrawn_on, entry.withdrawn_because = None, ""
    entry.save()
    return entry


def _keep_source(entry: TimelineEntry, source: SourceFile | None, where: str, words: str) -> TimelineSource:
    where, words = where.strip(), words.strip()
    if source and source.area_id != entry.area_id:
        raise Refusal(f"{source.name} was not taken in by {entry.area.name}; choose one of its own files.")
    if not (source or where or words):
        raise Refusal("Say where this was told: name the page or the file, or give its words.")
    if entry.sources.filter(source=source, where=where, words=words).exists():
        raise Refusal(f"That place is noted already for “{entry.title}”.")
    return TimelineSource.objects.create(
        area=entry.area,
        entry=entry,
        source=source,
        where=where[:_LONGEST_PLACE],
        words=words,
        position=entry.sources.count() + 1,
    )


def _refuse(entry: TimelineEntry) -> None:
    if not entry.title:
        raise Refusal("Enter what happened, in one line.")
    for name, longest in _LONGEST.items():
        if len(getattr(entry, name)) > longest:
            raise Refusal(f"The {name} is over {longest} letters; put the rest into the words below it.")
    _refuse_days(entry)
    if entry.about and not _is_ours(entry):
        raise Refusal(
            f"What “{entry.title}” is about is not in the record of {entry.area.name}; leave it out."
        )


def _refuse_days(entry: TimelineEntry) -> None:
    if entry.ends_on and entry.goes_on_until:
        raise Refusal("Enter a last day, or the day until which it was said to go on: not both.")
    last = entry.ends_on or entry.goes_on_until
    if last and last < entry.starts_on:
        raise Refusal(
            f"“{entry.title}” would end on {last:%-d %B %Y}, before it starts on "
            f"{entry.starts_on:%-d %B %Y}; correct one date."
        )


def _is_ours(entry: TimelineEntry) -> bool:
    try:
        row = row_called(entry.about)
    except (LookupError, ValueError):
        return False
    return row is not None and getattr(row, "area_id", None) == entry.area_id
