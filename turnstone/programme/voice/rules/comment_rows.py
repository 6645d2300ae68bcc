"""A table of comments, row by row: what each says, or what is wrong with it. No Django."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from turnstone.programme.voice.rules import words as named

COLUMNS = ("words", "source", "heard on", "said by", "age", "consent", "use by")
# More would keep whoever sent them waiting longer than a page may take.
MOST_ROWS = 2_000
Word = TypeVar("Word", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentRow:
    """A row of a table, as `add_comment` wants it; `line` is where it stands in the file."""

    line: int
    words: str
    source: named.CommentSource
    heard_on: dt.date
    said_by: named.ContactKind
    age_band: named.AgeBand
    consent: named.CommentConsent
    use_by: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RowFault:
    """What is wrong with a row. It never repeats the words of a comment."""

    line: int
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentTable:
    """The rows that can be taken, and what is wrong with the others."""

    rows: tuple[CommentRow, ...] = ()
    faults: tuple[RowFault, ...] = ()


def read_comment_table(table: Iterable[Sequence[str]], today: dt.date) -> CommentTable:
    """Read a table whose first row names its columns; empty rows are passed over."""
    lines = iter(table)
    heads = [_plain(cell) for cell in next(lines, ())]
    missing = [name for name in ("words", "heard on") if name not in heads]
    if missing:
        why = f"The first row must name the columns; there is none called {' or '.join(missing)}."
        return CommentTable(faults=(RowFault(line=1, why=why),))
    rows: list[CommentRow] = []
    faults: list[RowFault] = []
    for number, cells in enumerate(lines, 2):
        said = {head: cell.strip() for head, cell in zip(heads, cells, strict=False)}
        if number > MOST_ROWS + 1:
            why = f"It and the rows after it were left out: a table has at most {MOST_ROWS:,}. Put them in another."
            faults.append(RowFault(line=number, why=why))
            break
        if any(said.values()):
            read = _row(number, said, today)
            rows.append(read) if isinstance(read, CommentRow) else faults.append(read)
    return CommentTable(rows=tuple(rows), faults=tuple(faults))


def _row(line: int, said: Mapping[str, str], today: dt.date) -> CommentRow | RowFault:
    try:
        heard_on = _day(said, "heard on")
        if not said["words"]:
            raise _Fault("It has no words.")
        if heard_on is None:
            raise _Fault("It does not say on which day it was heard.")
        if heard_on > today:
            raise _Fault(f"{heard_on:%-d %B %Y} is still to come.")
        return CommentRow(
            line=line,
            words=said["words"],
            source=_word(said, "source", named.COMMENT_SOURCE_NAMES, named.CommentSource.OTHER),
            heard_on=heard_on,
            said_by=_word(said, "said by", named.CONTACT_KIND_NAMES, named.ContactKind.PARENT_CARER),
            age_band=_word(said, "age", named.AGE_BAND_NAMES, named.AgeBand.NOT_SAID),
            consent=_word(said, "consent", named.COMMENT_CONSENT_NAMES, named.CommentConsent.COUNT_ONLY),
            use_by=_day(said, "use by"),
        )
    except _Fault as fault:
        return RowFault(line=line, why=str(fault))


class _Fault(Exception):
    pass


def _word(said: Mapping[str, str], column: str, names: Mapping[Word, str], otherwise: Word) -> Word:
    """Know a word of a list by its name on pages, or by the short name that downloads use."""
    wanted = _plain(said.get(column, ""))
    if not wanted:
        return otherwise
    for word, name in names.items():
        if wanted in (_plain(name), _plain(word.value)):
            return word
    raise _Fault(f"Its {column} is none of: {'; '.join(names.values())}.")


def _day(said: Mapping[str, str], column: str) -> dt.date | None:
    cell = said.get(column, "")
    if not cell:
        return None
    iso = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ][\d:.]+)?", cell)
    ours = re.fullmatch(r"(\d{1,2})[ /.-](\d{1,2})[ /.-](\d{4})", cell)
    try:
        if iso:
            return dt.date(int(iso[1]), int(iso[2]), int(iso[3]))
        if ours:
            return dt.date(int(ours[3]), int(ours[2]), int(ours[1]))
        return dt.datetime.strptime(cell, "%d %B %Y").date()
    except ValueError:
        raise _Fault(f"Its {column} is not a day; write it like 27/3/2026.") from None


def _plain(cell: str) -> str:
    return " ".join(cell.replace("_", " ").split()).casefold()
