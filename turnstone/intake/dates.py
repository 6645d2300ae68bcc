"""Dates as people write them in updates: "22/04/2022", "Sep-21", "end of April", "early May".

A month without a year is one of the last three or the next eight, seen from the document's own month. A day is
given only where it is sure: "by August" has no day, "end of August" has. Where a sentence names two different times,
neither is chosen.
"""

import calendar
import datetime as dt
import re
from collections.abc import Iterator

from turnstone.intake.proposal import When


def stated_in(sentence: str, period: dt.date | None) -> When | None:
    """Find when a sentence says that something will happen, or None where it names no time."""
    found = list(_mentions(sentence, period, needs_a_lead=True))
    if not found:
        return None
    first = found[0]
    if len({(one.month, one.on) for one in found}) > 1:
        return When(words=", ".join(one.words for one in found))
    return first


def read_cell(words: str, period: dt.date | None) -> When:
    """Read a cell of a date column; a cell that is no date keeps its words and has neither month nor day."""
    found = list(_mentions(words, period, needs_a_lead=False))
    if len({(one.month, one.on) for one in found}) != 1:
        return When(words=words)
    return When(words=words, month=found[0].month, on=found[0].on)


def month_named(words: str) -> dt.date | None:
    """Give the first day of the month that a title such as "Monitoring update – April 2022" names."""
    for one in _mentions(words, None, needs_a_lead=False):
        if one.month:
            return one.month
    return None


def day_named(words: str) -> dt.date | None:
    """Give the day that a heading such as "Progress as at 22/04/2022" names."""
    for one in _mentions(words, None, needs_a_lead=False):
        if one.on:
            return one.on
    return None


def first_named(words: str, period: dt.date | None) -> When | None:
    """Give the first time that words name: a day where there is one, else the first month whose year is sure."""
    found = list(_mentions(words, period, needs_a_lead=True))
    return next((one for one in found if one.on), None) or next((one for one in found if one.month), None)


def _mentions(text: str, period: dt.date | None, *, needs_a_lead: bool) -> Iterator[When]:
    for found in _TIME.finditer(text):
        if found["iso"]:
            parts = [int(part) for part in found["iso"].split("-")]
            yield _day(found[0], *parts)
        elif found["slashed"]:
            day, month, year = re.split(r"[/.]", found["slashed"])
            yield _day(found[0], _full_year(year), int(month), int(day))
        elif found["month"]:
            one = _named(found, period, needs_a_lead=needs_a_lead)
            if one:
                yield one


def _named(found: re.Match[str], period: dt.date | None, *, needs_a_lead: bool) -> When | None:
    """Read a time that names its month. "May" and "March" are words too, so in a sentence something must lead to it."""
    year = _year(found, period)
    if needs_a_lead and not (found["lead"] or found["day"] or found["part"] or year):
        return None
    words = _IDLE_LEAD.sub("", found[0].strip(" ,-"))
    month = _MONTHS.index(found["month"].lower()[:3]) + 1
    if year is None:
        if period is None:
            return When(words=words)
        year = _likely_year(month, period)
    if found["day"]:
        return _day(words, year, month, int(found["day"]))
    first = dt.date(year, month, 1)
    is_end = (found["part"] or "").lower().startswith("end")
    last = first.replace(day=calendar.monthrange(year, month)[1])
    return When(words=words, month=first, on=last if is_end else None)


def _year(found: re.Match[str], period: dt.date | None) -> int | None:
    """Read the year after a month. "March 20 schools" is why two loose figures must lie near the document's year."""
    written = found["year"]
    if not written:
        return None
    year = _full_year(written.strip("'’"))
    is_joined = len(written) > 2 or found["join"].strip() == "-"
    is_near = period is not None and -1 <= year - period.year <= 3
    return year if is_joined or is_near else None


def _likely_year(month: int, period: dt.date) -> int:
    """Take the month as one of the last three or of the eight to come, for an update says more of what is to come."""
    ahead = (month - period.month + 3) % 12 - 3
    return period.year + (period.month - 1 + ahead) // 12


def _day(words: str, year: int, month: int, day: int) -> When:
    try:
        on = dt.date(year, month, day)
    except ValueError:  # "31/02/2022" is kept as words
        return When(words=words)
    return When(words=words, month=on.replace(day=1), on=on)


def _full_year(written: str) -> int:
    return int(written) if len(written) == 4 else 2000 + int(written)


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_IDLE_LEAD = re.compile(r"^(?:the|and|of|for)\s+", re.IGNORECASE)
_TIME = re.compile(
    rf"""(?P<iso>\b\d{{4}}-\d\d-\d\d\b)
    | (?P<slashed>\b\d{{1,2}}[/.]\d{{1,2}}[/.](?:20\d\d|\d\d)\b)
    | (?P<lead>\b(?:in|by|of|for|from|since|until|till|before|after|during|the|this|next|on|and)\s+)?
      (?:(?P<part>\bend(?:\s+of)?|\bearly|\bmid(?:dle\s+of)?|\blate|\bstart\s+of|\bbeginning\s+of)[\s-]+)?
      (?:\b(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?:\s+of)?[\s-]+)?
      (?-i:(?=[A-Z]))\b(?P<month>{_MONTH})\b\.?
      (?:(?P<join>[\s,]*-?[\s,]*)(?P<year>20\d\d|['’]?\d\d)(?![\d/%]))?""",
    re.IGNORECASE | re.VERBOSE,
)
