"""Themes added, changed and ended, and suggestions asked for."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from turnstone.programme.people.permissions import can_run_voice
from turnstone.programme.people.queries import area_of
from turnstone.programme.plan.queries import current_plan, outcomes_of, requirements_in
from turnstone.programme.voice import operations
from turnstone.programme.voice.queries import find_theme
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Piece, Question, ask, ask_pieces, made, made_of, piece_of, saved
from turnstone.web.voice.forms.themes import ChangeThemeForm, EndThemeForm, ThemeForm
from turnstone.web.voice.suggesting import begin_suggesting


@for_members(can_run_voice)
def add(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Add a theme to the register."""
    form = ThemeForm(request.POST or None, **_offered(request))
    area = area_of(request.member)
    theme = made(
        form, lambda said: operations.add_theme(by=request.member, area=area, **_rows(request, said))
    )
    if theme:
        begin_suggesting(area.pk)
        return saved(request, f"“{theme.name}” is in the register.", _page(area_slug, theme.slug))
    about = "Suggestions for comments that nobody has read are made anew with it."
    question = Question(
        heading="Add a theme",
        button="Add it",
        here="voice",
        trail=[("Themes", _home(area_slug))],
        about=about,
    )
    return ask(request, form, question)


@for_members(can_run_voice)
def change(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Say anew what a theme is, end it, or take it up again."""
    theme = find_theme(request.member.area.id, slug)
    if theme is None:
        raise Http404
    pieces = _pieces(request, theme)
    done = made_of(pieces)
    if done:
        begin_suggesting(theme.area_id)
        return saved(request, f"Saved: {done.title.lower()}.", _page(area_slug, slug))
    trail = [("Themes", _home(area_slug)), (theme.name, _page(area_slug, slug))]
    question = Question(heading=f"Change “{theme.name}”", button="", here="voice", trail=trail)
    return ask_pieces(request, pieces, question)


@for_members(can_run_voice)
@require_POST
def suggest(request: MemberRequest, area_slug: str) -> HttpResponseBase:
    """Have themes suggested anew for the comments that nobody has read."""
    begin_suggesting(request.member.area.id)
    messages.success(
        request, "Suggestions are being made anew; they stand beside each comment when you read it."
    )
    return redirect("themes", area_slug)


def _pieces(request: MemberRequest, theme: Any) -> list[Piece]:
    known = {
        "name": theme.name,
        "kind": theme.kind,
        "about": theme.about,
        "like": theme.like,
        "requirement": theme.requirement_id or "",
        "outcome": theme.outcome_id or "",
    }
    by = request.member
    end = operations.end_theme if theme.ended_on is None else operations.reopen_theme
    return [
        Piece(
            "change",
            "What it is",
            ChangeThemeForm(**piece_of(request, "change"), **_offered(request), initial=known),
            lambda said: operations.change_theme(by=by, theme=theme, **_rows(request, said)),
            is_open=True,
        ),
        Piece(
            "end",
            "End it" if theme.ended_on is None else "Take it up again",
            EndThemeForm(**piece_of(request, "end")),
            lambda said: end(by=by, theme=theme, **said),
            button="End it" if theme.ended_on is None else "Take it up again",
        ),
    ]


def _offered(request: MemberRequest) -> dict[str, Any]:
    area_id = request.member.area.id
    plan = current_plan(area_id)
    return {
        "requirements": [
            (row.pk, f"{row.reference} {row.families_words or row.finding[:80]}")
            for row in requirements_in(area_id)
        ],
        "outcomes": [
            (row.pk, f"{row.reference} {row.text[:80]}") for row in (outcomes_of(plan.pk) if plan else ())
        ],
    }


def _rows(request: MemberRequest, said: dict[str, Any]) -> dict[str, Any]:
    """Turn numbers into the rows of this area that they name."""
    area_id = request.member.area.id
    plan = current_plan(area_id)
    outcomes = outcomes_of(plan.pk) if plan else []
    return said | {
        "requirement": _named(requirements_in(area_id), said["requirement"]),
        "outcome": _named(outcomes, said["outcome"]),
    }


def _named(rows: Any, number: str) -> Any:
    return next((row for row in rows if str(row.pk) == number), None)


def _home(area_slug: str) -> str:
    return reverse("themes", args=[area_slug])


def _page(area_slug: str, slug: str) -> str:
    return reverse("theme", args=[area_slug, slug])
