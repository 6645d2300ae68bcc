"""What is counted, and the values that people enter."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from turnstone.programme.audit import clock
from turnstone.programme.delivery.facts import measured
from turnstone.programme.people.permissions import can_record_measures
from turnstone.programme.plan.facts import PlanFacts
from turnstone.programme.plan.queries import (
    current_plan,
    plan_for,
)
from turnstone.programme.scorecards.operations import record_result, say_which_way
from turnstone.programme.scorecards.queries import (
    find_measure,
    measures_as_at,
    results_as_at,
)
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Piece, Question, ask_pieces, made_of, piece_of, saved
from turnstone.web.scorecards.forms import measures as forms
from turnstone.web.scorecards.presenters import measures as presenters


@for_members()
def measures(request: MemberRequest, area_slug: str) -> HttpResponse:
    """List what is counted, with the latest value and the way that it is going."""
    known = _known(request)
    page = {
        "kinds": presenters.measure_kinds(area_slug, _plan(request), known.values()),
        "may_record": can_record_measures(request.member),
    }
    return render(request, "scorecards/measures.html", page)


@for_members()
def measure(request: MemberRequest, area_slug: str, measure_id: int) -> HttpResponse:
    """Show one measure with its values."""
    found = _known(request).get(measure_id)
    if found is None:
        raise Http404
    page = {
        "page": presenters.measure_page(_plan(request), found),
        "measure_id": measure_id,
        "may_record": can_record_measures(request.member),
    }
    return render(request, "scorecards/measure.html", page)


@for_members(can_record_measures)
def change_measure(request: MemberRequest, area_slug: str, measure_id: int) -> HttpResponse:
    """Enter a value of a measure, or say which way is better."""
    row = find_measure(request.member.area.id, measure_id)
    if row is None:
        raise Http404
    value = forms.ValueForm(**piece_of(request, "value"))
    way = forms.DirectionForm(initial={"polarity": row.polarity}, **piece_of(request, "way"))
    by, here = request.member, reverse("measure", args=[area_slug, measure_id])
    pieces = [
        Piece("value", "Enter a value", value, lambda said: record_result(by=by, measure=row, **said)),
        Piece("way", "Say which way is better", way, lambda said: say_which_way(by=by, measure=row, **said)),
    ]
    done = made_of(pieces)
    if done:
        return saved(request, f"Saved: {done.title.lower()}.", here)
    trail = [("Measures", reverse("measures", args=[area_slug])), (row.title, here)]
    question = Question(heading=f"Enter values: {row.title}", button="", here="scorecards", trail=trail)
    return ask_pieces(request, pieces, question)


def _known(request: MemberRequest) -> dict[int, Any]:
    area_id, now = request.member.area.id, clock.now()
    return measured(measures_as_at(area_id, now), results_as_at(area_id, now))


def _plan(request: MemberRequest) -> PlanFacts | None:
    """Read the plan as it stands now, with what this member may see of it."""
    row = current_plan(request.member.area.id)
    return plan_for(request.member, row.pk) if row else None
