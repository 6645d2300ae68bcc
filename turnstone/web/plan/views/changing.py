"""The page on which the programme office changes one action, a little at a time."""

from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse

from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_run_the_cycle
from turnstone.programme.people.queries import posts_as_at, posts_of
from turnstone.programme.plan import operations
from turnstone.programme.plan.queries import current_plan, find_action, milestones_to_do, words_of
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Change, Piece, Question, ask_pieces, made_of, piece_of, saved
from turnstone.web.plan.forms import changing as forms


@for_members(can_run_the_cycle)
def change_action(request: MemberRequest, area_slug: str, reference: str) -> HttpResponse:
    """Change one thing of an action, and go back to it."""
    plan = current_plan(request.member.area.id)
    action = find_action(request.member.area.id, reference, plan.pk) if plan else None
    if plan is None or action is None:
        raise Http404
    pieces, here = _pieces(request, action), reverse("action", args=[area_slug, reference])
    done = made_of(pieces)
    if done:
        return saved(request, f"Saved: {done.title.lower()}.", here)
    trail = [("Plan", reverse("plan", args=[area_slug])), (reference, here)]
    heading = f"Change {words_of(plan)['action']} {reference}"
    question = Question(heading=heading, button="", here="plan", trail=trail, about=action.text)
    return ask_pieces(request, pieces, question)


def _pieces(request: MemberRequest, action: Any) -> list[Piece]:
    posts, steps = posts_as_at(action.area_id, clock.now()), milestones_to_do(action.pk)
    of = request.member
    details = forms.DetailsForm(action=action, posts=posts, **piece_of(request, "details"))
    date = forms.DateForm(**piece_of(request, "date"))
    impact = forms.ImpactForm(action=action, **piece_of(request, "impact"))
    pieces = [
        Piece("details", "Its words and who answers for it", details, _details(request, action)),
        Piece(
            "date", "Move the due date", date, _to(operations.move_due_date, by=of, action=action), "Move it"
        ),
        Piece(
            "milestone",
            "Add a milestone",
            forms.MilestoneForm(**piece_of(request, "milestone")),
            _to(operations.add_milestone, by=of, action=action),
            "Add it",
        ),
        Piece(
            "evidence",
            "Add evidence",
            forms.EvidenceForm(**piece_of(request, "evidence")),
            _to(operations.add_evidence, by=of, action=action),
            "Add it",
        ),
        Piece("impact", "Judge its impact", impact, _to(operations.judge_impact, by=of, row=action)),
    ]
    return pieces if not steps else [*pieces[:3], _step_done(request, steps), *pieces[3:]]


def _details(request: MemberRequest, action: Any) -> Change:
    posts = {str(post.pk): post for post in posts_of(action.area_id)}

    def change(said: dict[str, Any]) -> Any:
        said |= {name: posts.get(said[name]) for name in ("lead", "accountable")}
        return operations.change_action(by=request.member, action=action, **said)

    return change


def _step_done(request: MemberRequest, steps: list[Any]) -> Piece:
    form = forms.MilestoneDoneForm(milestones=steps, **piece_of(request, "step-done"))

    def change(said: dict[str, Any]) -> Any:
        step = next(each for each in steps if str(each.pk) == said["milestone"])
        return operations.complete_milestone(by=request.member, milestone=step, on=said["on"])

    return Piece("step-done", "Mark a milestone done", form, change)


def _to(operation: Any, **known: Any) -> Change:
    return lambda said: operation(**known, **said)
