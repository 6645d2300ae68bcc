"""The governance map, and the papers that are due by it."""

import datetime as dt

from django.http import HttpResponse
from django.shortcuts import render

from turnstone.programme.audit import clock
from turnstone.programme.boards.queries import forward_plan_of, governance_as_at
from turnstone.programme.people.permissions import can_run_boards
from turnstone.web.boards.forms.governance import MapForm, NarrowPapers
from turnstone.web.boards.presenters import forward as forward_presenter
from turnstone.web.boards.presenters.governance import map_page
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.csv_file import csv_file

_YEAR = dt.timedelta(days=365)
_MONTH = dt.timedelta(days=31)


@for_members()
def governance_map(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Draw who reports what to whom and when, as on any day."""
    form = MapForm(request.GET or None, initial={"on": clock.today()})
    asked = form.cleaned_data["on"] if form.is_bound and form.is_valid() else None
    governance = governance_as_at(request.member.area.id, clock.now())
    page = map_page(area_slug, governance, asked or clock.today())
    may = {"may_run": can_run_boards(request.member), "has_any": bool(governance.boards)}
    return render(request, "boards/governance_map.html", {"page": page, "form": form, **may})


@for_members()
def forward_plan(request: MemberRequest, area_slug: str) -> HttpResponse:
    """List the papers that are due, with whether each was sent."""
    page, narrowing = _asked_for(request)
    may = {"may_run": can_run_boards(request.member)}
    return render(request, "boards/forward_plan.html", {"page": page, "narrowing": narrowing, **may})


@for_members()
def forward_plan_csv(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Hand over the papers that are asked for, as a table."""
    page, _ = _asked_for(request)
    rows = forward_presenter.forward_rows(page)
    return csv_file(f"{area_slug}-papers-due-{clock.today()}.csv", forward_presenter.FORWARD_HEADS, rows)


def _asked_for(request: MemberRequest) -> tuple[forward_presenter.ForwardPage, NarrowPapers]:
    area, today = request.member.area, clock.today()
    governance = governance_as_at(area.id, clock.now())
    narrowing = NarrowPapers(request.GET, boards=[(each.id, each.name) for each in governance.boards])
    wanted = narrowing.wanted()
    until = today + (_MONTH * int(wanted.months) if wanted.months else _YEAR)
    due = forward_plan_of(governance, area.id, today - _YEAR, until)
    query = request.GET.urlencode()
    return forward_presenter.forward_page(area.slug, governance, due, wanted, today, query), narrowing
