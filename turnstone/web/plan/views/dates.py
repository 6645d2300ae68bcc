"""The dates of a plan: which wait for agreement, which have moved, and who agreed."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_run_the_cycle
from turnstone.programme.plan import operations
from turnstone.programme.plan.facts import PlanFacts
from turnstone.programme.plan.queries import find_date_request
from turnstone.programme.plan.rules import RequestAnswer
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Piece, Question, ask, ask_pieces, made, made_of, piece_of, saved
from turnstone.web.kit.csv_file import csv_file
from turnstone.web.plan import presenters
from turnstone.web.plan.choosing import facts_asked, still, the_plan, ways_to_others
from turnstone.web.plan.forms import dates as forms


@for_members()
def dates(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Show the dates that wait for agreement, then every date that has moved."""
    plan = facts_asked(request)
    if plan is None:
        return render(request, "plan/dates.html", {"page": None})
    narrowing = _narrowing(request, plan)
    may_answer = can_run_the_cycle(request.member)
    page = {
        "page": presenters.dates_page(plan, narrowing.asked(), request.GET, may_answer=may_answer),
        "narrowing": narrowing,
        "may_answer": may_answer,
        "others": ways_to_others(request, plan.id, "dates"),
        "plan_slug": request.GET.get("plan", ""),
        "still": still(request),
    }
    return render(request, "plan/dates.html", page)


@for_members()
def dates_csv(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Hand over each move that the reader asked for, as a table."""
    plan = facts_asked(request)
    if plan is None:
        raise Http404
    rows = presenters.moves_for_a_file(plan, _narrowing(request, plan).asked())
    return csv_file(f"{area_slug}-dates-{clock.today()}.csv", presenters.MOVE_HEADS, rows)


@for_members(can_run_the_cycle)
def answer_date(request: MemberRequest, area_slug: str, request_id: int) -> HttpResponse:
    """Keep what was said of a new date: agreed, not agreed, or no longer asked for."""
    plan = facts_asked(request)
    row = find_date_request(plan.id, request_id) if plan else None
    if plan is None or row is None:
        raise Http404
    pieces, here = _answers(request, row), reverse("dates", args=[area_slug]) + still(request)
    done = made_of(pieces)
    if done:
        return saved(request, f"Saved: {done.title.lower()}.", here)
    asked = next(each for each in plan.date_requests if each.id == row.pk)
    question = Question(
        heading=f"A new date for {row.action.reference}",
        button="",
        here="plan",
        trail=[("Plan", reverse("plan", args=[area_slug]) + still(request)), ("Dates", here)],
        about=presenters.asked_in_words(plan, asked),
    )
    return ask_pieces(request, pieces, question)


@for_members(can_run_the_cycle)
def date_rule(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Say which new dates of the plan must be agreed, and by whom."""
    plan, here = the_plan(request), reverse("dates", args=[area_slug]) + still(request)
    form = forms.DateRuleForm(plan=plan, data=request.POST or None)
    if made(form, lambda said: operations.set_date_rule(by=request.member, plan=plan, **said)):
        return saved(request, "Saved: which new dates must be agreed.", here)
    trail = [("Plan", reverse("plan", args=[area_slug]) + still(request)), ("Dates", here)]
    about = (
        "A lead asks for a new date; until the body agrees, the date in force stays. What was asked is kept."
    )
    question = Question(
        heading="Which new dates must be agreed", button="Save", here="plan", trail=trail, about=about
    )
    return ask(request, form, question)


def _narrowing(request: MemberRequest, plan: PlanFacts) -> forms.MovedNarrowing:
    workstreams, leads = presenters.choices_of_moves(plan)
    word = plan.words["workstream"]
    return forms.MovedNarrowing(request.GET, workstreams=workstreams, leads=leads, word=word)


def _answers(request: MemberRequest, row: Any) -> list[Piece]:
    of = request.member
    agreed = forms.AgreedForm(initial={"agreed_by": row.waits_for}, **piece_of(request, "agree"))
    refused = forms.RefusedForm(**piece_of(request, "refuse"))
    back = forms.WhyForm(**piece_of(request, "take-back"))

    def answer(answer: RequestAnswer) -> Any:
        return lambda said: operations.answer_date_request(by=of, request=row, answer=answer, **said)

    def withdraw(said: dict[str, Any]) -> Any:
        return operations.withdraw_date_request(by=of, request=row, **said)

    return [
        Piece("agree", "It is agreed", agreed, answer(RequestAnswer.AGREED), "Move the date"),
        Piece("refuse", "It is not agreed", refused, answer(RequestAnswer.REFUSED), "Keep the date"),
        Piece("take-back", "It is no longer asked for", back, withdraw, "Take it back"),
    ]
