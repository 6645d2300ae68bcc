"""The rounds of reporting, for everybody with a role to read."""

from django.http import Http404, HttpResponse
from django.shortcuts import render

from turnstone.programme.audit import clock
from turnstone.programme.delivery.queries import (
    answers_by_cycle,
    answers_in,
    cycle_record,
    cycles_of,
    find_cycle,
)
from turnstone.programme.people.permissions import can_run_the_cycle, can_see_drafts
from turnstone.programme.plan.queries import current_plan
from turnstone.web.delivery import presenters
from turnstone.web.kit.access import MemberRequest, for_members


@for_members()
def cycles(request: MemberRequest, area_slug: str) -> HttpResponse:
    """List the rounds of the plan."""
    plan = current_plan(request.member.area.id)
    found = cycles_of(plan.pk) if plan else []
    rows = presenters.cycle_rows(area_slug, found, answers_by_cycle(plan.pk) if plan else {}, clock.today())
    page = {"rows": rows, "has_plan": plan is not None, "may_run": can_run_the_cycle(request.member)}
    return render(request, "delivery/cycles.html", page)


@for_members()
def cycle(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Show one round: who has answered, what was said, and what each workstream did and will do."""
    plan = current_plan(request.member.area.id)
    found = find_cycle(request.member.area.id, slug, plan.pk) if plan else None
    if found is None:
        raise Http404
    record = cycle_record(found.pk, clock.now())
    page = presenters.cycle_page(record, answers_in(found, record.plan), clock.today())
    said = presenters.said_in(record, request.GET.get("show", ""))
    may = {"may_run": can_run_the_cycle(request.member), "may_preview": can_see_drafts(request.member)}
    return render(request, "delivery/cycle.html", {"page": page, "said": said, **may})
