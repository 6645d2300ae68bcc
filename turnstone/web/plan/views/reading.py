"""The plan and its actions, to read."""

from collections.abc import Sequence

from django.http import Http404, HttpResponse
from django.shortcuts import render

from turnstone.programme.audit import clock
from turnstone.programme.delivery.facts import (
    Measured,
    RiskFacts,
    differences_in,
    measured_by_outcome,
    proposals_of,
)
from turnstone.programme.delivery.queries import (
    last_said,
    read_risks,
    savings_at_risk_in,
    updates_as_at,
    updates_of,
)
from turnstone.programme.people.permissions import can_run_the_cycle, can_take_files_in, can_update_action
from turnstone.programme.people.queries import posts_as_at
from turnstone.programme.plan.facts import ActionFacts, PlanFacts
from turnstone.programme.plan.queries import came_from, changes_to, needs_cited
from turnstone.programme.publications.rules import Audience
from turnstone.programme.scorecards.queries import measures_as_at, results_as_at
from turnstone.programme.voice.facts import Heard
from turnstone.programme.voice.queries import heard_as_at
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.csv_file import csv_file
from turnstone.web.plan import presenters
from turnstone.web.plan.choosing import facts_asked, still, ways_to_others
from turnstone.web.plan.forms.narrowing import Narrowing
from turnstone.web.plan.lines import lines_of
from turnstone.web.plan.presenters.ruling import Ruling, ruling
from turnstone.web.plan.wanted import chosen


@for_members()
def plan(request: MemberRequest, area_slug: str) -> HttpResponse:
    """List the actions that the reader asks for."""
    facts = facts_asked(request)
    if facts is None:
        page = {
            "may_write": can_run_the_cycle(request.member),
            "may_take_in": can_take_files_in(request.member),
        }
        return render(request, "plan/none.html", page)
    lines = lines_of(facts, last_said(facts.id), clock.today())
    narrowing = Narrowing(request.GET, lines=lines, plan=facts)
    table = presenters.table(facts, lines, narrowing.wanted(request.member), request.GET)
    page = {
        "table": table,
        "narrowing": narrowing,
        "adding": presenters.adding(facts, still(request)),
        "others": ways_to_others(request, facts.id, "plan"),
        "plan_slug": request.GET.get("plan", ""),
        "still": still(request),
        "may_write": can_run_the_cycle(request.member),
    }
    return render(request, "plan/plan.html", page)


@for_members()
def plan_csv(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Hand over the actions that the reader asked for, as a table."""
    facts = facts_asked(request)
    if facts is None:
        raise Http404
    lines = lines_of(facts, last_said(facts.id), clock.today())
    wanted = Narrowing(request.GET, lines=lines, plan=facts).wanted(request.member)
    rows = presenters.rows_for_a_file(facts, chosen(lines, wanted))
    return csv_file(f"{area_slug}-plan-{clock.today()}.csv", presenters.HEADS, rows)


@for_members()
def action(request: MemberRequest, area_slug: str, reference: str) -> HttpResponse:
    """Show one action: its thread, what was said of it, and how it came to stand so."""
    area_id, now = request.member.area.id, clock.now()
    posts = posts_as_at(area_id, now)
    facts = facts_asked(request, posts)
    found = next((each for each in facts.actions if each.reference == reference), None) if facts else None
    if facts is None or found is None:
        raise Http404
    may_update = can_update_action(request.member, found.lead.id if found.lead else None)
    may_change = can_run_the_cycle(request.member)
    risks = read_risks(facts.id, area_id, now, posts)
    page = {
        "ruling": _ruling(facts, found, risks),
        "outcome_reference": facts.outcome(found.outcome_id).reference,
        "action": presenters.action_page(facts, found, clock.today()),
        "steps": presenters.steps(facts, found, clock.today(), may_change=may_change),
        "thread": presenters.thread(
            facts,
            found,
            risks,
            _measured(facts, found),
            _heard(facts),
            needs_cited(facts),
            savings_at_risk_in(facts),
        ),
        "said": presenters.said(updates_of(found.id)),
        "origins": presenters.came_from_lines(area_slug, came_from(found.id)),
        "history": presenters.history(changes_to(found.id), posts),
        "may_update": may_update,
        "may_change": may_change,
        "still": still(request),
    }
    return render(request, "plan/action.html", page)


def _ruling(plan: PlanFacts, action: ActionFacts, risks: Sequence[RiskFacts]) -> Ruling | None:
    updates = updates_as_at(plan)
    proposals = proposals_of(plan, updates, risks, clock.today())
    differing = (each for each in differences_in(plan, proposals, updates) if each.action.id == action.id)
    return ruling(action, proposals[action.id], next(differing, None))


def _heard(plan: PlanFacts) -> Heard:
    return heard_as_at(plan.area_id, plan.as_at, Audience.BOARD)


def _measured(plan: PlanFacts, action: ActionFacts) -> Sequence[Measured]:
    measures, results = measures_as_at(plan.area_id, plan.as_at), results_as_at(plan.area_id, plan.as_at)
    return measured_by_outcome(plan, measures, results).get(action.outcome_id, ())
