"""How a data product stands on a day, from its dates alone. No Django.

A day that is known by its month alone is kept as the first of the month, and is not missed before the month ends.
"""

import calendar
import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise


class ReleaseState(StrEnum):
    """How a data product stands."""

    NOT_STARTED = "not_started"
    NOTHING_PROMISED = "nothing_promised"
    UNDER_WAY = "under_way"
    DRAFT_LATE = "draft_late"
    ISSUE_LATE = "issue_late"
    ISSUED = "issued"
    NEXT_LATE = "next_late"
    ENDED = "ended"


RELEASE_STATE_NAMES = {
    ReleaseState.NOT_STARTED: "Not started",
    ReleaseState.NOTHING_PROMISED: "No date promised",
    ReleaseState.UNDER_WAY: "On track",
    ReleaseState.DRAFT_LATE: "Draft late",
    ReleaseState.ISSUE_LATE: "First issue late",
    ReleaseState.ISSUED: "Issued",
    ReleaseState.NEXT_LATE: "Next issue late",
    ReleaseState.ENDED: "Ended",
}
LATE_STATES = frozenset({ReleaseState.DRAFT_LATE, ReleaseState.ISSUE_LATE, ReleaseState.NEXT_LATE})


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseDates:
    """What is known of a product's dates; `issues` are pairs of the day due and the day that it came out."""

    frequency: str = ""
    starts_on: dt.date | None = None
    started_on: dt.date | None = None
    first_draft_due_on: dt.date | None = None
    drafted_on: dt.date | None = None
    first_issue_due_on: dt.date | None = None
    ended_on: dt.date | None = None
    issues: Sequence[tuple[dt.date | None, dt.date | None]] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseStanding:
    """How a product stands on a day. `due_on` is when it is next to come out, and `not_set` what nobody has set."""

    on: dt.date
    state: ReleaseState
    draft_due_on: dt.date | None = None
    draft_days_late: int = 0
    due_on: dt.date | None = None
    days_late: int = 0
    last_issued_on: dt.date | None = None
    not_set: tuple[str, ...] = ()

    @property
    def is_late(self) -> bool:
        """Say whether a draft or an issue is late."""
        return self.state in LATE_STATES


FREQUENCY_NOT_SET = "how often"
FIRST_DRAFT_NOT_SET = "first draft"
FIRST_ISSUE_NOT_SET = "first issue"
_NOT_SET_AS_PRINTED = frozenset({"", "tbd", "tbc", "to be decided", "to be confirmed", "not set", "n/a", "-"})
# Months from one issue to the next, by the words that registers use.
_MONTHS = {
    "monthly": 1,
    "every month": 1,
    "two-monthly": 2,
    "every two months": 2,
    "quarterly": 3,
    "every quarter": 3,
    "termly": 4,
    "every term": 4,
    "six-monthly": 6,
    "half-yearly": 6,
    "twice a year": 6,
    "annual": 12,
    "annually": 12,
    "yearly": 12,
    "every year": 12,
}
_DAYS = {"weekly": 7, "every week": 7, "fortnightly": 14, "every two weeks": 14}


def release_standing(dates: ReleaseDates, on: dt.date) -> ReleaseStanding:
    """Say how a product stands on a day; what came after that day is not yet known then."""
    issued = sorted((out, due) for due, out in dates.issues if out and out <= on)
    drafted = _by(dates.drafted_on, on) or bool(issued)
    due_on = _next_due(dates, issued)
    draft_due = None if drafted else last_day(dates.first_draft_due_on)
    draft_late, late = _days_past(draft_due, on), _days_past(due_on, on)
    return ReleaseStanding(
        on=on,
        state=_state(dates, on, has_issued=bool(issued), draft_late=draft_late, late=late, due_on=due_on),
        draft_due_on=draft_due,
        draft_days_late=draft_late,
        due_on=due_on,
        days_late=late,
        last_issued_on=issued[-1][0] if issued else None,
        not_set=tuple(_not_set(dates, has_issued=bool(issued), is_drafted=drafted)),
    )


def last_day(due_on: dt.date | None) -> dt.date | None:
    """Give the last day on which something is still in time: of a month, its end."""
    if due_on is None or due_on.day != 1:
        return due_on
    return due_on.replace(day=calendar.monthrange(due_on.year, due_on.month)[1])


