"""What papers are about: a month's round, a plan, something that was asked for, a meeting, an area and its voices.

Each has a short name in addresses and commands, which also tells one publication of a kind from another.
"""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.utils.timezone import localdate

from turnstone.papers.phrases import day
from turnstone.programme.boards import queries as boards
from turnstone.programme.delivery.queries import cycles_in, find_cycle, get_cycle, period_of
from turnstone.programme.delivery.rules import month_name
from turnstone.programme.people.queries import area_called
from turnstone.programme.plan.queries import (
    find_plan,
    find_requirement,
    get_plan,
    get_requirement,
    plan_slug,
    plans_of,
    requirement_slug,
    requirements_in,
)
from turnstone.programme.scorecards.queries import find_scorecard, get_scorecard, scorecards_in
from turnstone.programme.voice import queries as voice

_LONGEST = 50  # what a publication's short name may have


class Subject(StrEnum):
    """What sort of thing a paper is about."""

    CYCLE = "cycle"
    PLAN = "plan"
    REQUIREMENT = "requirement"
    MEETING = "meeting"
    AREA = "area"
    WAVE = "wave"
    BULLETIN = "bulletin"
    CHARTER = "charter"
    SCORECARD = "scorecard"


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """Name the one thing that a paper is about."""

    id: int
    area_id: int
    slug: str
    name: str


def about(subject: Subject, number: int) -> About:
    """Say what a number stands for."""
    return _told(subject, _SUBJECTS[subject].get(number))


def find_about(subject: Subject, area_id: int, slug: str) -> About | None:
    """Find what a paper is about by its short name."""
    row = _SUBJECTS[subject].find(area_id, slug)
    return _told(subject, row) if row else None


def slug_from(slug: str, since: dt.date | None = None) -> str:
    """Name a publication by what it is about and, where it tells of a time, by the first day too."""
    return f"{since:%Y%m%d}-{slug}"[:_LONGEST].rstrip("-") if since else slug


def find_about_time(subject: Subject, area_id: int, slug: str) -> tuple[About | None, dt.date | None]:
    """Find by a publication's name what it is about and from which day it tells, where it tells of a time."""
    found = re.fullmatch(r"(\d{8})-(.+)", slug)
    if found is None:
        return find_about(subject, area_id, slug), None
    since = dt.datetime.strptime(found[1], "%Y%m%d").date()
    every = all_about(subject, area_id)
    return next((each for each in every if slug_from(each.slug, since) == slug), None), since


def all_about(subject: Subject, area_id: int) -> tuple[About, ...]:
    """List all of one sort in an area."""
    return tuple(_told(subject, row) for row in _SUBJECTS[subject].every(area_id))


def _told(subject: Subject, row: Any) -> About:
    each = _SUBJECTS[subject]
    return About(id=row.pk, area_id=row.area_id, slug=each.slug(row), name=each.name(row))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reads:
    """Say how one sort of subject is read."""

    get: Callable[[int], Any]
    find: Callable[[int, str], Any]
    every: Callable[[int], list[Any]]
    slug: Callable[[Any], str]
    name: Callable[[Any], str]


_SUBJECTS = {
    Subject.CYCLE: _Reads(
        get=get_cycle,
        find=find_cycle,
        every=cycles_in,
        slug=period_of,
        name=lambda row: month_name(row.period),
    ),
    Subject.PLAN: _Reads(get=get_plan, find=find_plan, every=plans_of, slug=plan_slug, name=str),
    Subject.REQUIREMENT: _Reads(
        get=get_requirement,
        find=find_requirement,
        every=requirements_in,
        slug=requirement_slug,
        name=lambda row: f"{row.mandate.title}, {row.reference}",
    ),
    Subject.MEETING: _Reads(
        get=lambda number: boards.get_meeting(number),
        find=lambda area_id, slug: boards.find_meeting(area_id, slug),
        every=lambda area_id: boards.meetings_in(area_id),
        slug=lambda row: f"{localdate(row.starts_at)}-{row.pk}",
        name=lambda row: f"{row.title or row.board.name}, {day(localdate(row.starts_at))}",
    ),
    Subject.AREA: _Reads(
        get=area_called,
        find=lambda area_id, slug: next((row for row in [area_called(area_id)] if row.slug == slug), None),
        every=lambda area_id: [area_called(area_id)],
        slug=lambda row: str(row.slug),
        name=str,
    ),
    Subject.WAVE: _Reads(
        get=lambda number: voice.get_wave(number),
        find=lambda area_id, slug: voice.find_wave(area_id, slug),
        every=lambda area_id: voice.waves_in(area_id),
        slug=lambda row: f"{row.slug}-{row.pk}",
        name=str,
    ),
    Subject.BULLETIN: _Reads(
        get=lambda number: voice.get_bulletin(number),
        find=lambda area_id, slug: voice.find_bulletin(area_id, slug),
        every=lambda area_id: voice.bulletins_in(area_id),
        slug=lambda row: f"{row.series.slug}-{row.number}",
        name=str,
    ),
    Subject.CHARTER: _Reads(
        get=lambda number: voice.get_charter(number),
        find=lambda area_id, slug: voice.find_charter(area_id, slug),
        every=lambda area_id: voice.charters_in(area_id),
        slug=lambda row: str(row.slug),
        name=str,
    ),
    Subject.SCORECARD: _Reads(
        get=get_scorecard,
        find=find_scorecard,
        every=scorecards_in,
        slug=lambda row: str(row.slug),
        name=str,
    ),
}
