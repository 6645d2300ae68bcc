"""Who has SEND locally, by need, stage, ethnic group, place and age, to hold beside those who answered."""

from functools import partial
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_run_voice
from turnstone.programme.people.queries import area_of
from turnstone.programme.voice import operations
from turnstone.programme.voice.queries import population_as_at, surveys_as_at
from turnstone.programme.voice.rules import DIMENSION_NAMES, Dimension
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import saved
from turnstone.web.kit.forms import attempt
from turnstone.web.voice.forms.survey_population import PopulationForm, codes_of
from turnstone.web.voice.presenters.survey_population import population_page


@for_members()
def population(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Show who has SEND locally, each dimension with its source and day."""
    area_id, now = request.member.area.id, clock.now()
    rows = population_page(area_slug, population_as_at(area_id, now), surveys_as_at(area_id, now))
    page = {"dimensions": rows, "may_run": can_run_voice(request.member)}
    return render(request, "voice/survey_population.html", page)


@for_members(can_run_voice)
def set_population(request: MemberRequest, area_slug: str, dimension: str) -> HttpResponse:
    """Enter how many there are of each sort by one dimension."""
    if dimension not in set(Dimension) - {Dimension.NONE}:
        raise Http404
    area_id, now = request.member.area.id, clock.now()
    before = [each for each in population_as_at(area_id, now) if each.dimension == dimension]
    codes = codes_of(surveys_as_at(area_id, now), dimension)
    form = PopulationForm(request.POST or None, request.FILES or None, codes=codes, before=before)
    name, here = DIMENSION_NAMES[Dimension(dimension)], reverse("population", args=[area_slug])
    if form.is_bound and form.is_valid():
        said: dict[str, Any] = form.said() | {"dimension": Dimension(dimension)}
        change = partial(operations.set_population, by=request.member, area=area_of(request.member), **said)
        if attempt(form, change):
            return saved(request, f"{name}: the numbers are kept.", here)
    trail = [
        {"text": "Surveys", "href": reverse("surveys", args=[area_slug])},
        {"text": "Who has SEND", "href": here},
        {"text": name},
    ]
    page = {"form": form, "name": name, "trail": trail, "back": here}
    return render(request, "voice/survey_population_set.html", page)
