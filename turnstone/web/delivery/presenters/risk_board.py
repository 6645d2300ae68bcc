"""What the register asks of the board: what is escalated, what nobody looked at, what nobody does."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from turnstone.programme.delivery.facts import RiskFacts
from turnstone.programme.delivery.rules import RiskState
from turnstone.web.delivery.presenters.risks import worst_first
from turnstone.web.kit.formats import day


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that is asked, about one risk or issue."""

    reference: str
    href: str
    title: str
    words: str
    key: str


@dataclass(frozen=True, slots=True)
class Group:
    """Things asked that are of one kind, with what to say where there are none."""

    anchor: str
    title: str
    asked: tuple[Asked, ...]
    none: str


def for_the_board(area_slug: str, risks: Iterable[RiskFacts], today: dt.date) -> tuple[Group, ...]:
    """Gather what the board owes the register, and what the register owes the board."""
    still = sorted((risk for risk in risks if risk.is_open), key=worst_first)
    states = {risk.id: risk.escalation for risk in still}

    def in_state(state: RiskState) -> tuple[Asked, ...]:
        found = (risk for risk in still if states[risk.id].state == state)
        return tuple(_asked(area_slug, risk, states[risk.id].sentence) for risk in found)

    late = [risk for risk in still if risk.review_overdue_on(today)]
    return (
        Group(
            "escalated",
            "Waiting for a decision",
            in_state(RiskState.ESCALATED),
            "Nothing has been red as three cycles running closed without a decision.",
        ),
        Group("decided", "Decided, and still red", in_state(RiskState.DECIDED), "None."),
        Group(
            "overdue",
            "Overdue for review",
            tuple(_asked(area_slug, risk, f"Due on {day(risk.review_on)}.") for risk in late),
            "Every review is in its time.",
        ),
        Group(
            "unowned",
            "Being done by nobody, or by no day",
            tuple(_unowned(area_slug, still)),
            "Everything that is being done has an owner and a date.",
        ),
    )


def _unowned(area_slug: str, risks: list[RiskFacts]) -> list[Asked]:
    found = []
    for risk in risks:
        bare = [each.text for each in risk.mitigations if not each.done_on and not each.is_in_hand]
        found += [_asked(area_slug, risk, f"“{text}” has no owner or no date.") for text in bare]
        if not risk.mitigations:
            found.append(_asked(area_slug, risk, "Nothing is being done about it."))
    return found


def _asked(area_slug: str, risk: RiskFacts, words: str) -> Asked:
    href = reverse("risk", args=[area_slug, risk.reference])
    return Asked(risk.reference, href, risk.title, words, risk.rating or "grey")
