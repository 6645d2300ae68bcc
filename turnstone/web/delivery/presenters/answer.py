"""What a lead sees above the three questions, and where they go next."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from turnstone.programme.delivery.rules import month_slug
from turnstone.programme.plan.rules import order_of
from turnstone.web.kit.answering import stood_words
from turnstone.web.kit.formats import count, day


class Round(Protocol):
    """A round as the query gives it."""

    pk: Any
    period: dt.date
    closes_on: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdatePage:
    """The head of the update form."""

    heading: str
    reference: str
    text: str
    cycle: str
    closes: str
    due: str
    last: str
    stood: str
    answered: str


def update_page(words: dict[str, str], action: Any, cycle: Round, earlier: Sequence[Any]) -> UpdatePage:
    """Say what is asked, and what was said last time."""
    given = next((each for each in earlier if each.cycle_id == cycle.pk), None)
    last = next((each for each in earlier if each.cycle_id != cycle.pk and each.text), None)
    return UpdatePage(
        heading=f"Update {words['action']} {action.reference}",
        reference=action.reference,
        text=action.text,
        cycle=f"{cycle.period:%B %Y}",
        closes=day(cycle.closes_on),
        due=day(action.due_on),
        last=f"({last.cycle}): {last.text}" if last else "",
        stood=stood_words(action.status, action.confidence),
        answered=f"{given.said_by} answered on {day(given.said_at)}. Saving again replaces it."
        if given
        else "",
    )


def left_words(waiting: Sequence[str]) -> str:
    """Say how many are left."""
    return f"{count(len(waiting), 'action')} left to answer." if waiting else "Nothing is left to answer."


def next_after(reference: str, waiting: Sequence[str]) -> str:
    """Find the next that waits, coming round to the first."""
    place = order_of(reference)
    return next((each for each in waiting if order_of(each) > place), waiting[0])


def slug_of(cycle: Round) -> str:
    """Name a round in an address."""
    return month_slug(cycle.period)
