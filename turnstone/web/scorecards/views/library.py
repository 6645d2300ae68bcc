"""The library of measures: what may be counted, what is counted here, and what outcomes lack."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_record_measures
from turnstone.programme.people.queries import area_of, posts_as_at, posts_of
from turnstone.programme.plan.facts import PlanFacts
from turnstone.programme.plan.queries import current_plan, plan_for
from turnstone.programme.scorecards.facts import DefinitionFacts, MeasureFacts
from turnstone.programme.scorecards.operations import adopt_measure
from turnstone.programme.scorecards.queries import definition_of, library_definitions, measures_as_at
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Question, ask, made, saved
from turnstone.web.kit.csv_file import csv_file
from turnstone.web.scorecards.forms.library import BrowseForm, TakeForm
from turnstone.web.scorecards.presenters import library as presenters


@for_members()
def measure_library(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Browse what may be counted: did, well, difference."""
    measures = measures_as_at(request.member.area.id, clock.now())
    narrowing = BrowseForm(request.GET)
    here = _here(measures)
    shown = _narrowed(narrowing, here)
    page = {
        "groups": presenters.library_groups(area_slug, shown, here),
        "many": len(shown),
        "of": len(library_definitions()),
        "narrowing": narrowing,
        "lacks": presenters.lacks_of(area_slug, _plan(request), measures),
        "asked": request.GET.urlencode(),
        "may_record": can_record_measures(request.member),
    }
    return render(request, "scorecards/library.html", page)


@for_members()
def measure_library_csv(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Hand over what the list shows as CSV."""
    here = _here(measures_as_at(request.member.area.id, clock.now()))
    shown = _narrowed(BrowseForm(request.GET), here)
    return csv_file("measures-library.csv", presenters.HEADS, presenters.library_table(shown, here))


@for_members()
def measure_definition(request: MemberRequest, area_slug: str, code: str) -> HttpResponse:
    """Show one measure of the library."""
    found = _definition(code)
    here = _here(measures_as_at(request.member.area.id, clock.now())).get(code)
    page = {
        "page": presenters.definition_page(found, here),
        "code": code,
        "may_record": can_record_measures(request.member),
    }
    return render(request, "scorecards/definition.html", page)


@for_members(can_record_measures)
def take_from_library(request: MemberRequest, area_slug: str, code: str) -> HttpResponse:
    """Begin to count a measure of the library here."""
    found, area = _definition(code), area_of(request.member)
    form = TakeForm(request.POST or None, posts=posts_as_at(area.pk, clock.now()))
    owners = {str(each.pk): each for each in posts_of(area.pk)}
    taken = made(
        form,
        lambda said: adopt_measure(by=request.member, area=area, code=code, owner=owners.get(said["owner"])),
    )
    if taken:
        words = f"“{taken.title}” is counted here from now on. Enter its first figures."
        return saved(request, words, reverse("measure", args=[area_slug, taken.pk]))
    there = reverse("measure_definition", args=[area_slug, code])
    trail = [("Library", reverse("measure_library", args=[area_slug])), (found.title, there)]
    question = Question(
        heading=f"Count it here: {found.title}",
        button="Count it here",
        here="scorecards",
        trail=trail,
        about=found.definition,
    )
    return ask(request, form, question)


def _definition(code: str) -> DefinitionFacts:
    found = definition_of(code)
    if found is None:
        raise Http404
    return found


def _here(measures: tuple[MeasureFacts, ...]) -> dict[str, MeasureFacts]:
    return {each.code: each for each in measures if each.code}


def _narrowed(form: BrowseForm, here: dict[str, MeasureFacts]) -> list[DefinitionFacts]:
    said = form.cleaned_data if form.is_valid() else {}
    words = said.get("q", "").casefold().split()
    return [
        each
        for each in library_definitions()
        if said.get("kind", "") in ("", each.kind)
        and said.get("use", "") in ("", "used" if each.code in here else "free")
        and all(word in _searched(each) for word in words)
    ]


def _searched(each: DefinitionFacts) -> str:
    return " ".join([*each.names, each.code, each.definition, each.shows]).casefold()


def _plan(request: MemberRequest) -> PlanFacts | None:
    row = current_plan(request.member.area.id)
    return plan_for(request.member, row.pk) if row else None
