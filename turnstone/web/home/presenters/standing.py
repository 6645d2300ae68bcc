"""How the round and the plan stand: the strip, the ratings with their change, the pace, and what comes next."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from turnstone.papers.pace_section import pace_in_a_sentence
from turnstone.programme.delivery.facts import Answers
from turnstone.programme.delivery.rules import month_name, month_slug
from turnstone.programme.people.facts import Member
from turnstone.programme.plan.facts import PlanFacts
from turnstone.programme.plan.rules import CONFIDENCE_NAMES
from turnstone.web.kit.formats import count, day, short_day


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """The ratings at the end of the round before."""

    name: str
    counts: Counter[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """A round side by side."""

    name: str
    href: str
    opens: str
    closes: str
    left: str
    board: str
    meets: str
    answered: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A rating with how many have it and how that has changed."""

    key: str
    word: str
    number: str
    change: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How the plan stands."""

    name: str
    counts: tuple[Count, ...]
    since: str
    pace: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """An action that is due soon."""

    reference: str
    href: str
    text: str
    due: str


def strip(area_slug: str, cycle: Any, answers: Answers, today: dt.date) -> Strip:
    """Say where the round stands."""
    left = (cycle.closes_on - today).days
    return Strip(
        name=month_name(cycle.period),
        href=reverse("cycle", args=[area_slug, month_slug(cycle.period)]),
        opens=short_day(cycle.opens_on),
        closes=short_day(cycle.closes_on),
        left="closed" if left < 0 else f"{count(left, 'day')} left" if left else "today",
        board=short_day(cycle.meets_on) if cycle.meets_on else "",
        meets=cycle.reports_to,
        answered=f"{answers.given} of {len(answers.asked)}",
    )


def standing(plan: PlanFacts, before: Before | None, today: dt.date) -> Standing | None:
    """Count the ratings, beside the round before; a plan without actions has nothing to count."""
    if not plan.live_actions:
        return None
    now = Counter(action.confidence for action in plan.live_actions)
    return Standing(
        name=plan.name,
        counts=tuple(_counts(plan.area_slug, now, before)),
        since=f"Change since {before.name} closed."
        if before
        else "There is no earlier round to compare with.",
        pace=pace_in_a_sentence(plan, today),
    )


def _counts(area_slug: str, now: Counter[str], before: Before | None) -> Iterator[Count]:
    here = reverse("plan", args=[area_slug])
    for key, word in [*CONFIDENCE_NAMES.items(), ("", "Not rated")]:
        if not now[key] and not (before and before.counts[key]):
            continue
        yield Count(
            key=str(key) or "grey",
            word=word,
            number=f"{now[key]:,}",
            change=_change(now[key] - before.counts[key]) if before else "",
            href=f"{here}?confidence={key or 'none'}",
        )


def _change(difference: int) -> str:
    if not difference:
        return "no change"
    return f"{abs(difference)} {'more' if difference > 0 else 'fewer'}"


def coming(member: Member, plan: PlanFacts, today: dt.date) -> tuple[Coming, ...]:
    """List what is due next, however far ahead: one's own or, for those with none ahead, everybody's."""
    soon = [each for each in plan.live_actions if each.is_open and each.due_on and each.due_on >= today]
    mine = [each for each in soon if each.lead and each.lead.id in member.posts]
    return tuple(
        Coming(
            reference=each.reference,
            href=reverse("action", args=[plan.area_slug, each.reference]),
            text=each.text,
            due=f"{day(each.due_on)}, {_away(each.due_on, today)}",
        )
        for each in sorted(mine or soon, key=lambda each: (each.due_on, each.id))[:5]
    )


def _away(due_on: dt.date | None, today: dt.date) -> str:
    days = (due_on - today).days if due_on else 0
    return f"in {count(days, 'day')}" if days else "today"
