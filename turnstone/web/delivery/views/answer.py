"""The short answer that a lead gives, and the way to the next one."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from turnstone.programme.delivery.operations import record_no_change, record_update
from turnstone.programme.delivery.queries import (
    about_an_answer,
    open_cycle,
    updates_of,
    waiting_in,
)
from turnstone.programme.delivery.rules import propose_as_said
from turnstone.programme.people.facts import Member
from turnstone.programme.people.permissions import can_update_action
from turnstone.programme.plan.queries import current_plan, evidence_of, find_action, rating_key_of, words_of
from turnstone.web.delivery import presenters
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.answering import UpdateForm
from turnstone.web.kit.forms import attempt, attempt_or_say
from turnstone.web.kit.ruling import Ruled


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """An action with its plan and the round that asks about it, as operations want them."""

    plan: Any
    action: Any
    cycle: Any


@for_members()
def update(request: MemberRequest, area_slug: str, reference: str) -> HttpResponse:
    """Ask how an action is going, and keep the answer."""
    asked = _asked(request.member, reference)
    if asked.cycle is None:
        return render(request, "delivery/no_cycle.html", {"reference": reference})
    earlier = updates_of(asked.action.pk)
    given = next((each for each in earlier if each.cycle_id == asked.cycle.pk), None)
    form = UpdateForm(
        request.POST or None,
        rating_key=rating_key_of(asked.plan),
        before=asked.action,
        given=given,
        ruled=_ruled(request.member, asked),
    )
    if request.method == "POST" and form.is_valid():
        change = partial(
            record_update, by=request.member, cycle=asked.cycle, action=asked.action, **form.said()
        )
        if attempt(form, change):
            return _on_to_the_next(request, asked)
        asked.action.refresh_from_db()
    page = presenters.update_page(words_of(asked.plan), asked.action, asked.cycle, earlier)
    left = presenters.left_words(waiting_in(asked.cycle, _list_of(request.member, asked)))
    return render(request, "delivery/update.html", {"form": form, "page": page, "left": left})


@for_members()
@require_POST
def no_change(request: MemberRequest, area_slug: str, reference: str) -> HttpResponse:
    """Keep that nothing changed, in one tap."""
    asked = _asked(request.member, reference)
    if asked.cycle is None:
        raise Http404
    change = partial(record_no_change, by=request.member, cycle=asked.cycle, action=asked.action)
    if attempt_or_say(request, change):
        return _on_to_the_next(request, asked)
    return redirect("update", area_slug, reference)


def _asked(member: Member, reference: str) -> Asked:
    plan = current_plan(member.area.id)
    action = find_action(member.area.id, reference, plan.pk) if plan else None
    if plan is None or action is None or not can_update_action(member, action.lead_id):
        raise Http404
    return Asked(plan=plan, action=action, cycle=open_cycle(plan.pk))


def _ruled(member: Member, asked: Asked) -> Ruled:
    action, key = asked.action, rating_key_of(asked.plan)
    return Ruled(
        reference=action.reference,
        key=key,
        is_unmet=bool(action.success_criteria.strip()) and action.criteria_met_on is None,
        propose=partial(propose_as_said, about_an_answer(action, action.status), key),
        proofs=evidence_of(member, action.pk),
        chosen=action.confidence_evidence_id,
    )


def _on_to_the_next(request: MemberRequest, asked: Asked) -> HttpResponse:
    """Go to the next action that waits: of one's own, or, for the office, of the same lead."""
    slug = request.member.area.slug
    waiting = waiting_in(asked.cycle, _list_of(request.member, asked))
    messages.success(request, f"Saved {asked.action.reference}. {presenters.left_words(waiting)}")
    if waiting:
        return redirect("update", slug, presenters.next_after(asked.action.reference, waiting))
    if request.member.posts:
        return redirect("home", slug)
    return redirect("cycle", slug, presenters.slug_of(asked.cycle))


def _list_of(member: Member, asked: Asked) -> frozenset[int]:
    lead = asked.action.lead_id
    return member.posts if lead is None or lead in member.posts else frozenset({lead})
