"""Two versions of the plan side by side, or one and the plan as it is now."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render

from turnstone.programme.audit import clock
from turnstone.programme.plan.facts import Difference, compare_plans
from turnstone.programme.plan.queries import plan_as_at, versions_of, words_of
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.csv_file import csv_file
from turnstone.web.plan import presenters
from turnstone.web.plan.choosing import still, the_plan


@dataclass(frozen=True, slots=True)
class _Moment:
    """A moment of the plan, by the key that the address has for it."""

    key: str
    words: str
    at: dt.datetime


@for_members()
def compare(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Show what differs between two moments of the plan, each with its before and after."""
    plan = the_plan(request)
    known = versions_of(plan.pk, clock.now())
    before, after = _asked(request, known)
    page = {
        "page": presenters.comparison(
            _differences(plan, before, after), before=before.words, after=after.words, words=words_of(plan)
        ),
        "plan_name": plan.name,
        "moments": presenters.moments_to_choose(known),
        "chosen": {"from": before.key, "to": after.key},
        "query": request.GET.urlencode(),
        "plan_slug": request.GET.get("plan", ""),
        "still": still(request),
        "has_versions": bool(known),
    }
    return render(request, "plan/compare.html", page)


@for_members()
def compare_csv(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Hand over what differs, as a table."""
    plan = the_plan(request)
    before, after = _asked(request, versions_of(plan.pk, clock.now()))
    rows = presenters.compared_rows(_differences(plan, before, after), words_of(plan))
    return csv_file(f"{area_slug}-compared-{clock.today()}.csv", presenters.COMPARED_HEADS, rows)


def _asked(request: MemberRequest, known: tuple[Any, ...]) -> tuple[_Moment, _Moment]:
    """Read from the address which two are meant; without words, the newest version and now. The earlier comes first."""
    moments = {str(each.id): _Moment(str(each.id), f"Version {each.name}", each.drawn_at) for each in known}
    moments[presenters.NOW] = _Moment(presenters.NOW, "Now", clock.now())
    newest = next(iter(moments))
    asked = [request.GET.get("from") or newest, request.GET.get("to") or presenters.NOW]
    if not moments.keys() >= set(asked):
        raise Http404
    first, second = sorted((moments[key] for key in asked), key=lambda each: each.at)
    return first, second


def _differences(plan: Any, before: _Moment, after: _Moment) -> tuple[Difference, ...]:
    return compare_plans(plan_as_at(plan.pk, before.at), plan_as_at(plan.pk, after.at))
