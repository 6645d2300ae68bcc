"""What the programme office writes into the register of risks and issues."""

from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse

from turnstone.programme.audit import clock
from turnstone.programme.delivery import operations
from turnstone.programme.delivery.queries import find_risk
from turnstone.programme.people.permissions import can_run_the_cycle
from turnstone.programme.people.queries import posts_as_at, posts_of
from turnstone.programme.plan.queries import actions_of, current_plan
from turnstone.programme.scorecards.queries import measures_of
from turnstone.web.delivery.forms.risks import RiskForm
from turnstone.web.delivery.views.risk_pieces import pieces_of
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Question, ask, ask_pieces, made, made_of, saved


@for_members(can_run_the_cycle)
def raise_risk(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Raise a risk or an issue."""
    plan = current_plan(request.member.area.id)
    if plan is None:
        raise Http404
    form = RiskForm(
        request.POST or None,
        posts=posts_as_at(plan.area_id, clock.now()),
        actions=actions_of(plan.pk),
        measures=measures_of(plan.area_id),
    )

    def add(said: dict[str, Any]) -> Any:
        posts = {str(post.pk): post for post in posts_of(plan.area_id)}
        said["owner"] = posts.get(said["owner"])
        said |= {name: int(said[name] or 0) or None for name in ("likelihood", "severity", "review_every")}
        return operations.raise_risk(by=request.member, plan=plan, **said)

    raised = made(form, add)
    if raised:
        here = reverse("risk", args=[area_slug, raised.reference])
        return saved(
            request, f"{raised.reference} is in the register. Say what is being done about it.", here
        )
    trail = [("Risks and issues", reverse("risks", args=[area_slug]))]
    return ask(
        request, form, Question(heading="Add a risk or an issue", button="Add it", here="risks", trail=trail)
    )


@for_members(can_run_the_cycle)
def change_risk(request: MemberRequest, area_slug: str, reference: str) -> HttpResponse:
    """Change one thing of a risk or issue, and go back to it; a closed one can only be opened again."""
    plan = current_plan(request.member.area.id)
    risk = find_risk(plan.pk, reference) if plan else None
    if risk is None:
        raise Http404
    pieces, here = pieces_of(request, risk), reverse("risk", args=[area_slug, reference])
    done = made_of(pieces)
    if done:
        return saved(request, f"Saved: {done.title.lower()}.", here)
    trail = [("Risks and issues", reverse("risks", args=[area_slug])), (reference, here)]
    question = Question(heading=f"Change {reference}", button="", here="risks", trail=trail, about=risk.title)
    return ask_pieces(request, pieces, question)
