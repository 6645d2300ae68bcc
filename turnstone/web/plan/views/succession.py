"""One plan after another: what became of each action of the plan that was replaced."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_run_the_cycle, can_see_drafts
from turnstone.programme.plan import operations
from turnstone.programme.plan.facts import ReplacementFacts
from turnstone.programme.plan.queries import (
    actions_of,
    became_of,
    find_action_of_any_plan,
    finished_and_left,
    get_plan,
    measures_tied_to,
    plan_for,
    plan_slug,
    plans_of,
    replacement_as_at,
    replacements_in,
    successions_as_at,
)
from turnstone.programme.plan.rules import Fate
from turnstone.programme.scorecards.queries import measures_as_at
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Piece, Question, ask, ask_pieces, made, made_of, piece_of, saved
from turnstone.web.kit.csv_file import csv_file
from turnstone.web.kit.forms import attempt_or_say
from turnstone.web.plan import presenters
from turnstone.web.plan.forms import succession as forms


@for_members()
def succession(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Show what became of the actions of a plan that another replaced: the newest such, or the one asked for."""
    replacements = replacements_in(request.member.area.id)
    may_run = can_run_the_cycle(request.member)
    page: dict[str, Any] = {"may_run": may_run, "others": replacements, "page": None}
    if not replacements:
        page["plans"] = [plan.name for plan in plans_of(request.member.area.id)]
        return render(request, "plan/succession.html", page)
    read = _read(request, replacements)
    narrowing = forms.FateNarrowing(request.GET, requirements=read.old.requirements)
    page |= {
        "page": presenters.succession_page(read, narrowing.wanted(), request.GET.urlencode()),
        "plan_id": read.old.id,
        "narrowing": narrowing,
        "old_slug": plan_slug(get_plan(read.old.id)),
        "sees_drafts": can_see_drafts(request.member),
    }
    return render(request, "plan/succession.html", page)


@for_members()
def succession_csv(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Hand over the old actions that the reader asked for, as a table."""
    read = _read(request, replacements_in(request.member.area.id))
    wanted = forms.FateNarrowing(request.GET, requirements=read.old.requirements).wanted()
    rows = presenters.rows_of_succession(read, wanted)
    return csv_file(f"{area_slug}-succession-{clock.today()}.csv", presenters.SUCCESSION_HEADS, rows)


@for_members()
def old_action(request: MemberRequest, area_slug: str, action_id: int) -> HttpResponseBase:
    """Show an action of a plan that was replaced; one of the plan in force has a page of its own."""
    row = _find(request, action_id)
    replacement = replacement_as_at(row.plan_id, clock.now())
    if replacement is None:
        return redirect("action", area_slug, row.reference)
    plan = plan_for(request.member, row.plan_id)
    action = next(each for each in plan.actions if each.id == row.pk)
    page = {
        "action": presenters.old_action_page(plan, action, became_of(row.pk)),
        "id": row.pk,
        "back": _back(area_slug, row.plan_id),
        "may_run": can_run_the_cycle(request.member),
    }
    return render(request, "plan/old_action.html", page)


@for_members(can_run_the_cycle)
def account_for_action(request: MemberRequest, area_slug: str, action_id: int) -> HttpResponse:
    """Say what became of an old action, or take back what was said of it."""
    row = _find(request, action_id)
    replacement = replacement_as_at(row.plan_id, clock.now())
    if replacement is None:
        raise Http404
    back = _back(area_slug, row.plan_id)
    question = Question(
        heading=f"What became of {row.reference}?",
        button="Save",
        here="plan",
        trail=[("Plan", reverse("plan", args=[area_slug])), ("Succession", back)],
        about=row.text,
    )
    if became_of(row.pk):
        return _take_back(request, row, question, back)
    form = forms.FateForm(successors=actions_of(replacement.new_id), data=request.POST or None)
    change = _saying(request, row)
    if made(form, change):
        return saved(request, f"Saved: what became of {row.reference}.", back)
    return ask(request, form, question)


@for_members(can_run_the_cycle)
@require_POST
def account_for_finished(request: MemberRequest, area_slug: str, plan_id: int) -> HttpResponseBase:
    """Say of every action that is complete, with evidence, that it was completed: in one act."""
    old = next((plan for plan in plans_of(request.member.area.id) if plan.pk == plan_id), None)
    if old is None:
        raise Http404
    ready = finished_and_left(plan_id)
    done = attempt_or_say(
        request,
        lambda: operations.say_what_became_of_many(
            by=request.member, actions=ready, fate=Fate.COMPLETED, on=clock.today()
        ),
    )
    back = _back(area_slug, plan_id)
    if not done:
        return redirect(back)
    were = "was" if len(done) == 1 else "were"
    return saved(request, f"Saved: {len(done)} {were} completed.", back)


@for_members(can_run_the_cycle)
def replace_plan(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Say that one plan took the place of another."""
    plans = {str(plan.pk): plan for plan in plans_of(request.member.area.id)}
    form = forms.ReplaceForm(plans=plans.values(), data=request.POST or None)

    def change(said: dict[str, Any]) -> Any:
        said |= {name: plans[said[name]] for name in ("old", "new")}
        return operations.replace_plan(by=request.member, **said)

    new = made(form, change)
    if new:
        back = _back(area_slug, new.replaces_id)
        return saved(request, f"Saved: {new.name} took the place of {new.replaces.name}.", back)
    about = "Nothing of the old plan is lost. Each of its actions then waits until you say what became of it."
    trail = [
        ("Plan", reverse("plan", args=[area_slug])),
        ("Succession", reverse("succession", args=[area_slug])),
    ]
    question = Question(
        heading="Replace a plan", button="Replace the plan", here="plan", trail=trail, about=about
    )
    return ask(request, form, question)


def _read(request: MemberRequest, replacements: tuple[ReplacementFacts, ...]) -> presenters.Successions:
    asked = request.GET.get("plan", "")
    found = next((each for each in replacements if str(each.old_id) == asked or not asked), None)
    if found is None:
        raise Http404
    now = clock.now()
    return presenters.Successions(
        replacement=found,
        old=plan_for(request.member, found.old_id),
        new={each.pk: each.reference for each in actions_of(found.new_id)},
        tied_to_new=measures_tied_to(found.new_id),
        told=successions_as_at(found.old_id, now),
        measures=measures_as_at(request.member.area.id, now),
    )


def _find(request: MemberRequest, action_id: int) -> Any:
    row = find_action_of_any_plan(request.member.area.id, action_id)
    if row is None:
        raise Http404
    return row


def _saying(request: MemberRequest, row: Any) -> Callable[[dict[str, Any]], Any]:
    return lambda said: operations.say_what_became(by=request.member, action=row, **forms.fate_of(said))


def _take_back(request: MemberRequest, row: Any, question: Question, back: str) -> HttpResponse:
    form = forms.TakeBackForm(**piece_of(request, "take-back"))

    def change(said: dict[str, Any]) -> Any:
        return operations.take_back_what_became(by=request.member, action=row, **said)

    pieces = [Piece("take-back", "Take back what was said of it", form, change, "Take it back")]
    if made_of(pieces):
        again = reverse("account_for_action", args=[request.member.area.slug, row.pk])
        return saved(request, f"Taken back. Say now what became of {row.reference}.", again)
    return ask_pieces(request, pieces, question)


def _back(area_slug: str, plan_id: int) -> str:
    return f"{reverse('succession', args=[area_slug])}?plan={plan_id}"
