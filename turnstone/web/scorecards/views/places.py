"""The places in an area, and how the newest figures compare between them."""

from typing import Any

from django import forms
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse

from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_record_measures, can_see_small_areas
from turnstone.programme.people.queries import area_of
from turnstone.programme.scorecards import operations, queries
from turnstone.programme.scorecards.facts import PlaceFacts
from turnstone.programme.scorecards.rules import SMALL_LEVELS
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Piece, Question, ask_pieces, made, made_of, piece_of, saved
from turnstone.web.scorecards.forms.places import ChangePlaceForm, CompareForm, EndPlaceForm, PlaceForm
from turnstone.web.scorecards.presenters.places import compared, place_groups


@for_members()
def places(request: MemberRequest, area_slug: str) -> HttpResponse:
    """List the places, and compare the newest figures of one measure between those of a level."""
    known = _seen(request)
    may = can_record_measures(request.member)
    form = PlaceForm(request.POST or None, places=_inside(known)) if may else None
    if form and made(form, lambda said: _add(request, said)):
        return saved(request, "The place is added.", reverse("places", args=[area_slug]))
    compare, table = _compare(request, known)
    page = {
        "groups": place_groups(known),
        "form": form,
        "compare": compare,
        "table": table,
        "may_record": may,
        "hides_small": not can_see_small_areas(request.member),
    }
    return render(request, "scorecards/places.html", page)


@for_members(can_record_measures)
def change_place(request: MemberRequest, area_slug: str, place_id: int) -> HttpResponse:
    """Call a place otherwise, or end it."""
    row = queries.find_place(request.member.area.id, place_id)
    known = _seen(request)
    place = next((each for each in known if each.id == place_id), None)
    if row is None or place is None:
        raise Http404
    by = request.member
    change = ChangePlaceForm(
        **piece_of(request, "change"),
        place=place,
        places=_inside(each for each in known if each.id != place_id),
    )
    pieces = [
        Piece(
            "change",
            "Its name, its code and what it is part of",
            change,
            lambda said: operations.change_place(by=by, place=row, **_within(request, said)),
            is_open=True,
        ),
        Piece(
            "end",
            "There is no such place any more",
            EndPlaceForm(**piece_of(request, "end")),
            lambda said: operations.end_place(by=by, place=row, **said),
        ),
    ]
    done = made_of(pieces)
    here = reverse("places", args=[area_slug])
    if done:
        return saved(request, f"Saved: {row.name}.", here)
    question = Question(
        heading=f"Change {place.name}", button="", here="scorecards", trail=[("Places", here)]
    )
    return ask_pieces(request, pieces, question)


def _seen(request: MemberRequest) -> list[PlaceFacts]:
    """List the places of which the member may see figures."""
    small = can_see_small_areas(request.member)
    found = queries.places_as_at(request.member.area.id, clock.now())
    return [each for each in found if small or each.level not in SMALL_LEVELS]


def _inside(places: Any) -> list[tuple[int, str]]:
    return [(each.id, each.name) for each in places if not each.ended_on]


def _within(request: MemberRequest, said: dict[str, Any]) -> dict[str, Any]:
    within = said["within"]
    return said | {"within": queries.find_place(request.member.area.id, int(within)) if within else None}


def _add(request: MemberRequest, said: dict[str, Any]) -> Any:
    return operations.add_place(by=request.member, area=area_of(request.member), **_within(request, said))


def _compare(request: MemberRequest, known: list[PlaceFacts]) -> tuple[forms.Form | None, Any]:
    """Compare one measure between the places of a level: the first of which there are figures, or the one asked for."""
    area_id, now = request.member.area.id, clock.now()
    levels = list(dict.fromkeys(each.level for each in known))
    if not levels:
        return None, None
    asked = request.GET.get("level")
    level = asked if asked in levels else levels[0]
    figures = queries.figures_of_places(area_id, now, level)
    measures = {each.id: each for each in queries.measures_as_at(area_id, now) if each.id in figures}
    if not measures:
        return None, None
    number = request.GET.get("measure", "")
    chosen = next((each for each in measures if str(each) == number), next(iter(measures)))
    data = QueryDict(mutable=True)
    data.update({"level": level, "measure": str(chosen)})
    form = CompareForm(data, levels=levels, measures=[(each.id, each.title) for each in measures.values()])
    of_level = [each for each in known if each.level == level]
    return form, compared(measures[chosen], of_level, figures[chosen])
