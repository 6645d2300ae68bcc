"""What a published calendar of data says: read from the paper itself, never from the record."""

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from turnstone.documents.blocks import Document, Row, Section, Table
from turnstone.papers.measures.release_calendar import LATE, NEXT

_PRODUCT = "scorecards.dataproduct:"
_WHEN = re.compile(r"(?:(?P<day>\d+)|By the end of) (?P<month>\w+ \d{4})")


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldRelease:
    """Something that is to come out, as the paper tells it; `number` and `version` are of its row in the register."""

    number: int
    version: int
    name: str
    on: dt.date
    when: str
    shows: str
    is_late: bool


def releases_in(document: Document) -> tuple[ToldRelease, ...]:
    """List what a published calendar says is to come, and what it says is late."""
    return tuple(
        release for section in document.sections if section.anchor in (NEXT, LATE) for release in _of(section)
    )


def _of(section: Section) -> Iterator[ToldRelease]:
    for table in section.blocks:
        if isinstance(table, Table):
            for row in table.rows:
                yield _release(row, is_late=section.anchor == LATE)


def _release(row: Row, *, is_late: bool) -> ToldRelease:
    fact = next(each for each in row.facts if each.ref.startswith(_PRODUCT))
    name, when, shows = (str(cell) for cell in row.cells[:3])
    return ToldRelease(
        number=int(fact.ref.removeprefix(_PRODUCT)),
        version=max(each.version for each in row.facts),
        name=name,
        on=_day(when),
        when=when.replace("\n", ", "),
        shows=shows,
        is_late=is_late,
    )


def _day(words: str) -> dt.date:
    found = _WHEN.match(words)
    assert found, f"a day that says {words!r}"
    month = dt.datetime.strptime(found["month"], "%B %Y").date()
    last = calendar.monthrange(month.year, month.month)[1]
    return month.replace(day=int(found["day"] or last))
