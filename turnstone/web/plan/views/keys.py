"""What a plan calls itself and its parts, and its key to ratings."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from turnstone.programme.people.permissions import can_run_the_cycle
from turnstone.programme.plan import operations
from turnstone.programme.plan.queries import rating_key_of, rating_keys_of
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Question, ask, made, saved
from turnstone.web.plan import presenters
from turnstone.web.plan.choosing import still, the_plan, ways_to_others
from turnstone.web.plan.forms.keys import KeyForm
from turnstone.web.plan.forms.writing import PlanDetailsForm


@for_members()
def rating_key(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Show a plan's key to ratings, since when it holds, and those before it."""
    plan = the_plan(request)
    now, *earlier = presenters.keys_page(rating_keys_of(plan.pk))
    page = {
        "plan": plan,
        "now": now,
        "earlier": earlier,
        "others": ways_to_others(request, plan.pk, "rating_key"),
        "may_write": can_run_the_cycle(request.member),
        "still": still(request),
    }
    return render(request, "plan/key.html", page)


@for_members(can_run_the_cycle)
def change_rating_key(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Give the plan another key, and the key its next number."""
    plan = the_plan(request)
    form = KeyForm(request.POST or None, key=rating_key_of(plan))
    changed = made(
        form,
        lambda said: operations.change_rating_key(
            by=request.member, plan=plan, key=form.said(), why=said["why"]
        ),
    )
    here = reverse("rating_key", args=[area_slug]) + still(request)
    if changed:
        return saved(request, f"The key is now version {changed.rating_key_version}.", here)
    about = (
        "There is no national key to red, amber, green and blue, so every paper prints the plan's own. The key before"
        " is kept, and papers of days before keep it."
    )
    trail = [("Key to ratings", here)]
    question = Question(
        heading="Change the key to ratings", button="Change it", here="plan", trail=trail, about=about
    )
    return ask(request, form, question)


@for_members(can_run_the_cycle)
def change_plan(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Change what a plan is called, its kind, its own words, its years and its board."""
    plan = the_plan(request)
    form = PlanDetailsForm(request.POST or None, plan=plan)
    changed = made(
        form,
        lambda _: operations.change_plan(by=request.member, plan=plan, **form.said()),
    )
    here = reverse("plan", args=[area_slug])
    if changed:
        return saved(request, f"Changed: {changed.name}.", here)
    trail = [("Plan", here + still(request))]
    question = Question(heading="Change the plan itself", button="Save", here="plan", trail=trail)
    return ask(request, form, question)
