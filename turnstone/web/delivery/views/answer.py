"""The short answer that a lead gives, and the way to the next one."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from turnstone.programme.delivery.operations import record_no_change, record_update
from turnstone.programme.delivery.queries import answers_in, open_cycle, updates_of
from turnstone.programme.people.facts import Member
from turnstone.programme.people.permissions import can_update_action
from turnstone.programme.plan.facts import ActionFacts, PlanFacts
from turnstone.programme.plan.queries import current_plan, find_action, plan_for
from turnstone.web.delivery import presenters
from turnstone.web.delivery.forms import UpdateForm
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.forms import attempt, attempt_or_say


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """An action with the round that asks about it; `row` and `cycle` are what operations want."""

    plan: PlanFacts
    action: ActionFacts
    row: Any
    cycle: Any


@for_members()
def update(request: MemberRequest, area_slug: str, reference: str) -> HttpResponse:
    """Ask how an action is going, and keep the answer."""
    asked = _asked(request.member, reference)
    if asked.cycle is None:
        return render(request, "delivery/no_cycle.html", {"reference": reference})
    earlier = updates_of(asked.action.id)
    form = UpdateForm(
        request.POST or None, plan=asked.plan, action=asked.action, given=_given(asked, earlier)
    )
    if request.method == "POST" and form.is_valid():
        said = form.said()
        if attempt(
            form, lambda: record_update(by=request.member, cycle=asked.cycle, action=asked.row, **said)
        ):
            return _on_to_the_next(request, asked)
    answers = answers_in(asked.cycle, asked.plan)
    page = presenters.update_page(asked.plan, asked.action, asked.cycle, earlier)
    left = presenters.left_words(answers.waiting_for(_list_of(request.member, asked)))
    return render(request, "delivery/update.html", {"form": form, "page": page, "left": left})


@for_members()
@require_POST
def no_change(request: MemberRequest, area_slug: str, reference: str) -> HttpResponse:
    """Keep that nothing changed, in one tap."""
    asked = _asked(request.member, reference)
    if asked.cycle is None:
        raise Http404
    if attempt_or_say(
        request, lambda: record_no_change(by=request.member, cycle=asked.cycle, action=asked.row)
    ):
        return _on_to_the_next(request, asked)
    return redirect("update", area_slug, reference)


def _asked(member: Member, reference: str) -> Asked:
    plan = current_plan(member.area.id)
    row = find_action(member.area.id, reference, plan.pk) if plan else None
    if plan is None or row is None or not can_update_action(member, row.lead_id):
        raise Http404
    facts = plan_for(member, plan.pk)
    action = next(each for each in facts.actions if each.id == row.pk)
    return Asked(plan=facts, action=action, row=row, cycle=open_cycle(plan.pk))


def _given(asked: Asked, earlier: list[Any]) -> Any:
    return next((each for each in earlier if each.cycle_id == asked.cycle.pk), None)


def _on_to_the_next(request: MemberRequest, asked: Asked) -> HttpResponse:
    """Go to the next action that waits: of one's own, or, for the office, of the same lead."""
    waiting = answers_in(asked.cycle, asked.plan).waiting_for(_list_of(request.member, asked))
    words = f"Saved {asked.action.reference}. {presenters.left_words(waiting)}"
    messages.success(request, words)
    after = presenters.next_after(asked.plan, asked.action, waiting)
    if after:
        return redirect("update", asked.plan.area_slug, after.reference)
    if request.member.posts:
        return redirect("home", asked.plan.area_slug)
    return redirect("cycle", asked.plan.area_slug, presenters.slug_of(asked.cycle))


def _list_of(member: Member, asked: Asked) -> frozenset[int]:
    lead = asked.action.lead
    if lead is None or lead.id in member.posts:
        return member.posts
    return frozenset({lead.id})
