"""Why the area must do something: the mandates in force, what they ask for, and what has been released."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_run_the_cycle
from turnstone.programme.people.queries import area_of, organisations_of
from turnstone.programme.plan import operations
from turnstone.programme.plan.queries import (
    current_plan,
    find_mandate,
    mandates_as_at,
    requirements_of_mandate,
    words_of,
)
from turnstone.programme.plan.rules import DEFAULT_WORDS
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import (
    Change,
    Piece,
    Question,
    ask,
    ask_pieces,
    made,
    made_of,
    piece_of,
    saved,
)
from turnstone.web.kit.csv_file import csv_file
from turnstone.web.plan import presenters
from turnstone.web.plan.forms import mandates as forms


@for_members()
def mandates(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Show each mandate with its bodies and what it asks for."""
    area_id = request.member.area.id
    plan = current_plan(area_id)
    word = (words_of(plan) if plan else DEFAULT_WORDS)["requirement"]
    found = mandates_as_at(area_id, clock.now())
    page = {
        "page": presenters.mandates_page(found, clock.today(), word),
        "may_write": can_run_the_cycle(request.member),
        "has_plan": plan is not None,
        "word": word,
    }
    return render(request, "plan/mandates.html", page)


@for_members()
def mandates_csv(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Hand over what every mandate asks for, as a table."""
    rows = presenters.mandate_rows(mandates_as_at(request.member.area.id, clock.now()))
    return csv_file(f"{area_slug}-mandates-{clock.today()}.csv", presenters.MANDATE_HEADS, rows)


@for_members(can_run_the_cycle)
def add_mandate(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Add a mandate beside those that are there."""
    area, form = area_of(request.member), forms.MandateForm(request.POST or None)
    added = made(form, lambda said: operations.add_mandate(by=request.member, area=area, **said))
    if added:
        words = f"Added “{added.title}”. Say who has a part in it, and what it asks for."
        return saved(request, words, reverse("change_mandate", args=[area_slug, added.pk]))
    about = "Several may be in force at once: an inspection's outcome, a notice, a strategy of your own."
    return ask(request, form, _question(area_slug, "Add a mandate", "Add it", about))


@for_members(can_run_the_cycle)
def change_mandate(request: MemberRequest, area_slug: str, mandate: int) -> HttpResponse:
    """Say who has a part in a mandate, what is released from monitoring, and when it ends."""
    row = find_mandate(request.member.area.id, mandate)
    if row is None:
        raise Http404
    pieces = _pieces(request, row)
    done = made_of(pieces)
    if done:
        return saved(request, f"Saved: {done.title.lower()}.", reverse("mandates", args=[area_slug]))
    return ask_pieces(request, pieces, _question(area_slug, f"Change {row.title}", ""))


def _pieces(request: MemberRequest, mandate: Any) -> list[Piece]:
    asked = requirements_of_mandate(mandate.pk)
    watched = [each for each in asked if each.released_on is None]
    released = [each for each in asked if each.released_on]
    pieces = [_body(request, mandate)]
    if watched:
        form = forms.ReleaseForm(requirements=watched, **piece_of(request, "release"))
        change = _to_one_of(watched, operations.release_requirement, request)
        pieces.append(Piece("release", "Release one requirement from monitoring", form, change, "Release it"))
    if released:
        back = forms.RestoreForm(requirements=released, **piece_of(request, "restore"))
        change = _to_one_of(released, operations.restore_monitoring, request)
        pieces.append(Piece("restore", "Take back a release", back, change, "Monitor it again"))
    return [*pieces, _end(request, mandate)]


def _body(request: MemberRequest, mandate: Any) -> Piece:
    organisations = organisations_of(mandate.area_id)
    form = forms.BodyForm(organisations=organisations, **piece_of(request, "body"))

    def change(said: dict[str, Any]) -> Any:
        body = next(each for each in organisations if str(each.pk) == said["organisation"])
        return operations.add_mandate_body(
            by=request.member, mandate=mandate, organisation=body, part=said["part"]
        )

    return Piece("body", "Add a body and its part", form, change, "Add it")


def _to_one_of(rows: list[Any], operation: Any, request: MemberRequest) -> Change:
    def change(said: dict[str, Any]) -> Any:
        said["requirement"] = next(each for each in rows if str(each.pk) == said["requirement"])
        return operation(by=request.member, **said)

    return change


def _end(request: MemberRequest, mandate: Any) -> Piece:
    if mandate.ended_by:
        form = forms.ResumeForm(**piece_of(request, "resume"))
        change = _to(operations.resume_mandate, request, mandate)
        return Piece("resume", "Take back its end", form, change, "It binds again")
    asked = forms.EndForm(**piece_of(request, "end"))
    return Piece("end", "End the mandate", asked, _to(operations.end_mandate, request, mandate), "End it")


def _to(operation: Any, request: MemberRequest, mandate: Any) -> Change:
    return lambda said: operation(by=request.member, mandate=mandate, **said)


def _question(area_slug: str, heading: str, button: str, about: str = "") -> Question:
    trail = [("Mandates", reverse("mandates", args=[area_slug]))]
    return Question(heading=heading, button=button, here="plan", trail=trail, about=about)
