"""Dates as timelines write them: "26 February", "1 to 15 June", "24 June (ongoing until 15 July)", "Early May"."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass, replace

from turnstone.intake.proposed_timeline import EntryTime


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthHeading:
    """Hold a line that says of which month, or which year, the lines under it are, and what that time is called."""

    year: int
    month: int | None
    phase: str = ""


def month_heading(text: str, year: int | None) -> MonthHeading | None:
    """Read a line such as "March 2020 (before lockdown)", "March" under a year, or "2020"."""
    found = _HEADING.fullmatch(text.strip())
    if found is None or (found["month"] is None and found["year"] is None):
        return None
    said = int(found["year"]) if found["year"] else year
    if said is None:
        return None
    return MonthHeading(
        year=said,
        month=_month(found["month"]) if found["month"] else None,
        phase=(found["phase"] or "").strip(),
    )


def dated(text: str, month: dt.date | None) -> tuple[EntryTime, str] | None:
    """Read the time at the front of a line, and give it with what is left of the line; None where there is none.

    `month` is the first day of the month whose heading stands above; a date without a year is of that year, or of
    the next where it would otherwise lie long before.
    """
    for read in (_of_a_range, _of_a_day, _of_a_part):
        found = read(text.strip(), month)
        if found is not None:
            return _with_its_note(*found, month)
    return None


def _of_a_range(text: str, month: dt.date | None) -> tuple[EntryTime, str] | None:
    found = _RANGE.match(text)
    last = found and _day(found["day2"], found["month2"], found["year2"], month)
    if not found or last is None:
        return None
    first = _day(found["day"], found["month"] or found["month2"], found["year"] or found["year2"], month)
    if first is None or first > last:
        return None
    return EntryTime(words=found[0].strip(), on=first, ends_on=last), text[found.end() :]


def _of_a_day(text: str, month: dt.date | None) -> tuple[EntryTime, str] | None:
    found = _SLASHED.match(text)
    if found is not None:
        year = int(found["year"]) + (2000 if len(found["year"]) == 2 else 0)
        on = _made(year, int(found["month"]), int(found["day"]))
    else:
        found = _DAY.match(text)
        on = found and _day(found["day"], found["month"], found["year"], month)
    return (EntryTime(words=found[0].strip(), on=on), text[found.end() :]) if found and on else None


def _of_a_part(text: str, month: dt.date | None) -> tuple[EntryTime, str] | None:
    """Read a time that is no day: "Early May", "Summer term" is left alone."""
    found = _PART.match(text)
    if found is None:
        return None
    on = _day("1", found["month"], found["year"], month)
    return (EntryTime(words=found[0].strip(), on=on, is_month=True), text[found.end() :]) if on else None


def _with_its_note(when: EntryTime, rest: str, month: dt.date | None) -> tuple[EntryTime, str] | None:
    """Take a note after the date, and leave the title; a date within a sentence is no date of an entry."""
    note = _NOTE.match(rest)
    if note is not None:
        rest = rest[note.end() :]
        words = f"{when.words} {note[0].strip()}"
        when = replace(when, words=words, goes_on_until=_until(note[0], when.on))
    lead = _BEFORE_A_TITLE.match(rest)
    if rest.strip() and lead is None:
        return None
    return when, rest[lead.end() :].strip() if lead else ""


def with_its_end(when: EntryTime, label: str) -> tuple[EntryTime, str]:
    """Take the day until which something goes on out of the label of an entry, where that is what it says."""
    until = _until(label, when.on) if when.ends_on is None and _GOES_ON.match(label) else None
    if until is None:
        return when, label
    return replace(when, words=f"{when.words} ({label})", goes_on_until=until), ""


def _until(note: str, since: dt.date) -> dt.date | None:
    """Read until when something goes on, from a note such as "(ongoing until 15 July)"."""
    found = _UNTIL.search(note)
    until = _day(found["day"], found["month"], found["year"], since) if found else None
    return until if until and until >= since else None


def last_day(month: dt.date) -> dt.date:
    """Give the last day of a month."""
    return month.replace(day=calendar.monthrange(month.year, month.month)[1])


def _day(day: str, month_word: str | None, year: str | None, seen_from: dt.date | None) -> dt.date | None:
    """Make a day; without a month or a year of its own it takes those of the heading above it."""
    if seen_from is None and not (month_word and year):
        return None
    month = _month(month_word) if month_word else (seen_from.month if seen_from else 1)
    if year:
        return _made(int(year), month, int(day))
    assert seen_from is not None
    ahead = seen_from.month - month > _LONG_BEFORE
    return _made(seen_from.year + (1 if ahead else 0), month, int(day))


def _made(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:  # "31 February" is left among the words
        return None


def _month(word: str) -> int:
    return _MONTHS.index(word[:3].casefold()) + 1


_LONG_BEFORE = 6
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?"
_YEAR = r"(?:19|20)\d\d"


def _named(number: str) -> str:
    """Write the pattern of a day, whose groups end with a number."""
    return (
        rf"{_WEEKDAY}(?P<day{number}>[0-3]?\d)(?:st|nd|rd|th)?(?:\s+of)?"
        rf"\s+(?P<month{number}>{_MONTH})(?:,?\s+(?P<year{number}>{_YEAR}))?"
    )


_HEADING = re.compile(
    rf"(?:(?P<month>{_MONTH})[\s,]*)?(?P<year>{_YEAR})?\s*(?:[(–—:-]\s*(?P<phase>[^()]+?)\s*\)?)?:?",
    re.IGNORECASE,
)
_DAY = re.compile(rf"(?:on\s+|w/c\s+|week\s+(?:of|beginning|commencing)\s+)?{_named('')}", re.IGNORECASE)
_RANGE = re.compile(
    rf"(?:between\s+|from\s+)?{_WEEKDAY}(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?:\s+(?P<month>{_MONTH}))?"
    rf"(?:,?\s+(?P<year>{_YEAR}))?\s*(?:to|until|till|and|[-–—])\s*{_named('2')}",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"(?P<day>[0-3]?\d)[/.](?P<month>[01]?\d)[/.](?P<year>20\d\d|\d\d)\b")
_PART = re.compile(
    rf"(?:early|mid|late|end(?:\s+of)?|start\s+of|beginning\s+of|during|throughout)[\s-]+(?P<month>{_MONTH})"
    rf"(?:\s+(?P<year>{_YEAR}))?",
    re.IGNORECASE,
)
_NOTE = re.compile(r"\s*(?:\([^()]*\)|(?:onwards?|ongoing)\b)", re.IGNORECASE)
_GOES_ON = re.compile(r"\s*(?:ongoing|open|runs|running|until|till|to)\b", re.IGNORECASE)
_UNTIL = re.compile(
    rf"\b(?:until|till|to)\s+{_WEEKDAY}(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\s+(?P<month>{_MONTH})"
    rf"(?:\s+(?P<year>{_YEAR}))?",
    re.IGNORECASE,
)
_BEFORE_A_TITLE = re.compile(r"\s*[:–—|-]\s*|\s+(?=[A-Z‘“\"])")
