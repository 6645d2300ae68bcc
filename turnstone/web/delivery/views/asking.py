"""Asking those who have not answered, and withdrawing what was sent."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from turnstone.programme.audit import clock
from turnstone.programme.delivery.operations.asking import revoke_all_of, revoke_request
from turnstone.programme.delivery.queries import find_cycle
from turnstone.programme.delivery.queries.asking import asking_in, find_request, requests_in
from turnstone.programme.people.facts import Member
from turnstone.programme.people.permissions import can_run_the_cycle
from turnstone.programme.plan.queries import current_plan
from turnstone.web.delivery.forms.asking import WithdrawForm
from turnstone.web.delivery.presenters.asking import asking_page
from turnstone.web.delivery.reminders import post_letter, queue_letter
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Question, ask, made, saved
from turnstone.web.kit.formats import count
from turnstone.web.kit.jobs import unfinished


@for_members(can_run_the_cycle)
def ask_for_updates(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Show who will get what, send it when told to, and show what became of it."""
    cycle = _round(request.member, slug)
    asking = asking_in(cycle)
    being_sent = {each["person_id"] for each in unfinished(post_letter, cycle_id=cycle.pk)}
    if request.method == "POST":
        letters = [each for each in asking.letters if each.person_id not in being_sent]
        for letter in letters:
            queue_letter(cycle.pk, letter.person_id, request.build_absolute_uri("/"), request.member)
        if letters:
            messages.success(request, f"{count(len(letters), 'email')} queued; what became of each is below.")
        return redirect("ask_for_updates", area_slug, slug)
    page = asking_page(area_slug, cycle, asking, requests_in(cycle.pk), being_sent, clock.now())
    return render(request, "delivery/asking.html", {"page": page})


@for_members(can_run_the_cycle)
def withdraw_link(request: MemberRequest, area_slug: str, slug: str, request_id: int) -> HttpResponse:
    """Withdraw one link before it is used."""
    found = find_request(_round(request.member, slug).pk, request_id)
    if found is None:
        raise Http404
    form = WithdrawForm(request.POST or None)
    if made(form, lambda said: revoke_request(by=request.member, request=found, why=said["why"])):
        return saved(request, "The link is withdrawn.", _asking(area_slug, slug))
    about = f"It was sent to {found.person.name} and opens the update of {found.action.reference}."
    return ask(
        request, form, _question(area_slug, slug, "Withdraw the link for " + found.action.reference, about)
    )


@for_members(can_run_the_cycle)
def withdraw_links(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Withdraw every link of a round that is still open."""
    cycle = _round(request.member, slug)
    form = WithdrawForm(request.POST or None)
    if made(form, lambda said: revoke_all_of(by=request.member, cycle=cycle, why=said["why"])):
        return saved(request, "The links are withdrawn.", _asking(area_slug, slug))
    about = "No link that was sent for this round will open any more. What was answered stays."
    return ask(request, form, _question(area_slug, slug, "Withdraw every link of this round", about))


def _round(member: Member, slug: str) -> Any:
    plan = current_plan(member.area.id)
    cycle = find_cycle(member.area.id, slug, plan.pk) if plan else None
    if cycle is None:
        raise Http404
    return cycle


def _asking(area_slug: str, slug: str) -> str:
    return reverse("ask_for_updates", args=[area_slug, slug])


def _question(area_slug: str, slug: str, heading: str, about: str) -> Question:
    trail = (
        ("Monthly rounds", reverse("cycles", args=[area_slug])),
        ("Ask for updates", _asking(area_slug, slug)),
    )
    return Question(heading=heading, button="Withdraw", here="cycles", trail=trail, about=about)
