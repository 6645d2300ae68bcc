"""What is counted, the values that people enter, and the outcomes that they show."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from turnstone.programme.audit import clock
from turnstone.programme.delivery.facts import measured
from turnstone.programme.people.permissions import can_record_measures, can_run_the_cycle
from turnstone.programme.people.queries import area_of
from turnstone.programme.plan.operations import link_measure, unlink_measure
from turnstone.programme.plan.queries import (
    current_plan,
    linked_measures,
    outcome_of_reference,
    words_of,
)
from turnstone.programme.scorecards.operations import add_measure, record_result, say_which_way
from turnstone.programme.scorecards.queries import (
    find_measure,
    measures_as_at,
    measures_of,
    results_as_at,
)
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Piece, Question, ask, ask_pieces, made, made_of, piece_of, saved
from turnstone.web.plan.choosing import facts_asked
from turnstone.web.plan.forms import measures as forms
from turnstone.web.plan.presenters import measures as presenters


@for_members()
def measures(request: MemberRequest, area_slug: str) -> HttpResponse:
    """List what is counted, with the latest value and the way that it is going."""
    known = _known(request)
    page = {
        "kinds": presenters.measure_kinds(area_slug, facts_asked(request), known.values()),
        "may_record": can_record_measures(request.member),
    }
    return render(request, "plan/measures.html", page)


@for_members()
def measure(request: MemberRequest, area_slug: str, measure_id: int) -> HttpResponse:
    """Show one measure with its values."""
    found = _known(request).get(measure_id)
    if found is None:
        raise Http404
    page = {
        "page": presenters.measure_page(facts_asked(request), found),
        "measure_id": measure_id,
        "may_record": can_record_measures(request.member),
    }
    return render(request, "plan/measure.html", page)


@for_members(can_record_measures)
def new_measure(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Add something to be counted."""
    form, area = forms.MeasureForm(request.POST or None), area_of(request.member)

    def add(said: dict[str, Any]) -> Any:
        said["polarity"] = said["polarity"] or None
        return add_measure(by=request.member, area=area, **said)

    added = made(form, add)
    if added:
        return saved(request, f"Added “{added.title}”.", reverse("measure", args=[area_slug, added.pk]))
    trail = [("Measures", reverse("measures", args=[area_slug]))]
    return ask(request, form, Question(heading="Add a measure", button="Add it", here="plan", trail=trail))


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
    question = Question(heading=f"Enter values: {row.title}", button="", here="plan", trail=trail)
    return ask_pieces(request, pieces, question)


@for_members(can_run_the_cycle)
def outcome_measures(request: MemberRequest, area_slug: str, reference: str) -> HttpResponse:
    """Choose the measures that show an outcome, or let one go."""
    plan = current_plan(request.member.area.id)
    outcome = outcome_of_reference(plan.pk, reference) if plan else None
    if plan is None or outcome is None:
        raise Http404
    here = reverse("outcome_measures", args=[area_slug, reference])
    pieces = _pieces(request, outcome)
    done = made_of(pieces)
    if done:
        return saved(request, f"Saved: {done.title.lower()}.", here)
    trail = [
        ("Plan", reverse("plan", args=[area_slug])),
        ("Measures", reverse("measures", args=[area_slug])),
    ]
    heading = f"How {words_of(plan)['outcome']} {reference} is measured"
    question = Question(heading=heading, button="", here="plan", trail=trail, about=outcome.text)
    return ask_pieces(request, pieces, question)


def _pieces(request: MemberRequest, outcome: Any) -> list[Piece]:
    known = {str(each.pk): each for each in measures_of(outcome.area_id)}
    linked = linked_measures(outcome.pk)
    free = [each for each in known.values() if each.pk not in linked]
    ours = [each for each in known.values() if each.pk in linked]
    by = request.member

    def link(said: dict[str, Any]) -> Any:
        return link_measure(by=by, outcome=outcome, measure=known[said["measure"]])

    def unlink(said: dict[str, Any]) -> Any:
        return unlink_measure(by=by, outcome=outcome, measure=known[said["measure"]], why=said["why"])

    add = forms.LinkForm(measures=free, **piece_of(request, "link"))
    remove = forms.UnlinkForm(measures=ours, **piece_of(request, "unlink"))
    titles = f" (now: {', '.join(each.title for each in ours)})" if ours else ""
    return [
        Piece("link", f"Tie a measure to it{titles}", add, link, "Tie it"),
        *([Piece("unlink", "Let a measure go", remove, unlink, "Let it go")] if ours else []),
    ]


def _known(request: MemberRequest) -> dict[int, Any]:
    area_id, now = request.member.area.id, clock.now()
    return measured(measures_as_at(area_id, now), results_as_at(area_id, now))
