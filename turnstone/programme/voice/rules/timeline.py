"""How the timeline says when something happened, and when two entries tell of the same thing. No Django."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from turnstone.programme.voice.rules.words import Precision

# The same sentence this many days apart is still the same thing told again: a timeline that goes month by month often
# says in June what it said at the end of May.
_RETOLD_WITHIN = dt.timedelta(days=31)
# Fewer words than these are said of many things: "The board met to look at progress."
_FEWEST_WORDS = 8


class Told(Protocol):
    """What is known of an entry: `about` names the row of the record that it tells of, where there is one."""

    @property
    def starts_on(self) -> dt.date: ...
    @property
    def ends_on(self) -> dt.date | None: ...
    @property
    def precision(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def words(self) -> str: ...
    @property
    def about(self) -> str: ...


class Named(Protocol):
    """A stretch of time that has a name."""

    @property
    def name(self) -> str: ...
    @property
    def starts_on(self) -> dt.date: ...
    @property
    def ends_on(self) -> dt.date | None: ...


Entry = TypeVar("Entry", bound=Told)


def when_told(
    starts_on: dt.date,
    ends_on: dt.date | None = None,
    goes_on_until: dt.date | None = None,
    precision: str = Precision.DAY,
    *,
    with_year: bool = False,
) -> str:
    """Say when something happened as people write it: "1 to 15 June", "24 June, ongoing until 15 July"."""
    if precision == Precision.MONTH:
        return _months(starts_on, ends_on, goes_on_until, with_year=with_year)
    last = goes_on_until or ends_on or starts_on
    year = with_year or last.year != starts_on.year
    if goes_on_until and goes_on_until != starts_on:
        return f"{_day(starts_on, year)}, ongoing until {_day(goes_on_until, year)}"
    if last == starts_on:
        return _day(starts_on, year)
    if (starts_on.year, starts_on.month) == (last.year, last.month):
        return f"{starts_on.day} to {_day(last, year)}"
    return f"{_day(starts_on, year)} to {_day(last, year)}"


def _months(
    starts_on: dt.date, ends_on: dt.date | None, goes_on_until: dt.date | None, *, with_year: bool
) -> str:
    last = goes_on_until or ends_on or starts_on
    year = with_year or last.year != starts_on.year
    if (last.year, last.month) == (starts_on.year, starts_on.month):
        return f"some time in {_month(starts_on, year)}"
    between = "ongoing until" if goes_on_until else "to"
    comma = "," if goes_on_until else ""
    return f"{_month(starts_on, year)}{comma} {between} {_month(last, year)}"


def _day(on: dt.date, year: bool) -> str:
    return f"{on.day} {_month(on, year)}"


def _month(on: dt.date, year: bool) -> str:
    return f"{on:%B %Y}" if year else f"{on:%B}"


def month_heading(month: dt.date, phases: Sequence[Named]) -> str:
    """Head a month with its phase: "June 2020, during lockdown". A month in which one ends and one begins has both."""
    names = [each.name for each in phases_of_month(month, phases)]
    return ", ".join([f"{month:%B %Y}", " then ".join(names)]) if names else f"{month:%B %Y}"


def phases_of_month(month: dt.date, phases: Iterable[Named]) -> list[Named]:
    """List the phases that have a day in a month, the first first."""
    first = month.replace(day=1)
    last = (first + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
    found = [each for each in phases if each.starts_on <= last and (each.ends_on or last) >= first]
    return sorted(found, key=lambda each: (each.starts_on, each.name))


def is_told_again(one: Told, other: Told) -> bool:
    """Say whether two entries tell of the same thing.

    The record decides where both name a row of it. Where they do not: the same whole sentence within a month, under
    another title or on days that touch. The same sentence under the same title on another day is a thing that
    happened again, such as a meeting, and so stays.
    """
    if one.about and other.about:
        return one.about == other.about
    touch = _touch(one, other)
    same_title = same_words(one.title, other.title)
    if not one.words.strip() or not other.words.strip():
        return same_title and touch
    if not same_words(one.words, other.words):
        return False
    if touch and same_title:
        return True
    is_sentence = len(plain_words(one.words).split()) >= _FEWEST_WORDS
    near = abs(one.starts_on - other.starts_on) <= _RETOLD_WITHIN
    return is_sentence and near and (touch or not same_title)


def _touch(one: Told, other: Told) -> bool:
    """Say whether the days of two entries have one in common; one known to the month may be on any day of it."""
    first, second = _days(one), _days(other)
    return first[0] <= second[1] and second[0] <= first[1]


def _days(told: Told) -> tuple[dt.date, dt.date]:
    last = told.ends_on or told.starts_on
    if told.precision != Precision.MONTH:
        return told.starts_on, last
    end = (last.replace(day=1) + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
    return told.starts_on.replace(day=1), end


def same_words(one: str, other: str) -> bool:
    """Say whether two pieces of text say the same, whatever their capitals, marks and spaces."""
    return plain_words(one) == plain_words(other)


def plain_words(text: str) -> str:
    """Give the bare words of a text: small letters, one space between, no marks."""
    folded = unicodedata.normalize("NFKD", text).casefold()
    return " ".join(re.findall(r"\w+", folded.replace("’", "").replace("'", "")))


def collapse(entries: Iterable[Entry]) -> tuple[tuple[Entry, ...], ...]:
    """Put entries together that tell of the same thing, in the order in which they come.

    The one that says most stands first in its group, and of two that say as much the one that came first.
    """
    groups: list[list[Entry]] = []
    for entry in entries:
        home = next((group for group in groups if _belongs(entry, group)), None)
        if home is None:
            groups.append([entry])
        else:
            home.append(entry)
    return tuple(tuple(sorted(group, key=_says_most)) for group in groups)


def _belongs(entry: Told, group: Sequence[Told]) -> bool:
    """Two rows of the record never become one entry, whatever a third entry says of both."""
    if entry.about and any(each.about not in ("", entry.about) for each in group):
        return False
    return any(is_told_again(entry, each) for each in group)


def _says_most(told: Told) -> tuple[bool, int]:
    return (told.precision == Precision.MONTH, -len(told.words))
