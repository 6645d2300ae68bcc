"""Who holds which post, who leads what, and who may sign in."""

from django.http import HttpResponse
from django.shortcuts import render

from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_manage_people
from turnstone.programme.people.queries import accounts_of, organisations_of, people_of, seats_of
from turnstone.programme.plan.queries import current_plan, plan_for
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.people import presenters


@for_members(can_manage_people)
def people(request: MemberRequest, area_slug: str) -> HttpResponse:
    """List posts, leads, accounts, and whom papers may name."""
    area_id, today = request.member.area.id, clock.today()
    row = current_plan(area_id)
    plan = plan_for(request.member, row.pk) if row else None
    page = {
        "seats": presenters.seat_rows(area_slug, seats_of(area_id), today),
        "teams": presenters.team_rows(area_slug, plan.workstreams if plan else ()),
        "accounts": presenters.account_rows(area_slug, accounts_of(area_id), today),
        "organisations": [each.name for each in organisations_of(area_id)],
        "people": [each.name for each in people_of(area_id)],
    }
    return render(request, "people/people.html", page)
