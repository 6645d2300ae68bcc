"""The register of risks and issues."""

from django.http import Http404, HttpResponse
from django.shortcuts import render

from turnstone.programme.audit import clock
from turnstone.programme.delivery.queries import risks_as_at
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
    return render(request, "delivery/risks.html", {"page": page})


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
