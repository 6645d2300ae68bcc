"""Every next step of the plan, for everybody with a role to read."""

from dataclasses import replace

from django.http import Http404, HttpResponse
from django.shortcuts import render

from turnstone.programme.audit import clock
from turnstone.programme.delivery.queries import open_cycle, period_of, steps_as_at
from turnstone.programme.people.permissions import can_run_the_cycle
from turnstone.programme.plan.queries import current_plan, plan_for
from turnstone.web.delivery import presenters
from turnstone.web.delivery.forms.steps import NarrowSteps
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.csv_file import csv_file


@for_members()
def steps(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Show the next steps, counted by workstream and one by one, the oldest first."""
    found = _asked_for(request)
    page, narrowing = found or (None, None)
    if page:
        page = replace(page, rows=page.rows[: presenters.MOST_ROWS])
    may = {"may_run": can_run_the_cycle(request.member)}
    return render(request, "delivery/steps.html", {"page": page, "narrowing": narrowing, **may})


@for_members()
def steps_csv(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Hand over the next steps that are asked for, as a table."""
    found = _asked_for(request)
    if found is None:
        raise Http404
    rows = presenters.step_lines(found[0])
    return csv_file(f"{area_slug}-next-steps-{clock.today()}.csv", presenters.STEP_HEADS, rows)


def _asked_for(request: MemberRequest) -> tuple[presenters.StepsPage, NarrowSteps] | None:
    row = current_plan(request.member.area.id)
    plan = plan_for(request.member, row.pk) if row else None
    if plan is None:
        return None
    offered = [(each.id, each.name) for each in plan.workstreams]
    narrowing = NarrowSteps(request.GET, workstreams=offered, word=plan.words["workstream"].capitalize())
    cycle = open_cycle(plan.id)
    found = steps_as_at(plan.id, plan.area_id, clock.now())
    query = request.GET.urlencode()
    page = presenters.steps_page(
        plan, found, narrowing.wanted(), period_of(cycle) if cycle else "", clock.today(), query
    )
    return page, narrowing
