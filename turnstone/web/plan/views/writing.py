"""What the programme office writes by hand: a plan from nothing, and its parts, outcomes and actions."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_run_the_cycle
from turnstone.programme.people.queries import area_of, organisations_of, posts_as_at, posts_of
from turnstone.programme.plan import operations
from turnstone.programme.plan.queries import (
    find_mandate,
    mandates_of,
    outcomes_of,
    requirements_of,
    words_of,
    workstreams_of,
)
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Question, ask, made, saved
from turnstone.web.plan.choosing import keeping_to, still, the_plan
from turnstone.web.plan.forms.writing import (
    ActionForm,
    OutcomeForm,
    PlanForm,
    RequirementForm,
    WorkstreamForm,
)


@for_members(can_run_the_cycle)
def write_plan(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Open a plan: the first of an area, or another beside those that are there."""
    area = area_of(request.member)
    form = PlanForm(request.POST or None, mandates=mandates_of(area.pk))
    opened = made(form, lambda _: operations.start_plan(by=request.member, area=area, **form.said()))
    if opened:
        first = reverse("add_workstream", args=[area_slug]) + keeping_to(opened)
        return saved(request, "The plan is open. Add its first part.", first)
    about = "Only what makes a plan is asked here. Its parts, outcomes and actions come one at a time after."
    return ask(request, form, _question(request, "Write a plan", "Open the plan", about))


@for_members(can_run_the_cycle)
def add_requirement(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Add something that a mandate asks for: the one in the address, else the plan's own."""
    plan = the_plan(request)
    number = request.GET.get("mandate", "")
    mandate = find_mandate(plan.area_id, int(number)) if number.isdecimal() else None
    mandate = mandate if number else plan.mandate
    if mandate is None and number:
        raise Http404
    if mandate is None:
        messages.info(
            request, f"{plan.name} answers to no inspection, notice or strategy, so it has no findings."
        )
        return redirect("plan", area_slug)
    organisations = organisations_of(plan.area_id)
    form = RequirementForm(request.POST or None, organisations=organisations)

    def add(said: dict[str, Any]) -> Any:
        said["bodies"] = tuple(each for each in organisations if str(each.pk) in said["bodies"])
        return operations.add_requirement(by=request.member, mandate=mandate, **said)

    added = made(form, add)
    if added:
        words = f"Added {added.reference}."
        return saved(request, words, reverse("mandates", args=[area_slug]) if number else _home(request))
    return ask(request, form, _adding(request, words_of(plan)["requirement"]))


@for_members(can_run_the_cycle)
def add_workstream(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Add a part of the plan."""
    plan = the_plan(request)
    form = WorkstreamForm(request.POST or None, posts=posts_as_at(plan.area_id, clock.now()))
    posts = {str(post.pk): post for post in posts_of(plan.area_id)}

    def add(said: dict[str, Any]) -> Any:
        said |= {seat: posts.get(said[seat]) for seat in ("council_lead", "health_lead", "forum_lead")}
        return operations.add_workstream(by=request.member, plan=plan, **said)

    added = made(form, add)
    if added:
        return saved(request, f"Added “{added.name}”.", _home(request))
    return ask(request, form, _adding(request, words_of(plan)["workstream"]))


@for_members(can_run_the_cycle)
def add_outcome(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Add what will be different."""
    plan = the_plan(request)
    words, workstreams, asked = words_of(plan), workstreams_of(plan.pk), requirements_of(plan)
    if not workstreams:
        return _first(request, "add_workstream", words["outcome"], words["workstream"])
    form = OutcomeForm(
        request.POST or None, workstreams=workstreams, requirements=asked, word=words["workstream"]
    )

    def add(said: dict[str, Any]) -> Any:
        said["workstream"] = _chosen(workstreams, said["workstream"])
        said["requirement"] = _chosen(asked, said["requirement"])
        return operations.add_outcome(by=request.member, **said)

    added = made(form, add)
    if added:
        return saved(request, f"Added {added.reference}.", _home(request))
    return ask(request, form, _adding(request, words["outcome"]))


@for_members(can_run_the_cycle)
def add_action(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Add a piece of work."""
    plan = the_plan(request)
    words, outcomes, posts = words_of(plan), outcomes_of(plan.pk), posts_of(plan.area_id)
    if not outcomes:
        return _first(request, "add_outcome", words["action"], words["outcome"])
    known = posts_as_at(plan.area_id, clock.now())
    form = ActionForm(request.POST or None, outcomes=outcomes, posts=known, word=words["outcome"])

    def add(said: dict[str, Any]) -> Any:
        said["outcome"] = _chosen(outcomes, said["outcome"])
        said |= {name: _chosen(posts, said[name]) for name in ("lead", "accountable")}
        return operations.add_action(by=request.member, **said)

    added = made(form, add)
    if added:
        return saved(
            request,
            f"Added {added.reference}.",
            reverse("action", args=[area_slug, added.reference]) + still(request),
        )
    return ask(request, form, _adding(request, words["action"]))


def _chosen(rows: list[Any], number: str) -> Any:
    return next((row for row in rows if str(row.pk) == number), None)


def _first(request: MemberRequest, url_name: str, wanted: str, needed: str) -> HttpResponse:
    """Lead to what has to be there first."""
    messages.info(request, f"Each {wanted} belongs to one {needed}, so begin with that.")
    return redirect(reverse(url_name, args=[request.member.area.slug]) + still(request))


def _home(request: MemberRequest) -> str:
    return reverse("plan", args=[request.member.area.slug]) + still(request)


def _adding(request: MemberRequest, word: str) -> Question:
    article = "an" if word[0] in "aeiou" else "a"
    return _question(request, f"Add {article} {word}", "Add it")


def _question(request: MemberRequest, heading: str, button: str, about: str = "") -> Question:
    return Question(
        heading=heading, button=button, here="plan", trail=[("Plan", _home(request))], about=about
    )
