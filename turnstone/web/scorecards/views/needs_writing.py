"""Needs to write: what is counted, what it came to, and which outcomes rest on it."""

from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.text import slugify

from turnstone.programme.people.permissions import can_record_measures, can_run_the_cycle
from turnstone.programme.people.queries import area_of
from turnstone.programme.plan.operations import cite_need, let_need_go
from turnstone.programme.plan.queries import current_plan, outcomes_of
from turnstone.programme.scorecards import operations
from turnstone.programme.scorecards.queries import find_need
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Piece, Question, ask, change_one, made, piece_of, saved
from turnstone.web.kit.formats import day
from turnstone.web.scorecards.forms import needs as forms
from turnstone.web.scorecards.forms.register import EndForm


@for_members(can_record_measures)
def new_need(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Write down something that is counted about need."""
    form, area = forms.NeedForm(request.POST or None), area_of(request.member)

    def add(said: dict[str, Any]) -> Any:
        slug = slugify(said["title"])[:80].strip("-")
        return operations.add_need(by=request.member, area=area, slug=slug, **said)

    added = made(form, add)
    if added:
        here = reverse("change_need", args=[area_slug, added.slug])
        return saved(request, f"Added “{added.title}”. Enter what it came to.", here)
    trail = [("Needs", reverse("needs", args=[area_slug]))]
    return ask(request, form, Question(heading="Add a need", button="Add it", here="scorecards", trail=trail))


@for_members(can_record_measures)
def change_need(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Count a need again, say which outcomes rest on it, or change what it is."""
    row = find_need(request.member.area.id, slug)
    if row is None:
        raise Http404
    here = reverse("need", args=[area_slug, slug])
    trail = [("Needs", reverse("needs", args=[area_slug])), (row.title, here)]
    question = Question(heading=f"Change {row.title}", here="scorecards", trail=trail)
    return change_one(request, _pieces(request, row), question)


def _pieces(request: MemberRequest, need: Any) -> list[Piece]:
    by, counts = request.member, list(need.values.order_by("-counted_on"))

    def piece(key: str, title: str, form: Any, operation: Any) -> Piece:
        return Piece(key, title, form, lambda said: operation(by=by, need=need, **said))

    pieces = [
        piece("count", "Count it", forms.CountForm(**piece_of(request, "count")), operations.count_need)
    ]
    if can_run_the_cycle(by):
        pieces += _outcomes(request, need)
    change = forms.ChangeNeedForm(need=need, **piece_of(request, "change"))
    pieces.append(piece("change", "Change what it is called", change, operations.change_need))
    if counts:
        choices = [(each.pk, f"{day(each.counted_on)}: {each.value.normalize():f}") for each in counts]
        back = forms.TakeBackForm(choices=choices, **piece_of(request, "back"))
        known = {str(each.pk): each for each in counts}

        def take_back(said: dict[str, Any]) -> Any:
            return operations.take_back_count(by=by, count=known[said["which"]], why=said["why"])

        pieces.append(Piece("back", "Take a count back", back, take_back))
    if need.ended_on is None:
        end = EndForm(**piece_of(request, "end"))
        pieces.append(piece("end", "It is counted no more", end, operations.end_need))
    return pieces


def _outcomes(request: MemberRequest, need: Any) -> list[Piece]:
    """Ask which outcomes rest on a need, for those who may change the plan."""
    plan = current_plan(need.area_id)
    outcomes = {str(each.pk): each for each in outcomes_of(plan.pk)} if plan else {}
    if not outcomes:
        return []
    choices = [(key, f"{each.reference} {each.text[:80]}") for key, each in outcomes.items()]
    cite = forms.ChooseForm(choices=choices, label="Which outcome?", **piece_of(request, "cite"))
    free = forms.TakeBackForm(choices=choices, **piece_of(request, "free"))

    def rest(said: dict[str, Any]) -> Any:
        return cite_need(by=request.member, outcome=outcomes[said["which"]], need=need)

    def let_go(said: dict[str, Any]) -> Any:
        outcome = outcomes[said["which"]]
        return let_need_go(by=request.member, outcome=outcome, need=need, why=said["why"])

    title = "An outcome rests on it, as it was counted last"
    return [
        Piece("cite", title, cite, rest),
        Piece("free", "An outcome no longer rests on it", free, let_go),
    ]
