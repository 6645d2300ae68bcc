"""The page on which the programme office changes one action, a little at a time."""

from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse

from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_run_the_cycle
from turnstone.programme.people.queries import posts_as_at, posts_of
from turnstone.programme.plan import operations
from turnstone.programme.plan.queries import (
    actions_of,
    date_request_of,
    evidence_of,
    find_action,
    milestones_to_do,
    needs_of,
    words_of,
)
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Change, Piece, Question, ask_pieces, made_of, piece_of, saved
from turnstone.web.plan.choosing import plan_asked, still
from turnstone.web.plan.forms import changing as forms
from turnstone.web.plan.forms.criteria import CriteriaForm
from turnstone.web.plan.forms.dates import DateForm, WhyForm
from turnstone.web.plan.forms.milestones import MilestoneForm, TakeActionOutForm


@for_members(can_run_the_cycle)
def change_action(request: MemberRequest, area_slug: str, reference: str) -> HttpResponse:
    """Change one thing of an action, and go back to it."""
    plan = plan_asked(request)
    action = find_action(request.member.area.id, reference, plan.pk) if plan else None
    if plan is None or action is None:
        raise Http404
    pieces, here = _pieces(request, action), reverse("action", args=[area_slug, reference]) + still(request)
    done = made_of(pieces)
    if done:
        return saved(request, _said(done, action), here)
    trail = [("Plan", reverse("plan", args=[area_slug]) + still(request)), (reference, here)]
    heading = f"Change {words_of(plan)['action']} {reference}"
    question = Question(heading=heading, button="", here="plan", trail=trail, about=action.text)
    return ask_pieces(request, pieces, question)


def _said(done: Piece, action: Any) -> str:
    asked = date_request_of(action.pk) if done.key == "date" else None
    return f"Asked; waits for {asked.waits_for}." if asked else f"Saved: {done.title.lower()}."


def _pieces(request: MemberRequest, action: Any) -> list[Piece]:
    of = request.member
    if action.withdrawn_on:
        form = WhyForm(**piece_of(request, "put-back"))
        back = _to(operations.restore_action, by=of, action=action)
        return [Piece("put-back", "Put it back into the plan", form, back, "Put it back")]
    details = forms.DetailsForm(
        action=action, posts=posts_as_at(action.area_id, clock.now()), **piece_of(request, "details")
    )
    evidence = forms.EvidenceForm(**piece_of(request, "evidence"))
    impact = forms.ImpactForm(action=action, **piece_of(request, "impact"))
    add_evidence = _to(operations.add_evidence, by=of, action=action)
    return [
        Piece("details", "Its words and who answers for it", details, _details(request, action)),
        *_dated(request, action),
        Piece("evidence", "Add evidence", evidence, add_evidence, "Add it"),
        *_criteria(request, action),
        Piece("impact", "Judge its impact", impact, _to(operations.judge_impact, by=of, row=action)),
        *_needs(request, action),
        _take_out(request, action),
    ]


def _details(request: MemberRequest, action: Any) -> Change:
    posts = {str(post.pk): post for post in posts_of(action.area_id)}

    def change(said: dict[str, Any]) -> Any:
        said |= {name: posts.get(said[name]) for name in ("lead", "accountable")}
        return operations.change_action(by=request.member, action=action, **said)

    return change


def _dated(request: MemberRequest, action: Any) -> list[Piece]:
    of, steps = request.member, milestones_to_do(action.pk)
    date = DateForm(plan=action.plan, **piece_of(request, "date"))
    milestone = MilestoneForm(**piece_of(request, "milestone"))
    move = _to(operations.move_due_date, by=of, action=action)
    add = _to(operations.add_milestone, by=of, action=action)
    return [
        Piece("date", "Move the due date", date, move, "Move it"),
        Piece("milestone", "Add a milestone", milestone, add, "Add it"),
        *([_step_done(request, steps)] if steps else []),
    ]


def _step_done(request: MemberRequest, steps: list[Any]) -> Piece:
    form = forms.MilestoneDoneForm(milestones=steps, **piece_of(request, "step-done"))

    def change(said: dict[str, Any]) -> Any:
        step = _chosen(steps, said["milestone"])
        return operations.complete_milestone(by=request.member, milestone=step, on=said["on"])

    return Piece("step-done", "Mark a milestone done", form, change)


def _criteria(request: MemberRequest, action: Any) -> list[Piece]:
    """Ask whether the success criteria are met, or take that back."""
    of = request.member
    if not action.success_criteria.strip():
        return []
    if action.criteria_met_on:
        form, back = (
            WhyForm(**piece_of(request, "unmet")),
            _to(operations.unmeet_criteria, by=of, action=action),
        )
        return [Piece("unmet", "Take back that its success criteria are met", form, back, "Take it back")]
    proofs = evidence_of(of, action.pk)

    def meet(said: dict[str, Any]) -> Any:
        evidence = _chosen(proofs, said["evidence"])
        return operations.meet_criteria(by=of, action=action, on=said["on"], evidence=evidence)

    asked = CriteriaForm(proofs=proofs, **piece_of(request, "criteria"))
    return [Piece("criteria", "Say that its success criteria are met", asked, meet)]


def _needs(request: MemberRequest, action: Any) -> list[Piece]:
    """Offer what it may wait for; a loop is refused by name, for the office may mean to turn one round."""
    needs = needs_of(action.pk)
    known = {action.pk, *(each.needed_id for each in needs)}
    others = [each for each in actions_of(action.plan_id) if each.pk not in known and not each.withdrawn_on]
    return [
        *([_need(request, action, others)] if others else []),
        *([_need_no_more(request, needs)] if needs else []),
    ]


def _need(request: MemberRequest, action: Any, others: list[Any]) -> Piece:
    form = forms.NeedForm(others=others, **piece_of(request, "need"))

    def change(said: dict[str, Any]) -> Any:
        needed = _chosen(others, said["needed"])
        return operations.add_dependency(by=request.member, action=action, needed=needed)

    return Piece("need", "Say what it waits for", form, change)


def _need_no_more(request: MemberRequest, needs: list[Any]) -> Piece:
    form = forms.NeedNoMoreForm(needs=needs, **piece_of(request, "need-no-more"))

    def change(said: dict[str, Any]) -> Any:
        need = _chosen(needs, said["need"])
        return operations.remove_dependency(by=request.member, dependency=need, why=said["why"])

    return Piece("need-no-more", "Say what it no longer waits for", form, change)


def _take_out(request: MemberRequest, action: Any) -> Piece:
    form = TakeActionOutForm(**piece_of(request, "take-out"))
    change = _to(operations.withdraw_action, by=request.member, action=action)
    return Piece("take-out", "Take it out of the plan", form, change, "Take it out")


def _chosen(rows: list[Any], key: str) -> Any:
    return next(each for each in rows if str(each.pk) == key)


def _to(operation: Any, **known: Any) -> Change:
    return lambda said: operation(**known, **said)
