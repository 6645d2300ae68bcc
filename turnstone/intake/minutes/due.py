"""By when something is asked for: "prior to the meeting on 14 October 2019", "by 3 May", "no later than", "before"."""

from __future__ import annotations

import datetime as dt
import re

from turnstone.intake.dates import first_named
from turnstone.intake.minutes.boards import boards_in
from turnstone.intake.proposed_meeting import Due


def due_in(text: str, held_on: dt.date | None, own: str) -> Due | None:
    """Find by when a sentence asks for something, or None; a day that lies in the past is none."""
    leads = list(_LEAD.finditer(text))
    starts = [*(lead.start() for lead in leads[1:]), len(text)]
    for lead, start in zip(leads, starts if leads else [], strict=True):
        end = min(start, lead.start() + _LONGEST)
        clause = _STOP.split(text[lead.start() : end], maxsplit=1)[0]
        found = _due(clause, lead, held_on, own)
        if found and not (found.on and held_on and found.on < held_on):
            return found
    return None


def due_in_words(due: Due) -> str:
    """Say by when something is due, with the day that was named where it is due before one."""
    if due.on is None:
        return due.words
    if due.is_before:
        return f"before {due.on + dt.timedelta(days=1):%-d %B %Y}"
    return f"by {due.on:%-d %B %Y}"


def _due(clause: str, lead: re.Match[str], held_on: dt.date | None, own: str) -> Due | None:
    is_before = bool(_BEFORE.match(lead[0])) and not _WITHIN_THE_DAY.match(lead[0])
    when = first_named(clause[len(lead[0]) :], held_on)
    meets = _MEETING.search(clause)
    if when is not None and (lead["sure"] or meets):
        if when.on is None:
            return Due(words=_up_to(clause, when.words))
        on = when.on - dt.timedelta(days=1) if is_before else when.on
        return Due(words=_up_to(clause, when.words), on=on, is_before=is_before)
    if meets and _NEXT.search(clause):
        named = boards_in(clause)
        return Due(words=clause.strip(" ,"), next_meeting_of=named[0] if named else own)
    within = _WITHIN.match(clause)
    if within:
        return Due(words=within[0], on=_after(held_on, within["number"], within["unit"]))
    return None


def _up_to(clause: str, words: str) -> str:
    """Give a clause up to the end of its date."""
    at = clause.find(words)
    return clause[: at + len(words)].strip(" ,") if at >= 0 else clause.strip(" ,")


def _after(held_on: dt.date | None, number: str, unit: str) -> dt.date | None:
    """Count days or weeks from the meeting; months are counted by the calendar."""
    if held_on is None:
        return None
    count = _NUMBERS.get(number.lower()) or int(number)
    if unit.lower().startswith("month"):
        first = (held_on.month - 1 + count) % 12 + 1
        year = held_on.year + (held_on.month - 1 + count) // 12
        return dt.date(year, first, min(held_on.day, 28))
    days = {"day": 1, "week": 7}[unit.lower().rstrip("s")]
    return held_on + dt.timedelta(days=count * days)


_LONGEST = 160
_STOP = re.compile(r"[.;](?:\s|$)|,\s+(?:and|with|so|including)\b|\)\s*$")
_LEAD = re.compile(
    r"\b(?P<sure>prior\s+to|before|by|no\s+later\s+than|not\s+later\s+than|on\s+or\s+before|until|ahead\s+of|in\s+advance\s+of"
    r"|in\s+time\s+for|deadline(?:\s+of)?:?|due(?:\s+by|\s+on)?:?|within)\s+"
    r"|\b(?:to|at|for|in)\s+(?=(?:the|its|a|our|their)\s+(?:\w+\s+){0,4}meetings?\b)",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"prior|before|ahead|in\s+advance|in\s+time", re.IGNORECASE)
_WITHIN_THE_DAY = re.compile(r"on\s+or", re.IGNORECASE)
_MEETING = re.compile(r"\bmeetings?\b", re.IGNORECASE)
_NEXT = re.compile(r"\b(?:next|following|subsequent)\b", re.IGNORECASE)
_WITHIN = re.compile(
    r"within\s+(?:the\s+next\s+)?(?P<number>\d{1,3}|one|two|three|four|six|eight|ten|twelve|a)\s+(?:calendar\s+)?(?P<unit>days?|weeks?|months?)\b",
    re.IGNORECASE,
)
_NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "six": 6, "eight": 8, "ten": 10, "twelve": 12}
