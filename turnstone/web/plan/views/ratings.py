"""Where good ratings are not matched by what is measured, and where people differ from the rule."""

from django.http import Http404, HttpResponse
from django.shortcuts import render

from turnstone.programme.audit import clock
from turnstone.programme.delivery.facts import differences_in, inflation_of, proposals_of
from turnstone.programme.delivery.queries import risks_as_at, updates_as_at
from turnstone.programme.plan.facts import PlanFacts, not_embedded
from turnstone.programme.scorecards.queries import measures_as_at, results_as_at
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.csv_file import csv_file
from turnstone.web.plan.choosing import facts_asked
from turnstone.web.plan.presenters import ratings as presenters


@for_members()
def ratings(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Show which ratings deserve a second look."""
    plan = facts_asked(request)
    page = presenters.ratings_page(plan, _found(plan)) if plan else None
    return render(request, "plan/ratings.html", {"page": page})


@for_members()
def ratings_csv(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Hand over the same lists as one table."""
    plan = facts_asked(request)
    if plan is None:
        raise Http404
    name = f"{area_slug}-ratings-{clock.today()}.csv"
    return csv_file(name, presenters.RATINGS_HEADS, presenters.ratings_rows(plan, _found(plan)))


def _found(plan: PlanFacts) -> presenters.Found:
    updates = updates_as_at(plan)
    risks = risks_as_at(plan.id, plan.area_id, plan.as_at)
    measures, results = measures_as_at(plan.area_id, plan.as_at), results_as_at(plan.area_id, plan.as_at)
    proposals = proposals_of(plan, updates, risks, clock.today())
    return presenters.Found(
        inflation=inflation_of(plan, measures, results),
        differences=differences_in(plan, proposals, updates),
        not_embedded=not_embedded(plan),
    )
