"""What the programme office writes into a round, one small form a page."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from turnstone.programme.delivery import operations
from turnstone.programme.delivery.queries import find_cycle, find_step
from turnstone.programme.delivery.rules import step_reference
from turnstone.programme.people.facts import Member
from turnstone.programme.people.permissions import can_run_the_cycle
from turnstone.programme.plan.queries import (
    actions_of,
    current_plan,
    find_action,
    find_workstream,
    words_of,
    workstreams_of,
)
from turnstone.web.delivery.forms.rounds import (
    CloseStepForm,
    CycleForm,
    HeadlineForm,
    Parts,
    ProgressForm,
    StepForm,
)
from turnstone.web.delivery.presenters import slug_of
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.forms import attempt


@for_members(can_run_the_cycle)
def open_cycle(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Open a round of reporting."""
    plan = current_plan(request.member.area.id)
    if plan is None:
        raise Http404
    form = CycleForm(request.POST or None)
    made = _make(form, lambda said: operations.open_new_cycle(by=request.member, plan=plan, **said))
    if made is None:
        return _ask(request, form, "Open a round of updates", "Open it")
    messages.success(request, f"The round for {made} is open.")
    return redirect("cycle", area_slug, slug_of(made))


@for_members(can_run_the_cycle)
def headline(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Add a line about the whole programme."""
    cycle, _ = _round(request.member, slug)
    form = HeadlineForm(request.POST or None)
    made = _make(form, lambda said: operations.add_headline(by=request.member, cycle=cycle, **said))
    return (
        _back(request, slug, "headlines") if made else _ask(request, form, "Add a headline", "Add it", slug)
    )


@for_members(can_run_the_cycle)
def progress(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Add a line of what a workstream did."""
    cycle, plan = _round(request.member, slug)
    asked = request.GET.dict()
    form = ProgressForm(request.POST or None, parts=_parts(plan), actions=actions_of(plan.pk), initial=asked)

    def add(said: dict[str, Any]) -> Any:
        said["workstream"] = find_workstream(plan.pk, int(said["workstream"]))
        said["action"] = find_action(plan.area_id, said["action"], plan.pk) if said["action"] else None
        return operations.add_progress(by=request.member, cycle=cycle, **said)

    made = _make(form, add)
    return _back(request, slug, "parts") if made else _ask(request, form, "Add progress", "Add it", slug)


@for_members(can_run_the_cycle)
def step(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Add what a workstream, or the programme, will do next."""
    cycle, plan = _round(request.member, slug)
    form = StepForm(request.POST or None, parts=_parts(plan), initial=request.GET.dict())

    def add(said: dict[str, Any]) -> Any:
        chosen = said["workstream"]
        said["workstream"] = find_workstream(plan.pk, int(chosen)) if chosen else None
        return operations.add_next_step(by=request.member, cycle=cycle, **said)

    made = _make(form, add)
    return _back(request, slug, "parts") if made else _ask(request, form, "Add a next step", "Add it", slug)


@for_members(can_run_the_cycle)
def close_step(request: MemberRequest, area_slug: str, slug: str, step_id: int) -> HttpResponse:
    """Say what became of a next step."""
    cycle, plan = _round(request.member, slug)
    found = find_step(plan.pk, step_id)
    if found is None:
        raise Http404
    form = CloseStepForm(request.POST or None)
    made = _make(
        form, lambda said: operations.close_next_step(by=request.member, step=found, cycle=cycle, **said)
    )
    if made and request.GET.get("from") == "steps":
        messages.success(request, f"{step_reference(found.pk)} is answered.")
        return redirect("steps", area_slug)
    if made:
        return _back(request, slug, "parts")
    about = f"{step_reference(found.pk)} {found.text}"
    return _ask(request, form, "What became of this step?", "Save", slug, about=about)


def _round(member: Member, slug: str) -> tuple[Any, Any]:
    plan = current_plan(member.area.id)
    cycle = find_cycle(member.area.id, slug, plan.pk) if plan else None
    if plan is None or cycle is None:
        raise Http404
    return cycle, plan


def _parts(plan: Any) -> Parts:
    return Parts(workstreams=workstreams_of(plan.pk), word=words_of(plan)["workstream"])


def _make(form: forms.Form, change: Callable[[dict[str, Any]], Any]) -> Any:
    """Make the change when the form was sent and is whole; None means: ask again."""
    if not form.is_bound or not form.is_valid():
        return None
    return attempt(form, lambda: change(dict(form.cleaned_data)))


def _ask(
    request: MemberRequest, form: forms.Form, heading: str, words: str, slug: str = "", about: str = ""
) -> HttpResponse:
    page = {"form": form, "heading": heading, "words": words, "slug": slug, "about": about}
    return render(request, "delivery/ask.html", page)


def _back(request: MemberRequest, slug: str, part: str) -> HttpResponse:
    messages.success(request, "Saved.")
    home = redirect("cycle", request.member.area.slug, slug)
    home["Location"] += f"#{part}"
    return home
