"""What the programme office writes into the register of risks and issues."""

from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse

from turnstone.programme.audit import clock
from turnstone.programme.delivery import operations
from turnstone.programme.delivery.queries import find_risk, mitigations_to_do
from turnstone.programme.people.permissions import can_run_the_cycle
from turnstone.programme.people.queries import posts_as_at, posts_of
from turnstone.programme.plan.queries import actions_of, current_plan
from turnstone.web.delivery.forms import risks as forms
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Piece, Question, ask, ask_pieces, made, made_of, piece_of, saved


@for_members(can_run_the_cycle)
def raise_risk(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Raise a risk or an issue."""
    plan = current_plan(request.member.area.id)
    if plan is None:
        raise Http404
    known = posts_as_at(plan.area_id, clock.now())
    form = forms.RiskForm(request.POST or None, posts=known, actions=actions_of(plan.pk))

    def add(said: dict[str, Any]) -> Any:
        said["owner"] = _post(plan.area_id, said["owner"])
        said |= {name: int(said[name]) if said[name] else None for name in ("likelihood", "severity")}
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
    """Change one thing of an open risk or issue, and go back to it."""
    plan = current_plan(request.member.area.id)
    risk = find_risk(plan.pk, reference) if plan else None
    if risk is None or risk.closed_on:
        raise Http404
    pieces, here = _pieces(request, risk), reverse("risk", args=[area_slug, reference])
    done = made_of(pieces)
    if done:
        return saved(request, f"Saved: {done.title.lower()}.", here)
    trail = [("Risks and issues", reverse("risks", args=[area_slug])), (reference, here)]
    question = Question(heading=f"Change {reference}", button="", here="risks", trail=trail, about=risk.title)
    return ask_pieces(request, pieces, question)


def _pieces(request: MemberRequest, risk: Any) -> list[Piece]:
    by, posts = request.member, posts_as_at(risk.area_id, clock.now())
    doing = mitigations_to_do(risk.pk)

    def add(said: dict[str, Any]) -> Any:
        said["owner"] = _post(risk.area_id, said["owner"])
        return operations.add_mitigation(by=by, risk=risk, **said)

    def finish(said: dict[str, Any]) -> Any:
        row = next(each for each in doing if str(each.pk) == said["mitigation"])
        return operations.complete_mitigation(by=by, mitigation=row, on=said["on"])

    def review(said: dict[str, Any]) -> Any:
        said |= {name: int(said[name]) for name in ("likelihood", "severity")}
        return operations.review_risk(by=by, risk=risk, **said)

    begun = forms.MitigationForm(posts=posts, **piece_of(request, "mitigation"))
    done = forms.MitigationDoneForm(mitigations=doing, **piece_of(request, "mitigation-done"))
    score = forms.ReviewForm(risk=risk, **piece_of(request, "review"))
    close = forms.CloseRiskForm(**piece_of(request, "close"))
    return [
        Piece("mitigation", "Add what is being done", begun, add, "Add it"),
        *([Piece("mitigation-done", "Mark something done", done, finish)] if doing else []),
        Piece("review", "Score it again", score, review),
        Piece(
            "close",
            "Close it",
            close,
            lambda said: operations.close_risk(by=by, risk=risk, **said),
            "Close it",
        ),
    ]


def _post(area_id: int, number: str) -> Any:
    return next((post for post in posts_of(area_id) if str(post.pk) == number), None)
