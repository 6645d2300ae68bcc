"""The rounds of a plan as rows."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from turnstone.programme.delivery.rules import month_name, month_slug
from turnstone.web.kit.formats import count, short_day


@dataclass(frozen=True, slots=True, kw_only=True)
class CycleRow:
    """A round as a row."""

    name: str
    href: str
    opens: str
    closes: str
    board: str
    answers: str
    state: str


def cycle_rows(
    area_slug: str, cycles: Iterable[Any], answers: dict[int, int], today: dt.date
) -> tuple[CycleRow, ...]:
    """List the rounds, newest first."""
    return tuple(
        CycleRow(
            name=month_name(cycle.period),
            href=reverse("cycle", args=[area_slug, month_slug(cycle.period)]),
            opens=short_day(cycle.opens_on),
            closes=short_day(cycle.closes_on),
            board=_board(cycle),
            answers=count(answers.get(cycle.pk, 0), "answer"),
            state=state_of(cycle, today),
        )
        for cycle in cycles
    )


def _board(cycle: Any) -> str:
    words = [cycle.reports_to, short_day(cycle.meets_on) if cycle.meets_on else ""]
    return ", ".join(filter(None, words)) or "not set"


def state_of(cycle: Any, today: dt.date) -> str:
    """Say whether answers are taken now."""
    if cycle.closes_on < today:
        return "Closed"
    if cycle.opens_on and cycle.opens_on > today:
        return "Not open yet"
    days = (cycle.closes_on - today).days
    return "Closes today" if not days else f"Open, {count(days, 'day')} left"
