"""The days that a series would have, before any is kept."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils import timezone

from turnstone.programme.boards.facts import MeetingFacts
from turnstone.web.kit.formats import span


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewDay:
    """A day of a series that is not in the calendar yet; `fault` says why it cannot be."""

    on: dt.date
    value: str
    words: str
    fault: str
    is_kept: bool


def preview(
    starts: Sequence[dt.datetime],
    hours: float,
    meetings: Iterable[MeetingFacts],
    kept: set[str] | None,
) -> tuple[PreviewDay, ...]:
    """List the days of a series, each kept unless it was unticked or the board meets then already."""
    known = [each for each in meetings if not each.was_put_off]
    lasts = dt.timedelta(hours=hours)
    return tuple(_day(start, start + lasts, known, kept) for start in starts)


def _day(
    start: dt.datetime, end: dt.datetime, known: Sequence[MeetingFacts], kept: set[str] | None
) -> PreviewDay:
    on = timezone.localdate(start)
    clash = any(each.starts_at < end and each.ends_at > start for each in known)
    ticked = kept is None or on.isoformat() in kept
    return PreviewDay(
        on=on,
        value=on.isoformat(),
        words=span(start, end),
        fault="The board meets then already" if clash else "",
        is_kept=ticked and not clash,
    )
