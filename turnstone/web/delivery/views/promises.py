"""The promises made in public, for everybody with a role to read."""

from django.http import Http404, HttpResponse
from django.shortcuts import render

from turnstone.programme.audit import clock
from turnstone.programme.delivery.queries import promises_as_at
from turnstone.programme.delivery.rules import PROMISE_STATE_NAMES
from turnstone.programme.people.permissions import can_run_the_cycle
from turnstone.programme.plan.queries import current_plan, plan_for
from turnstone.web.delivery import presenters
from turnstone.web.delivery.forms.promises import NarrowPromises
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.csv_file import csv_file


@for_members()
def promises(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Show what was promised in public and what became of it."""
    page, narrowing, has_plan = _asked_for(request)
    may = {"may_write": can_run_the_cycle(request.member) and has_plan}
    return render(request, "delivery/promises.html", {"page": page, "narrowing": narrowing, **may})


@for_members()
def promises_csv(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Hand over the promises that are asked for, as a table."""
    page, _, _ = _asked_for(request)
    if page is None:
        raise Http404
    rows = presenters.promise_lines(page)
    return csv_file(f"{area_slug}-promises-{clock.today()}.csv", presenters.PROMISE_HEADS, rows)


def _asked_for(
    request: MemberRequest,
) -> tuple[presenters.PromisesPage | None, NarrowPromises | None, bool]:
    row = current_plan(request.member.area.id)
    plan = plan_for(request.member, row.pk) if row else None
    found = promises_as_at(plan.id, clock.now()) if plan else ()
    if plan is None or not found:
        return None, None, plan is not None
    states = [(state.value, words) for state, words in PROMISE_STATE_NAMES.items()]
    narrowing = NarrowPromises(request.GET, states=states, terms=presenters.terms_of(found))
    query = request.GET.urlencode()
    page = presenters.promises_page(plan, found, narrowing.wanted(), clock.today(), query)
    return page, narrowing, True
