"""What the parent carer forum says beside each outcome: for all to read, and for its own account to write."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_sign_for_the_forum
from turnstone.programme.plan.queries import current_plan, plan_as_at
from turnstone.programme.publications.rules import Audience
from turnstone.programme.voice import operations
from turnstone.programme.voice.queries import (
    changes_to_statement,
    heard_as_at,
    outcome_for_the_forum,
    statement_beside,
    statements_so_far,
)
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Question, ask, made, saved
from turnstone.web.voice.forms.replies import StatementForm, TakeBackForm
from turnstone.web.voice.presenters.replies_forum import (
    earlier_words,
    statement_history,
    statement_row,
    statement_rows,
)


@for_members()
def statements(request: MemberRequest, area_slug: str) -> HttpResponse:
    """List the outcomes of the plan, each with what the forum says, or that it says nothing."""
    area_id, now = request.member.area.id, clock.now()
    row = current_plan(area_id)
    plan = plan_as_at(row.pk, now) if row else None
    rows = statement_rows(plan, heard_as_at(area_id, now, Audience.BOARD)) if plan else ()
    page = {"rows": rows, "may_sign": can_sign_for_the_forum(request.member)}
    return render(request, "voice/forum.html", page)


@for_members()
def statement(request: MemberRequest, area_slug: str, outcome_id: int) -> HttpResponse:
    """Show one outcome with the forum's statement, and all that it said before."""
    outcome, now = _find(request, outcome_id), clock.now()
    plan = plan_as_at(outcome.plan_id, now)
    heard = heard_as_at(outcome.area_id, now, Audience.BOARD)
    page = {
        "row": statement_row(plan, plan.outcome(outcome.pk), heard),
        "outcome_id": outcome.pk,
        "may_sign": can_sign_for_the_forum(request.member),
        "before": earlier_words(statements_so_far(outcome.area_id, outcome.pk), heard, outcome.pk),
        "history": statement_history(changes_to_statement(outcome.area_id, outcome.pk)),
    }
    return render(request, "voice/forum_statement.html", page)


@for_members(can_sign_for_the_forum)
def write_statement(request: MemberRequest, area_slug: str, outcome_id: int) -> HttpResponse:
    """Write what the forum says beside an outcome."""
    outcome = _find(request, outcome_id)
    now = statement_beside(outcome.pk)
    initial = {"words": now.words, "signed_by": now.signed_by} if now else {}
    form = StatementForm(request.POST or None, initial=initial)
    if made(form, lambda said: operations.make_statement(by=request.member, outcome=outcome, **said)):
        words = "The forum's statement stands. Every paper and page that tells of this prints it."
        return saved(request, words, _page(area_slug, outcome.pk))
    about = (
        f"{outcome.reference} {outcome.families_words or outcome.text}: say what the forum sees, in its own"
        " words. Nobody else can write here or change it, and everyone may read it."
    )
    return ask(request, form, _question(area_slug, outcome, "What the forum says", "Sign it", about))


@for_members(can_sign_for_the_forum)
def take_back_statement(request: MemberRequest, area_slug: str, outcome_id: int) -> HttpResponse:
    """Take the forum's statement back."""
    outcome = _find(request, outcome_id)
    now = statement_beside(outcome.pk)
    if now is None:
        raise Http404
    form = TakeBackForm(request.POST if request.method == "POST" else None)
    if made(form, lambda said: operations.take_back_statement(by=request.member, statement=now, **said)):
        words = "The statement is taken back. From now on papers and pages print “not provided”."
        return saved(request, words, _page(area_slug, outcome.pk))
    return ask(request, form, _question(area_slug, outcome, "Take the statement back", "Take it back", ""))


def _find(request: MemberRequest, outcome_id: int) -> Any:
    outcome = outcome_for_the_forum(request.member.area.id, outcome_id)
    if outcome is None:
        raise Http404
    return outcome


def _question(area_slug: str, outcome: Any, heading: str, button: str, about: str) -> Question:
    trail = [
        ("Families’ voice", reverse("events", args=[area_slug])),
        ("The forum’s statements", reverse("forum_statements", args=[area_slug])),
        (outcome.reference, _page(area_slug, outcome.pk)),
    ]
    return Question(heading=heading, button=button, here="voice", trail=trail, about=about)


def _page(area_slug: str, outcome_id: int) -> str:
    return reverse("forum_statement", args=[area_slug, outcome_id])
