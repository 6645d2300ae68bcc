"""The register of risks and issues."""

from django.http import Http404, HttpResponse
from django.shortcuts import render

from turnstone.programme.audit import clock
from turnstone.programme.delivery.queries import changes_to_mitigations, changes_to_risk, risks_as_at
from turnstone.programme.people.permissions import can_run_the_cycle
from turnstone.programme.people.queries import posts_as_at
from turnstone.programme.plan.facts import PlanFacts
from turnstone.programme.plan.queries import current_plan, plan_for
from turnstone.web.delivery import presenters
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.csv_file import csv_file


@for_members()
def register(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Show the risks and issues, the worst first."""
    plan = _plan_of(request)
    page = _register(request, plan) if plan else None
    may = can_run_the_cycle(request.member)
    return render(request, "delivery/risks.html", {"page": page, "may_write": may and plan is not None})


@for_members()
def risk(request: MemberRequest, area_slug: str, reference: str) -> HttpResponse:
    """Show one risk or issue whole, with its history."""
    plan = _plan_of(request)
    found = None
    if plan:
        known = risks_as_at(plan.id, plan.area_id, clock.now())
        found = next((each for each in known if each.reference == reference), None)
    if plan is None or found is None:
        raise Http404
    posts = posts_as_at(plan.area_id, clock.now())
    page = {
        "row": presenters.risk_row(plan, found, clock.today()),
        "history": presenters.risk_history(
            found, changes_to_risk(found.id), changes_to_mitigations(found.id), posts
        ),
        "may_change": can_run_the_cycle(request.member) and found.closed_on is None,
    }
    return render(request, "delivery/risk.html", page)


@for_members()
def register_csv(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Hand over the risks and issues that are shown, as a table."""
    plan = _plan_of(request)
    if plan is None:
        raise Http404
    rows = presenters.register_rows(_register(request, plan))
    return csv_file(f"{area_slug}-risks-{clock.today()}.csv", presenters.REGISTER_HEADS, rows)


def _plan_of(request: MemberRequest) -> PlanFacts | None:
    row = current_plan(request.member.area.id)
    return plan_for(request.member, row.pk) if row else None


def _register(request: MemberRequest, plan: PlanFacts) -> presenters.Register:
    risks = risks_as_at(plan.id, plan.area_id, clock.now())
    return presenters.register(plan, risks, request.GET, clock.today())
