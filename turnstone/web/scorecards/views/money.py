"""The recovery plan to read: all of it, one line, and the file."""

from django.http import Http404, HttpResponse
from django.shortcuts import render

from turnstone.programme.audit import clock
from turnstone.programme.delivery.queries import savings_at_risk_in
from turnstone.programme.people.permissions import can_record_measures
from turnstone.programme.plan.facts import PlanFacts
from turnstone.programme.plan.queries import current_plan, plan_for, savings_as_at
from turnstone.programme.scorecards.queries import (
    changes_to_money,
    changes_to_years,
    measures_as_at,
    money_as_at,
)
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.sheet_file import sheet_file
from turnstone.web.scorecards.presenters import money as presenters


@for_members()
def money(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Show the recovery plan, what it would save, and what of that is at risk."""
    area_id, now = request.member.area.id, clock.now()
    plan = _plan(request)
    risks = savings_at_risk_in(plan) if plan else ()
    lines, savings = money_as_at(area_id, now), savings_as_at(area_id, now)
    page = {
        "page": presenters.money_page(area_slug, lines, savings, risks, plan, clock.today()),
        "may_record": can_record_measures(request.member),
    }
    return render(request, "scorecards/money.html", page)


@for_members()
def money_file(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Hand over the lines as a workbook that can be taken in again."""
    heads, rows = presenters.money_table(money_as_at(request.member.area.id, clock.now()))
    return sheet_file(f"{area_slug}-recovery-plan-{clock.today()}.xlsx", "Summary", heads, rows)


@for_members()
def money_line(request: MemberRequest, area_slug: str, reference: str) -> HttpResponse:
    """Show one line with its years, what its saving hangs on, and what shows it."""
    area_id, now = request.member.area.id, clock.now()
    line = next((each for each in money_as_at(area_id, now) if each.reference == reference), None)
    if line is None:
        raise Http404
    plan = _plan(request)
    risks = savings_at_risk_in(plan) if plan else ()
    measures = {each.id: each.title for each in measures_as_at(area_id, now)}
    savings = savings_as_at(area_id, now)
    page = {
        "line": line,
        "page": presenters.line_page(area_slug, line, savings, risks, plan, measures, clock.today()),
        "history": presenters.money_history(line, changes_to_money(line.id), changes_to_years(line.id)),
        "may_record": can_record_measures(request.member),
    }
    return render(request, "scorecards/money_line.html", page)


def _plan(request: MemberRequest) -> PlanFacts | None:
    row = current_plan(request.member.area.id)
    return plan_for(request.member, row.pk) if row else None
