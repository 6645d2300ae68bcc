"""Needs to read: the list, and one with its counts."""

from django.http import Http404, HttpResponse
from django.shortcuts import render

from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_record_measures
from turnstone.programme.plan.facts import CitedNeed, PlanFacts
from turnstone.programme.plan.queries import current_plan, needs_cited, plan_for
from turnstone.programme.plan.rules import DEFAULT_WORDS
from turnstone.programme.scorecards.facts import NeedFacts
from turnstone.programme.scorecards.queries import changes_to_counts, changes_to_need, needs_as_at
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.csv_file import csv_file
from turnstone.web.scorecards.presenters import needs as presenters


@for_members()
def needs(request: MemberRequest, area_slug: str) -> HttpResponse:
    """List what is known of need, and the outcomes whose need has moved."""
    plan, cited = cited_needs(request)
    outcomes = len(plan.outcomes) if plan else 0
    word = (plan.words if plan else DEFAULT_WORDS)["outcome"]
    page = {
        "rows": presenters.need_rows(area_slug, known_needs(request), cited),
        "moved": [each for each in presenters.resting_rows(plan, cited) if each.has_moved],
        "sentence": presenters.needs_sentence(cited, outcomes, word) if outcomes else "",
        "may_record": can_record_measures(request.member),
    }
    return render(request, "scorecards/needs.html", page)


@for_members()
def needs_csv(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Hand over the needs as a table."""
    _, cited = cited_needs(request)
    rows = presenters.need_lines(presenters.need_rows(area_slug, known_needs(request), cited))
    return csv_file(f"{area_slug}-needs-{clock.today()}.csv", presenters.NEED_HEADS, rows)


@for_members()
def need(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Show one need with its counts and what rests on it."""
    found = need_in(request, slug)
    plan, cited = cited_needs(request)
    page = {
        "need": found,
        "kind": presenters.kind_words(found),
        "since": presenters.since_words(found),
        "counts": presenters.count_rows(found),
        "resting": presenters.resting_rows(plan, [each for each in cited if each.need.id == found.id]),
        "history": presenters.need_history(found, changes_to_need(found.id), changes_to_counts(found.id)),
        "may_record": can_record_measures(request.member),
    }
    return render(request, "scorecards/need.html", page)


def need_in(request: MemberRequest, slug: str) -> NeedFacts:
    """Find a need of the member's area; of another area there is none."""
    found = next((each for each in known_needs(request) if each.slug == slug), None)
    if found is None:
        raise Http404
    return found


def known_needs(request: MemberRequest) -> tuple[NeedFacts, ...]:
    """List the needs of the member's area."""
    return needs_as_at(request.member.area.id, clock.now())


def cited_needs(request: MemberRequest) -> tuple[PlanFacts | None, tuple[CitedNeed, ...]]:
    """Give the plan, and which of its outcomes rest on which need."""
    row = current_plan(request.member.area.id)
    plan = plan_for(request.member, row.pk) if row else None
    return plan, needs_cited(plan) if plan else ()