def due_words(due_on: dt.date) -> str:
    """Write the last day on which something is in time; what is due by a month's end says so."""
    is_month_end = last_day(due_on.replace(day=1)) == due_on
    return f"by the end of {due_on:%B %Y}" if is_month_end else f"{due_on.day} {due_on:%B %Y}"


def out_of_order(
    starts_on: dt.date | None, draft_due_on: dt.date | None, issue_due_on: dt.date | None
) -> str:
    """Say what is wrong where a draft is due after the first issue, or either before the work begins."""
    named = ((starts_on, "the start"), (draft_due_on, "the first draft"), (issue_due_on, "the first issue"))
    there = [(day, name) for day, name in named if day]
    for (first, earlier), (second, later) in pairwise(there):
        if (last_day(second) or second) < first:
            return f"{later.capitalize()} is due before {earlier}; put one of the days right."
    return ""


def is_a_known_frequency(words: str) -> bool:
    """Say whether the next issue can be worked out from these words."""
    return words.strip().lower() in _MONTHS | _DAYS


def is_set(words: str) -> bool:
    """Say whether a register's cell says anything: “TBD” does not."""
    return words.strip().lower() not in _NOT_SET_AS_PRINTED


def _by(day: dt.date | None, on: dt.date) -> bool:
    return day is not None and day <= on


def _days_past(due_on: dt.date | None, on: dt.date) -> int:
    return max(0, (on - due_on).days) if due_on else 0


def _next_due(dates: ReleaseDates, issued: Sequence[tuple[dt.date, dt.date | None]]) -> dt.date | None:
    """Find when it is next due: as promised, or so long after the day on which the last one was due."""
    if not issued:
        promised = [due for due, out in dates.issues if due and out is None]
        return last_day(dates.first_issue_due_on or min(promised, default=None))
    out, was_due = issued[-1]
    after = max(out, last_day(was_due) or out)
    ahead = [last_day(due) for due, came in dates.issues if due and (came is None or came > after)]
    promised_ahead = min((due for due in ahead if due and due > after), default=None)
    return promised_ahead or _by_rhythm(dates.frequency, was_due or out, after)


def _by_rhythm(frequency: str, anchor: dt.date, after: dt.date) -> dt.date | None:
    words = frequency.strip().lower()
    steps = range(1, 1200)
    if words in _DAYS:
        every = (anchor + dt.timedelta(days=_DAYS[words] * step) for step in steps)
    elif words in _MONTHS:
        # What is due at the end of April is next due at the end of July, not on its 30th.
        anchor = anchor.replace(day=1) if anchor == last_day(anchor.replace(day=1)) else anchor
        every = (months_after(anchor, _MONTHS[words] * step) for step in steps)
    else:
        return None
    return next((due for due in map(last_day, every) if due and due > after), None)


def months_after(day: dt.date, months: int) -> dt.date:
    """Give the same day so many months on, or the month's last where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _state(
    dates: ReleaseDates, on: dt.date, *, has_issued: bool, draft_late: int, late: int, due_on: dt.date | None
) -> ReleaseState:
    if _by(dates.ended_on, on):
        return ReleaseState.ENDED
    if has_issued:
        return ReleaseState.NEXT_LATE if late else ReleaseState.ISSUED
    if late or draft_late:
        return ReleaseState.ISSUE_LATE if late else ReleaseState.DRAFT_LATE
    if not _by(dates.started_on, on) and (dates.starts_on is None or dates.starts_on > on):
        return ReleaseState.NOT_STARTED
    is_promised = due_on or dates.first_draft_due_on
    return ReleaseState.UNDER_WAY if is_promised else ReleaseState.NOTHING_PROMISED


def _not_set(dates: ReleaseDates, *, has_issued: bool, is_drafted: bool) -> Iterator[str]:
    if not is_set(dates.frequency):
        yield FREQUENCY_NOT_SET
    if dates.first_draft_due_on is None and not is_drafted:
        yield FIRST_DRAFT_NOT_SET
    if dates.first_issue_due_on is None and not has_issued:
        yield FIRST_ISSUE_NOT_SET
