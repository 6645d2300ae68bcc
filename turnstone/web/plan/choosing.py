"""Which of an area's plans a page is about: the one named in the address, else the one that the area works to now."""

from typing import Any

from django.http import Http404
from django.urls import reverse

from turnstone.programme.people.facts import PostFacts
from turnstone.programme.plan.facts import PlanFacts
from turnstone.programme.plan.queries import current_plan, find_plan, plan_for, plan_slug, plans_of
from turnstone.web.kit.access import MemberRequest
from turnstone.web.plan.presenters.switch import OtherPlan, switch


def plan_asked(request: MemberRequest) -> Any:
    """Find the plan's row; None where the area has no plan, and not found where it has none of that name."""
    area_id, slug = request.member.area.id, request.GET.get("plan", "")
    if not slug:
        return current_plan(area_id)
    found = find_plan(area_id, slug)
    if found is None:
        raise Http404
    return found


def the_plan(request: MemberRequest) -> Any:
    """Find the plan's row; not found where the area has none."""
    found = plan_asked(request)
    if found is None:
        raise Http404
    return found


def facts_asked(request: MemberRequest, posts: dict[int, PostFacts] | None = None) -> PlanFacts | None:
    """Read the plan as it stands now, with what this member may see of it."""
    row = plan_asked(request)
    return plan_for(request.member, row.pk, posts) if row else None


def still(request: MemberRequest) -> str:
    """Give the end of an address that keeps to the plan that was asked for."""
    slug = request.GET.get("plan", "")
    return f"?plan={slug}" if slug else ""


def keeping_to(plan: Any) -> str:
    """Give the end of an address about a plan: nothing for the one that the area works to now."""
    newest = current_plan(plan.area_id)
    return "" if newest == plan else f"?plan={plan_slug(plan)}"


def ways_to_others(request: MemberRequest, shown: int, url_name: str) -> tuple[OtherPlan, ...]:
    """Offer the area's other plans, where it has any, on a page that is about one."""
    newest, *others = plans_of(request.member.area.id)
    plans = [(newest, ""), *((plan, f"?plan={plan_slug(plan)}") for plan in others)]
    return switch(plans, shown, reverse(url_name, args=[request.member.area.slug]))
