"""Versions of the plan: what was put to whom, what each said, and what differs between two."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_run_the_cycle
from turnstone.programme.plan import operations
from turnstone.programme.plan.queries import approvals_of, find_version, versions_of
from turnstone.programme.plan.rules import ApprovalAnswer, VersionState
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
from turnstone.web.plan.choosing import keeping_to, plan_asked, still, the_plan, ways_to_others
from turnstone.web.plan.forms import versions as forms


@for_members()
def versions(request: MemberRequest, area_slug: str) -> HttpResponse:
    """List a plan's versions, the newest first, each with the chain of those who must agree it."""
    plan = plan_asked(request)
    found = versions_of(plan.pk, clock.now()) if plan else ()
    page = {
        "plan": plan,
        "versions": presenters.versions_page(found),
        "moments": presenters.moments_to_choose(found),
        "others": ways_to_others(request, plan.pk, "versions") if plan else (),
        "may_write": plan is not None and can_run_the_cycle(request.member),
        "still": still(request),
    }
    return render(request, "plan/versions.html", page)


@for_members()
def versions_csv(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Hand over each answer to each version, as a table."""
    rows = presenters.version_rows(versions_of(the_plan(request).pk, clock.now()))
    return csv_file(f"{area_slug}-versions-{clock.today()}.csv", presenters.VERSION_HEADS, rows)


@for_members(can_run_the_cycle)
def draw_version(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Give the plan as it stands now the name of a version."""
    plan, form = the_plan(request), forms.DrawForm(request.POST or None)
    drawn = made(form, lambda said: operations.draw_version(by=request.member, plan=plan, **said))
    if drawn:
        words = f"Version {drawn.name} is drawn. Say who must agree it."
        return saved(request, words, reverse("change_version", args=[area_slug, drawn.pk]))
    about = (
        f"A version is {plan.name} as it stands at this moment, under a name. Nothing is copied, and whatever changes"
        " later, the version still reads as it does now."
    )
    return ask(request, form, _question(request, "Draw a version", "Draw it", about))


@for_members(can_run_the_cycle)
def change_version(request: MemberRequest, area_slug: str, version: int) -> HttpResponse:
    """Put a version to those who must agree it, and write down what each says."""
    row = find_version(request.member.area.id, version)
    if row is None:
        raise Http404
    pieces = _pieces(request, row)
    done = made_of(pieces)
    if done:
        return saved(request, f"Saved: {done.title.lower()}.", _back_to(row, area_slug))
    about = row.what_changed or f"The first version of {row.plan.name}."
    if not pieces:
        about = "Nothing is left to do with this version: draw another when the plan has changed."
    return ask_pieces(request, pieces, _question(request, f"Version {row.name}", "", about))


def _back_to(version: Any, area_slug: str) -> str:
    return f"{reverse('versions', args=[area_slug])}{keeping_to(version.plan)}#version-{version.pk}"


def _pieces(request: MemberRequest, version: Any) -> list[Piece]:
    if version.state == VersionState.DRAFT:
        form = forms.SubmitForm(**piece_of(request, "submit"))

        def submit(said: dict[str, Any]) -> Any:
            return operations.submit_version(by=request.member, version=version, **said)

        return [Piece("submit", "Put it to those who must agree it", form, submit, "Submit it")]
    return [*_answer(request, version), *_condition(request, version)]


def _answer(request: MemberRequest, version: Any) -> list[Piece]:
    waiting = [each for each in approvals_of(version.pk) if each.answer == ApprovalAnswer.WAITING]
    if version.state != VersionState.SUBMITTED or not waiting:
        return []
    form = forms.AnswerForm(approvals=waiting, **piece_of(request, "answer"))
    change = _to_one_of(waiting, operations.answer_approval, request)
    return [Piece("answer", "Write down an answer", form, change)]


def _condition(request: MemberRequest, version: Any) -> list[Piece]:
    waiting = [
        each
        for each in approvals_of(version.pk)
        if each.answer == ApprovalAnswer.ON_CONDITION and each.condition_met_on is None
    ]
    if not waiting:
        return []
    form = forms.ConditionForm(approvals=waiting, **piece_of(request, "condition"))
    change = _to_one_of(waiting, operations.meet_condition, request)
    return [Piece("condition", "Write down that a condition is met", form, change)]


def _to_one_of(rows: list[Any], operation: Any, request: MemberRequest) -> Change:
    def change(said: dict[str, Any]) -> Any:
        said["approval"] = next(each for each in rows if str(each.pk) == said["approval"])
        return operation(by=request.member, **said)

    return change


def _question(request: MemberRequest, heading: str, button: str, about: str = "") -> Question:
    back = reverse("versions", args=[request.member.area.slug]) + still(request)
    return Question(heading=heading, button=button, here="plan", trail=[("Versions", back)], about=about)
