"""Make bodies, posts and people known, put one in the other, and say who leads what."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from turnstone.programme.audit import clock
from turnstone.programme.people import operations
from turnstone.programme.people.permissions import can_manage_people
from turnstone.programme.people.queries import (
    area_of,
    changes_to_post,
    organisations_of,
    people_of,
    posts_as_at,
    posts_of,
    seats_of,
)
from turnstone.programme.plan.operations import appoint_leads
from turnstone.programme.plan.queries import current_plan, find_workstream
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Question, ask, made, saved
from turnstone.web.people import presenters
from turnstone.web.people.forms import posts as forms


@for_members(can_manage_people)
def add_organisation(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Bring a body into the area."""
    area, form = area_of(request.member), forms.OrganisationForm(request.POST or None)
    added = made(form, lambda said: operations.add_organisation(by=request.member, area=area, **said))
    return _back(request, added) if added else ask(request, form, _adding(area_slug, "an organisation"))


@for_members(can_manage_people)
def add_post(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Make a post in a body."""
    area, bodies = area_of(request.member), organisations_of(request.member.area.id)
    form = forms.PostForm(request.POST or None, organisations=bodies)

    def add(said: dict[str, Any]) -> Any:
        said["organisation"] = _chosen(bodies, said["organisation"])
        return operations.add_post(by=request.member, area=area, **said)

    added = made(form, add)
    if added:
        return saved(
            request, f"Added {added}. Now say who holds it.", reverse("post", args=[area_slug, added.pk])
        )
    return ask(request, form, _adding(area_slug, "a post"))


@for_members(can_manage_people)
def add_person(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Make somebody known whom papers may name."""
    area, form = area_of(request.member), forms.PersonForm(request.POST or None)
    added = made(form, lambda said: operations.add_person(by=request.member, area=area, **said))
    return _back(request, added) if added else ask(request, form, _adding(area_slug, "a person"))


@for_members(can_manage_people)
def post(request: MemberRequest, area_slug: str, post_id: int) -> HttpResponse:
    """Show a post with all who held it, and put somebody in it."""
    area_id = request.member.area.id
    seat = next((each for each in seats_of(area_id) if each.id == post_id), None)
    if seat is None:
        raise Http404
    known, row = people_of(area_id), _chosen(posts_of(area_id), str(post_id))
    form = forms.AppointForm(request.POST or None, people=known)

    def appoint(said: dict[str, Any]) -> Any:
        person = _chosen(known, said["person"])
        return operations.appoint(by=request.member, post=row, person=person, starts_on=said["starts_on"])

    if made(form, appoint):
        return saved(request, "The appointment is in the record.", reverse("post", args=[area_slug, post_id]))
    page = {
        "post": presenters.post_page(seat, clock.today()),
        "form": form,
        "history": presenters.post_history(seat, changes_to_post(area_id, post_id)),
    }
    return render(request, "people/post.html", page)


@for_members(can_manage_people)
def leads(request: MemberRequest, area_slug: str, workstream_id: int) -> HttpResponse:
    """Say which posts lead a workstream."""
    plan = current_plan(request.member.area.id)
    found = find_workstream(plan.pk, workstream_id) if plan else None
    if found is None:
        raise Http404
    known = posts_as_at(found.area_id, clock.now())
    form = forms.LeadsForm(request.POST or None, workstream=found, posts=known)
    rows = posts_of(found.area_id)

    def change(said: dict[str, Any]) -> Any:
        chosen = {seat: _chosen(rows, number) for seat, number in said.items()}
        return appoint_leads(by=request.member, workstream=found, **chosen)

    if made(form, change):
        return saved(
            request, f"Saved the leads of {found.name}.", reverse("people", args=[area_slug]) + "#leads"
        )
    about = "A post leads, whoever holds it: when somebody leaves, the next holder leads on."
    heading = f"Who leads {found.name}?"
    return ask(request, form, _question(area_slug, heading, "Save", about))


def _back(request: MemberRequest, added: Any) -> HttpResponse:
    return saved(request, f"Added {added}.", reverse("people", args=[request.member.area.slug]))


def _chosen(rows: list[Any], number: str) -> Any:
    return next((row for row in rows if str(row.pk) == number), None)


def _adding(area_slug: str, what: str) -> Question:
    return _question(area_slug, f"Add {what}", "Add it")


def _question(area_slug: str, heading: str, button: str, about: str = "") -> Question:
    trail = [("People", reverse("people", args=[area_slug]))]
    return Question(heading=heading, button=button, here="people", trail=trail, about=about)
