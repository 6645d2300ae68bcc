"""The first page after signing in."""

import datetime as dt
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from turnstone.programme.audit import clock
from turnstone.programme.boards.queries import around_as_at, ledger_for, meetings_around, releases_waiting
from turnstone.programme.delivery.facts import silences
from turnstone.programme.delivery.queries import answers_in, cycles_of, last_said, open_among
from turnstone.programme.people.facts import Member
from turnstone.programme.people.permissions import (
    can_approve_papers,
    can_read_comments,
    can_run_boards,
    can_run_the_cycle,
    can_run_voice,
    can_see_contacts,
    can_sign_for_the_forum,
    can_take_files_in,
)
from turnstone.programme.plan.facts import PlanFacts
from turnstone.programme.plan.queries import confidence_as_at, current_plan, plan_for
from turnstone.programme.publications.queries import lines_of
from turnstone.programme.publications.rules import State
from turnstone.programme.scorecards.facts import Standing
from turnstone.programme.scorecards.queries import standings_as_at
from turnstone.programme.sources.queries import sources_waiting
from turnstone.programme.voice.queries import (
    bulletins_in,
    comments_to_read,
    forum_statements_as_at,
    messages_to_settle,
    themes_waiting,
)
from turnstone.programme.voice.rules import BulletinState
from turnstone.web.home import presenters
from turnstone.web.kit.access import MemberRequest, for_members


@for_members()
def home(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Open on what needs the reader now."""
    member, today, now = request.member, clock.today(), clock.now()
    row, around = current_plan(member.area.id), around_as_at(member.area.id, now)
    files = sources_waiting(member.area.id) if can_take_files_in(member) else []
    releases = releases_waiting(member.area.id, now, around) if can_run_boards(member) else ()
    held = {each.publication_id for each in releases}
    papers = lines_of(member.area.id, State.DRAFT, State.IN_REVIEW, State.APPROVED, State.PUBLISHED)
    free = [each for each in papers if each.state != State.APPROVED or each.id not in held]
    plan = plan_for(member, row.pk, around.posts) if row else None
    cycles = cycles_of(row.pk) if row else []
    cycle = open_among(cycles)
    answers = answers_in(cycle, plan) if plan and cycle else None
    meetings = meetings_around(around)
    page = {
        "needs": presenters.needs(
            member, plan, cycle, answers, free, {file.pk: file.name for file in files}, today
        )
        + presenters.meeting_needs(member, meetings, now)
        + presenters.ledger_needs(member, ledger_for(member, now, around), today)
        + presenters.release_needs(area_slug, releases, papers, now)
        + presenters.measure_needs(member, _standings(member))
        + presenters.voice_needs(member, _voice(member, plan), today)
        + _silent(member, plan, today),
        "newest": presenters.newest(area_slug, papers),
        "strip": presenters.strip(area_slug, cycle, answers, today) if cycle and answers else None,
        "standing": presenters.standing(plan, _before(cycles, cycle), today) if plan else None,
        "next": presenters.coming(member, plan, today) if plan else (),
        "meetings": presenters.next_meetings(area_slug, meetings, now),
        "may_take_in": can_take_files_in(member),
        "may_write": can_run_the_cycle(member) and plan is None,
    }
    return render(request, "home/home.html", page)


def _voice(member: Member, plan: PlanFacts | None) -> presenters.Voice:
    """Read of families' voice what is for this member to do."""
    area_id, now = member.area.id, clock.now()
    runs, signs = can_run_voice(member), can_sign_for_the_forum(member) and plan is not None
    signed = forum_statements_as_at(area_id, now) if signs else {}
    issues = bulletins_in(area_id) if runs else []
    return presenters.Voice(
        waiting=themes_waiting(area_id, now) if runs else (),
        to_read=comments_to_read(member) if can_read_comments(member) else 0,
        to_tell=len(messages_to_settle(area_id)) if can_see_contacts(member) else 0,
        unsigned=tuple(each for each in plan.outcomes if each.id not in signed) if plan and signs else (),
        drafts=[each for each in issues if each.state == BulletinState.DRAFT],
    )


def _standings(member: Member) -> tuple[Standing, ...]:
    """Read how measures stand, for those of whom one could ask a word."""
    if not presenters.may_owe_notes(member):
        return ()
    return standings_as_at(member.area.id, clock.now(), beside_others=False)


def _silent(member: Member, plan: PlanFacts | None, today: dt.date) -> tuple[presenters.Need, ...]:
    """Tell the board and the office, who answer for the whole, what nobody has spoken of."""
    if plan is None or not (can_approve_papers(member) or can_run_the_cycle(member)):
        return ()
    return presenters.silence_needs(member.area.slug, silences(plan.actions, last_said(plan.id), today))


def _before(cycles: list[Any], cycle: Any) -> presenters.Before | None:
    """Count the ratings as the round before this one closed; without an earlier round there is no change to tell."""
    earlier = next((each for each in cycles if cycle and each.period < cycle.period), None)
    if earlier is None:
        return None
    counts = confidence_as_at(earlier.plan_id, clock.end_of(earlier.closes_on))
    return presenters.Before(name=str(earlier), counts=counts)
