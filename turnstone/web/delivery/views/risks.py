"""The register of risks and issues."""

import datetime as dt

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from turnstone.programme.audit import clock
from turnstone.programme.delivery.facts import RiskFacts
from turnstone.programme.delivery.queries import (
    changes_to_mitigations,
    changes_to_risk,
    open_cycle,
    period_of,
    risks_as_at,
)
from turnstone.programme.people.facts import PostFacts
from turnstone.programme.people.permissions import can_run_the_cycle, can_see_drafts
from turnstone.programme.people.queries import posts_as_at
from turnstone.programme.plan.queries import actions_of, current_plan, workstreams_of
from turnstone.programme.scorecards.queries import measures_of
from turnstone.web.delivery import presenters
from turnstone.web.delivery.forms.matrix import MatrixForm
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.csv_file import csv_file


@for_members()
def register(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Show the risks and issues, the worst first."""
    page = _register(request)
    may = can_run_the_cycle(request.member) and page is not None
    return render(
        request,
        "delivery/risks.html",
        {"page": page, "may_write": may, "paper": _paper_address(request)},
    )


@for_members()
def register_csv(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Hand over the risks and issues that are shown, as a table."""
    page = _register(request)
    if page is None:
        raise Http404
    rows = presenters.register_rows(page)
    return csv_file(f"{area_slug}-risks-{clock.today()}.csv", presenters.REGISTER_HEADS, rows)


@for_members()
def matrix(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Draw the risks and issues of a day by likelihood and severity, before and after mitigation."""
    form = MatrixForm(request.GET or None, initial={"on": clock.today()})
    asked = form.cleaned_data["on"] if form.is_bound and form.is_valid() else None
    on = min(asked or clock.today(), clock.today())
    risks = _risks(request, clock.now() if on == clock.today() else clock.end_of(on))
    page = None if risks is None else presenters.matrix(area_slug, risks, on)
    return render(request, "delivery/risk_matrix.html", {"page": page, "form": form})


@for_members()
def for_the_board(request: MemberRequest, area_slug: str) -> HttpResponse:
    """List what waits for the board, and what nobody has looked at or does."""
    risks = _risks(request, clock.now())
    groups = () if risks is None else presenters.for_the_board(area_slug, risks, clock.today())
    return render(request, "delivery/risk_board.html", {"groups": groups})


@for_members()
def risk(request: MemberRequest, area_slug: str, reference: str) -> HttpResponse:
    """Show one risk or issue whole, with its history."""
    posts = posts_as_at(request.member.area.id, clock.now())
    known = _risks(request, clock.now(), posts) or ()
    found = next((each for each in known if each.reference == reference), None)
    if found is None:
        raise Http404
    page = {
        "row": presenters.risk_row(_names(request), found, clock.today()),
        "history": presenters.risk_history(
            found, changes_to_risk(found.id), changes_to_mitigations(found.id), posts
        ),
        "may_change": can_run_the_cycle(request.member),
    }
    return render(request, "delivery/risk.html", page)


def _paper_address(request: MemberRequest) -> str:
    """Lead to the register as a paper, where there is a round to make it for and one may see drafts."""
    plan = current_plan(request.member.area.id) if can_see_drafts(request.member) else None
    cycle = open_cycle(plan.pk) if plan else None
    if cycle is None:
        return ""
    return reverse("preview", args=[request.member.area.slug, period_of(cycle), "risk-register"])


def _register(request: MemberRequest) -> presenters.Register | None:
    risks = _risks(request, clock.now())
    if risks is None:
        return None
    return presenters.register(_names(request), risks, request.GET, clock.today())


def _risks(
    request: MemberRequest, moment: dt.datetime, posts: dict[int, PostFacts] | None = None
) -> tuple[RiskFacts, ...] | None:
    """Read the risks of the area's plan as they stood at a moment; None without a plan."""
    plan = current_plan(request.member.area.id)
    return risks_as_at(plan.pk, plan.area_id, moment, posts) if plan else None


def _names(request: MemberRequest) -> presenters.Names:
    """Say what the register's numbers are called; the rest of the plan is not read for it."""
    area = request.member.area
    plan = current_plan(area.id)
    number = plan.pk if plan else 0
    return presenters.Names(
        area_slug=area.slug,
        actions={each.pk: each.reference for each in actions_of(number)},
        workstreams={each.pk: each.name for each in workstreams_of(number)},
        measures={each.pk: each.title for each in measures_of(area.id)},
    )
