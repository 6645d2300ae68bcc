"""The page on which the programme office changes one milestone."""

from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse

from turnstone.programme.people.permissions import can_run_the_cycle
from turnstone.programme.plan import operations
from turnstone.programme.plan.queries import date_request_of, find_action, find_milestone
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Piece, Question, ask_pieces, made_of, piece_of, saved
from turnstone.web.plan.choosing import plan_asked, still
from turnstone.web.plan.forms.dates import DateForm, WhyForm
from turnstone.web.plan.forms.milestones import KeyForm, ReachedForm, TakeOutForm


@for_members(can_run_the_cycle)
def change_milestone(
    request: MemberRequest, area_slug: str, reference: str, milestone_id: int
) -> HttpResponse:
    """Change one thing of a milestone, and go back to its action."""
    plan = plan_asked(request)
    action = find_action(request.member.area.id, reference, plan.pk) if plan else None
    step = find_milestone(action.pk, milestone_id) if action else None
    if step is None:
        raise Http404
    pieces, here = _pieces(request, step), reverse("action", args=[area_slug, reference]) + still(request)
    done = made_of(pieces)
    if done:
        asked = date_request_of(step.action_id, step.pk) if done.key == "date" else None
        words = f"Asked; waits for {asked.waits_for}." if asked else f"Saved: {done.title.lower()}."
        return saved(request, words, f"{here}#milestones")
    trail = [("Plan", reverse("plan", args=[area_slug]) + still(request)), (reference, here)]
    question = Question(heading="Change a milestone", button="", here="plan", trail=trail, about=step.text)
    return ask_pieces(request, pieces, question)


def _pieces(request: MemberRequest, step: Any) -> list[Piece]:
    def piece(key: str, title: str, form: Any, operation: Any, button: str = "Save", **more: Any) -> Piece:
        asked = form(**more, **piece_of(request, key))
        return Piece(
            key, title, asked, lambda said: operation(by=request.member, milestone=step, **said), button
        )

    if step.withdrawn_on:
        return [piece("put-back", "Put it back", WhyForm, operations.restore_milestone, "Put it back")]
    key = piece("key", "Say whether it is key", KeyForm, operations.mark_key, milestone=step)
    if step.done_on:
        return [piece("reopen", "It was not reached after all", WhyForm, operations.reopen_milestone), key]
    return [
        piece("reached", "It was reached", ReachedForm, operations.complete_milestone),
        piece("date", "Move its date", DateForm, operations.move_milestone, "Move it", plan=step.action.plan),
        key,
        piece(
            "take-out", "Take it out of the plan", TakeOutForm, operations.withdraw_milestone, "Take it out"
        ),
    ]
