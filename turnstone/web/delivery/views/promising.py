"""What the programme office writes of promises: what was said, and what became of it."""

from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse

from turnstone.programme.audit import clock
from turnstone.programme.delivery import operations
from turnstone.programme.delivery.queries import evidence_for_promise, find_promise
from turnstone.programme.delivery.rules import moves_from, state_of
from turnstone.programme.people.permissions import can_run_the_cycle
from turnstone.programme.plan.queries import actions_of, current_plan, outcomes_of
from turnstone.web.delivery.forms.promises import AnswerPromiseForm, PromiseForm
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Question, ask, made, saved


@for_members(can_run_the_cycle)
def make(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Write down a promise that was made in public."""
    plan = current_plan(request.member.area.id)
    if plan is None:
        raise Http404
    outcomes, actions = outcomes_of(plan.pk), actions_of(plan.pk)
    form = PromiseForm(request.POST or None, outcomes=outcomes, actions=actions)

    def promise(said: dict[str, Any]) -> Any:
        about = said.pop("about")
        said["outcome"] = next((each for each in outcomes if f"o{each.pk}" == about), None)
        said["action"] = next((each for each in actions if f"a{each.pk}" == about), None)
        return operations.make_promise(by=request.member, plan=plan, **said)

    if made(form, promise):
        words = "The promise is written down. It comes back when its day is past."
        return saved(request, words, reverse("promises", args=[area_slug]))
    question = Question(
        heading="Write down a promise", button="Keep it", here="cycles", trail=_trail(area_slug)
    )
    return ask(request, form, question)


@for_members(can_run_the_cycle)
def answer(request: MemberRequest, area_slug: str, promise_id: int) -> HttpResponse:
    """Say what became of a promise."""
    plan = current_plan(request.member.area.id)
    promise = find_promise(plan.pk, promise_id) if plan else None
    moves = moves_from(state_of(promise.answer, promise.due_on, clock.today())) if promise else ()
    if promise is None or not moves:
        raise Http404
    filed = evidence_for_promise(promise)
    can_file = bool(promise.action_id or promise.outcome_id)
    form = AnswerPromiseForm(request.POST or None, moves=moves, evidence=filed, can_file=can_file)

    def say(said: dict[str, Any]) -> Any:
        chosen = said.pop("evidence", "")
        proof = next((each for each in filed if str(each.pk) == chosen), None)
        return operations.answer_promise(by=request.member, promise=promise, evidence=proof, **said)

    if made(form, say):
        return saved(request, "The promise is answered.", reverse("promises", args=[area_slug]))
    due = f"{promise.due_on.day} {promise.due_on:%B %Y}"
    question = Question(
        heading="What became of this promise?",
        button="Save",
        here="cycles",
        trail=_trail(area_slug),
        about=f"“{promise.words}” It was promised for {due}.",
    )
    return ask(request, form, question)


def _trail(area_slug: str) -> list[tuple[str, str]]:
    rounds, promises = reverse("cycles", args=[area_slug]), reverse("promises", args=[area_slug])
    return [("Monthly rounds", rounds), ("Promises", promises)]
