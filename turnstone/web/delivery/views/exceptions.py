"""What the programme office reports as off course in a round."""

from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse

from turnstone.programme.audit import clock
from turnstone.programme.delivery import operations
from turnstone.programme.delivery.queries import find_cycle
from turnstone.programme.people.permissions import can_run_the_cycle
from turnstone.programme.people.queries import posts_as_at, posts_of
from turnstone.programme.plan.queries import current_plan, outcomes_of, rating_key_of, workstreams_of
from turnstone.web.delivery.forms.exceptions import ExceptionForm
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Question, ask, made, saved


@for_members(can_run_the_cycle)
def add(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Report something off course, with the outcomes that it is about."""
    plan = current_plan(request.member.area.id)
    cycle = find_cycle(request.member.area.id, slug, plan.pk) if plan else None
    if plan is None or cycle is None:
        raise Http404
    workstreams, outcomes = workstreams_of(plan.pk), outcomes_of(plan.pk)
    form = ExceptionForm(
        request.POST or None,
        workstreams=workstreams,
        outcomes=outcomes,
        posts=posts_as_at(plan.area_id, clock.now()),
        rating_key=rating_key_of(plan),
        initial=request.GET.dict(),
    )

    def report(said: dict[str, Any]) -> Any:
        said["workstream"] = next(each for each in workstreams if str(each.pk) == said["workstream"])
        said["outcomes"] = tuple(each for each in outcomes if str(each.pk) in said["outcomes"])
        said["owner"] = next((post for post in posts_of(plan.area_id) if str(post.pk) == said["owner"]), None)
        return operations.add_exception(by=request.member, cycle=cycle, **said)

    here = reverse("cycle", args=[area_slug, slug])
    line = made(form, report)
    if line:
        return saved(request, "Saved.", f"{here}#off-{line.workstream_id}")
    trail = [("Monthly rounds", reverse("cycles", args=[area_slug])), (str(cycle), here)]
    question = Question(heading="Report something off course", button="Add it", here="cycles", trail=trail)
    return ask(request, form, question)
