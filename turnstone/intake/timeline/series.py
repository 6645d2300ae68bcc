"""Events that entries tell of as one series: how many, when, postponed or held, and which took the place of which."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from turnstone.intake.proposed_timeline import ProposedEntry, ToldSeries
from turnstone.intake.timeline.collapse import plain
from turnstone.intake.timeline.dates import dated


def series_told(entries: Sequence[ProposedEntry]) -> tuple[ToldSeries, ...]:
    """List the series of events, with each postponed one tied to the one that was held in its place."""
    told = [found for each in entries if (found := _series(each)) is not None]
    told = [replace(each, key=f"series:{at}") for at, each in enumerate(told, 1)]
    told = [_with_its_letters(each, entries) if each.state == "postponed" else each for each in told]
    return tuple(_relaunching(each, told, entries) for each in told)


def _series(entry: ProposedEntry) -> ToldSeries | None:
    """Read the series that an entry tells of: a number of groups or events, under a name."""
    text = f"{entry.title}. {entry.label}. {entry.words}"
    if entry.category in ("survey", "bulletin") or not _EVENTS.search(entry.title):
        return None
    number = _number(text)
    state = _state(entry)
    if number is None and state not in ("postponed", "cancelled"):
        return None
    days = tuple(sorted(_days_listed(entry))) or (entry.when.on,)
    return ToldSeries(
        key="",
        where=entry.where,
        name=_name(entry),
        number=number,
        state=state,
        days=days,
        ends_on=entry.when.ends_on,
        entry=entry.key,
        postponed_on=entry.when.on if state == "postponed" else None,
        because=_reason(text) if state in ("postponed", "cancelled") else "",
    )


def _state(entry: ProposedEntry) -> Literal["scheduled", "postponed", "cancelled", "held"]:
    if _POSTPONED.search(entry.title):
        return "postponed"
    if _CANCELLED.search(entry.title):
        return "cancelled"
    return "held" if _HELD.search(f"{entry.title}. {entry.words}") else "scheduled"


def _number(text: str) -> int | None:
    """Read how many events a text counts: "Five ‘Meet the Director’ groups", "nine virtual focus groups"."""
    for found in _COUNTED.finditer(text):
        word = found["number"].casefold()
        return int(word) if word.isdigit() else _NUMBERS.index(word) + 1
    return None


def _days_listed(entry: ProposedEntry) -> list[dt.date]:
    """Give the days that an entry's words list by themselves, a line each."""
    days = []
    for line in entry.words.splitlines():
        found = dated(line.lstrip("-• "), entry.when.on.replace(day=1))
        if found is not None and not found[1]:
            days.append(found[0].on)
    return days


def _name(entry: ProposedEntry) -> str:
    """Name a series as its words do, in quotation marks or with capitals; else by its entry's title."""
    text = f"{entry.title}. {entry.words}"
    found = _QUOTED.search(text) or _MEET_THE.search(text)
    return found["name"].strip() if found else entry.title


def _reason(text: str) -> str:
    found = _BECAUSE.search(text)
    return found["because"].strip(" ,.") if found else ""


def _with_its_letters(series: ToldSeries, entries: Sequence[ProposedEntry]) -> ToldSeries:
    """Add how many people were told of a postponement, on which day and why, where an entry says so."""
    for entry in entries:
        text = f"{entry.title}. {entry.words}"
        if entry.key == series.entry or plain(series.name) not in plain(text):
            continue
        told = _PEOPLE.search(text)
        if told and _POSTPONED.search(text):
            return replace(
                series,
                postponed_on=entry.when.on,
                people_told=int(told["number"].replace(",", "")),
                because=series.because or _reason(text),
            )
    return series


def _relaunching(series: ToldSeries, told: list[ToldSeries], entries: Sequence[ProposedEntry]) -> ToldSeries:
    """Tie a series to the postponed one whose place it took: of the same name and later, or said to be relaunched."""
    if series.state == "postponed":
        return series
    entry = next(each for each in entries if each.key == series.entry)
    text = f"{entry.title}. {entry.label}. {entry.words}"
    before = [each for each in told if each.state == "postponed" and each.days[0] <= series.days[0]]
    same = [each for each in before if plain(each.name) in plain(text)]
    meant = same or (before if _RELAUNCHED.search(text) else [])
    if not meant:
        return series
    return replace(series, relaunches=meant[-1].key, name=meant[-1].name if same else series.name)


_NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
).split()
_KINDS = r"(?:groups?|events?|sessions?|workshops?|meetings|mornings|drop-?ins|roadshows?)"
_EVENTS = re.compile(
    r"\b(?:listening|focus|virtual|workshops?|coffee mornings?|drop-?ins?|roadshows?|events?|sessions?|groups"
    r"|meet the)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    rf"\b(?P<number>\d{{1,2}}|{'|'.join(_NUMBERS)})\s+(?:[^\s.]+\s+){{0,6}}?{_KINDS}\b", re.IGNORECASE
)
_POSTPONED = re.compile(r"\bpostpon\w+|\bput off\b|\bresched\w+", re.IGNORECASE)
_CANCELLED = re.compile(r"\bcancell?\w+|\bcalled off\b", re.IGNORECASE)
_HELD = re.compile(r"\b(?:held|took place|ran|hosted|delivered)\b", re.IGNORECASE)
_RELAUNCHED = re.compile(r"\bre-?launch\w*|\bre-?arrang\w+|\bre-?schedul\w+|\bin place of\b", re.IGNORECASE)
_QUOTED = re.compile(
    r"[‘“\"](?P<name>[A-Z][^’”\"]{2,60})[’”\"](?=\s+(?:[a-z-]+\s+){0,3}(?:groups?|events?|sessions?))"
)
_MEET_THE = re.compile(r"\b(?P<name>Meet the [A-Z]\w+)")
_PEOPLE = re.compile(
    r"\b(?P<number>\d[\d,]*)\s+(?:parents|carers|families|people|young people|invitees|attendees)",
    re.IGNORECASE,
)
_BECAUSE = re.compile(
    r"\b(?:due to|because of|because|owing to)\s+(?P<because>[^.;]+?)(?=,\s+the\b|[.;]|$)", re.I
)
