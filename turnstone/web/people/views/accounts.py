"""Let somebody in, and end what they may do."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from turnstone.programme.people import operations
from turnstone.programme.people.facts import AccountFacts
from turnstone.programme.people.permissions import can_manage_people
from turnstone.programme.people.queries import (
    accounts_of,
    area_of,
    changes_to_roles,
    people_of,
    roles_in_force,
)
from turnstone.programme.people.rules import Role
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Piece, Question, ask, made, made_of, piece_of, saved
from turnstone.web.people import presenters
from turnstone.web.people.forms.accounts import EndRoleForm, GiveRoleForm, InviteForm


@for_members(can_manage_people)
def invite(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Give somebody a role, and an account if they have none."""
    known, area = people_of(request.member.area.id), area_of(request.member)
    form = InviteForm(request.POST or None, people=known)

    def let_in(said: dict[str, Any]) -> Any:
        said |= {"role": Role(said["role"]), "person": _chosen(known, said["person"])}
        return operations.invite(by=request.member, area=area, **said)

    given = made(form, let_in)
    if given:
        here = reverse("account", args=[area_slug, given.account_id])
        return saved(request, f"{given.account} can ask for a link on the sign-in page now.", here)
    about = "They need no password: the sign-in page sends them a link that works once."
    trail = [("People", reverse("people", args=[area_slug]))]
    question = Question(heading="Invite somebody", button="Invite", here="people", trail=trail, about=about)
    return ask(request, form, question)


@for_members(can_manage_people)
def account(request: MemberRequest, area_slug: str, account_id: int) -> HttpResponse:
    """Show what somebody may do here, give them a role, and end one."""
    area_id = request.member.area.id
    facts = next((each for each in accounts_of(area_id) if each.id == account_id), None)
    if facts is None:
        raise Http404
    pieces = _pieces(request, area_slug, facts)
    done = made_of(pieces)
    if done:
        return saved(
            request, f"Saved: {done.title.lower()}.", reverse("account", args=[area_slug, account_id])
        )
    page = {
        "account": facts,
        "roles": presenters.roles_of(facts),
        "pieces": pieces,
        "form": next((piece.form for piece in pieces if piece.form.errors), None),
        "history": presenters.account_history(facts, changes_to_roles(area_id, account_id)),
    }
    return render(request, "people/account.html", page)


def _pieces(request: MemberRequest, area_slug: str, facts: AccountFacts) -> list[Piece]:
    area_id, by = request.member.area.id, request.member
    known, held = people_of(area_id), roles_in_force(area_id, facts.id)

    def give(said: dict[str, Any]) -> Any:
        said |= {"role": Role(said["role"]), "person": _chosen(known, said["person"])}
        return operations.invite(
            by=by, area=area_of(request.member), email=facts.email, name=facts.name, **said
        )

    def end(said: dict[str, Any]) -> Any:
        membership = _chosen(held, said.pop("role"))
        return operations.end_role(by=by, membership=membership, **said)

    giving = GiveRoleForm(people=known, **piece_of(request, "give"))
    ending = EndRoleForm(memberships=held, **piece_of(request, "end"))
    return [
        Piece("give", "Give a role", giving, give, "Give it"),
        *([Piece("end", "End a role", ending, end, "End it")] if held else []),
    ]


def _chosen(rows: list[Any], number: str) -> Any:
    return next((row for row in rows if str(row.pk) == number), None)
