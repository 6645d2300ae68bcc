"""Go through the lines of a timeline once: headings of months, dates, titles, and the words under them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from turnstone.intake.minutes.saying import Said
from turnstone.intake.proposal import Recognised, Unplaced
from turnstone.intake.proposed_timeline import EntryTime
from turnstone.intake.timeline.dates import dated, last_day, month_heading


@dataclass(slots=True)
class EntrySoFar:
    """Gather one entry."""

    where: str
    when: EntryTime
    title: str = ""
    body: list[str] = field(default_factory=list)


@dataclass(slots=True)
class PhaseSoFar:
    """Gather a stretch of time that the headings of months name."""

    where: str
    name: str
    first: dt.date
    last: dt.date


class Walk:
    """Know of which month the next line is, and to which entry it belongs."""

    def __init__(self, lines: Sequence[Said]) -> None:
        self.title = ""
        self.entries: list[EntrySoFar] = []
        self.phases: list[PhaseSoFar] = []
        self.months = 0
        self.recognised: list[Recognised] = []
        self.unplaced: list[Unplaced] = []
        self._lines = lines
        self._year: int | None = None
        self._month: dt.date | None = None
        self._entry: EntrySoFar | None = None

    def go(self) -> None:
        """Put every line in its place."""
        for at, line in enumerate(self._lines):
            if not (self._is_heading(line) or self._begins(line) or self._is_title(at, line)):
                self._adds(line)

    def _is_heading(self, line: Said) -> bool:
        if line.style in ("item", "check"):
            return False
        heading = month_heading(line.text, self._year)
        if heading is None:
            return False
        self._year, self._entry = heading.year, None
        self._month = dt.date(heading.year, heading.month, 1) if heading.month else None
        self.months += self._month is not None
        if self._month and heading.phase:
            self._name_phase(line.where, heading.phase, self._month)
        self.recognised.append(Recognised(where=line.where, text=line.text, meaning="the heading of a time"))
        return True

    def _name_phase(self, where: str, name: str, month: dt.date) -> None:
        """Begin a phase, or go on with the one that the month before was of."""
        last = self.phases[-1] if self.phases else None
        if last is not None and last.name.casefold() == name.casefold():
            last.last = last_day(month)
        else:
            self.phases.append(PhaseSoFar(where, name, month, last_day(month)))

    def _begins(self, line: Said) -> bool:
        """Begin an entry at a date; in a list under an entry's words, a date by itself is one of those words."""
        found = dated(line.text, self._month or self._of_the_year())
        if found is None:
            return False
        when, title = found
        is_in_a_list = line.style in ("item", "check") or line.text.startswith(("-", "•"))
        if is_in_a_list and not title and self._entry is not None:
            return False
        if (
            is_in_a_list
            and self._entry is not None
            and self._entry.body
            and self._entry.body[-1].endswith(":")
        ):
            return False
        self._open(line.where, when, title)
        return True

    def _of_the_year(self) -> dt.date | None:
        return dt.date(self._year, 1, 1) if self._year else None

    def _open(self, where: str, when: EntryTime, title: str) -> None:
        self._entry = EntrySoFar(where, when, title)
        self.entries.append(self._entry)

    def _is_title(self, at: int, line: Said) -> bool:
        """Take the first line after a date as its title, and one that looks like a title after words as a new entry."""
        if self._entry is not None and not self._entry.title:
            self._entry.title = line.text
            return True
        if self._entry is None and self._month is None:
            return self._is_of_the_document(line)
        if not self._looks_like_a_title(at, line):
            return False
        assert self._month is not None
        month = EntryTime(words=f"{self._month:%B %Y}", on=self._month, is_month=True)
        self._open(line.where, month, line.text)
        return True

    def _is_of_the_document(self, line: Said) -> bool:
        """Take the first line before any date as the title of the whole."""
        if self.title:
            return False
        self.title = line.text
        self.recognised.append(Recognised(where=line.where, text=line.text, meaning="the title"))
        return True

    def _looks_like_a_title(self, at: int, line: Said) -> bool:
        """Say whether a line without a date begins an entry: short, no sentence, and with words under it.

        Where the month is the last thing said, whatever comes next begins an entry.
        """
        if self._month is None or line.style in ("item", "check") or not line.text[:1].isupper():
            return False
        if self._entry is None:
            return True
        return (
            bool(self._entry.body)
            and bool(_IS_AT_AN_END.search(self._entry.body[-1]))
            and len(line.text) <= _LONGEST_TITLE
            and not _ENDS_A_SENTENCE.search(_LABEL.sub("", line.text))
            and self._has_words_under(at)
        )

    def _has_words_under(self, at: int) -> bool:
        """Say whether the next line is what an entry says, and neither a date nor the heading of a month."""
        if at + 1 >= len(self._lines):
            return False
        text = self._lines[at + 1].text
        return dated(text, self._month) is None and month_heading(text, self._year) is None

    def _adds(self, line: Said) -> None:
        if self._entry is None:
            why = "It stands before the first month." if self._month is None else "No entry is open here."
            self.unplaced.append(Unplaced(text=line.text, where=line.where, why=why))
        else:
            self._adds_to(self._entry.body, line)

    def _adds_to(self, body: list[str], line: Said) -> None:
        """Add a line to what an entry says; one that goes on in small letters is the rest of the one before."""
        is_item = line.style in ("item", "check")
        if body and not is_item and line.text[:1].islower() and not _IS_AT_AN_END.search(body[-1]):
            body[-1] = f"{body[-1]} {line.text}"
        else:
            body.append(f"- {line.text}" if is_item and not line.text.startswith("-") else line.text)


_LONGEST_TITLE = 250
_LABEL = re.compile(r"\s*\([^()]*\)\s*$")
# A sentence that is over, or an item of a list, which often has no full stop.
_IS_AT_AN_END = re.compile(r"[.!?)”’]$|^- ")
_ENDS_A_SENTENCE = re.compile(r"[.;:!?]$")
